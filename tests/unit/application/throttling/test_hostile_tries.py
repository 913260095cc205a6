"""Ten thousand hostile tries at one account, from many networks, over a day: who meets what."""

from datetime import timedelta

import pytest

from domain.events import EventKind
from domain.sessions import InvalidCredentials
from domain.throttling import Throttled
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door
from tests.support.tries import succeed, throttled

TRIES, NETWORKS = 10_000, 500
DAY = timedelta(days=1)


@pytest.fixture
def door() -> Door:
    door = Door()
    door.with_user("susan")
    return door


def attack(door: Door) -> int:
    """How many of them were looked at."""
    looked_at = 0
    for number in range(TRIES):
        door.circumstances.network = f"2001:db8:0:{number % NETWORKS:x}::/64"
        door.clock.forward(DAY / (TRIES + 1))
        try:
            door.log_in(login="susan", password=OTHER_PASSWORD)
        except InvalidCredentials:
            looked_at += 1
        except Throttled:
            continue
    return looked_at


def test_no_more_than_a_hundred_are_looked_at(door: Door) -> None:
    assert attack(door) == door.hasher.verifications == 100


def test_the_owner_is_let_in_by_a_known_browser(door: Door) -> None:
    device = succeed(door)
    attack(door)
    throttled(lambda: succeed(door))

    door.circumstances.device = device
    succeed(door)


def test_the_owner_is_let_in_by_a_new_one_after_a_reset_by_mail(door: Door) -> None:
    attack(door)
    door.request_recovery(email="susan@example.org", language="en")
    token = door.make_reset_link(login="susan").token

    done = door.reset_password(token=token, password=PASSWORD, password_again=PASSWORD)

    throttled(lambda: succeed(door))
    door.circumstances.device = done
    succeed(door)


def test_a_day_after_the_first_everything_is_as_before(door: Door) -> None:
    attack(door)
    throttled(lambda: succeed(door))

    door.clock.forward(DAY)

    succeed(door)


def test_the_trail_holds_what_was_looked_at_and_the_limits_alone(door: Door) -> None:
    attack(door)

    kinds = [event.kind for event in door.trail]
    assert kinds.count(EventKind.LOGIN) == 100
    assert kinds.count(EventKind.THROTTLED) < 20
    assert len(door.told) == TRIES - 100
