"""Roles as their owner sees them: on the settings page, in the export, and at the next request."""

import json
import re

from tests.support.browser import Browser
from tests.support.pages import Page


def grant(browser: Browser, *roles: str) -> None:
    browser.site.container.grant_roles()(login="susan", roles=roles)


def _roles_on(page: Page) -> str | None:
    found = re.search(r"<dt>Roles</dt>\s*<dd>(.*?)</dd>", page.text)
    return found[1] if found else None


def test_a_role_shows_at_the_next_request_and_nobody_is_logged_out(browser: Browser) -> None:
    browser.log_in()
    without = browser.get("/settings")

    grant(browser, "editor", "admin")
    given = browser.get("/settings")
    browser.site.container.revoke_roles()(login="susan", roles=["admin", "editor"])
    taken = browser.get("/settings")

    assert {page.status for page in (without, given, taken)} == {200}
    assert [_roles_on(page) for page in (without, given, taken)] == [None, "admin, editor", None]
    assert browser.greeted == "susan"


def test_a_role_is_in_the_export_and_among_what_happened(browser: Browser) -> None:
    browser.log_in()
    grant(browser, "editor")

    page = browser.fill(browser.get("/settings/export"), "/settings/export")

    archive = json.loads(page.body)
    assert archive["profile"]["roles"] == ["editor"]
    told = [(event["kind"], event["reason"]) for event in archive["events"]]
    assert ("role_granted", "editor") in told
    assert "You were given a role." in browser.get("/settings/activity").text


def test_nobody_gives_themselves_a_role(browser: Browser) -> None:
    browser.log_in()
    form = browser.get("/settings/language").form("/settings/language")

    page = browser.post("/settings/language", {**form.filled(), "roles": "admin"})

    assert page.status in (400, 422, 303)
    assert browser.site.container.find_user()("susan").roles == frozenset()
