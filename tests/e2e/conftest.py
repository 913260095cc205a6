"""The installation that a test drives: on each storage, or in memory where that makes no odds."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.browser import STORAGES, Browser, Opener, Site, memory, sqlite


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path) as site:
        yield site


@pytest.fixture
def site_in_memory(tmp_path: Path) -> Iterator[Site]:
    with memory(tmp_path) as site:
        yield site


@pytest.fixture
def site_on_sqlite(tmp_path: Path) -> Iterator[Site]:
    with sqlite(tmp_path) as site:
        yield site


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def watched_site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """One with metrics and an access log."""
    opened: Opener = request.param
    with opened(tmp_path, watched=True) as site:
        yield site


@pytest.fixture
def secure_site(tmp_path: Path) -> Iterator[Site]:
    with memory(tmp_path, origin="https://door.example") as site:
        yield site


@pytest.fixture
def browser(site: Site) -> Browser:
    """A browser that has never been here, where susan can log in."""
    site.add_user("susan")
    return site.browser()
