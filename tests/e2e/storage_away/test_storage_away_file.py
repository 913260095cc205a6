"""The database is a file, and another one, an empty one or a broken one comes in its place."""

import sqlite3
from contextlib import closing

import pytest

from tests.e2e.storage_away.conftest import File, assert_serving
from tests.support.browser import Browser, Site, sqlite
from tests.support.builders import PASSWORD

pytestmark = pytest.mark.parametrize("site", [sqlite], ids=["sqlite"], indirect=True)


@pytest.mark.parametrize(
    ("revision", "status"), [("0000", 503), ("9999", 200), ("someone else's", 503)]
)
def test_tables_of_another_version_are_ready_as_far_as_they_are_of_use(
    browser: Browser, file: File, revision: str, status: int
) -> None:
    with closing(sqlite3.connect(file.path, isolation_level=None)) as connection:
        connection.execute("update alembic_version set version_num = ?", [revision])

    page = browser.get("/readyz")

    assert page.status == status


@pytest.mark.parametrize("content", [b"", b"no database at all" * 500], ids=["empty", "garbage"])
def test_service_goes_on_after_something_else_was_in_its_place(
    browser: Browser, file: File, content: bytes
) -> None:
    file.replace_by(content)
    meanwhile = [browser.get("/index").status, browser.get("/readyz").status]
    file.put_back()

    assert meanwhile == [503, 503]
    assert_serving(browser)


def test_an_emptied_database_lets_nobody_in(browser: Browser, file: File) -> None:
    kept = dict(browser.cookies)
    browser.site.container.storage().close()
    with closing(sqlite3.connect(file.path)) as connection:
        for table in ("sessions", "remember_series", "users"):
            connection.execute(f"drop table {table}")

    page = browser.get("/index")

    assert page.status == 503
    assert browser.get("/readyz").status == 503
    assert browser.cookies == kept


def test_a_database_kept_by_another_is_read_but_opens_nothing(browser: Browser, file: File) -> None:
    impatient(browser.site)
    stranger = browser.site.browser()
    form = stranger.get("/login").form("/login")
    with closing(sqlite3.connect(file.path, isolation_level=None)) as another:
        another.execute("begin immediate")

        greeted = browser.greeted
        refused = stranger.send(form, username="susan", password=PASSWORD)

    assert greeted == "susan"
    assert (refused.status, refused.cookies) == (503, [])
    assert stranger.send(form, username="susan", password=PASSWORD).status == 303


def impatient(site: Site) -> None:
    """Waits no seconds for a write lock."""
    with site.container.storage()._writers.begun() as connection:
        connection.exec_driver_sql("pragma busy_timeout=10")


def test_a_row_that_makes_no_sense_is_our_fault_and_lets_nobody_in(
    browser: Browser, file: File, caplog: pytest.LogCaptureFixture
) -> None:
    kept = dict(browser.cookies)
    with closing(sqlite3.connect(file.path, isolation_level=None)) as connection:
        connection.execute("update sessions set authentication = 'nonsense'")

    page = browser.get("/index")

    assert (page.status, page.heading) == (500, "Our fault")
    assert browser.cookies == kept
    assert page.headers["Cache-Control"] == "no-store"
    (logged,) = [record for record in caplog.records if record.levelname == "ERROR"]
    assert logged.__dict__["request_id"] == page.headers["X-Request-Id"]
    assert page.headers["X-Request-Id"] in page.text
    assert "nonsense" not in page.text
