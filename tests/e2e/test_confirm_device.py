"""Strangers use up an account's tries, and its owner gets in all the same, in a new browser."""

import re
from datetime import timedelta

import pytest

from application.events.mailer import Mail
from domain.events import LetterKind
from domain.links import Purpose
from tests.support.browser import Browser, KeptCookie, Site, memory
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.mail import opened, path_of, the_mail
from tests.support.pages import Page

ASKED = "If an account has this address, a mail is on its way. The link in it works for 30 minutes."
CONFIRMED = "This browser is confirmed. Please log in with your password."
GONE = "This link does not work any more"
WRONG = "five lame geese and a cello"
WAY_OUT = "Confirm this browser by mail"


def besiege(site: Site, name: str = "susan") -> None:
    """100 failures within two hours, each from a network of its own."""
    for number in range(100):
        thief = site.browser()
        thief.address = f"198.51.100.{number}"
        assert thief.log_in(name, WRONG).status == 422
        if number % 20 == 19:
            site.clock.forward(timedelta(minutes=15))


def at_another_place(site: Site) -> Browser:
    browser = site.browser()
    browser.address = "203.0.113.7"
    return browser


def ask(browser: Browser, address: str = "susan@example.com") -> Page:
    return browser.fill(browser.get("/confirm-browser"), "/confirm-browser", email=address)


def the_link(site: Site) -> Mail:
    """Asked for by a browser that is closed again."""
    ask(site.browser())
    return the_mail(site, LetterKind.CONFIRM_DEVICE)


def confirm(browser: Browser, mail: Mail) -> Page:
    return browser.fill(opened(browser, mail), "/confirm-device")


def kept_waiting(page: Page) -> bool:
    return page.status == 429 and int(page.headers["Retry-After"]) > timedelta(hours=20).seconds


def test_the_owner_gets_in_by_mail_and_password_after_a_hundred_failures(
    site: Site, browser: Browser
) -> None:
    besiege(site)
    owner = at_another_place(site)
    hashes = site.hasher.verifications

    kept = owner.log_in("susan", PASSWORD)
    asked = owner.fill(owner.get(kept.link(WAY_OUT)), "/confirm-browser", email="susan@example.com")
    told = owner.follow(asked)
    page = opened(owner, the_mail(site, LetterKind.CONFIRM_DEVICE))
    done = owner.follow(owner.fill(page, "/confirm-device"))

    assert kept_waiting(kept)
    assert site.hasher.verifications == hashes
    assert (told.heading, told.said) == ("Login", [ASKED])
    assert page.heading == "Confirm this browser"
    assert (done.heading, done.said) == ("Login", [CONFIRMED])
    assert owner.greeted is None
    assert owner.log_in("susan", PASSWORD).status == 303
    assert owner.greeted == "susan"


def test_strangers_are_kept_waiting_while_the_owner_goes_on(site: Site, browser: Browser) -> None:
    besiege(site)
    owner, thief = at_another_place(site), at_another_place(site)

    confirm(owner, the_link(site))

    assert owner.log_in("susan", WRONG).status == 422
    assert kept_waiting(thief.log_in("susan", PASSWORD))
    assert owner.log_in("susan", PASSWORD).status == 303


def test_the_page_that_says_so_is_the_same_for_every_name(site: Site, browser: Browser) -> None:
    besiege(site)
    besiege(site, "nobody")
    site.clock.forward(timedelta(minutes=30))

    pages = {name: at_another_place(site).log_in(name, WRONG) for name in ("susan", "nobody")}

    known, unknown = (seen(page, name) for name, page in pages.items())
    assert "In a browser in which you have logged in before you can go on at once." in known
    assert pages["susan"].link(WAY_OUT) == "/confirm-browser"
    assert known == unknown


def seen(page: Page, name: str) -> str:
    """All but what is new in each answer, the name that was typed, and when to come back."""
    text = re.sub(r'(name="csrf_token" value=)"[^"]*"', r"\1", page.text)
    text = re.sub(r"<code>.*</code>|again in \d+ hours", "", text)
    return text.replace(f'value="{name}"', "")


def test_who_is_not_kept_waiting_is_offered_no_way_out(browser: Browser) -> None:
    refused = browser.log_in("susan", WRONG)

    assert WAY_OUT not in browser.get("/login").text + refused.text


