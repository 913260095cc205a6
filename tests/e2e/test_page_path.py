"""What a page view costs the database: one statement, no lock, and a write once a minute."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.sql import SqlStorage
from domain.sessions.session import LAST_USE_PRECISION
from tests.support.browser import STORAGES, Browser, Opener, Site, memory
from tests.support.statements import statements_of

DATABASES = [opener for opener in STORAGES if opener is not memory]


@pytest.fixture(params=DATABASES, ids=lambda opener: opener.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opener: Opener = request.param
    with opener(tmp_path) as site:
        site.add_user("susan")
        yield site


@pytest.fixture
def storage(site: Site) -> SqlStorage:
    storage: SqlStorage = site.container.storage()
    return storage


@pytest.fixture(params=[False, True], ids=["plain", "remembered"])
def browser(site: Site, request: pytest.FixtureRequest) -> Browser:
    """Of somebody who is logged in."""
    browser = site.browser()
    browser.log_in(remember=request.param)
    assert browser.greeted == "susan"
    return browser


def test_a_page_of_somebody_logged_in_asks_one_thing(browser: Browser, storage: SqlStorage) -> None:
    with statements_of(storage) as sent:
        for _ in range(20):
            browser.get("/index")

    assert len(sent) == 20
    assert all(statement.lstrip().lower().startswith("select") for statement in sent)


def test_a_page_of_a_stranger_asks_nothing(site: Site, storage: SqlStorage) -> None:
    stranger = site.browser()

    with statements_of(storage) as sent:
        for path in ("/index", "/login", "/register", "/static/doorward.css", "/healthz"):
            stranger.get(path)

    assert sent == []


def test_a_page_needs_no_lock(browser: Browser, storage: SqlStorage) -> None:
    with storage._writers.begun() as held:
        held.exec_driver_sql("update users set version = version + 1")

        page = browser.get("/index")

    assert (page.status, page.heading) == (200, "Hi, susan!")


def test_its_last_use_is_noted_once_a_minute(
    site: Site, browser: Browser, storage: SqlStorage
) -> None:
    site.clock.forward(LAST_USE_PRECISION)

    with statements_of(storage) as sent:
        browser.get("/index")
        first = list(sent)
        browser.get("/index")
        site.clock.forward(LAST_USE_PRECISION - timedelta(seconds=1))
        browser.get("/index")

    assert sum("UPDATE sessions" in statement for statement in first) == 1
    assert len(sent) == len(first) + 2
