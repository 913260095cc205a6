"""Remembered browsers: a new session and a new validator each time, and thieves locked out."""

from datetime import timedelta

import pytest

from domain.accounts import User
from domain.sessions import Authentication, RememberLimits
from tests.support.browsers import Browser
from tests.support.builders import OTHER_PASSWORD, Door, a_remember_token, a_series, a_user
from tests.support.doubles import NOON, SeededEntropy
from tests.support.storages import BusyStorage

SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def door() -> Door:
    return Door(BusyStorage())


@pytest.fixture
def susan(door: Door) -> User:
    return door.with_user("susan")


def _remembered(door: Door) -> Browser:
    """Susan's, come back after its session has ended."""
    browser = Browser(door)
    browser.log_in(remember=True)
    browser.close()
    return browser


def test_a_remembered_browser_is_given_a_session_that_says_so(door: Door, susan: User) -> None:
    browser = _remembered(door)
    door.clock.forward(DAY)

    visitor = browser.visit()

    assert visitor == susan
    assert browser.session is not None
    assert browser.session.authentication is Authentication.REMEMBERED
    assert browser.session.created_at == NOON + DAY
    assert browser.remember_token is not None
    assert browser.session.series_id == browser.remember_token.series_id


def test_the_new_session_serves_without_being_remembered_again(door: Door, susan: User) -> None:
    browser = _remembered(door)
    browser.visit()
    before = browser.stolen()

    browser.visit()

    assert browser == before


def test_a_validator_is_replaced_at_each_use(door: Door, susan: User) -> None:
    browser = _remembered(door)
    tokens = [browser.remember_token]

    for _ in range(5):
        door.clock.forward(DAY)
        browser.visit()
        tokens.append(browser.remember_token)

    assert len({token.reveal() for token in tokens if token}) == 6
    assert len({token.series_id for token in tokens if token}) == 1


def test_an_expired_session_is_followed_by_a_remembered_one(door: Door, susan: User) -> None:
    browser = Browser(door)
    browser.log_in(remember=True)
    expired = browser.session_token
    door.clock.forward(HOUR)

    assert browser.visit() == susan
    assert browser.session_token != expired
    assert Browser(door, expired).visit() is None


def test_requests_sent_side_by_side_all_get_a_session_and_one_a_successor(
    door: Door, susan: User
) -> None:
    first = _remembered(door)
    second, third = first.stolen(), first.stolen()
    token = first.remember_token

    visitors = [first.visit(), second.visit()]
    door.clock.forward(30 * SECOND - SECOND)
    visitors.append(third.visit())

    assert visitors == [susan, susan, susan]
    assert first.remember_token != token
    assert second.remember_token == third.remember_token == token
    assert len({browser.session_token for browser in (first, second, third)}) == 3
    assert [first.visit(), second.visit(), third.visit()] == [susan, susan, susan]


def test_a_browser_whose_answer_was_lost_is_given_another_successor(
    door: Door, susan: User
) -> None:
    browser = _remembered(door)
    token = browser.remember_token
    browser.ask()

    door.clock.forward(30 * SECOND)
    visitor = browser.visit()

    assert visitor == susan
    assert browser.remember_token != token
    browser.close()
    assert browser.visit() == susan


@pytest.mark.parametrize("passed", [10 * SECOND, 31 * SECOND, 13 * DAY])
def test_answers_may_be_lost_again_and_again(door: Door, susan: User, passed: timedelta) -> None:
    browser = _remembered(door)

    for _ in range(2):
        browser.ask()
        door.clock.forward(passed)

    assert browser.visit() == susan


def test_a_successor_that_was_replaced_unseen_opens_nothing(door: Door, susan: User) -> None:
    browser = _remembered(door)
    lost = browser.stolen()
    lost.visit()
    lost.close()
    door.clock.forward(30 * SECOND)
    browser.visit()

    assert lost.visit() is None


