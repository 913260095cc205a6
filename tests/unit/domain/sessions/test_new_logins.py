"""Which logins an owner is told of, to the instant."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.accounts import User
from domain.secrets import Key, KeyRing
from domain.sessions.known_devices import DeviceToken, DeviceTokens
from domain.sessions.new_logins import FAILURES_SINCE, is_to_be_told, worth_a_word
from tests.support.doubles import NOON, SeededEntropy

INSTANT = timedelta(microseconds=1)
SECOND = timedelta(seconds=1)


@pytest.fixture
def long_here(susan: User) -> User:
    return replace(susan, created_at=NOON - timedelta(days=365))


def shown(user: User, since: datetime) -> DeviceToken:
    tokens = DeviceTokens(KeyRing((Key("test", b"k" * 32),)))
    return tokens.issued(user, since, SeededEntropy())


def test_a_login_in_a_new_browser_is_told(long_here: User) -> None:
    assert is_to_be_told(long_here, None, NOON)


@pytest.mark.parametrize(
    ("age", "told"), [(timedelta(hours=1) - INSTANT, False), (timedelta(hours=1), True)]
)
def test_in_the_first_hour_of_an_account_nothing_is_told(
    susan: User, age: timedelta, told: bool
) -> None:
    assert is_to_be_told(susan, None, susan.created_at + age) is told


@pytest.mark.parametrize(
    ("away", "told"),
    [
        (timedelta(), False),
        (timedelta(days=90) - SECOND, False),
        (timedelta(days=90), True),
        (timedelta(days=120), True),
    ],
)
def test_a_known_browser_is_told_of_after_ninety_days(
    long_here: User, away: timedelta, told: bool
) -> None:
    assert is_to_be_told(long_here, shown(long_here, NOON - away), NOON) is told


@pytest.mark.parametrize(("failures", "told"), [(0, 0), (9, 0), (10, 10), (100, 100)])
def test_ten_failures_are_worth_a_word(failures: int, told: int) -> None:
    assert worth_a_word(failures) == told


def test_they_are_those_of_a_day() -> None:
    assert timedelta(days=1) == FAILURES_SINCE
