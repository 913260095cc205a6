"""One site, at which every guest has been, for all the questions that a sweep has."""

from collections.abc import Iterator

import pytest

from tests.support.browser import STORAGES, Opener, Site, memory
from tests.support.guests import VERIFICATION


@pytest.fixture(scope="module", params=STORAGES, ids=lambda opened: opened.__name__)
def door(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """On each storage."""
    opened: Opener = request.param
    folder = tmp_path_factory.mktemp("site")
    with opened(folder, email_verification=VERIFICATION, throttling=False) as site:
        yield site


@pytest.fixture(scope="module", params=["http://127.0.0.1:5000", "https://door.example"])
def house(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    """On plain http and on https; with metrics and an access log."""
    folder = tmp_path_factory.mktemp("site")
    origin: str = request.param
    with memory(folder, origin=origin, watched=True, email_verification=VERIFICATION) as site:
        yield site
