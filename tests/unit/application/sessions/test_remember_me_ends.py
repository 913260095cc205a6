"""When a browser is no longer remembered: thieves, forgeries, and time."""

from datetime import timedelta

import pytest

from domain.accounts import User
from domain.events import EventKind, LetterKind
from domain.sessions import RememberLimits
from tests.support.browsers import Browser, remembered
from tests.support.builders import Door
from tests.support.doubles import NOON, SeededEntropy
from tests.support.storages import BusyStorage, ConflictingStorage

SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


def test_a_successor_that_was_replaced_unseen_opens_nothing(door: Door, susan: User) -> None:
    browser = remembered(door)
    lost = browser.stolen()
    lost.visit()
    lost.close()
    door.clock.forward(30 * SECOND)
    browser.visit()

    assert lost.visit() is None


def test_a_validator_whose_successor_was_seen_ends_the_series_and_all_its_sessions(
    door: Door, susan: User
) -> None:
    owner = remembered(door)
    thief = owner.stolen()
    owner.visit()
    sessions = [owner.stolen()]
    owner.close()
    owner.visit()
    sessions.append(owner.stolen())

    caught = thief.visit()

    assert caught is None
    assert [browser.session for browser in sessions] == [None, None]
    assert owner.visit() is None


def test_who_comes_first_does_not_matter_the_second_ends_both(door: Door, susan: User) -> None:
    owner = remembered(door)
    thief = owner.stolen()
    thief.visit()
    thief.close()
    thief.visit()

    shut_out = owner.visit()

    assert shut_out is None
    assert thief.visit() is None


def test_a_successor_shown_beside_its_session_spends_the_one_before(
    door: Door, susan: User
) -> None:
    owner = remembered(door)
    thief = owner.stolen()
    owner.visit()
    owner.visit()

    assert thief.visit() is None
    assert owner.visit() is None


def test_another_validator_shown_beside_a_session_changes_nothing(door: Door, susan: User) -> None:
    owner = remembered(door)
    before = owner.remember_token
    owner.visit()

    Browser(door, owner.session_token, before).visit()

    assert Browser(door, None, before).visit() == susan


@pytest.mark.parametrize("twice", [False, True])
def test_a_series_that_changed_just_before_is_not_confirmed_again(twice: bool) -> None:
    storage = BusyStorage()
    door = Door(storage)
    susan = door.with_user()
    owner = remembered(door)
    owner.visit()
    tab, token = owner.stolen(), owner.remember_token
    assert token is not None
    storage.meanwhile = tab.visit if twice else tab.log_out

    assert owner.visit() == susan
    assert (Browser(door, None, token).visit() == susan) is twice


def test_a_series_that_ended_meanwhile_is_not_confirmed(door: Door, susan: User) -> None:
    owner = remembered(door)
    owner.visit()
    assert owner.remember_token is not None
    series_id = owner.remember_token.series_id
    shown, token = owner.session_token, owner.remember_token
    door.storage.transact(lambda work: work.remembered.remove(series_id))

    assert Browser(door, shown, token).visit() == susan
    assert door.storage.transact(lambda work: work.remembered.with_id(series_id)) is None


def test_theft_ends_the_session_that_the_password_opened_as_well(door: Door, susan: User) -> None:
    owner = Browser(door)
    owner.log_in(remember=True)
    first, thief = owner.stolen(), owner.stolen()
    thief.close()
    thief.visit()
    thief.close()
    thief.visit()

    Browser(door, None, owner.remember_token).visit()

    assert first.session is None
    assert first.visit() is None


def test_theft_is_told_to_operator_and_owner_without_any_secret(door: Door, susan: User) -> None:
    owner = remembered(door)
    thief = owner.stolen()
    owner.visit()
    owner.close()
    owner.visit()

    thief.visit()

    (told,) = (event for event in door.trail if event.kind is EventKind.REMEMBER_TOKEN_REUSED)
    (posted,) = door.posted
    assert (told.outcome, told.user_id) == ("refused", susan.id)
    assert (posted.letter.kind, posted.letter.to) == (
        LetterKind.REMEMBER_TOKEN_REUSED,
        susan.email,
    )
    assert thief.remember_token is None or thief.remember_token.reveal() not in repr(told)


def test_theft_is_told_once_even_where_its_story_is_run_again() -> None:
    door = Door(ConflictingStorage())
    door.with_user("susan")
    owner = remembered(door)
    thief = owner.stolen()
    owner.visit()
    owner.close()
    owner.visit()

    thief.visit()

    kinds = [event.kind for event in door.trail]
    assert kinds.count(EventKind.REMEMBER_TOKEN_REUSED) == len(door.posted) == 1


def test_theft_in_one_browser_leaves_the_others_alone(door: Door, susan: User) -> None:
    robbed, other, plain = remembered(door), remembered(door), Browser(door)
    plain.log_in()
    thief = robbed.stolen()
    robbed.visit()
    robbed.close()
    robbed.visit()
    thief.visit()

    assert (other.visit(), plain.visit()) == (susan, susan)


def test_a_forged_validator_opens_nothing_and_ends_the_series(door: Door, susan: User) -> None:
    browser = remembered(door)
    assert browser.remember_token is not None
    forged = browser.remember_token.successor(SeededEntropy("forger"))

    assert Browser(door, None, forged).visit() is None
    assert browser.visit() is None


@pytest.mark.parametrize(
    ("passed", "known"), [(14 * DAY - SECOND, True), (14 * DAY, False), (14 * DAY + SECOND, False)]
)
def test_a_browser_that_stays_away_for_fourteen_days_is_forgotten(
    door: Door,
    susan: User,
    passed: timedelta,
    known: bool,
) -> None:
    browser = remembered(door)

    door.clock.forward(passed)

    assert (browser.visit() is not None) is known


@pytest.mark.parametrize(("last", "known"), [(-SECOND, True), (0 * SECOND, False), (SECOND, False)])
def test_no_browser_is_remembered_beyond_thirty_days(
    door: Door,
    susan: User,
    last: timedelta,
    known: bool,
) -> None:
    browser = remembered(door)
    for _ in range(3):
        door.clock.forward(9 * DAY)
        browser.visit()
        browser.close()

    door.clock.moment = NOON + 30 * DAY + last

    assert (browser.visit() is not None) is known


def test_a_forgotten_browser_stays_forgotten(door: Door, susan: User) -> None:
    browser = remembered(door)
    door.clock.forward(14 * DAY)
    browser.visit()

    door.clock.moment = NOON

    assert browser.visit() is None


def test_the_limits_are_settings() -> None:
    door = Door(remember_limits=RememberLimits(unused=2 * DAY, absolute=3 * DAY))
    susan = door.with_user()
    unused, used = remembered(door), remembered(door)

    door.clock.forward(2 * DAY - SECOND)
    known = used.visit()
    used.close()
    door.clock.forward(SECOND)
    forgotten = unused.visit()
    door.clock.forward(DAY)
    old = used.visit()

    assert known == susan
    assert (forgotten, old) == (None, None)
