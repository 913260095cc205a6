"""Forms under a person's hands: what they say, keep, show and take."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.system.browser.people import (
    PASSWORD,
    fill_in_registration,
    log_in,
    register,
    somebody,
)

pytestmark = pytest.mark.system


def description(field: Locator) -> str:
    """What a screen reader says after the field's name."""
    return str(
        field.evaluate(
            "(field) => field.getAttribute('aria-describedby').split(' ')"
            ".map((id) => document.getElementById(id).textContent.trim()).join(' ')"
        )
    )


def test_everything_wrong_is_told_at_once_beside_its_field(page: Page) -> None:
    page.goto("/register")
    page.get_by_label("Username").fill("-susan-")
    page.get_by_label("Email address").fill("susan at example")
    page.get_by_label("Password", exact=True).fill("short")
    page.get_by_label("Password, once more").fill("shorter")
    page.get_by_role("button", name="Create account").click()

    expect(page).to_have_title("Error: Register · Doorward")
    expect(page.get_by_role("alert")).to_have_text("Please look at the marked fields.")
    for label, problem in {
        "Username": "Please use 3 to 32 letters",
        "Email address": "Please enter an email address",
        "Password": "This password is too short. Please use at least 15 characters.",
        "Password, once more": "The two passwords are not the same.",
    }.items():
        field = page.get_by_label(label, exact=True)
        expect(field).to_have_attribute("aria-invalid", "true")
        assert problem in description(field)


def test_what_was_typed_stays_but_for_the_passwords(page: Page) -> None:
    page.goto("/register")
    fill_in_registration(page, "-susan-", "short")
    page.get_by_role("button", name="Create account").click()

    expect(page.get_by_label("Username")).to_have_value("-susan-")
    expect(page.get_by_label("Username")).to_be_focused()
    expect(page.get_by_label("Email address")).to_have_value("-susan-@example.com")
    expect(page.get_by_label("Password", exact=True)).to_have_value("")
    expect(page.get_by_label("Password, once more")).to_have_value("")


def test_a_taken_name_and_address_are_told_beside_them(page: Page) -> None:
    name = register(page)

    page.goto("/register")
    fill_in_registration(page, name)
    page.get_by_role("button", name="Create account").click()

    username, email = page.get_by_label("Username"), page.get_by_label("Email address")
    expect(username).to_be_focused()
    assert description(username) == "Please use a different username."
    assert description(email) == "Please use a different email address."


def test_the_first_wrong_field_is_where_one_goes_on(page: Page) -> None:
    page.goto("/register")
    fill_in_registration(page, somebody())
    page.get_by_label("Password, once more").fill("another phrase of some words")
    page.get_by_role("button", name="Create account").click()

    expect(page.get_by_role("alert")).to_have_text("Please look at the marked field.")
    expect(page.get_by_label("Password, once more")).to_be_focused()


def test_a_failed_login_keeps_the_name_and_goes_on_at_the_password(page: Page) -> None:
    page.goto("/login?next=/index?a=1")
    log_in(page, "nobody", remember=True)

    password = page.get_by_label("Password", exact=True)
    expect(page).to_have_title("Error: Login · Doorward")
    expect(page.get_by_role("alert")).to_have_text("Invalid username or password")
    expect(page.get_by_label("Username or email address")).to_have_value("nobody")
    expect(page.get_by_label("Remember me on this device")).to_be_checked()
    expect(password).to_have_value("")
    expect(password).to_be_focused()
    assert description(password) == "Invalid username or password"


def test_a_failed_login_still_leads_on_to_the_page_asked_for(page: Page) -> None:
    name = register(page)
    page.goto("/index?a=1")
    log_in(page, name, "not the password")
    expect(page.get_by_role("alert")).to_be_visible()

    log_in(page, name)

    expect(page).to_have_url("/index?a=1")


def test_a_notice_is_not_skipped_by_the_focus(page: Page) -> None:
    register(page)

    expect(page.get_by_role("status")).to_be_visible()
    expect(page.get_by_label("Username or email address")).not_to_be_focused()


@pytest.mark.parametrize(
    ("path", "label"), [("/login", "Username or email address"), ("/register", "Username")]
)
def test_an_untouched_form_begins_at_its_first_field(page: Page, path: str, label: str) -> None:
    page.goto(path)

    expect(page.get_by_label(label)).to_be_focused()


def test_a_page_out_of_date_is_shown_afresh_and_works(page: Page) -> None:
    name = somebody()
    page.goto("/register?next=/index?a=1")
    page.context.clear_cookies()
    fill_in_registration(page, name)
    page.get_by_role("button", name="Create account").click()

    expect(page.get_by_role("alert")).to_contain_text("This page was out of date")
    expect(page.get_by_label("Username")).to_have_value(name)
    expect(page.get_by_label("Email address")).to_have_value(f"{name}@example.com")
    fill_in_registration(page, name)
    page.get_by_role("button", name="Create account").click()

    expect(page.get_by_role("status")).to_be_visible()
    log_in(page, name)
    expect(page).to_have_url("/index?a=1")


def test_a_password_can_be_looked_at_and_hidden_again(page: Page) -> None:
    page.goto("/register")
    field = page.get_by_label("Password", exact=True)
    field.fill(PASSWORD)

    page.get_by_role("button", name="Show password").first.click()
    expect(field).to_have_attribute("type", "text")
    expect(page.get_by_label("Password, once more")).to_have_attribute("type", "password")
    page.get_by_role("button", name="Hide password").click()

    expect(field).to_have_attribute("type", "password")
    expect(field).to_have_value(PASSWORD)
    expect(page).to_have_url("/register")


def test_a_password_is_looked_at_with_the_keyboard_alone(page: Page) -> None:
    page.goto("/login")
    page.get_by_label("Password", exact=True).fill(PASSWORD)

    page.keyboard.press("Tab")
    page.keyboard.press("Space")

    expect(page.get_by_role("button", name="Hide password")).to_be_focused()
    expect(page.get_by_label("Password", exact=True)).to_have_attribute("type", "text")


def test_a_shown_password_is_sent_like_a_hidden_one(page: Page) -> None:
    name = register(page)
    page.get_by_role("button", name="Show password").click()

    log_in(page, name)

    expect(page).to_have_url("/")


def test_a_password_can_be_pasted(page: Page) -> None:
    page.goto("/login")
    page.get_by_label("Username or email address").fill(PASSWORD)
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.press("ControlOrMeta+X")

    page.get_by_label("Password", exact=True).focus()
    page.keyboard.press("ControlOrMeta+V")

    expect(page.get_by_label("Password", exact=True)).to_have_value(PASSWORD)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/login", {"username": "username", "password": "current-password"}),
        (
            "/register",
            {
                "username": "username",
                "email": "email",
                "password": "new-password",
                "password2": "new-password",
            },
        ),
    ],
)
def test_a_password_manager_knows_every_field(
    page: Page, path: str, wanted: dict[str, str]
) -> None:
    page.goto(path)

    for name, autocomplete in wanted.items():
        field = page.locator(f"input[name={name}]")
        expect(field).to_have_attribute("autocomplete", autocomplete)
        assert field.get_attribute("maxlength") is None
