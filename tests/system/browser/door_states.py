"""The pages that everybody sees, in each of their states, and the way there."""

import re

from playwright.sync_api import Page, expect

from tests.system.browser.people import fill_in_registration, log_in, logged_in, register, somebody

A_TOKEN = f"{'A' * 22}.{'A' * 43}"
"""One that no mail ever held: the page that it leads to shows its form all the same."""


def login(page: Page) -> None:
    page.goto("/login?next=/index?a=1")


def login_after_registration(page: Page) -> None:
    register(page)
    expect(page.get_by_role("status")).to_be_visible()


def login_refused(page: Page) -> None:
    page.goto("/login")
    log_in(page, "nobody")
    expect(page.get_by_role("alert")).to_be_visible()


def login_out_of_date(page: Page) -> None:
    page.goto("/login")
    page.context.clear_cookies()
    log_in(page, "nobody")
    expect(page.get_by_role("alert")).to_contain_text("out of date")


def registration(page: Page) -> None:
    page.goto("/register")


def registration_refused(page: Page) -> None:
    page.goto("/register")
    page.get_by_role("button", name="Create account").click()
    expect(page.locator("[aria-invalid]")).to_have_count(3)


def registration_with_a_shown_password(page: Page) -> None:
    page.goto("/register")
    fill_in_registration(page, somebody())
    page.get_by_role("button", name="Show password").first.click()


def check_your_mail(page: Page) -> None:
    page.goto("/check-your-mail")


def confirmation(page: Page) -> None:
    page.goto(f"/confirm-registration?token={A_TOKEN}")


def invitation(page: Page) -> None:
    page.goto(f"/invitation?token={A_TOKEN}")


def verification(page: Page) -> None:
    page.goto(f"/verify-email?token={A_TOKEN}")


def home(page: Page) -> None:
    logged_in(page)


def home_of_a_long_name(page: Page) -> None:
    name = somebody().ljust(32, "m")
    page.goto("/register")
    fill_in_registration(page, name)
    page.get_by_label("Email address").fill(f"{name}{'m' * 30}@{'example' * 8}.com")
    page.get_by_role("button", name="Create account").click()
    log_in(page, name)
    page.wait_for_url("/")


def logout(page: Page) -> None:
    logged_in(page)
    page.goto("/logout")


def logout_of_a_stranger(page: Page) -> None:
    page.goto("/logout")


def error_404(page: Page) -> None:
    page.goto("/nowhere")
    expect(page).to_have_title("Page not found · Doorward")


def error_404_without_a_visit(page: Page) -> None:
    page.goto("/static/nothing.css")
    expect(page).to_have_title("Page not found · Doorward")


def error_405(page: Page) -> None:
    page.goto("/login")
    page.evaluate("document.querySelector('main form').action = '/index'")
    log_in(page, "nobody")
    expect(page).to_have_title("Not in this way · Doorward")


def error_413(page: Page) -> None:
    page.goto("/login")
    log_in(page, "nobody" * 20_000)
    expect(page).to_have_title("Too much at once · Doorward")


def email_change(page: Page) -> None:
    page.goto(f"/change-email?token={A_TOKEN}")


def email_kept(page: Page) -> None:
    page.goto(f"/keep-email?token={A_TOKEN}")


def forgotten_password(page: Page) -> None:
    page.goto("/forgot-password")


def forgotten_password_refused(page: Page) -> None:
    page.goto("/forgot-password")
    page.get_by_role("button", name="Send the link").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)


def login_after_asking_for_a_link(page: Page) -> None:
    page.goto("/forgot-password")
    page.get_by_label("Email address").fill("nobody@example.com")
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("status")).to_contain_text("a mail is on its way")


def new_password(page: Page) -> None:
    page.goto(f"/reset-password?token={A_TOKEN}")
    expect(page).to_have_url(re.compile("/reset-password$"))


def new_password_refused(page: Page) -> None:
    new_password(page)
    page.get_by_role("button", name="Set the new password").click()
    expect(page).to_have_title("This link does not work any more · Doorward")


def registration_with_an_easy_password(page: Page) -> None:
    page.goto("/register")
    page.get_by_label("Password", exact=True).fill("administrator123")
    expect(page.get_by_text("This password is easy to guess.")).to_be_visible()


def registration_with_a_fair_password(page: Page) -> None:
    page.goto("/register")
    page.get_by_label("Password", exact=True).fill("three blind mice")
    expect(page.get_by_text("This password is fair.")).to_be_visible()


def registration_with_a_strong_password(page: Page) -> None:
    page.goto("/register")
    page.get_by_label("Password", exact=True).fill("three blind mice and a piano")
    expect(page.get_by_text("This password is strong.")).to_be_visible()


def api_reference(page: Page) -> None:
    page.goto("/api/v1/docs")


def api_reference_opened(page: Page) -> None:
    api_reference(page)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")


DOOR_STATES = (
    login,
    login_after_registration,
    login_refused,
    login_out_of_date,
    registration,
    registration_refused,
    registration_with_a_shown_password,
    check_your_mail,
    confirmation,
    invitation,
    verification,
    home,
    home_of_a_long_name,
    logout,
    logout_of_a_stranger,
    error_404,
    error_404_without_a_visit,
    error_405,
    error_413,
    email_change,
    email_kept,
    forgotten_password,
    forgotten_password_refused,
    login_after_asking_for_a_link,
    new_password,
    new_password_refused,
    registration_with_an_easy_password,
    registration_with_a_fair_password,
    registration_with_a_strong_password,
    api_reference,
    api_reference_opened,
)
