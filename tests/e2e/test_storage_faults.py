"""A SQLite database that is full, read-only, locked or busy: refused whole, and over by itself."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from adapters.sql import SqlStorage
from adapters.sql.sqlite import SqliteDatabase
from application.ports import StorageUnavailable, Work
from tests.support.browser import Browser, Site
from tests.support.builders import PASSWORD, a_series, a_session, a_user, an_event

IMPATIENT = 0.05  # seconds


def database_of(site: Site) -> SqliteDatabase:
    database = site.container.storage()._database
    assert isinstance(database, SqliteDatabase)
    return database


def of_writer(site: Site, pragma: str) -> None:
    """On the one connection that writes."""
    with site.container.storage()._writers.begun() as connection:
        connection.exec_driver_sql(pragma)


@contextmanager
def full(site: Site) -> Iterator[None]:
    """No page can be added, and those that there are take in no row more."""
    of_writer(site, "PRAGMA max_page_count=1")  # SQLite takes the present number instead
    storage = site.container.storage()
    for table in ("users", "sessions", "remembered", "events"):
        fill(storage, table)
    yield
    of_writer(site, "PRAGMA max_page_count=100000")


def fill(storage: SqlStorage, table: str) -> None:
    someone = storage.user_by_login(a_user("filler").username) or a_user("filler")

    def add(work: Work, number: int) -> None:
        if table == "users":
            work.users.add(a_user(f"filler{number:03}") if number else someone)
        elif table == "sessions":
            work.sessions.add(a_session(someone))
        elif table == "remembered":
            work.remembered.add(a_series(someone))
        else:
            work.record(an_event(someone))

    def add_many() -> None:
        for number in range(1000):
            storage.transact(partial(add, number=number))

    with pytest.raises(StorageUnavailable, match="full"):
        add_many()


@contextmanager
def read_only(site: Site) -> Iterator[None]:
    """Opened so, as on a file system that was remounted."""

    def connect(path: Path, _patience: float, *_pragmas: str) -> sqlite3.Connection:
        uri = f"{path.as_uri()}?mode=ro"
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    with pytest.MonkeyPatch.context() as changed:
        changed.setattr("adapters.sql.sqlite._connect", connect)
        site.container.storage().close()
        yield
    site.container.storage().close()


@contextmanager
def locked(site: Site) -> Iterator[None]:
    """Another process keeps the write lock."""
    of_writer(site, f"PRAGMA busy_timeout={int(IMPATIENT * 1000)}")
    path = database_of(site)._path
    with closing(sqlite3.connect(path, isolation_level=None)) as another:
        another.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def exhausted(site: Site) -> Iterator[None]:
    """Others keep the connection that writes for longer than anybody waits."""
    writers = site.container.storage()._writers
    writers._patience = IMPATIENT
    with writers.begun():
        yield


Fault = Callable[[Site], AbstractContextManager[None]]
FAULTS: list[Fault] = [full, read_only, locked, exhausted]


@pytest.fixture
def site(site_on_sqlite: Site) -> Site:
    site_on_sqlite.add_user("susan")
    return site_on_sqlite


@pytest.fixture
def browser(site: Site) -> Browser:
    """One that is logged in and remembered."""
    browser = site.browser()
    browser.log_in(remember=True)
    return browser


@pytest.fixture(params=FAULTS, ids=lambda fault: fault.__name__)
def fault(request: pytest.FixtureRequest) -> Fault:
    chosen: Fault = request.param
    return chosen


def test_pages_are_served_to_whoever_is_logged_in(browser: Browser, fault: Fault) -> None:
    with fault(browser.site):
        assert browser.greeted == "susan"
        assert browser.get("/readyz").status == 200


def test_a_page_that_cannot_note_its_visit_waits_and_loses_no_session(
    browser: Browser, fault: Fault
) -> None:
    kept = dict(browser.cookies)
    with fault(browser.site):
        browser.site.clock.forward(timedelta(minutes=5))
        page = browser.get("/index")

    # A full database has room for a moment in the place of another.
    assert page.status == (200 if fault is full else 503)
    assert browser.cookies == kept
    assert browser.greeted == "susan"


@pytest.mark.parametrize("remember", [False, True])
def test_nobody_gets_in_and_nothing_is_half_written(
    browser: Browser, fault: Fault, remember: bool
) -> None:
    stranger = browser.site.browser()
    with fault(browser.site):
        before = browser.site.stored()
        refused = stranger.log_in(remember=remember)
        stored = browser.site.stored()

    assert (refused.status, refused.heading) == (503, "Back in a moment")
    assert int(refused.headers["Retry-After"]) > 0
    assert refused.cookies == []
    assert stored == before
    assert stranger.log_in(remember=remember).status == 303
    assert stranger.greeted == "susan"


def test_nobody_is_registered_until_it_is_over(browser: Browser, fault: Fault) -> None:
    stranger = browser.site.browser()
    with fault(browser.site):
        before = browser.site.stored()
        refused = stranger.register("john")
        stored = browser.site.stored()

    assert (refused.status, stored) == (503, before)
    assert stranger.register("john").status == 303
    assert stranger.log_in("john").status == 303


def test_a_remembered_browser_is_forgotten_by_neither_side(browser: Browser, fault: Fault) -> None:
    browser.close()
    kept = dict(browser.cookies)
    with fault(browser.site):
        before = browser.site.stored()
        refused = browser.get("/index")
        stored = browser.site.stored()

    assert (refused.status, stored) == (503, before)
    assert browser.cookies == kept
    assert browser.greeted == "susan"


def test_a_logout_that_leaves_no_trace_does_not_happen(browser: Browser, fault: Fault) -> None:
    form = browser.get("/").form("/logout")
    twin = browser.twin()
    with fault(browser.site):
        page = browser.send(form)

    assert page.status == 503
    assert browser.greeted == twin.greeted == "susan"
    assert browser.send(form).status == 303
    assert browser.greeted is twin.greeted is None


def test_a_session_that_ends_meanwhile_has_ended_for_good(browser: Browser, fault: Fault) -> None:
    browser.lose("doorward_remember")
    twin = browser.twin()
    with fault(browser.site):
        browser.site.clock.forward(browser.site.container.settings().session_limits.absolute)
        meanwhile = browser.get("/index")

    assert meanwhile.status in (303, 503)
    assert "Hi, " not in meanwhile.text
    assert twin.greeted is None


def test_a_full_database_refuses_each_login_whole_from_the_first_that_finds_no_room(
    browser: Browser,
) -> None:
    site = browser.site
    of_writer(site, "PRAGMA max_page_count=1")
    visitors = [site.browser() for _ in range(60)]

    statuses = [visitor.log_in(remember=True).status for visitor in visitors]

    entered = [visitor for visitor in visitors if visitor.greeted == "susan"]
    assert statuses == [303] * len(entered) + [503] * (60 - len(entered))
    assert 0 < len(entered) < 60
    stored = site.stored()
    assert len(stored["sessions"]) == len(stored["remember_series"]) == len(entered) + 1


def test_when_every_connection_that_reads_is_taken_all_wait_and_then_go_on(
    browser: Browser,
) -> None:
    reader = database_of(browser.site).reader
    browser.site.container.storage().close()
    reader.pool._timeout = IMPATIENT  # type: ignore[attr-defined]  # the pool's own
    stranger = browser.site.browser()
    kept = dict(browser.cookies)
    form = stranger.get("/login").form("/login")
    with ExitStack() as taken:
        for _ in range(reader.pool.size()):  # type: ignore[attr-defined]
            taken.enter_context(closing(reader.raw_connection()))
        page, ready = browser.get("/index"), browser.get("/readyz")
        refused = stranger.send(form, username="susan", password=PASSWORD)

    assert (page.status, ready.status, refused.status) == (503, 503, 503)
    assert refused.cookies == []
    assert browser.cookies == kept
    assert browser.greeted == "susan"
    assert stranger.send(form, username="susan", password=PASSWORD).status == 303
