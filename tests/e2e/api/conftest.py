"""Programs at the door, with either way to carry a session."""

from collections.abc import Callable

import pytest

from tests.support.browser import Site
from tests.support.clients import ApiClient, Program, Script

Newcomer = Callable[[Site], Program]


def by_bearer(site: Site) -> Program:
    return ApiClient(site)


def by_cookie(site: Site) -> Program:
    return Script(site.browser())


@pytest.fixture(params=[by_bearer, by_cookie], ids=lambda newcomer: newcomer.__name__)
def newcomer(request: pytest.FixtureRequest) -> Newcomer:
    """Makes another program, which has never been here."""
    chosen: Newcomer = request.param
    return chosen


@pytest.fixture
def susan(site: Site, newcomer: Newcomer) -> Program:
    """Logged in, by either carrier."""
    site.add_user("susan")
    program = newcomer(site)
    program.log_in()
    return program


@pytest.fixture
def stranger(site: Site) -> ApiClient:
    return ApiClient(site)
