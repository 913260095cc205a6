"""The life of an account, from the first mail to second thoughts, as its owner goes through it."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.system.browser.people import PASSWORD, fill_in_registration, log_in
from tests.system.browser.post import Post
from tests.system.server import PROJECT, environment, served

pytestmark = pytest.mark.system

REQUIRED = {"DOORWARD_EMAIL_VERIFICATION": "required"}
SUSAN, NEW_ADDRESS = "susan@example.com", "susan@example.org"
SECOND_PASSWORD = "a piano and three seeing mice"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
FIREFOX_NAME = "Firefox on Windows"
MOMENT = re.compile(r"^\d+ \w+ 20\d\d, \d\d:\d\d UTC$")

Opener = Callable[..., Page]


def test_the_life_of_an_account(tmp_path: Path, new_page: Opener) -> None:
    post = Post(tmp_path / "state")
    with served(tmp_path, **REQUIRED) as origin:
        page = new_page(base_url=origin)
        old = new_page(base_url=origin, user_agent=FIREFOX)

        registers_and_confirms(page, post)
        log_in(page, "susan")
        expect(page.get_by_role("heading", name="Hi, susan!")).to_be_visible()
        logs_in(old, PASSWORD)
        forgets_and_resets(page, post)
        is_out(old)
        logs_in(page, SECOND_PASSWORD)
        logs_in(old, SECOND_PASSWORD)
        ends_the_other_device(page)
        is_out(old)
        changes_the_address(page, post)
        sees_what_happened(page)
        takes_everything_along(page)
        leaves_and_thinks_better_of_it(page, post)

        for opened in (page, old):
            opened.context.close()


def registers_and_confirms(page: Page, post: Post) -> None:
    page.goto("/register")
    fill_in_registration(page, "susan")
    page.get_by_role("button", name="Create account").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Check your mail")

    page.goto(post.link(SUSAN, "/confirm-registration"))
    expect(page).to_have_url(re.compile("/confirm-registration$"))
    expect(page.get_by_role("main")).to_contain_text("The username of this account will be: susan")
    page.get_by_label("Password that you chose").fill(PASSWORD)
    page.get_by_role("button", name="Confirm", exact=True).click()
    expect(page.get_by_role("status")).to_have_text(
        "Congratulations, you are now a registered user!"
    )


def logs_in(page: Page, password: str) -> None:
    page.goto("/login")
    log_in(page, "susan", password, remember=True)
    expect(page.get_by_role("heading", name="Hi, susan!")).to_be_visible()


def forgets_and_resets(page: Page, post: Post) -> None:
    page.get_by_role("button", name="Log out").click()
    page.get_by_role("link", name="Forgotten your password?").click()
    page.get_by_label("Email address").fill(SUSAN)
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("status")).to_contain_text("a mail is on its way")

    page.goto(post.link(SUSAN, "/reset-password"))
    expect(page).to_have_url(re.compile("/reset-password$"))
    page.get_by_label("New password", exact=True).fill(SECOND_PASSWORD)
    page.get_by_label("New password, once more").fill(SECOND_PASSWORD)
    page.get_by_role("button", name="Set the new password").click()
    expect(page.get_by_role("status")).to_contain_text("Your new password is set")
    expect(page).to_have_title("Login · Doorward")
    post.wait_for(SUSAN, "Your password at Doorward was changed")


def is_out(page: Page) -> None:
    """At its next page."""
    page.goto("/settings/devices")
    expect(page).to_have_title("Login · Doorward")
    expect(page.get_by_text("susan")).to_have_count(0)


def ends_the_other_device(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Show (Your devices)").click()
    devices = page.get_by_role("main").get_by_role("listitem")
    expect(devices).to_have_count(2)
    expect(devices.nth(0)).to_contain_text("This device")
    for device, client in ((devices.nth(0), "Chrome on Linux"), (devices.nth(1), FIREFOX_NAME)):
        expect(device.get_by_role("heading")).to_have_text(client)
        expect(device.get_by_role("term")).to_have_text(
            ["Address", "Last used", "Logged in since", "Remembered"]
        )
        expect(device.get_by_role("time")).to_have_text([MOMENT, MOMENT])
        expect(device).to_contain_text("127.0.0.1")

    page.get_by_role("button", name=f"Log out {FIREFOX_NAME}").click()
    expect(page.get_by_role("status")).to_have_text("That device is logged out.")
    expect(devices).to_have_count(1)


def changes_the_address(page: Page, post: Post) -> None:
    """Right after a login, so that no password is asked for."""
    page.get_by_role("link", name="Back to the settings").click()
    page.get_by_role("link", name="Change (Email address)").click()
    page.get_by_label("New email address").fill(NEW_ADDRESS)
    page.get_by_role("button", name="Send the link").click()
    expect(page.get_by_role("heading", name="A new email address is waiting")).to_be_visible()
    expect(page.get_by_text(SUSAN, exact=True)).to_be_visible()
    assert "/keep-email?" in post.link(SUSAN, "/keep-email")

    page.goto(post.link(NEW_ADDRESS, "/change-email"))
    page.get_by_role("button", name="Use this address").click()
    expect(page.get_by_role("status")).to_have_text("The email address has been changed.")
    expect(page.get_by_text(NEW_ADDRESS, exact=True)).to_be_visible()
    post.wait_for(SUSAN, "Your email address at Doorward was changed")


def sees_what_happened(page: Page) -> None:
    page.get_by_role("navigation").get_by_role("link", name="Settings").click()
    page.get_by_role("link", name="Show (Recent activity)").click()
    said = page.get_by_role("main").get_by_role("listitem").locator("p.event")
    assert said.all_inner_texts()[:3] == [
        "Your email address was changed.",
        "A change of your email address was asked for.",
        "A device was logged out.",
    ]
    assert "A new password was chosen by way of a mailed link." in said.all_inner_texts()
    expect(page.get_by_text("Chrome on Linux, 127.0.0.1").first).to_be_visible()


def takes_everything_along(page: Page) -> None:
    page.get_by_role("link", name="Back to the settings").click()
    page.get_by_role("link", name="Download (Export)").click()
    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download").click()

    archive = json.loads(downloading.value.path().read_text(encoding="utf-8"))
    assert downloading.value.suggested_filename.startswith("doorward-export-susan-")
    assert archive["profile"]["username"] == "susan"
    assert archive["profile"]["email"] == NEW_ADDRESS
    assert len(archive["sessions"]) == len(archive["remembered_devices"]) == 1
    assert "email_changed" in {event["kind"] for event in archive["events"]}


def leaves_and_thinks_better_of_it(page: Page, post: Post) -> None:
    page.get_by_role("link", name="Back to the settings").click()
    page.get_by_role("link", name="Delete (Deletion)").click()
    page.get_by_role("button", name="Delete my account").click()
    expect(page.get_by_role("status")).to_contain_text("Your account will be deleted on")
    post.wait_for(NEW_ADDRESS, "Your account at Doorward will be deleted")

    log_in(page, NEW_ADDRESS, SECOND_PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your account is being deleted")
    page.goto("/settings")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your account is being deleted")
    page.get_by_role("button", name="Keep my account").click()
    expect(page.get_by_role("status")).to_have_text("Your account stays, as it was.")
    expect(page.get_by_role("heading", level=1)).to_have_text("Hi, susan!")


def test_an_address_may_wait_for_its_confirmation(tmp_path: Path, new_page: Opener) -> None:
    post = Post(tmp_path / "state")
    with served(tmp_path, DOORWARD_EMAIL_VERIFICATION="optional") as origin:
        page = new_page(base_url=origin)
        page.goto("/register")
        fill_in_registration(page, "susan")
        page.get_by_role("button", name="Create account").click()
        log_in(page, "susan")
        note = page.get_by_role("region", name="Confirm your email address")
        expect(note).to_contain_text(SUSAN)
        first = post.link(SUSAN, "/verify-email")

        note.get_by_role("button", name="Send the mail again").click()

        expect(page.get_by_role("status")).to_contain_text("The mail is on its way again.")
        page.goto(post.newer_link(SUSAN, "/verify-email", than=first))
        page.get_by_role("button", name="Confirm").click()
        expect(page.get_by_role("status")).to_contain_text("your email address is confirmed")
        expect(page.get_by_role("heading", name="Hi, susan!")).to_be_visible()
        expect(note).to_have_count(0)
        page.context.close()


def test_an_invitation_opens_an_account_where_registration_is_closed(
    tmp_path: Path, new_page: Opener
) -> None:
    post, state = Post(tmp_path / "state"), str(tmp_path / "state")
    with served(tmp_path, DOORWARD_REGISTRATION="closed") as origin:
        page = new_page(base_url=origin)
        page.goto("/register")
        expect(page.get_by_role("heading", level=1)).to_have_text("No registration")
        invite = [str(PROJECT / "doorward"), "users", "invite", SUSAN]
        subprocess.run(invite, env=environment(DOORWARD_STATE_DIR=state), check=True)

        page.goto(post.link(SUSAN, "/invitation"))
        expect(page.get_by_role("main")).to_contain_text(f"Its email address will be: {SUSAN}")
        page.get_by_label("Username").fill("susan")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_label("Password, once more").fill(PASSWORD)
        page.get_by_role("button", name="Create account").click()

        log_in(page, "susan")
        expect(page.get_by_role("heading", name="Hi, susan!")).to_be_visible()
        page.context.close()


def test_settings_and_a_confirmation_work_without_javascript(
    tmp_path: Path, new_page: Opener
) -> None:
    """A browser that is merely remembered is asked for the password, and what was typed stays."""
    post = Post(tmp_path / "state")
    with served(tmp_path, **REQUIRED) as origin:
        page = new_page(base_url=origin, java_script_enabled=False)
        registers_and_confirms(page, post)
        logs_in(page, PASSWORD)
        page.context.clear_cookies(name="doorward_session")
        page.goto("/settings/username")

        page.get_by_label("New username").fill("susanna")
        page.get_by_role("button", name="Change username").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Confirm that it is you")
        page.get_by_label("Your password").fill("another one")
        page.get_by_role("button", name="Confirm").click()
        expect(page.get_by_text("This is not your password.")).to_be_visible()
        page.get_by_label("Your password").fill(PASSWORD)
        page.get_by_role("button", name="Confirm").click()

        expect(page.get_by_role("status")).to_have_text("Your username has been changed.")
        expect(page.get_by_text("susanna", exact=True)).to_be_visible()
        page.get_by_role("link", name="Change (Language)").click()
        page.get_by_label("Русский").check()
        page.get_by_role("button", name="Change language").click()
        expect(page.locator("html")).to_have_attribute("lang", "ru")
        page.context.close()
