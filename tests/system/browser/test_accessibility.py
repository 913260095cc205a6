"""Every page and state, light and dark, on a phone and on a wide screen: for everybody."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.system.browser.people import (
    fill_in_registration,
    log_in,
    logged_in,
    register,
    remembered,
    somebody,
)

pytestmark = pytest.mark.system

RULES = {
    "resultTypes": ["violations"],
    "runOnly": [
        "wcag2a",
        "wcag2aa",
        "wcag21a",
        "wcag21aa",
        "wcag22aa",
        "best-practice",
    ],
}
WIDTHS = (360, 1280)
A_TOKEN = f"{'A' * 22}.{'A' * 43}"
"""One that no mail ever held: the page that it leads to shows its form all the same."""
TARGET = 44  # CSS pixels each way (WCAG 2.2, 2.5.5)

SMALL_TARGETS = """(least) => [...document.querySelectorAll("a, button, input")]
    .filter((e) => e.type !== "hidden" && !e.hidden)
    // A link within a sentence is exempt; a checkbox is hit by its label too.
    .filter((e) => !e.closest("p.aside") && !e.matches(".skip"))
    .map((e) => ["checkbox", "radio"].includes(e.type) ? e.labels[0] : e)
    .filter((e) => e.getBoundingClientRect().height < least || e.getBoundingClientRect().width < 24)
    .map((e) => e.outerHTML)"""


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
    page.goto(f"/confirm-registration?token={'A' * 22}.{'A' * 43}")


def invitation(page: Page) -> None:
    page.goto(f"/invitation?token={'A' * 22}.{'A' * 43}")


def verification(page: Page) -> None:
    page.goto(f"/verify-email?token={'A' * 22}.{'A' * 43}")


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


def settings(page: Page) -> None:
    logged_in(page)
    page.get_by_role("link", name="Settings").click()
    expect(page).to_have_title("Settings · Doorward")


def settings_with_a_pending_address(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/email")
    page.get_by_label("New email address").fill(f"{'s' * 60}@{'example' * 8}.org")
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("heading", name="A new email address is waiting")).to_be_visible()


def password_change_refused(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/password")
    page.get_by_label("Your current password").fill("another one")
    page.get_by_role("button", name="Change password").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)


def username_change_refused(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/username")
    page.get_by_label("New username").fill("admin")
    page.get_by_role("button", name="Change username").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)


def language_choice(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/language")


def email_change(page: Page) -> None:
    page.goto(f"/change-email?token={A_TOKEN}")


def email_kept(page: Page) -> None:
    page.goto(f"/keep-email?token={A_TOKEN}")


def proof_refused(page: Page) -> None:
    remembered(page)
    page.goto("/settings/language")
    page.get_by_role("button", name="Change language").click()
    page.get_by_label("Your password").fill("another one")
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)


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


def new_password_without_a_link(page: Page) -> None:
    page.goto("/reset-password")
    expect(page.get_by_role("link", name="Ask for another link")).to_be_visible()


def devices(page: Page) -> None:
    name = logged_in(page)
    page.context.clear_cookies()
    page.goto("/login")
    log_in(page, name, remember=True)
    page.goto("/settings/devices")
    expect(page.get_by_role("listitem").filter(has_text="This device")).to_have_count(1)


def export(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/export")


def delete(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/delete")


def login_after_leaving(page: Page) -> None:
    delete(page)
    page.get_by_role("button", name="Delete my account").click()
    expect(page.get_by_role("status")).to_contain_text("will be deleted on")


def farewell(page: Page) -> None:
    name = logged_in(page)
    page.goto("/settings/delete")
    page.get_by_role("button", name="Delete my account").click()
    log_in(page, name)
    expect(page.get_by_role("button", name="Keep my account")).to_be_visible()


STATES = (
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
    settings,
    settings_with_a_pending_address,
    password_change_refused,
    username_change_refused,
    language_choice,
    proof_refused,
    email_change,
    email_kept,
    forgotten_password,
    forgotten_password_refused,
    login_after_asking_for_a_link,
    new_password,
    new_password_refused,
    new_password_without_a_link,
    devices,
    export,
    delete,
    login_after_leaving,
    farewell,
)


@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_a_page_is_accessible_in_both_schemes_and_at_both_widths(
    page: Page, state: Callable[[Page], None]
) -> None:
    state(page)

    for scheme in ("light", "dark"):
        for width in WIDTHS:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            page.set_viewport_size({"width": width, "height": 800})
            found = Axe().run(page, options=RULES).response["violations"]
            assert [(one["id"], one["nodes"]) for one in found] == [], (scheme, width)
            assert page.evaluate(SMALL_TARGETS, TARGET) == []
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_axe_finds_what_is_wrong(page: Page) -> None:
    page.goto("/login")
    page.evaluate("document.querySelector('label').remove()")

    found = Axe().run(page, options=RULES).response["violations"]

    assert [one["id"] for one in found] == ["label"]


def test_a_keyboard_skips_the_navigation(page: Page) -> None:
    page.goto("/nowhere")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")

    expect(page.get_by_role("main").get_by_role("link")).to_be_focused()


@pytest.mark.parametrize("zoom", [200, 400])
def test_a_page_reflows_when_it_is_enlarged(page: Page, zoom: int) -> None:
    """1280 px at 400 % leave 320 of them, and nothing is lost to the side (WCAG 2.2, 1.4.10)."""
    page.set_viewport_size({"width": 1280 * 100 // zoom, "height": 400})

    registration_refused(page)

    assert page.evaluate("document.documentElement.scrollWidth") <= 1280 * 100 // zoom
