"""A whole life of an account in a real browser, with the mails that a laptop keeps as files."""

import re
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.system.browser.people import PASSWORD, fill_in_registration, log_in
from tests.system.server import served, wait_until

pytestmark = pytest.mark.system

NEW_PASSWORD = "four deaf owls and a trumpet"


@pytest.fixture
def verifying(tmp_path: Path) -> Iterator[str]:
    """A server of its own, where addresses have to be confirmed."""
    with served(tmp_path, DOORWARD_EMAIL_VERIFICATION="required") as origin:
        yield origin


@pytest.fixture
def open_mail(tmp_path: Path) -> Callable[[Page, str], None]:
    """Follows the link in the one mail about something, once it has come."""

    def about(path: str) -> list[str]:
        texts = []
        for file in sorted((tmp_path / "state" / "mail").glob("*.eml")):
            message = message_from_bytes(file.read_bytes(), policy=default)
            body = message.get_body(("plain",))
            assert body is not None
            texts += re.findall(rf"http://\S+{path}\?token=\S+", body.get_content())
        return texts

    def open_one(page: Page, path: str) -> None:
        wait_until(lambda: bool(about(path)), f"a mail leads to {path}")
        (link,) = about(path)
        page.goto(link)

    return open_one


def test_from_registering_to_leaving_and_staying(
    verifying: str, new_page: Callable[..., Page], open_mail: Callable[[Page, str], None]
) -> None:
    here, there = new_page(base_url=verifying), new_page(base_url=verifying)
    here.goto("/register")
    fill_in_registration(here, "susan")
    here.get_by_role("button", name="Create account").click()
    expect(here.get_by_role("heading", level=1)).to_have_text("Check your mail")
    open_mail(here, "/confirm-registration")
    here.get_by_label("Password that you chose").fill(PASSWORD)
    here.get_by_role("button", name="Confirm", exact=True).click()
    log_in(here, "susan")
    here.wait_for_url("/")

    there.goto("/forgot-password")
    there.get_by_label("Email address").fill("susan@example.com")
    there.get_by_role("button", name="Send the link").click()
    open_mail(there, "/reset-password")
    there.get_by_label("New password", exact=True).fill(NEW_PASSWORD)
    there.get_by_label("New password, once more").fill(NEW_PASSWORD)
    there.get_by_role("button", name="Set the new password").click()
    here.goto("/")
    expect(here).to_have_title("Login · Doorward")

    for page in (there, here):
        page.goto("/login")
        log_in(page, "susan", NEW_PASSWORD)
        page.wait_for_url("/")
    here.goto("/settings/devices")
    here.get_by_role("button", name="Log out all other devices").click()
    there.goto("/")
    expect(there).to_have_title("Login · Doorward")

    here.goto("/settings/email")
    here.get_by_label("New email address").fill("suzie@example.com")
    here.get_by_role("button", name="Send the link").click()
    open_mail(here, "/change-email")
    here.get_by_role("button", name="Use this address").click()
    here.goto("/settings")
    expect(here.get_by_role("main")).to_contain_text("suzie@example.com")

    here.goto("/settings/export")
    with here.expect_download() as downloading:
        here.get_by_role("button", name="Download").click()
    assert "suzie@example.com" in downloading.value.path().read_text("utf-8")

    here.goto("/settings/delete")
    here.get_by_role("button", name="Delete my account").click()
    expect(here.get_by_role("status")).to_contain_text("will be deleted on")
    log_in(here, "suzie@example.com", NEW_PASSWORD)
    here.get_by_role("button", name="Keep my account").click()
    expect(here.get_by_role("heading", level=1)).to_have_text("Hi, susan!")
