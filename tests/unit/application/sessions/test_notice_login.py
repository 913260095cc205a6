"""Which logins bring their owner a mail, and what never depends on it."""

from datetime import timedelta

import pytest

from domain.events import LetterKind
from domain.sessions import InvalidCredentials
from domain.throttling import Scope
from tests.support.breaking import BreakingStorage, Broken
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def door() -> Door:
    """Susan has been here for a while."""
    door = Door()
    door.with_user("susan")
    door.clock.forward(HOUR)
    return door


def log_in(door: Door) -> None:
    """Leaves what the browser keeps aside."""
    door.log_in(login="susan", password=PASSWORD)


def fail(door: Door, times: int) -> None:
    for number in range(times):
        door.circumstances.network = f"198.51.100.{number}"
        with pytest.raises(InvalidCredentials):
            door.log_in(login="susan", password=OTHER_PASSWORD)


def notices(door: Door) -> list[str]:
    """To whom they are to go."""
    letters = [posted.letter for posted in door.posted]
    return [one.to.address for one in letters if one.kind is LetterKind.NEW_LOGIN]


def test_a_login_in_a_new_browser_is_told_to_the_address_of_the_account(door: Door) -> None:
    log_in(door)

    assert notices(door) == ["susan@example.org"]


def test_a_login_in_a_known_browser_is_not(door: Door) -> None:
    door.circumstances.device = door.log_in(login="susan", password=PASSWORD).device_token
    log_in(door)

    assert len(notices(door)) == 1


def test_a_browser_that_another_account_knows_is_a_new_one(door: Door) -> None:
    door.with_user("miguel")
    shown = door.log_in(login="miguel", password=PASSWORD).device_token
    door.circumstances.device = shown

    log_in(door)

    assert notices(door) == ["susan@example.org"]


def test_whoever_has_just_registered_is_told_nothing() -> None:
    door = Door()
    door.with_user("susan")
    door.clock.forward(HOUR - timedelta(microseconds=1))

    log_in(door)

    assert notices(door) == []


@pytest.mark.parametrize(("away", "told"), [(timedelta(days=89), 1), (timedelta(days=90), 2)])
def test_a_known_browser_that_was_away_is_told_of(door: Door, away: timedelta, told: int) -> None:
    door.circumstances.device = door.log_in(login="susan", password=PASSWORD).device_token
    door.clock.forward(away)

    log_in(door)

    assert len(notices(door)) == told


def test_a_failed_login_brings_no_mail(door: Door) -> None:
    fail(door, 3)

    assert notices(door) == []


def test_there_are_three_mails_a_day_and_every_login_goes_in(door: Door) -> None:
    for _ in range(5):
        log_in(door)
    first = len(notices(door))
    door.clock.forward(DAY)
    log_in(door)

    assert (first, len(notices(door))) == (3, 4)


def test_each_account_has_mails_of_its_own(door: Door) -> None:
    door.with_user("miguel")
    door.clock.forward(HOUR)
    for _ in range(3):
        log_in(door)

    door.log_in(login="miguel", password=PASSWORD)

    assert notices(door)[3:] == ["miguel@example.org"]


def test_what_is_beyond_the_limit_is_no_event(door: Door) -> None:
    for _ in range(4):
        log_in(door)

    assert door.told == []
    assert Scope.NOTICE.value not in {event.reason for event in door.trail}


def test_a_login_that_came_to_nothing_uses_up_no_mail() -> None:
    storage = BreakingStorage(Door().storage)
    door = Door(storage)
    door.with_user("susan")
    door.clock.forward(HOUR)
    for _ in range(3):
        storage.arm(1)
        with pytest.raises(Broken):
            log_in(door)
    storage.disarm()

    log_in(door)

    assert len(notices(door)) == 1


def test_a_login_beyond_the_limit_may_come_to_nothing_as_well() -> None:
    storage = BreakingStorage(Door().storage)
    door = Door(storage)
    door.with_user("susan")
    door.clock.forward(HOUR)
    for _ in range(3):
        log_in(door)
    storage.arm(1)
    with pytest.raises(Broken):
        log_in(door)
    storage.disarm()

    log_in(door)

    assert len(notices(door)) == 3


@pytest.mark.parametrize(("failures", "told"), [(9, 0), (10, 10), (12, 12)])
def test_the_mail_tells_of_ten_failures_or_more(door: Door, failures: int, told: int) -> None:
    fail(door, failures)
    log_in(door)

    (mail,) = door.deliver_all()

    assert (mail.kind, mail.failures) == (LetterKind.NEW_LOGIN, told)
    assert (mail.username, mail.link) == ("susan", "forgotten password")
    assert (mail.at, mail.client) == (door.clock.now(), door.circumstances.client)


def test_failures_of_the_day_before_yesterday_are_not_told(door: Door) -> None:
    fail(door, 10)
    door.clock.forward(DAY + timedelta(microseconds=1))
    log_in(door)

    (mail,) = door.deliver_all()

    assert mail.failures == 0
