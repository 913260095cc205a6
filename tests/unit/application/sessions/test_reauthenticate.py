"""Proving once more within a session who uses it: the session is renewed, or nothing happens."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

import pytest

from domain.accounts import User
from domain.events import Event, EventKind
from domain.sessions import Authentication, PasswordWrong, SessionToken
from domain.sessions.session import FRESH_LIMIT
from tests.support.browsers import Browser
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door
from tests.support.storages import BusyStorage

SECOND = timedelta(seconds=1)


@pytest.fixture
def token(door: Door, susan: User) -> SessionToken:
    """Of a session that was opened with the password."""
    return door.log_in(login=susan.username.key, password=PASSWORD).session_token


def is_fresh(door: Door, token: SessionToken) -> bool:
    found = door.storage.session_by_id(token.session_id)
    return found is not None and not door.reauthenticate.is_due(found[0])


def events(storage: BusyStorage) -> list[Event]:
    told = storage.inner._state.events.values()
    return [event for event in told if event.kind is EventKind.REAUTHENTICATION]


def test_a_login_is_a_fresh_proof_for_ten_minutes(door: Door, token: SessionToken) -> None:
    door.clock.forward(FRESH_LIMIT - SECOND)
    before = is_fresh(door, token)
    door.clock.forward(SECOND)

    assert (before, is_fresh(door, token)) == (True, False)


def test_a_proof_renews_the_session_under_another_token(door: Door, token: SessionToken) -> None:
    door.clock.forward(FRESH_LIMIT)

    renewed = door.reauthenticate(session_token=token, password=PASSWORD)

    assert door.resolve(session_token=token, remember_token=None) is None
    assert door.resolve(session_token=renewed.session_token, remember_token=None)
    assert is_fresh(door, renewed.session_token)


def test_a_proof_starts_the_absolute_limit_anew(door: Door, token: SessionToken) -> None:
    door.clock.forward(timedelta(minutes=59))

    renewed = door.reauthenticate(session_token=token, password=PASSWORD)

    assert renewed.session.created_at == door.clock.now()


def test_a_remembered_session_becomes_one_of_the_password(door: Door, susan: User) -> None:
    browser = Browser(door)
    browser.log_in(remember=True)
    restored = door.resolve(session_token=None, remember_token=browser.remember_token)
    assert restored
    assert restored.session_token

    renewed = door.reauthenticate(session_token=restored.session_token, password=PASSWORD)

    assert door.reauthenticate.is_due(restored.session)
    assert renewed.session.authentication is Authentication.PASSWORD
    assert renewed.session.series_id == restored.session.series_id


def test_a_proof_is_recorded_with_its_new_session(
    storage: BusyStorage, door: Door, susan: User, token: SessionToken
) -> None:
    renewed = door.reauthenticate(session_token=token, password=PASSWORD)

    (event,) = events(storage)
    assert (event.user_id, event.refused) == (susan.id, False)
    assert event.session == renewed.session.id[:16]


WRONG = [
    pytest.param(OTHER_PASSWORD, "password", id="another"),
    pytest.param("", "password", id="none"),
    pytest.param("x" * 1025, "password_too_long", id="over-long"),
    pytest.param(f"{PASSWORD}\0", "password_unreadable", id="with a NUL"),
]


@pytest.mark.parametrize(("password", "reason"), WRONG)
def test_a_wrong_password_leaves_the_session_as_it_is_and_is_recorded(
    storage: BusyStorage, door: Door, token: SessionToken, password: str, reason: str
) -> None:
    with pytest.raises(PasswordWrong):
        door.reauthenticate(session_token=token, password=password)

    (event,) = events(storage)
    assert (event.user_id, event.refused, event.reason) == (
        door.find_user("susan").id,
        True,
        reason,
    )
    assert door.resolve(session_token=token, remember_token=None)


@pytest.mark.parametrize("password", [PASSWORD, *(wrong.values[0] for wrong in WRONG)])
def test_every_proof_costs_one_verification(
    door: Door, token: SessionToken, password: object
) -> None:
    before = door.hasher.verifications

    with suppress(PasswordWrong):
        door.reauthenticate(session_token=token, password=str(password))

    assert door.hasher.verifications == before + 1


MEANWHILE = [
    pytest.param(lambda door, _: door.disable(login="susan"), id="disabled"),
    pytest.param(
        lambda door, _: door.set_password(login="susan", password=PASSWORD),
        id="given the same password again",
    ),
    pytest.param(
        lambda door, token: door.log_out(session_token=token, remember_token=None),
        id="logged out",
    ),
    pytest.param(lambda door, _: door.clock.forward(timedelta(hours=1)), id="expired"),
    pytest.param(
        lambda door, token: door.reauthenticate(session_token=token, password=PASSWORD),
        id="renewed by another request",
    ),
]


@pytest.mark.parametrize("happens", MEANWHILE)
def test_what_ended_during_the_hash_is_not_revived(
    door: Door, token: SessionToken, happens: Callable[[Door, SessionToken], object]
) -> None:
    door.hasher.meanwhile = lambda: happens(door, token)

    with pytest.raises(PasswordWrong) as told:
        door.reauthenticate(session_token=token, password=PASSWORD)

    assert told.value.reason == "changed"
    assert door.resolve(session_token=token, remember_token=None) is None


def test_a_token_of_no_session_is_refused_at_the_same_price(door: Door) -> None:
    unknown = SessionToken.new(door.entropy)

    with pytest.raises(PasswordWrong) as told:
        door.reauthenticate(session_token=unknown, password=PASSWORD)

    assert told.value.reason == "unknown"
    assert door.hasher.verifications == 1