@pytest.mark.parametrize("address", ["nobody@example.com", "bob@example.com"])
def test_no_answer_tells_whose_address_it_is(site: Site, browser: Browser, address: str) -> None:
    site.add_user("bob")
    site.container.disable_user()(login="bob")
    others = site.browser()

    usual, answer = ask(browser), ask(others, address)

    blank = re.compile(r"(visitor=|notice=)[^;]+")
    assert (answer.status, answer.body, answer.location) == (303, usual.body, usual.location)
    assert [blank.sub(r"\1", one) for one in answer.cookies] == [
        blank.sub(r"\1", one) for one in usual.cookies
    ]
    mails = [mail for mail in site.mail() if mail.kind is LetterKind.CONFIRM_DEVICE]
    assert [mail.to.address for mail in mails] == ["susan@example.com"]


def test_opening_the_link_changes_nothing(site: Site, browser: Browser) -> None:
    link = the_link(site)
    before = site.stored()

    page = opened(browser, link)
    browser.request("HEAD", path_of(site, link))

    assert page.status == 200
    assert site.stored() == before
    assert "doorward_device" not in browser.cookies


def test_a_thief_who_clicks_gets_in_nowhere(site: Site, browser: Browser) -> None:
    thief = site.browser()

    led = thief.follow(confirm(thief, the_link(site)))

    assert (led.heading, thief.greeted) == ("Login", None)
    assert not {"doorward_session", "doorward_remember"} & thief.cookies.keys()
    for path in ("/settings", "/settings/password", "/settings/export", "/index"):
        assert thief.get(path).location.startswith(f"{site.origin}/login")


def test_what_a_thief_tries_after_a_click_is_counted_too(site: Site, browser: Browser) -> None:
    thief = site.browser()
    confirm(thief, the_link(site))

    tries = [thief.log_in("susan", WRONG).status for _ in range(10)]

    assert set(tries) == {422}
    assert thief.log_in("susan", PASSWORD).status == 429


def test_a_link_works_once(site: Site, browser: Browser) -> None:
    other = site.browser()
    link = the_link(site)
    page = opened(other, link)
    confirm(browser, link)

    again = other.fill(page, "/confirm-device")

    assert (again.status, again.heading) == (410, GONE)
    assert again.link("Ask for another link") == "/confirm-browser"
    assert "doorward_device" not in other.cookies


def test_a_form_with_a_field_of_nobodys_making_uses_up_no_link(
    site: Site, browser: Browser
) -> None:
    page = opened(browser, the_link(site))

    body = b"csrf_token=" + browser.token.encode() + b"&user_id=1"
    refused = browser.post("/confirm-device", body)

    assert refused.status == 400
    assert "doorward_device" not in browser.cookies
    assert browser.fill(page, "/confirm-device").status == 303


def test_a_link_works_for_half_an_hour(site: Site, browser: Browser) -> None:
    page = opened(browser, the_link(site))
    held = browser.cookies["doorward_link"].value
    browser.cookies["doorward_link"] = KeptCookie(held, None)
    site.clock.forward(Purpose.CONFIRM_DEVICE.lifetime)

    assert browser.fill(page, "/confirm-device").status == 410


def test_a_new_password_voids_the_link(site: Site, browser: Browser) -> None:
    page = opened(browser, the_link(site))
    site.container.set_password()(login="susan", password=OTHER_PASSWORD)

    assert browser.fill(page, "/confirm-device").status == 410


def test_a_confirmed_browser_is_unknown_after_a_new_password(site: Site, browser: Browser) -> None:
    confirm(browser, the_link(site))
    site.container.set_password()(login="susan", password=OTHER_PASSWORD)
    besiege(site)
    browser.address = "203.0.113.7"

    assert kept_waiting(browser.log_in("susan", OTHER_PASSWORD))


def test_mails_of_both_kinds_are_counted_together(site: Site, browser: Browser) -> None:
    for _ in range(3):
        assert ask(browser).status == 303

    assert ask(browser).status == 429
    page = browser.get("/forgot-password")
    asked = browser.fill(page, "/forgot-password", email="susan@example.com")
    assert asked.status == 429


def test_where_no_mail_leaves_nothing_is_offered(tmp_path_factory: pytest.TempPathFactory) -> None:
    with memory(tmp_path_factory.mktemp("site"), sends_mail=False) as site:
        site.add_user("susan")
        browser = site.browser()
        for _ in range(5):
            browser.log_in("susan", WRONG)
        kept = browser.log_in("susan", PASSWORD)

        assert kept.status == 429
        assert "In a browser in which you have logged in before" in kept.text
        assert "/confirm-browser" not in kept.text
        assert browser.get("/confirm-browser").status == 404
        assert browser.get("/confirm-device").status == 404
