"""The database goes away: everyone is told to come back, nobody is let in, and nothing is lost."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.browser import Browser, Site
from tests.support.builders import PASSWORD

ASKING = ["/", "/index", "/login", "/register", "/logout"]
SUFFIXES = ("", "-wal", "-shm")


class Database:
    """The file of a site's database, to be taken away and put back."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "doorward.db"
        self._elsewhere = folder / "elsewhere"
        self._elsewhere.mkdir()

    def take_away(self) -> None:
        for suffix in SUFFIXES:
            beside = self.path.with_name(self.path.name + suffix)
            if beside.exists():
                beside.rename(self._elsewhere / beside.name)

    def put_back(self) -> None:
        for kept in self._elsewhere.iterdir():
            kept.rename(self.path.with_name(kept.name))

    def replace_by(self, content: bytes) -> None:
        self.take_away()
        self.path.write_bytes(content)


@pytest.fixture
def database(site_on_sqlite: Site, tmp_path: Path) -> Database:
    return Database(tmp_path)


@pytest.fixture
def browser(site_on_sqlite: Site) -> Browser:
    """One that is logged in and remembered."""
    site_on_sqlite.add_user("susan")
    browser = site_on_sqlite.browser()
    browser.log_in(remember=True)
    return browser


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


def test_the_health_check_tells_it(browser: Browser, database: Database) -> None:
    database.take_away()

    page = browser.get("/healthz")

    assert page.status == 503
    assert "Retry-After" in page.headers


@pytest.mark.parametrize("path", ["/login", "/register", "/logout", "/static/doorward.css"])
def test_strangers_still_see_what_needs_no_database(
    browser: Browser, database: Database, path: str
) -> None:
    database.take_away()

    assert browser.site.browser().get(path).status == 200


@pytest.mark.parametrize(
    "content", [None, b"", b"no database at all" * 500], ids=["away", "empty", "garbage"]
)
def test_service_goes_on_without_a_restart_once_it_is_back(
    browser: Browser, database: Database, content: bytes | None
) -> None:
    if content is None:
        database.take_away()
    else:
        database.replace_by(content)
    meanwhile = [browser.get("/index").status, browser.get("/healthz").status]
    database.put_back()

    assert meanwhile == [503, 503]
    assert browser.greeted == "susan"
    assert browser.get("/healthz").status == 200
    browser.close()
    assert browser.greeted == "susan"


def test_an_emptied_database_lets_nobody_in(browser: Browser, database: Database) -> None:
    kept = dict(browser.cookies)
    browser.site.container.storage().close()
    with closing(sqlite3.connect(database.path)) as connection:
        for table in ("sessions", "remember_series", "users"):
            connection.execute(f"drop table {table}")

    page = browser.get("/index")

    assert page.status == 503
    assert browser.cookies == kept


def test_a_database_kept_by_another_is_read_but_opens_nothing(
    browser: Browser, database: Database
) -> None:
    impatient(browser.site)
    stranger = browser.site.browser()
    form = stranger.get("/login").form("/login")
    with closing(sqlite3.connect(database.path, isolation_level=None)) as another:
        another.execute("begin immediate")

        greeted = browser.greeted
        refused = stranger.send(form, username="susan", password=PASSWORD)

    assert greeted == "susan"
    assert (refused.status, refused.cookies) == (503, [])
    assert stranger.send(form, username="susan", password=PASSWORD).status == 303


def impatient(site: Site) -> None:
    """Waits no seconds for a write lock."""
    with site.container.storage()._database.writer.connect() as connection:
        connection.exec_driver_sql("pragma busy_timeout=10")
        connection.rollback()


def test_a_row_that_makes_no_sense_is_our_fault_and_lets_nobody_in(
    browser: Browser, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    kept = dict(browser.cookies)
    with closing(sqlite3.connect(database.path, isolation_level=None)) as connection:
        connection.execute("update sessions set authentication = 'nonsense'")

    page = browser.get("/index")

    assert (page.status, page.heading) == (500, "Our fault")
    assert browser.cookies == kept
    assert page.headers["Cache-Control"] == "no-store"
    (logged,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert logged.__dict__["request_id"] == page.headers["X-Request-Id"]
    assert page.headers["X-Request-Id"] in page.text
    assert "nonsense" not in page.text


def test_a_fault_is_logged_once(
    browser: Browser, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    database.take_away()

    browser.get("/index")

    faults = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert faults == ["storage_unavailable"]
