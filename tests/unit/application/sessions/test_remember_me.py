"""Remembered browsers: a new session and a new validator each time, and lost answers forgiven."""

from datetime import timedelta

import pytest

from domain.accounts import User
from domain.sessions import Authentication
from tests.support.browsers import Browser, remembered
from tests.support.builders import OTHER_PASSWORD, Door, a_remember_token, a_series, a_user
from tests.support.doubles import NOON

SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


def test_a_remembered_browser_is_given_a_session_that_says_so(door: Door, susan: User) -> None:
    browser = remembered(door)
    door.clock.forward(DAY)

    visitor = browser.visit()

    assert visitor == susan
    assert browser.session is not None
    assert browser.session.authentication is Authentication.REMEMBERED
    assert browser.session.created_at == NOON + DAY
    assert browser.remember_token is not None
    assert browser.session.series_id == browser.remember_token.series_id


def test_the_new_session_serves_without_being_remembered_again(door: Door, susan: User) -> None:
    browser = remembered(door)
    browser.visit()
    before = browser.stolen()

    browser.visit()

    assert browser == before


def test_a_validator_is_replaced_at_each_use(door: Door, susan: User) -> None:
    browser = remembered(door)
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
    first = remembered(door)
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
    browser = remembered(door)
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
    browser = remembered(door)

    for _ in range(2):
        browser.ask()
        door.clock.forward(passed)

    assert browser.visit() == susan


def test_an_unknown_series_opens_nothing(door: Door, susan: User) -> None:
    assert Browser(door, None, a_remember_token()).visit() is None


def test_a_series_of_nobody_opens_nothing(door: Door, susan: User) -> None:
    token = a_remember_token()
    ghosts = a_series(a_user("ghost"), token=token)
    door.storage.transact(lambda work: work.remembered.add(ghosts))

    assert Browser(door, None, token).visit() is None


def test_another_password_forgets_every_browser(door: Door, susan: User) -> None:
    browser = remembered(door)

    door.set_password(login="susan", password=OTHER_PASSWORD)

    assert browser.visit() is None


def test_a_series_of_a_former_epoch_opens_nothing(door: Door, susan: User) -> None:
    browser = remembered(door)

    door.storage.transact(lambda work: work.users.update(susan.disabled()))
    enabled = door.enable(login="susan")

    assert enabled.active
    assert browser.visit() is None


def test_remembering_costs_no_hash(door: Door, susan: User) -> None:
    browser = remembered(door)
    browser.visit()
    hashes, verifications = door.hasher.hashes, door.hasher.verifications
    browser.close()
    browser.visit()

    assert (door.hasher.hashes, door.hasher.verifications) == (hashes, verifications)
