"""A storage, a door over it, and somebody who may come in."""

import pytest

from domain.accounts import User
from tests.support.builders import Door
from tests.support.storages import BusyStorage


@pytest.fixture
def storage() -> BusyStorage:
    return BusyStorage()


@pytest.fixture
def door(storage: BusyStorage) -> Door:
    return Door(storage)


@pytest.fixture
def susan(door: Door) -> User:
    return door.with_user("susan")
