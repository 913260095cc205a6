"""The front door as a person goes through it: in a real browser, against the real server."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, expect

from tests.system.browser.people import (
    PASSWORD,
    cookies,
    fill_in_registration,
    log_in,
    logged_in,
    register,
    somebody,
)

pytestmark = pytest.mark.system

WANTED = "/index?from=a%2Fb&to=c+d"


def test_a_stranger_comes_by_registration_to_the_page_first_asked_for(page: Page) -> None:
    name = somebody()

    page.goto(WANTED)
    expect(page).to_have_title("Login · Doorward")
    expect(page.get_by_role("main")).to_contain_text("the page you asked for")
    page.get_by_role("link", name="Create an account").click()
    expect(page).to_have_title("Register · Doorward")
    fill_in_registration(page, name)
    page.get_by_role("button", name="Create account").click()

    congratulation = page.get_by_text("Congratulations, you are now a registered user!")
    expect(congratulation).to_be_visible()
    page.reload()
    expect(congratulation).to_have_count(0)

    log_in(page, name)
    expect(page).to_have_url(WANTED)
    expect(page.get_by_role("heading", name=f"Hi, {name}!")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text(f"{name}@example.com")
    page.reload()
    expect(page).to_have_url(WANTED)
    expect(page.get_by_role("heading", name=f"Hi, {name}!")).to_be_visible()


def test_a_stray_request_does_not_use_up_what_is_said_once(page: Page, origin: str) -> None:
    notice = {"name": "doorward_notice", "value": "registered", "url": origin}
    page.context.add_cookies([notice])

    page.goto("/apple-touch-icon.png")
    expect(page.get_by_role("status")).to_have_count(0)
    page.goto("/login")

    expect(page.get_by_role("status")).to_be_visible()


def test_navigation_offers_what_makes_sense(page: Page) -> None:
    page.goto("/login")
    navigation = page.get_by_role("navigation")
    expect(navigation.get_by_role("listitem")).to_have_text(["Home", "Login", "Register"])
    expect(navigation.get_by_role("link", name="Login")).to_have_attribute("aria-current", "page")

    logged_in(page)

    expect(navigation.get_by_role("listitem")).to_have_text(["Home", "Settings", "Log out"])
    page.goto("/login")
    expect(page).to_have_url("/")


def test_who_wished_it_is_known_again_after_the_browser_was_closed(
    page: Page, new_page: Callable[..., Page]
) -> None:
    name = register(page)
    log_in(page, name, remember=True)
    page.wait_for_url("/")
    kept = [cookie for cookie in cookies(page).values() if cookie["expires"] > 0]

    later = new_page()
    later.context.add_cookies(kept)
    later.goto(WANTED)

    assert {cookie["name"] for cookie in kept} == {"doorward_remember", "doorward_device"}
    expect(later).to_have_url(WANTED)
    expect(later.get_by_role("heading", name=f"Hi, {name}!")).to_be_visible()


def test_who_did_not_wish_it_is_a_stranger_after_the_browser_was_closed(page: Page) -> None:
    logged_in(page)

    kept = {name for name, cookie in cookies(page).items() if cookie["expires"] > 0}
    assert kept == {"doorward_device"}


def test_logging_out_is_for_good(page: Page, new_page: Callable[..., Page]) -> None:
    name = register(page)
    log_in(page, name, remember=True)
    page.wait_for_url("/")
    stolen = page.context.cookies()

    page.get_by_role("button", name="Log out").click()

    expect(page).to_have_url("/login")
    page.go_back()
    expect(page.get_by_role("heading", name="Login")).to_be_visible()
    expect(page.get_by_text(name)).to_have_count(0)
    page.goto(WANTED)
    expect(page).to_have_title("Login · Doorward")
    thief = new_page()
    thief.context.add_cookies(stolen)
    thief.goto("/")
    expect(thief).to_have_title("Login · Doorward")


def test_a_link_to_log_out_asks_first(page: Page) -> None:
    name = logged_in(page)

    page.goto("/logout")
    expect(page.get_by_role("heading", name="Log out of Doorward?")).to_be_visible()
    page.goto("/")
    expect(page.get_by_role("heading", name=f"Hi, {name}!")).to_be_visible()
    page.goto("/logout")
    page.get_by_role("main").get_by_role("button", name="Log out").click()

    expect(page).to_have_url("/login")


def test_every_form_says_that_it_comes_from_our_pages(page: Page, origin: str) -> None:
    posts: list[Request] = []
    page.on("request", lambda sent: posts.append(sent) if sent.method == "POST" else None)

    name = logged_in(page)
    page.get_by_role("navigation").get_by_role("button", name="Log out").click()
    page.wait_for_url("/login")
    log_in(page, name)
    page.goto("/logout")
    page.get_by_role("main").get_by_role("button", name="Log out").click()
    page.wait_for_url("/login")

    paths = [re.sub(r".*:\d+", "", sent.url) for sent in posts]
    assert paths == ["/register", "/login", "/logout", "/login", "/logout"]
    for sent in posts:
        headers = sent.all_headers()
        assert (headers["origin"], headers["sec-fetch-site"]) == (origin, "same-origin")
        answer = sent.response()
        assert answer is not None
        assert answer.status == 303


def test_everything_works_without_javascript(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)

    page.goto(WANTED)
    page.get_by_role("link", name="Create an account").click()
    name = somebody()
    fill_in_registration(page, name, "short")
    page.get_by_role("button", name="Create account").click()
    expect(page.get_by_text("This password is too short.")).to_be_visible()
    fill_in_registration(page, name)
    page.get_by_role("button", name="Create account").click()
    log_in(page, name)
    expect(page).to_have_url(WANTED)
    expect(page.get_by_role("heading", name=f"Hi, {name}!")).to_be_visible()
    page.get_by_role("button", name="Log out").click()
    expect(page).to_have_url("/login")
    expect(page.get_by_role("button", name="Show password")).to_have_count(0)


def test_markup_in_a_form_is_only_text(page: Page) -> None:
    markup = '"><img src=x onerror=alert(1)><script>alert(1)</script>{{ 7 * 7 }}'

    page.goto("/login?next=/index?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
    log_in(page, markup, PASSWORD)

    expect(page.get_by_role("alert")).to_have_text("Invalid username or password")
    expect(page.get_by_label("Username or email address")).to_have_value(markup)
    expect(page.locator("script")).to_have_count(1)
