"""Devices, the export and the farewell in a real browser."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.system.browser.people import log_in, logged_in

pytestmark = pytest.mark.system


def test_another_browser_is_ended_from_this_one(new_page: Callable[..., Page]) -> None:
    here, there = new_page(), new_page()
    name = logged_in(here)
    there.goto("/login")
    log_in(there, name, remember=True)
    there.wait_for_url("/")
    here.goto("/settings/devices")

    here.get_by_role("main").get_by_role("button", name="Log out", exact=False).first.click()

    expect(here.get_by_role("status")).to_have_text("That device is logged out.")
    there.goto("/")
    expect(there).to_have_title("Login · Doorward")


def test_the_export_is_saved_under_its_name(page: Page, tmp_path: Path) -> None:
    name = logged_in(page)
    page.goto("/settings/export")

    with page.expect_download() as downloading:
        page.get_by_role("button", name="Download").click()

    download = downloading.value
    download.save_as(tmp_path / "export.json")
    assert download.suggested_filename.startswith(f"doorward-export-{name}-")
    archive = json.loads((tmp_path / "export.json").read_text(encoding="utf-8"))
    assert archive["profile"]["username"] == name


def test_whoever_leaves_can_come_back_and_stay(page: Page) -> None:
    name = logged_in(page)
    page.goto("/settings/delete")
    page.get_by_role("button", name="Delete my account").click()
    expect(page.get_by_role("status")).to_contain_text("will be deleted on")
    log_in(page, name)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your account is being deleted")

    page.get_by_role("button", name="Keep my account").click()

    expect(page.get_by_role("status")).to_have_text("Your account stays, as it was.")
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Hi, {name}!")
