"""Downloading everything that is held about oneself."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from domain.events import EventKind
from domain.sessions.session import FRESH_LIMIT
from tests.support.browser import ORIGIN, Browser, Site
from tests.support.builders import PASSWORD
from tests.support.pages import Page

EXPORT = "/settings/export"
SCHEMA = Path(__file__).parents[2] / "docs" / "export.schema.json"


def exported(browser: Browser) -> Page:
    return browser.fill(browser.get(EXPORT), EXPORT)


def test_an_export_is_a_file_that_the_schema_describes(browser: Browser) -> None:
    browser.log_in(remember=True)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    check = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)

    page = exported(browser)

    assert page.status == 200
    assert page.headers["Content-Type"] == "application/json"
    assert page.headers["Cache-Control"] == "no-store"
    name = 'filename="doorward-export-susan-2026-03-01.json"'
    assert page.headers["Content-Disposition"] == f"attachment; {name}"
    archive = json.loads(page.body)
    assert list(check.iter_errors(archive)) == []
    assert archive["profile"]["email"] == "susan@example.com"
    assert archive["sessions"][0]["device"] == archive["remembered_devices"][0]["number"]
    kinds = {event["kind"] for event in archive["events"]}
    assert kinds == {"registration", "login", "account_exported"}


def test_an_export_is_recorded(browser: Browser) -> None:
    browser.log_in()

    exported(browser)

    user = browser.site.container.find_user()("susan")
    trail = browser.site.container.storage().trail_page
    (event,) = (
        event
        for event in trail(user_id=user.id, since=None, after=None, limit=100)
        if event.kind is EventKind.ACCOUNT_EXPORTED
    )
    assert event.client.address == "127.0.0.1"


def test_no_password_hash_and_no_cookie_is_in_it(browser: Browser) -> None:
    browser.log_in(remember=True)
    user = browser.site.container.find_user()("susan")

    page = exported(browser)

    assert PASSWORD not in page.text
    assert user.password_hash.reveal() not in page.text
    for cookie in browser.cookies.values():
        secret = [part for part in cookie.value.split(".") if not part.isdigit()]
        assert not any(part in page.text for part in secret)


def test_an_old_proof_is_asked_for_again_and_then_the_file_comes(browser: Browser) -> None:
    browser.log_in()
    page = browser.get(EXPORT)
    browser.site.clock.forward(FRESH_LIMIT)

    asked = browser.fill(page, EXPORT)
    file = browser.fill(asked, EXPORT, current_password=PASSWORD)

    assert asked.heading == "Confirm that it is you"
    assert json.loads(file.body)["profile"]["username"] == "susan"
    assert browser.greeted == "susan"


def test_a_remembered_browser_alone_gets_no_file(browser: Browser) -> None:
    browser.log_in(remember=True)
    browser.close()

    page = exported(browser)

    assert page.heading == "Confirm that it is you"


def test_a_stranger_gets_nothing(browser: Browser) -> None:
    csrf = {"csrf_token": browser.token}

    page, posted = browser.get(EXPORT), browser.post(EXPORT, csrf)

    assert page.location.startswith(f"{ORIGIN}/login")
    assert posted.location.startswith(f"{ORIGIN}/login")


def test_nobody_gets_what_is_somebody_elses(site: Site) -> None:
    site.add_user("susan")
    site.add_user("john")
    browser, johns = site.browser(), site.browser()
    browser.log_in("susan", remember=True)
    johns.log_in("john")

    page = exported(johns)

    assert "susan" not in page.text
    assert json.loads(page.body)["profile"]["username"] == "john"
