"""Forward-auth as people meet it: two applications on hosts of their own, and one login."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.browser import STORAGES, Opener, Site
from tests.support.hosts import APP, CHOSEN, Visitor


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path, **CHOSEN) as site:
        site.add_user("susan")
        yield site


@pytest.fixture
def susan(site: Site) -> Visitor:
    return Visitor(site)


def test_a_stranger_logs_in_on_the_way_and_comes_back_to_the_page(susan: Visitor) -> None:
    page = susan.log_in(f"{APP}/posts/1?page=2")

    assert (page.status, page.location) == (200, f"{APP}/posts/1?page=2")
    assert page.headers["X-Doorward-Name"] == "susan"
    assert page.headers["X-Doorward-Roles"] == ""
