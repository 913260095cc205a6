"""A story that fails between any two of its statements: all of it happened, or none."""

from collections.abc import Callable
from itertools import count

import pytest

from application.events.deliver_mail import LEASE
from tests.contract.conftest import Storage
from tests.support.acts import ACTS, Act
from tests.support.acts_by_mail import ACTS_BY_MAIL
from tests.support.acts_on_hosts import ACTS_ON_HOSTS
from tests.support.breaking import BreakingStorage, Broken, forget_everything, stored
from tests.support.builders import Door
from tests.support.chores import CHORES


@pytest.mark.parametrize(
    "prepared", [*ACTS, *ACTS_BY_MAIL, *ACTS_ON_HOSTS], ids=lambda act: act.__name__
)
def test_a_failure_between_any_two_statements_leaves_all_or_nothing(
    prepared: Callable[[Door], Act], storage: Storage
) -> None:
    breaking = BreakingStorage(storage)
    act = prepared(Door(breaking))
    before = stored(storage)

    for call in count(1):
        breaking.arm(call)
        try:
            act()
        except Broken:
            assert stored(storage) == before
        else:
            break

    assert call > 1
    assert stored(storage) != before


@pytest.mark.parametrize("prepared", CHORES, ids=lambda act: act.__name__)
def test_a_failure_in_the_midst_of_a_chore_leaves_whole_steps_and_a_rest_that_can_be_done(
    prepared: Callable[[Door], Act], storage: Storage
) -> None:
    for call in count(1):
        forget_everything(storage)
        breaking = BreakingStorage(storage)
        door = Door(breaking)
        chore = prepared(door)
        before = stored(storage)

        breaking.arm(call)
        try:
            chore()
        except Broken:
            assert stored(storage) == breaking.before_story
        else:
            break
        breaking.disarm()
        door.clock.forward(LEASE)
        chore()
        assert stored(storage) != before

    assert call > 1
