"""Susan, who has forgotten her password, and a link that was made for her."""

import pytest

from tests.support.builders import Door
from tests.support.storages import BusyStorage


@pytest.fixture
def storage() -> BusyStorage:
    return BusyStorage()


@pytest.fixture
def door(storage: BusyStorage) -> Door:
    door = Door(storage)
    door.with_user("susan")
    return door
