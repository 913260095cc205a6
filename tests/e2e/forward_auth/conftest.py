"""Doorward in front of two applications on hosts of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.browser import STORAGES, Opener, Site, memory
from tests.support.hosts import APP, CHOSEN, Visitor


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """On each storage."""
    opened: Opener = request.param
    with opened(tmp_path, **CHOSEN) as site:
        site.add_user("susan")
        yield site


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[Site]:
    """In memory, where that makes no odds."""
    with memory(tmp_path, **CHOSEN) as site:
        site.add_user("susan")
        yield site


@pytest.fixture
def visitor(site: Site) -> Visitor:
    return Visitor(site)


@pytest.fixture
def susan(guarded: Site) -> Visitor:
    """Logged in, and known to one of the applications."""
    susan = Visitor(guarded)
    susan.log_in(f"{APP}/")
    return susan