def test_a_validator_whose_successor_was_seen_ends_the_series_and_all_its_sessions(
    door: Door, susan: User
) -> None:
    owner = _remembered(door)
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
    owner = _remembered(door)
    thief = owner.stolen()
    thief.visit()
    thief.close()
    thief.visit()

    shut_out = owner.visit()

    assert shut_out is None
    assert thief.visit() is None


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


def test_theft_is_told_to_the_operator_without_any_secret(
    door: Door, susan: User, caplog: pytest.LogCaptureFixture
) -> None:
    owner = _remembered(door)
    thief = owner.stolen()
    owner.visit()
    owner.close()
    owner.visit()

    thief.visit()

    (told,) = caplog.records
    assert (told.message, told.__dict__["user_id"]) == ("remember_token_reused", susan.id)
    assert thief.remember_token is None or thief.remember_token.reveal() not in repr(told.__dict__)


def test_theft_in_one_browser_leaves_the_others_alone(door: Door, susan: User) -> None:
    robbed, other, plain = _remembered(door), _remembered(door), Browser(door)
    plain.log_in()
    thief = robbed.stolen()
    robbed.visit()
    robbed.close()
    robbed.visit()
    thief.visit()

    assert (other.visit(), plain.visit()) == (susan, susan)


def test_a_forged_validator_opens_nothing_and_ends_the_series(door: Door, susan: User) -> None:
    browser = _remembered(door)
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
    browser = _remembered(door)

    door.clock.forward(passed)

    assert (browser.visit() is not None) is known


@pytest.mark.parametrize(("last", "known"), [(-SECOND, True), (0 * SECOND, False), (SECOND, False)])
def test_no_browser_is_remembered_beyond_thirty_days(
    door: Door,
    susan: User,
    last: timedelta,
    known: bool,
) -> None:
    browser = _remembered(door)
    for _ in range(3):
        door.clock.forward(9 * DAY)
        browser.visit()
        browser.close()

    door.clock.moment = NOON + 30 * DAY + last

    assert (browser.visit() is not None) is known


def test_a_forgotten_browser_stays_forgotten(door: Door, susan: User) -> None:
    browser = _remembered(door)
    door.clock.forward(14 * DAY)
    browser.visit()

    door.clock.moment = NOON

    assert browser.visit() is None


def test_the_limits_are_settings() -> None:
    door = Door(remember_limits=RememberLimits(unused=2 * DAY, absolute=3 * DAY))
    susan = door.with_user()
    unused, used = _remembered(door), _remembered(door)

    door.clock.forward(2 * DAY - SECOND)
    known = used.visit()
    used.close()
    door.clock.forward(SECOND)
    forgotten = unused.visit()
    door.clock.forward(DAY)
    old = used.visit()

    assert known == susan
    assert (forgotten, old) == (None, None)


def test_an_unknown_series_opens_nothing(door: Door, susan: User) -> None:
    assert Browser(door, None, a_remember_token()).visit() is None


def test_a_series_of_nobody_opens_nothing(door: Door, susan: User) -> None:
    token = a_remember_token()
    ghosts = a_series(a_user("ghost"), token=token)
    door.storage.transact(lambda work: work.remembered.add(ghosts))

    assert Browser(door, None, token).visit() is None


def test_another_password_forgets_every_browser(door: Door, susan: User) -> None:
    browser = _remembered(door)

    door.set_password(login="susan", password=OTHER_PASSWORD)

    assert browser.visit() is None


def test_a_series_of_a_former_epoch_opens_nothing(door: Door, susan: User) -> None:
    browser = _remembered(door)

    door.storage.transact(lambda work: work.users.update(susan.disabled()))
    enabled = door.enable(login="susan")

    assert enabled.active
    assert browser.visit() is None


def test_remembering_costs_no_hash(door: Door, susan: User) -> None:
    browser = _remembered(door)
    browser.visit()
    hashes, verifications = door.hasher.hashes, door.hasher.verifications
    browser.close()
    browser.visit()

    assert (door.hasher.hashes, door.hasher.verifications) == (hashes, verifications)
