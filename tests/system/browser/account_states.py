"""The pages of who is logged in, in each of their states, and the way there."""

from playwright.sync_api import Page, expect

from tests.system.browser.people import log_in, logged_in, remembered


def spoil_the_form(page: Page) -> None:
    """As one that was open for too long."""
    page.evaluate("document.querySelector('main [name=csrf_token]').value = 'none'")


def settings(page: Page) -> None:
    logged_in(page)
    page.get_by_role("navigation").get_by_role("link", name="Settings").click()
    expect(page).to_have_title("Settings · Doorward")


def settings_with_a_pending_address(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/email")
    page.get_by_label("New email address").fill(f"{'s' * 60}@{'example' * 8}.org")
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("heading", name="A new email address is waiting")).to_be_visible()


def keeping_the_old_address_refused(page: Page) -> None:
    settings_with_a_pending_address(page)
    spoil_the_form(page)
    page.get_by_role("button", name="Keep the old address").click()
    expect(page.get_by_role("alert")).to_contain_text("out of date")


def password_change(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/password")


def password_change_refused(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/password")
    page.get_by_label("Your current password").fill("another one")
    page.get_by_role("button", name="Change password").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)


def password_change_to_a_short_one(page: Page) -> None:
    password_change(page)
    page.get_by_label("New password", exact=True).fill("short")
    expect(page.get_by_text("Still shorter than")).to_be_visible()


def username_change(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/username")


def username_change_refused(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/username")
    page.get_by_label("New username").fill("admin")
    page.get_by_role("button", name="Change username").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)


def address_change(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/email")


def address_change_refused(page: Page) -> None:
    address_change(page)
    page.get_by_role("button", name="Send the link").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)


def language_choice(page: Page) -> None:
    logged_in(page)
    page.goto("/settings/language")


def language_choice_refused(page: Page) -> None:
    language_choice(page)
    page.evaluate("document.querySelector('[type=radio]:checked').value = 'none'")
    page.get_by_role("button", name="Change language").click()
    expect(page.locator(".wrong")).to_have_count(1)


def proof_asked_for(page: Page) -> None:
    remembered(page)
    page.goto("/settings/delete")
    page.get_by_role("button", name="Delete my account").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Confirm that it is you")


def proof_refused(page: Page) -> None:
    remembered(page)
    page.goto("/settings/language")
    page.get_by_role("button", name="Change language").click()
    page.get_by_label("Your password").fill("another one")
    page.get_by_role("button", name="Confirm").click()
    expect(page.locator("[aria-invalid]")).to_have_count(1)


def devices(page: Page) -> None:
    name = logged_in(page)
    page.context.clear_cookies()
    page.goto("/login")
    log_in(page, name, remember=True)
    page.goto("/settings/devices")
    expect(page.get_by_role("listitem").filter(has_text="This device")).to_have_count(1)


def devices_where_ending_one_was_refused(page: Page) -> None:
    devices(page)
    page.evaluate("document.querySelector('[name=device]').value = 'none'")
    page.get_by_role("main").get_by_role("button", name="Log out", exact=False).first.click()
    expect(page.get_by_role("alert")).to_be_visible()


def activity(page: Page) -> None:
    username_change_refused(page)
    page.goto("/settings/activity")
    expect(page.get_by_role("main").get_by_role("listitem")).not_to_have_count(0)


def activity_of_long_ago(page: Page) -> None:
    logged_in(page)
    page.goto(f"/settings/activity?before=1-{'0' * 32}")
    expect(page.get_by_text("There is nothing older.")).to_be_visible()


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


ACCOUNT_STATES = (
    settings,
    settings_with_a_pending_address,
    keeping_the_old_address_refused,
    password_change,
    password_change_refused,
    username_change,
    username_change_refused,
    address_change,
    address_change_refused,
    language_choice,
    language_choice_refused,
    proof_asked_for,
    proof_refused,
    devices,
    devices_where_ending_one_was_refused,
    activity,
    activity_of_long_ago,
    export,
    delete,
    login_after_leaving,
    farewell,
    password_change_to_a_short_one,
)
