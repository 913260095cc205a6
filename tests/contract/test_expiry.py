"""What every storage promises to housekeeping: what has ended goes, and nothing else."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from application.ports import Work
from domain.accounts import User, UserId, Username
from domain.events import Letter, LetterKind
from domain.links import Link, Purpose, new_link_id
from domain.registrations import PendingRegistration
from tests.contract.conftest import Storage
from tests.support.builders import a_series, a_session, a_user, an_event
from tests.support.doubles import NOON, SeededEntropy

HOUR, DAY, INSTANT = timedelta(hours=1), timedelta(days=1), timedelta(microseconds=1)
ENTROPY = SeededEntropy("links")


@pytest.fixture
def susan(storage: Storage) -> User:
    user = a_user("susan")
    storage.transact(lambda work: work.users.add(user))
    return user


def a_registration(name: str, created_at: datetime) -> PendingRegistration:
    user = a_user(name)
    return PendingRegistration(
        id=UserId(user.id),
        username=Username.parse(name),
        email=user.email,
        password_hash=user.password_hash,
        language="en",
        created_at=created_at,
    )


def a_link(user: User, expires_at: datetime) -> Link:
    return Link(
        id=new_link_id(ENTROPY),
        purpose=Purpose.RESET_PASSWORD,
        user_id=user.id,
        email=user.email,
        credential_epoch=0,
        created_at=NOON - DAY,
        expires_at=expires_at,
    )


def test_sessions_end_by_age_or_by_not_being_used(storage: Storage, susan: User) -> None:
    old = a_session(susan, now=NOON - DAY)
    aged, still_young = (
        replace(old, id=a_session(susan).id, created_at=moment, last_used_at=NOON)
        for moment in (NOON - DAY, NOON - DAY + INSTANT)
    )
    unused, just_used = (a_session(susan, now=NOON - HOUR + late) for late in (0 * HOUR, INSTANT))
    everything = (old, aged, still_young, unused, just_used)
    storage.transact(lambda work: [work.sessions.add(session) for session in everything])

    removed = storage.transact(
        lambda work: work.sessions.remove_expired(NOON - DAY, NOON - HOUR, 99)
    )

    left = storage.transact(lambda work: list(work.sessions.of_user(susan.id)))
    assert removed == 3
    assert left == [still_young, just_used]


def test_remembered_browsers_end_by_age_or_by_not_being_used(storage: Storage, susan: User) -> None:
    aged = replace(a_series(susan, now=NOON - DAY), last_used_at=NOON)
    young = replace(a_series(susan, now=NOON - DAY + INSTANT), last_used_at=NOON)
    unused, used = (a_series(susan, now=NOON - HOUR + late) for late in (0 * HOUR, INSTANT))
    everything = (aged, young, unused, used)
    storage.transact(lambda work: [work.remembered.add(series) for series in everything])

    removed = storage.transact(
        lambda work: work.remembered.remove_expired(NOON - DAY, NOON - HOUR, 99)
    )

    left = storage.transact(lambda work: list(work.remembered.of_user(susan.id)))
    assert removed == 2
    assert left == [young, used]


def test_registrations_end_by_age(storage: Storage) -> None:
    old, young = a_registration("old", NOON - DAY), a_registration("young", NOON - DAY + INSTANT)
    storage.transact(lambda work: [work.registrations.add(one) for one in (old, young)])

    removed = storage.transact(lambda work: work.registrations.remove_expired(NOON - DAY, 99))

    found = storage.transact(
        lambda work: [work.registrations.with_id(one.id) for one in (old, young)]
    )
    assert (removed, found) == (1, [None, young])


def test_links_end_at_their_moment(storage: Storage, susan: User) -> None:
    ended, holding = a_link(susan, NOON), a_link(susan, NOON + INSTANT)
    storage.transact(lambda work: [work.links.add(link) for link in (ended, holding)])

    removed = storage.transact(lambda work: work.links.remove_expired(NOON, 99))

    found = storage.transact(lambda work: [work.links.with_id(one.id) for one in (ended, holding)])
    assert (removed, found) == (1, [None, holding])


def test_no_more_are_removed_at_once_than_asked_for(storage: Storage, susan: User) -> None:
    def fill(work: Work) -> None:
        for number in range(5):
            work.sessions.add(a_session(susan))
            work.remembered.add(a_series(susan))
            work.links.add(a_link(susan, NOON))
            work.registrations.add(a_registration(f"name{number}", NOON))

    def remove(work: Work) -> tuple[int, ...]:
        return (
            work.sessions.remove_expired(NOON, NOON, 2),
            work.remembered.remove_expired(NOON, NOON, 2),
            work.links.remove_expired(NOON, 2),
            work.registrations.remove_expired(NOON, 2),
        )

    storage.transact(fill)

    removed = [storage.transact(remove) for _ in range(4)]

    assert removed == [(2,) * 4, (2,) * 4, (1,) * 4, (0,) * 4]


def test_parked_letters_go_when_nobody_asked_for_them_for_long(storage: Storage) -> None:
    letter = Letter(kind=LetterKind.PASSWORD_CHANGED, to=a_user("susan").email, language="en")
    old, late, waiting = (
        an_event(at=NOON + moment, letters=(letter,)) for moment in (0 * HOUR, INSTANT, 0 * HOUR)
    )
    storage.transact(lambda work: [work.record(event) for event in (old, late, waiting)])
    claimed = storage.transact(lambda work: work.outbox.claim(NOON + HOUR, NOON + DAY, 10))
    for posted in claimed:
        if not posted.id.startswith(waiting.id):
            storage.transact(lambda work, posted=posted: work.outbox.park(posted, "refused"))  # type: ignore[misc]  # bound now

    removed = storage.transact(lambda work: work.outbox.remove_parked(NOON, 10))

    kept = {posted.id.partition(".")[0] for posted in storage.letter_page(after="", limit=10)}
    assert (removed, kept) == (1, {late.id, waiting.id})
