"""Devices: what an account's owner recognises as one browser."""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.accounts import EmailAddress, User, UserId, Username
from domain.passwords import PasswordHash
from domain.sessions import (
    Authentication,
    Client,
    RememberSeries,
    RememberToken,
    Session,
    SessionToken,
    devices_of,
)
from tests.support.doubles import FIREFOX, NOON, SeededEntropy

MINUTE = timedelta(minutes=1)
SUSAN = User(
    id=UserId("5" * 32),
    username=Username.parse("susan"),
    email=EmailAddress.of("susan", "example.org"),
    password_hash=PasswordHash("plain"),
    created_at=NOON,
)
_fresh = SeededEntropy("devices")


def a_session(user: User, *, series: RememberSeries | None = None, now: datetime = NOON) -> Session:
    """Another one at each call."""
    series_id = series.id if series else None
    token, by = SessionToken.new(_fresh), Authentication.PASSWORD
    return Session.opened(token, user, by=by, series_id=series_id, now=now)


def a_series(user: User) -> RememberSeries:
    return RememberSeries.begun(RememberToken.new(_fresh), user, NOON)


def test_a_session_that_nothing_remembers_is_a_device() -> None:
    session = a_session(SUSAN)

    (device,) = devices_of([session], [])

    assert (device.sessions, device.series, device.is_remembered) == ((session,), None, False)
    assert device.has(session.id)


def test_a_remembered_browser_is_one_device_with_all_its_sessions() -> None:
    series, other = a_series(SUSAN), a_session(SUSAN)
    sessions = [a_session(SUSAN, series=series), a_session(SUSAN, series=series)]

    devices = devices_of([*sessions, other], [series])

    assert sorted(len(device.sessions) for device in devices) == [1, 2]
    (remembered,) = (device for device in devices if device.is_remembered)
    assert remembered.sessions == tuple(sessions)
    assert not remembered.has(other.id)


def test_a_remembered_browser_is_a_device_without_a_session_too() -> None:
    series = a_series(SUSAN)

    (device,) = devices_of([], [series])

    assert (device.series, device.sessions) == (series, ())
    assert not device.has(None)


def test_sessions_of_a_browser_that_is_no_longer_remembered_stay_one_device() -> None:
    series = a_series(SUSAN)
    sessions = [a_session(SUSAN, series=series), a_session(SUSAN, series=series)]

    (before,), (after,) = devices_of(sessions, [series]), devices_of(sessions, [])

    assert not after.is_remembered
    assert (after.sessions, after.id) == (before.sessions, before.id)


def test_a_device_began_with_its_first_part_and_is_shown_as_it_was_seen_last() -> None:
    series = replace(a_series(SUSAN), client=FIREFOX)
    moved = Client("198.51.100.7", "Firefox", "Linux")
    session = replace(a_session(SUSAN, series=series, now=NOON + MINUTE), client=moved)

    (device,) = devices_of([replace(session, last_used_at=NOON + 5 * MINUTE)], [series])

    assert (device.started_at, device.last_used_at) == (NOON, NOON + 5 * MINUTE)
    assert device.client == moved


def test_the_device_used_last_comes_first() -> None:
    early, late = a_session(SUSAN), a_session(SUSAN, now=NOON + MINUTE)

    devices = devices_of([early, late], [])

    assert [device.sessions for device in devices] == [(late,), (early,)]


def test_the_name_of_a_device_tells_nothing_of_what_opens_it() -> None:
    series = a_series(SUSAN)
    session = a_session(SUSAN)

    devices = devices_of([session], [series])

    assert len({device.id for device in devices}) == 2
    for device in devices:
        assert device.id not in session.id
        assert device.id not in series.id
        assert session.id[:16] not in device.id


def test_a_device_is_called_the_same_at_every_visit() -> None:
    """Its owner's page may be open in one process while another one ends it."""
    session = a_session(SUSAN)

    first, second = devices_of([session], []), devices_of([replace(session, client=FIREFOX)], [])

    assert first[0].id == second[0].id
    assert len(first[0].id) == 32


def test_of_two_moments_alike_the_part_that_began_later_shows_the_client() -> None:
    series = replace(a_series(SUSAN), last_used_at=NOON + MINUTE)
    session = replace(a_session(SUSAN, series=series, now=NOON + MINUTE), client=FIREFOX)

    (device,) = devices_of([session], [series])

    assert device.client == FIREFOX


def test_devices_used_at_one_moment_stand_in_one_order() -> None:
    sessions = [a_session(SUSAN) for _ in range(8)]

    assert devices_of(sessions, []) == devices_of(sessions[::-1], [])
