"""Logging out: no copy of a cookie works afterwards, and nothing else is touched."""

from datetime import timedelta

import pytest

from domain.accounts import User
from tests.support.browsers import Browser
from tests.support.builders import Door, a_remember_token, a_session_token
from tests.support.doubles import SeededEntropy
from tests.support.storages import BusyStorage


def _logged_in(door: Door, *, remember: bool = False) -> Browser:
    browser = Browser(door)
    browser.log_in(remember=remember)
    return browser


@pytest.mark.parametrize("remember", [False, True])
def test_no_copy_of_the_tokens_works_any_more(door: Door, susan: User, remember: bool) -> None:
    browser = _logged_in(door, remember=remember)
    thief = browser.stolen()

    browser.log_out()

    assert (browser.session, thief.visit()) == (None, None)
    thief.close()
    assert thief.visit() is None


def test_other_browsers_go_on(door: Door, susan: User) -> None:
    here, there = _logged_in(door, remember=True), _logged_in(door, remember=True)
    plain = _logged_in(door)

    here.log_out()

    assert (there.visit(), plain.visit()) == (susan, susan)
    there.close()
    assert there.visit() == susan


def test_every_session_of_the_browsers_series_ends(door: Door, susan: User) -> None:
    browser = _logged_in(door, remember=True)
    earlier = browser.stolen()
    browser.close()
    browser.visit()

    browser.log_out()

    assert (earlier.session, earlier.visit()) == (None, None)


def test_the_session_alone_is_enough_to_forget_the_browser(door: Door, susan: User) -> None:
    browser = _logged_in(door, remember=True)

    Browser(door, browser.session_token).log_out()

    browser.close()
    assert browser.visit() is None


def test_what_remembers_the_browser_alone_is_enough_to_end_its_session(
    door: Door, susan: User
) -> None:
    browser = _logged_in(door, remember=True)

    Browser(door, None, browser.remember_token).log_out()

    assert (browser.session, browser.visit()) == (None, None)


def test_a_session_that_has_expired_unseen_still_names_what_to_forget(
    door: Door, susan: User
) -> None:
    browser = _logged_in(door, remember=True)
    door.clock.forward(timedelta(days=2))

    Browser(door, browser.session_token).log_out()

    browser.close()
    assert browser.visit() is None


def test_tokens_of_two_series_end_both(door: Door, susan: User) -> None:
    first, second = _logged_in(door, remember=True), _logged_in(door, remember=True)

    Browser(door, first.session_token, second.remember_token).log_out()

    first.close()
    second.close()
    assert (first.visit(), second.visit()) == (None, None)


def test_a_stranger_stores_nothing(door: Door, storage: BusyStorage) -> None:
    Browser(door).log_out()

    assert storage.stories == 0


def test_made_up_tokens_end_nothing(door: Door, susan: User) -> None:
    browser = _logged_in(door, remember=True)

    Browser(door, a_session_token(), a_remember_token()).log_out()

    assert browser.visit() == susan
    browser.close()
    assert browser.visit() == susan


def test_logging_out_twice_is_no_error(door: Door, susan: User) -> None:
    browser = _logged_in(door, remember=True)
    browser.log_out()

    browser.log_out()

    assert browser.visit() is None


def test_who_logged_out_can_log_in_again(door: Door, susan: User) -> None:
    browser = _logged_in(door, remember=True)
    browser.log_out()

    browser.log_in()

    assert browser.visit() == susan


def test_a_validator_that_is_no_longer_good_still_logs_its_browser_out(
    door: Door, susan: User
) -> None:
    browser = _logged_in(door, remember=True)
    assert browser.remember_token is not None
    stale = browser.remember_token.successor(SeededEntropy("stale"))

    Browser(door, None, stale).log_out()

    assert browser.visit() is None
