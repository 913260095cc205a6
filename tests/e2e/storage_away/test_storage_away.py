"""The database goes away: everyone is told to come back, nobody is let in, and nothing is lost."""

import pytest

from tests.e2e.storage_away.conftest import Database, assert_serving
from tests.support.browser import Browser
from tests.support.builders import PASSWORD

ASKING = ["/", "/index", "/login", "/register", "/logout"]


@pytest.mark.parametrize("path", ASKING)
def test_who_is_logged_in_is_told_to_come_back_and_keeps_every_cookie(
    browser: Browser, database: Database, path: str
) -> None:
    kept = dict(browser.cookies)
    database.take_away()

    page = browser.get(path)

    assert (page.status, page.heading) == (503, "Back in a moment")
    assert int(page.headers["Retry-After"]) > 0
    assert page.cookies == []
    assert browser.cookies == kept


def test_who_is_remembered_is_told_to_come_back_and_keeps_every_cookie(
    browser: Browser, database: Database
) -> None:
    browser.close()
    kept = dict(browser.cookies)
    database.take_away()

    page = browser.get("/index")

    assert page.status == 503
    assert browser.cookies == kept


def test_the_right_password_lets_nobody_in_meanwhile(browser: Browser, database: Database) -> None:
    stranger = browser.site.browser()
    form = stranger.get("/login").form("/login")
    database.take_away()

    page = stranger.send(form, username="susan", password=PASSWORD)

    assert page.status == 503
    assert page.cookies == []


def test_a_registration_meanwhile_stores_nothing_and_passes_afterwards(
    browser: Browser, database: Database
) -> None:
    stranger = browser.site.browser()
    form = stranger.get("/register").form("/register")
    typed = {"username": "john", "email": "john@example.com"}
    secrets = {"password": PASSWORD, "password2": PASSWORD}
    database.take_away()
    meanwhile = stranger.send(form, **typed, **secrets)
    database.put_back()

    page = stranger.send(form, **typed, **secrets)

    assert meanwhile.status == 503
    assert page.status == 303
    assert stranger.log_in("john").status == 303


def test_logging_out_meanwhile_is_not_pretended(browser: Browser, database: Database) -> None:
    form = browser.get("/").form("/logout")
    database.take_away()
    meanwhile = browser.send(form)
    database.put_back()

    assert meanwhile.status == 503
    assert browser.greeted == "susan"
    assert browser.send(form).status == 303
    assert browser.greeted is None


def test_readiness_tells_it_in_a_line_to_whoever_watches(
    browser: Browser, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    kept = dict(browser.cookies)
    database.take_away()

    page = browser.get("/readyz", {"Host": "10.0.0.7:8000"})

    assert (page.status, page.text) == (503, "not ready\n")
    assert page.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert int(page.headers["Retry-After"]) > 0
    assert page.cookies == []
    assert browser.cookies == kept
    assert [(record.levelname, record.exc_info) for record in caplog.records] == [("WARNING", None)]


def test_the_process_is_as_healthy_as_before(browser: Browser, database: Database) -> None:
    database.take_away()

    page = browser.get("/healthz")

    assert (page.status, page.text) == (200, "ok\n")


@pytest.mark.parametrize("path", ["/login", "/register", "/logout", "/static/doorward.css"])
def test_strangers_still_see_what_needs_no_database(
    browser: Browser, database: Database, path: str
) -> None:
    database.take_away()

    assert browser.site.browser().get(path).status == 200


def test_service_goes_on_without_a_restart_once_it_is_back(
    browser: Browser, database: Database
) -> None:
    database.take_away()
    meanwhile = [browser.get("/index").status, browser.get("/readyz").status]
    database.put_back()

    assert meanwhile == [503, 503]
    assert_serving(browser)


def test_a_fault_is_logged_once(
    browser: Browser, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    database.take_away()

    browser.get("/index")

    faults = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert faults == ["storage_unavailable"]
