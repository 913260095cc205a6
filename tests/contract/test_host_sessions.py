"""What every storage promises about sessions on other hosts, and about used tickets."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from application.ports import Work
from domain.accounts import User
from domain.errors import Conflict
from domain.forward_auth import HostSession, HostSessionId, HostSessionToken, TicketId
from domain.roles import Role
from domain.sessions import RememberSeries, Session
from tests.contract.conftest import Storage
from tests.support.builders import a_series, a_session, a_user
from tests.support.doubles import NOON, SeededEntropy

MINUTE = timedelta(minutes=1)
ENTROPY = SeededEntropy("hosts")


@pytest.fixture
def susan(storage: Storage) -> User:
    user = replace(a_user("susan"), roles=frozenset({Role("staff"), Role("admin")}))
    storage.transact(lambda work: work.users.add(user))
    return user


@pytest.fixture
def series(storage: Storage, susan: User) -> RememberSeries:
    series = a_series(susan)
    storage.transact(lambda work: work.remembered.add(series))
    return series


@pytest.fixture
def session(storage: Storage, susan: User, series: RememberSeries) -> Session:
    session = a_session(susan, series=series)
    storage.transact(lambda work: work.sessions.add(session))
    return session


def used(storage: Storage, name: str, until: datetime = NOON) -> bool:
    """Whether it was for the first time."""
    return storage.transact(lambda work: work.tickets.use(TicketId(name), until))


def opened(storage: Storage, session: Session, host: str = "app.example.com") -> HostSession:
    child = HostSession.opened(HostSessionToken.new(ENTROPY), session, host, NOON)
    storage.transact(lambda work: work.host_sessions.add(child))
    return child


def test_one_is_read_with_its_main_session_and_its_user(
    storage: Storage, susan: User, session: Session
) -> None:
    child = opened(storage, session, "app.example.com:8443")
    opened(storage, session)

    assert storage.host_session_by_id(child.id) == (child, session, susan)


def test_one_whose_main_session_has_just_ended_is_a_conflict(storage: Storage, susan: User) -> None:
    gone = a_session(susan)
    told: list[Conflict] = []

    def story(work: Work) -> None:
        if told:
            return
        try:
            work.host_sessions.add(
                HostSession.opened(HostSessionToken.new(ENTROPY), gone, "app.example.com", NOON)
            )
        except Conflict as conflict:
            told.append(conflict)
            raise

    storage.transact(story)

    assert len(told) == 1


def test_one_that_nobody_opened_is_not_found(storage: Storage, session: Session) -> None:
    opened(storage, session)

    assert storage.host_session_by_id(HostSessionId("0" * 64)) is None


def test_those_of_a_session_come_the_oldest_first(storage: Storage, session: Session) -> None:
    late, early = opened(storage, session), opened(storage, session)
    later = replace(late, id=HostSessionId("f" * 64), created_at=NOON + MINUTE)
    other = a_session(a_user("susan"))
    storage.transact(lambda work: (work.sessions.add(other), work.host_sessions.add(later)))
    opened(storage, other)

    found = storage.transact(lambda work: list(work.host_sessions.of_session(session.id)))

    assert found == [*sorted((late, early), key=lambda one: one.id), later]


def test_a_removed_one_is_gone_and_no_other(storage: Storage, session: Session) -> None:
    gone, kept = opened(storage, session), opened(storage, session)

    for _ in range(2):
        storage.transact(lambda work: work.host_sessions.remove(gone.id))

    assert storage.host_session_by_id(gone.id) is None
    assert storage.host_session_by_id(kept.id)


ENDINGS: dict[str, Callable[[Work, Session], object]] = {
    "by its id": lambda work, session: work.sessions.remove(session.id),
    "with its user's": lambda work, session: work.sessions.remove_of_user(session.user_id),
    "with its series": lambda work, session: work.sessions.remove_of_series(
        session.series_id or a_series(a_user()).id
    ),
    "by age": lambda work, session: work.sessions.remove_expired(session.created_at, NOON, 9),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_it_goes_with_its_main_session_whatever_removes_that(
    storage: Storage, session: Session, ending: str
) -> None:
    other = a_session(a_user("susan"), now=NOON + MINUTE)
    storage.transact(lambda work: work.sessions.add(other))
    children = [opened(storage, session) for _ in range(3)]
    others = opened(storage, other)

    storage.transact(lambda work: ENDINGS[ending](work, session))

    left = storage.transact(lambda work: list(work.host_sessions.of_session(session.id)))
    assert left == []
    assert [storage.host_session_by_id(child.id) for child in children] == [None] * 3
    assert (storage.host_session_by_id(others.id) is None) == (ending == "with its user's")


def test_a_story_that_fails_leaves_it(storage: Storage, session: Session) -> None:
    child = opened(storage, session)

    def story(work: Work) -> None:
        work.sessions.remove(session.id)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        storage.transact(story)

    assert storage.host_session_by_id(child.id)


def test_a_ticket_is_used_once(storage: Storage) -> None:
    names = ["first", "first", "second", "first"]

    assert [used(storage, name) for name in names] == [True, False, True, False]


def test_a_ticket_of_a_story_that_fails_is_not_used(storage: Storage) -> None:
    def story(work: Work) -> None:
        assert work.tickets.use(TicketId("first"), NOON)
        assert not work.tickets.use(TicketId("first"), NOON)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        storage.transact(story)

    assert used(storage, "first")


def test_of_fifty_at_once_one_has_the_ticket(storage: Storage) -> None:
    with ThreadPoolExecutor(10) as threads:
        assert sum(threads.map(lambda _: used(storage, "wanted"), range(50))) == 1


def test_used_tickets_go_when_they_need_not_be_known(storage: Storage) -> None:
    instant = timedelta(microseconds=1)
    moments = {"old": NOON - MINUTE, "due": NOON, "other": NOON, "kept": NOON + instant}
    for name, until in moments.items():
        used(storage, name, until)

    batches = [
        storage.transact(lambda work: work.tickets.remove_expired(NOON, 2)) for _ in range(3)
    ]

    assert batches == [2, 1, 0]
    assert [name for name in moments if used(storage, name)] == ["old", "due", "other"]
