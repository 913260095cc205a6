"""A site whose database goes away and comes back, and somebody who is logged in there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.support.browser import STORAGES, Browser, Opener, Site
from tests.support.postgresql import close_database, database_with_tables, open_database

SUFFIXES = ("", "-wal", "-shm")


class Database(Protocol):
    """A site's database, to be taken away and put back."""

    def take_away(self) -> None: ...

    def put_back(self) -> None: ...


class File(Database):
    """SQLite's."""

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


class Served(Database):
    """PostgreSQL's, which then lets nobody in and cuts those who are."""

    def take_away(self) -> None:
        close_database(database_with_tables())

    def put_back(self) -> None:
        open_database(database_with_tables())


@pytest.fixture(params=STORAGES[1:], ids=lambda opened: opened.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path) as site:
        yield site


@pytest.fixture
def database(site: Site, tmp_path: Path) -> Iterator[Database]:
    if site.container.storage().upgrades_itself:
        yield File(tmp_path)
        return
    served = Served()
    yield served
    served.put_back()


@pytest.fixture
def file(site: Site, tmp_path: Path) -> File:
    """For what can happen to a file alone."""
    return File(tmp_path)


@pytest.fixture
def browser(site: Site) -> Browser:
    """One that is logged in and remembered."""
    site.add_user("susan")
    browser = site.browser()
    browser.log_in(remember=True)
    return browser


def assert_serving(browser: Browser) -> None:
    assert browser.greeted == "susan"
    assert browser.get("/readyz").text == "ready\n"
    browser.close()
    assert browser.greeted == "susan"
