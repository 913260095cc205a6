"""What every adapter of `SessionRepository` promises."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import User
from domain.sessions import Authentication, Session
from tests.contract.conftest import Storage
from tests.support.builders import a_series, a_session, a_user
from tests.support.doubles import NOON

MINUTE = timedelta(minutes=1)


@pytest.fixture
def susan(storage: Storage) -> User:
    user = a_user("susan")
    storage.transact(lambda work: work.users.add(user))
    return user


@pytest.fixture
def john(storage: Storage) -> User:
    user = a_user("john")
    storage.transact(lambda work: work.users.add(user))
    return user


def opened(storage: Storage, *sessions: Session) -> None:
    storage.transact(lambda work: [work.sessions.add(session) for session in sessions])


def stored(storage: Storage, session: Session) -> Session | None:
    return storage.transact(lambda work: work.sessions.with_id(session.id))


def test_a_session_comes_back_exactly_as_added(storage: Storage, susan: User) -> None:
    series = a_series(susan)
    by_password = a_session(susan, now=NOON + timedelta(microseconds=1))
    remembered = replace(
        a_session(susan, by=Authentication.REMEMBERED, series=series), credential_epoch=7
    )

    opened(storage, by_password, remembered)

    assert stored(storage, by_password) == by_password
    assert stored(storage, remembered) == remembered


def test_a_session_that_nobody_opened_is_not_found(storage: Storage, susan: User) -> None:
    opened(storage, a_session(susan))

    assert stored(storage, a_session(susan)) is None


def test_a_touch_moves_the_last_use_and_nothing_else(storage: Storage, susan: User) -> None:
    session, other = a_session(susan), a_session(susan)
    opened(storage, session, other)

    storage.transact(lambda work: work.sessions.touch(session, NOON + MINUTE))

    assert stored(storage, session) == replace(session, last_used_at=NOON + MINUTE)
    assert stored(storage, other) == other


def test_a_late_touch_moves_nothing_back(storage: Storage, susan: User) -> None:
    session = a_session(susan)
    opened(storage, session)
    storage.transact(lambda work: work.sessions.touch(session, NOON + 2 * MINUTE))

    storage.transact(lambda work: work.sessions.touch(session, NOON + MINUTE))

    assert stored(storage, session) == replace(session, last_used_at=NOON + 2 * MINUTE)


def test_a_touch_does_not_revive_a_session(storage: Storage, susan: User) -> None:
    session = a_session(susan)
    opened(storage, session)
    storage.transact(lambda work: work.sessions.remove(session.id))

    storage.transact(lambda work: work.sessions.touch(session, NOON + MINUTE))

    assert stored(storage, session) is None


def test_a_removed_session_is_gone_and_no_other(storage: Storage, susan: User) -> None:
    session, other = a_session(susan), a_session(susan)
    opened(storage, session, other)

    storage.transact(lambda work: work.sessions.remove(session.id))

    assert stored(storage, session) is None
    assert stored(storage, other) == other


def test_removing_what_is_not_there_does_nothing(storage: Storage, susan: User) -> None:
    session = a_session(susan)
    opened(storage, session)

    storage.transact(lambda work: work.sessions.remove(a_session(susan).id))
    storage.transact(lambda work: work.sessions.remove_of_series(a_series(susan).id))

    assert stored(storage, session) == session


def test_the_sessions_of_a_series_go_together(storage: Storage, susan: User) -> None:
    series, other_series = a_series(susan), a_series(susan)
    ended = [a_session(susan, series=series), a_session(susan, series=series)]
    kept = [a_session(susan, series=other_series), a_session(susan)]
    opened(storage, *ended, *kept)

    storage.transact(lambda work: work.sessions.remove_of_series(series.id))

    assert [stored(storage, session) for session in ended] == [None, None]
    assert [stored(storage, session) for session in kept] == kept


def test_the_sessions_of_a_user_go_together(storage: Storage, susan: User, john: User) -> None:
    ended = [a_session(susan, series=a_series(susan)), a_session(susan)]
    kept = a_session(john)
    opened(storage, *ended, kept)

    storage.transact(lambda work: work.sessions.remove_of_user(susan.id))

    assert [stored(storage, session) for session in ended] == [None, None]
    assert stored(storage, kept) == kept


def test_a_session_may_outlive_the_series_that_it_names(storage: Storage, susan: User) -> None:
    series = a_series(susan)
    session = a_session(susan, series=series)
    storage.transact(lambda work: work.remembered.add(series))
    opened(storage, session)

    storage.transact(lambda work: work.remembered.remove(series.id))

    assert stored(storage, session) == session


def test_the_sessions_of_a_user_are_listed_the_oldest_first(
    storage: Storage, susan: User, john: User
) -> None:
    late, early = a_session(susan, now=NOON + MINUTE), a_session(susan, now=NOON)
    opened(storage, late, a_session(john), early)

    listed = storage.transact(lambda work: list(work.sessions.of_user(susan.id)))

    assert listed == [early, late]


def test_sessions_of_one_moment_are_listed_in_a_fixed_order(storage: Storage, susan: User) -> None:
    sessions = sorted((a_session(susan) for _ in range(5)), key=lambda session: session.id)
    opened(storage, *reversed(sessions))

    listed = storage.transact(lambda work: list(work.sessions.of_user(susan.id)))

    assert listed == sessions


@pytest.mark.parametrize("newest", [0, 1, 3, 4])
def test_all_but_the_newest_are_listed_the_oldest_first(
    storage: Storage, susan: User, john: User, newest: int
) -> None:
    own = [a_session(susan, now=NOON + number * MINUTE) for number in range(3)]
    opened(storage, own[1], own[2], a_session(john), own[0])

    beyond = storage.transact(lambda work: list(work.sessions.beyond(susan.id, newest)))

    assert beyond == own[: max(0, 3 - newest)]


def test_sessions_expire_at_the_very_moment_by_age_and_by_not_being_used(
    storage: Storage, susan: User
) -> None:
    old = replace(a_session(susan), last_used_at=NOON + 9 * MINUTE)
    unused = a_session(susan, now=NOON + 2 * MINUTE)
    kept = a_session(susan, now=NOON + 5 * MINUTE)
    opened(storage, old, unused, kept)

    removed = storage.transact(
        lambda work: work.sessions.remove_expired(NOON, NOON + 2 * MINUTE, 10)
    )

    assert removed == 2
    assert [stored(storage, one) for one in (old, unused, kept)] == [None, None, kept]


def test_no_more_sessions_are_removed_than_asked(storage: Storage, susan: User) -> None:
    opened(storage, *(a_session(susan) for _ in range(5)))

    batches = [
        storage.transact(lambda work: work.sessions.remove_expired(NOON, NOON, 2)) for _ in range(4)
    ]

    assert batches == [2, 2, 1, 0]
