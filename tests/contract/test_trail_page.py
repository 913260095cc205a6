"""What every storage promises to those who read the trail."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import User
from domain.events import Event, Letter, LetterKind
from tests.contract.conftest import Storage
from tests.support.builders import a_user, an_event
from tests.support.doubles import FIREFOX, NOON

MINUTE = timedelta(minutes=1)


@pytest.fixture
def susan() -> User:
    """The trail asks for no account: it outlives them."""
    return a_user("susan")


def recorded(storage: Storage, *events: Event) -> None:
    storage.transact(lambda work: [work.record(event) for event in events])


def page(storage: Storage, user: User | None = None, limit: int = 100, **where: object) -> object:
    asked: dict[str, object] = {"since": None, "after": None, **where}
    return storage.trail_page(user_id=user.id if user else None, limit=limit, **asked)  # type: ignore[arg-type]  # as the test names them


def test_events_come_in_the_order_of_their_moments_and_then_of_ids(
    storage: Storage, susan: User
) -> None:
    late, early = an_event(susan, at=NOON + MINUTE), an_event(susan, at=NOON)
    together = sorted((an_event(susan, at=NOON + MINUTE) for _ in range(4)), key=lambda e: e.id)
    recorded(storage, late, *reversed(together), early)

    found = page(storage, susan)

    assert found == [early, *sorted([late, *together], key=lambda event: event.id)]


def test_an_event_comes_with_its_client_and_without_its_letters(
    storage: Storage, susan: User
) -> None:
    letter = Letter(kind=LetterKind.PASSWORD_CHANGED, to=susan.email, language="en")
    event = an_event(susan, client=FIREFOX, letters=(letter,))
    recorded(storage, event)

    found = page(storage, susan)

    assert found == [replace(event, letters=())]


def test_the_events_of_one_user_are_nobody_elses(storage: Storage, susan: User) -> None:
    hers, johns, nobodys = an_event(susan), an_event(a_user("john")), an_event()
    recorded(storage, johns, hers, nobodys)

    found, everything = page(storage, susan), page(storage)

    assert found == [hers]
    assert everything == sorted([hers, johns, nobodys], key=lambda event: event.id)


def test_an_event_of_the_very_moment_is_not_before_it(storage: Storage, susan: User) -> None:
    before, then = an_event(susan, at=NOON - timedelta(microseconds=1)), an_event(susan, at=NOON)
    recorded(storage, before, then)

    found = page(storage, susan, since=NOON)

    assert found == [then]


@pytest.mark.parametrize("of_one", [True, False], ids=["of one", "of everybody"])
def test_pages_join_without_gap_or_overlap(storage: Storage, susan: User, of_one: bool) -> None:
    events = [an_event(susan, at=NOON + MINUTE * (number // 3)) for number in range(8)]
    recorded(storage, *events)
    whose = susan if of_one else None
    events.sort(key=lambda event: (event.at, event.id))

    pages = [page(storage, whose, 3)]
    pages += [page(storage, whose, 3, after=(one.at, one.id)) for one in (events[2], events[5])]

    assert pages == [events[:3], events[3:6], events[6:]]
