"""Looking things up in the trail."""

from datetime import timedelta

import pytest

from application.events.list_trail import PAGE
from domain.events import EventKind
from tests.support.builders import Door, a_user, an_event
from tests.support.doubles import NOON

SUSAN, JOHN = a_user("susan"), a_user("john")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def door() -> Door:
    return Door()


def test_all_pages_come_newest_last(door: Door) -> None:
    events = [an_event(SUSAN, at=NOON + MINUTE * number) for number in range(2 * PAGE + 1)]
    door.storage.transact(lambda work: [work.record(event) for event in reversed(events)])

    assert list(door.list_trail()) == events


def test_it_can_be_narrowed_down(door: Door) -> None:
    before, wanted, johns, other = (
        an_event(SUSAN, at=NOON - MINUTE),
        an_event(SUSAN),
        an_event(JOHN),
        an_event(SUSAN, kind=EventKind.LOGOUT),
    )
    everything = (before, wanted, johns, other)
    door.storage.transact(lambda work: [work.record(event) for event in everything])

    found = list(door.list_trail(user_id=SUSAN.id, since=NOON, kind=EventKind.LOGIN))

    assert found == [wanted]


def test_pages_that_hold_nothing_of_the_kind_do_not_end_it(door: Door) -> None:
    events = [an_event(SUSAN, at=NOON + MINUTE * number) for number in range(PAGE)]
    last = an_event(SUSAN, at=NOON + timedelta(days=9), kind=EventKind.LOGOUT)
    door.storage.transact(lambda work: [work.record(event) for event in (*events, last)])

    assert list(door.list_trail(kind=EventKind.LOGOUT)) == [last]
