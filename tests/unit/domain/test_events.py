"""How long a letter waits between its tries, and how an event says how it went."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.events import ATTEMPTS_MAXIMUM, Actor, Event, EventId, EventKind, delay_after
from domain.sessions import NOBODY
from tests.support.doubles import NOON

EVENT = Event(
    id=EventId("1" * 32), at=NOON, kind=EventKind.LOGIN, actor=Actor.VISITOR, client=NOBODY
)


@pytest.mark.parametrize(
    ("attempts", "seconds"),
    [(0, 30), (1, 30), (2, 60), (3, 120), (4, 240), (9, 7680), (10, 14400), (11, 14400)],
)
def test_the_delay_doubles_up_to_four_hours(attempts: int, seconds: int) -> None:
    assert delay_after(attempts) == timedelta(seconds=seconds)


def test_the_delay_before_the_last_try_is_no_longer_than_that() -> None:
    assert delay_after(ATTEMPTS_MAXIMUM - 1) == timedelta(hours=4)


def test_a_letter_is_tried_for_about_a_day() -> None:
    waited = sum(map(delay_after, range(1, ATTEMPTS_MAXIMUM)), timedelta())

    assert timedelta(hours=20) < waited < timedelta(hours=28)


def test_an_event_says_whether_it_was_refused() -> None:
    assert EVENT.outcome == "success"
    assert replace(EVENT, refused=True).outcome == "refused"
