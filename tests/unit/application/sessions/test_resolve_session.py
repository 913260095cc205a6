"""Sessions at each request: held to their limits by our clock, and gone once they have ended."""

from datetime import timedelta

import pytest

from domain.sessions import SessionLimits
from tests.support.browsers import Browser
from tests.support.builders import OTHER_PASSWORD, Door, a_session_token
from tests.support.doubles import NOON
from tests.support.storages import BusyStorage

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


def _visitor(door: Door) -> Browser:
    """Susan's, just logged in."""
    door.with_user()
    browser = Browser(door)
    browser.log_in()
    return browser


def test_who_holds_a_session_is_known_and_keeps_their_tokens() -> None:
    door = Door()
    browser = _visitor(door)

    resolved = browser.ask()

    assert resolved is not None
    assert resolved.user == door.find_user("susan")
    assert resolved.session == browser.session
    assert (resolved.session_token, resolved.remember_token) == (None, None)


def test_a_stranger_is_nobody_and_stores_nothing() -> None:
    storage = BusyStorage()
    door = Door(storage)

    assert Browser(door).visit() is None
    assert storage.stories == 0


def test_a_thousand_made_up_session_tokens_store_nothing() -> None:
    storage = BusyStorage()
    door = Door(storage)

    visits = [Browser(door, a_session_token()).visit() for _ in range(1000)]

    assert set(visits) == {None}
    assert storage.stories == 0


def test_a_made_up_token_is_never_adopted() -> None:
    door = Door()
    door.with_user()
    made_up = a_session_token()
    victim = Browser(door, made_up)

    victim.log_in()

    assert victim.session_token != made_up
    assert Browser(door, made_up).visit() is None


@pytest.mark.parametrize(
    ("idle", "known"),
    [(HOUR - SECOND, True), (HOUR, False), (HOUR + SECOND, False)],
)
def test_an_unused_session_ends_after_an_hour(idle: timedelta, known: bool) -> None:
    door = Door()
    browser = _visitor(door)

    door.clock.forward(idle)

    assert (browser.visit() is not None) is known


def test_use_puts_the_idle_limit_off() -> None:
    door = Door()
    browser = _visitor(door)

    visits = []
    for _ in range(20):
        door.clock.forward(50 * MINUTE)
        visits.append(browser.visit())

    assert None not in visits


def test_no_use_puts_the_end_of_the_day_off() -> None:
    door = Door()
    browser = _visitor(door)
    while door.clock.now() < NOON + 24 * HOUR - 30 * MINUTE:
        door.clock.forward(30 * MINUTE)
        browser.visit()

    door.clock.moment = NOON + 24 * HOUR - SECOND
    last = browser.visit()
    door.clock.moment = NOON + 24 * HOUR
    after = browser.visit()

    assert last is not None
    assert after is None


def test_the_limits_are_settings() -> None:
    door = Door(session_limits=SessionLimits(idle=10 * MINUTE, absolute=15 * MINUTE))
    unused, used = _visitor(door), Browser(door)
    used.log_in()

    door.clock.forward(9 * MINUTE)
    known = used.visit()
    door.clock.forward(MINUTE)
    idle = unused.visit()
    door.clock.forward(5 * MINUTE)
    old = used.visit()

    assert known is not None
    assert (idle, old) == (None, None)


def test_last_use_is_written_at_most_once_a_minute() -> None:
    storage = BusyStorage()
    door = Door(storage)
    browser = _visitor(door)
    stories = storage.stories

    for _ in range(180):
        browser.visit()
        door.clock.forward(SECOND)

    assert storage.stories == stories + 2
    assert browser.session is not None
    assert browser.session.last_used_at == NOON + 2 * MINUTE


def test_last_use_is_not_written_before_the_minute_is_over() -> None:
    door = Door()
    browser = _visitor(door)

    door.clock.forward(MINUTE - SECOND)
    browser.visit()

    assert browser.session is not None
    assert browser.session.last_used_at == NOON


def test_a_session_may_end_up_to_a_minute_before_its_idle_limit_but_never_after_it() -> None:
    door = Door()
    browser = _visitor(door)

    door.clock.forward(MINUTE - SECOND)
    browser.visit()
    door.clock.forward(HOUR - MINUTE + SECOND)

    assert browser.visit() is None


@pytest.mark.parametrize("passed", [HOUR, 24 * HOUR])
def test_a_session_that_was_seen_expired_is_gone_for_good(passed: timedelta) -> None:
    door = Door()
    browser = _visitor(door)
    door.clock.forward(passed)
    browser.visit()

    door.clock.moment = NOON

    assert browser.session is None
    assert browser.visit() is None


def test_a_visit_after_the_end_asks_for_one_write_and_the_next_for_none() -> None:
    storage = BusyStorage()
    door = Door(storage)
    browser = _visitor(door)
    door.clock.forward(HOUR)
    browser.visit()
    stories = storage.stories

    browser.visit()

    assert storage.stories == stories


def test_a_session_whose_user_was_disabled_a_moment_ago_does_not_count() -> None:
    storage = BusyStorage()
    door = Door(storage)
    browser = _visitor(door)
    user = door.find_user("susan")

    storage.transact(lambda work: work.users.update(user.disabled()))

    assert browser.session is not None
    assert browser.visit() is None
    assert browser.session is None


def test_a_session_of_a_former_password_does_not_count() -> None:
    storage = BusyStorage()
    door = Door(storage)
    browser = _visitor(door)
    user = door.find_user("susan")

    storage.transact(lambda work: work.users.update(user.with_password(user.password_hash)))

    assert browser.session is not None
    assert browser.visit() is None
    assert browser.session is None


def test_the_session_is_asked_before_what_remembers_the_browser() -> None:
    door = Door()
    door.with_user()
    browser = Browser(door)
    browser.log_in(remember=True)
    first = browser.stolen()

    browser.visit()
    browser.visit()

    assert browser == first


def test_one_who_logs_in_anew_is_who_they_are_now() -> None:
    door = Door()
    door.with_user("susan")
    miguel = door.with_user("miguel", password=OTHER_PASSWORD)
    browser = Browser(door)
    browser.log_in("susan")

    browser.log_in("miguel", OTHER_PASSWORD)

    assert browser.visit() == miguel
