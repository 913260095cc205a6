"""The site that a fuzz run is let loose on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.browser import STORAGES, Opener, Site
from tests.support.fuzz.run import fuzzed_site


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def opener(request: pytest.FixtureRequest) -> Opener:
    opened: Opener = request.param
    return opened


@pytest.fixture
def site(opener: Opener, tmp_path: Path) -> Iterator[Site]:
    with fuzzed_site(opener, tmp_path) as site:
        yield site
