"""A door, behind which susan is logged in."""

import pytest

from domain.sessions import Session
from tests.support.acts_on_hosts import session_of
from tests.support.builders import Door


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def session(door: Door) -> Session:
    return session_of(door)
