"""What every storage promises of the trail: sealed once, emptied with proof, and never forked."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from application.ports import StorageUnavailable, Work
from domain.accounts import User, UserId
from domain.events import Event, EventKind
from domain.sessions import NOBODY
from domain.trail import Seal, Sealer, Trail, TrailExtent
from tests.contract.conftest import Storage
from tests.support.builders import KEYS, a_user, an_event
from tests.support.doubles import FIREFOX, NOON

MINUTE = timedelta(minutes=1)
SEALER = Sealer(KEYS)
SEALERS = 4


@pytest.fixture
def susan() -> User:
    """The trail asks for no account: it outlives them."""
    return a_user("susan")


def recorded(storage: Storage, *events: Event) -> list[Event]:
    storage.transact(lambda work: [work.record(event) for event in events])
    return sorted(events, key=lambda event: (event.at, event.id))


def read(storage: Storage, ask: Callable[[Trail], object]) -> object:
    return storage.transact(lambda work: ask(work.trail))


def sealed(storage: Storage, events: Sequence[Event], before: Seal | None = None) -> Seal:
    seal = SEALER.seal(before, events, NOON + MINUTE)
    storage.transact(lambda work: work.trail.add_seal(seal, events))
    return seal


def test_the_oldest_events_under_no_seal_come_first(storage: Storage, susan: User) -> None:
    events = [an_event(susan, at=NOON + MINUTE * number) for number in (3, 1, 2, 0, 2)]
    oldest = recorded(storage, *events)[:4]

    assert read(storage, lambda trail: list(trail.unsealed(4))) == oldest


def test_an_event_comes_back_as_it_was_sealed(storage: Storage, susan: User) -> None:
    event = replace(
        an_event(susan, at=NOON + timedelta(microseconds=1), client=FIREFOX),
        refused=True,
        reason="bad_password",
        session="0" * 16,
        login="1" * 16,
    )
    recorded(storage, event)

    assert sealed(storage, [event]).count == 1
    assert storage.sealed_events(number=1, limit=9) == [event]
    assert read(storage, lambda trail: list(trail.events_under(1, 9))) == [event]


def test_what_is_sealed_is_sealed_no_more(storage: Storage, susan: User) -> None:
    first, second = recorded(storage, an_event(susan), an_event(susan, at=NOON + MINUTE))
    seal = sealed(storage, [first])

    assert read(storage, lambda trail: list(trail.unsealed(9))) == [second]
    assert read(storage, lambda trail: trail.last_seal()) == seal
    assert read(storage, lambda trail: trail.seal(1)) == seal
    assert read(storage, lambda trail: trail.seal(2)) is None


def test_no_more_events_are_read_than_asked_for(storage: Storage, susan: User) -> None:
    events = recorded(storage, *(an_event(susan) for _ in range(4)))
    sealed(storage, events)

    assert list(storage.sealed_events(number=1, limit=3)) == events[:3]
    assert list(storage.sealed_events(number=2, limit=3)) == []


@pytest.mark.usefixtures("without_pauses")
def test_a_number_is_given_to_one_seal(storage: Storage, susan: User) -> None:
    first, second = recorded(storage, an_event(susan), an_event(susan))
    seal = sealed(storage, [first])

    with pytest.raises(StorageUnavailable):  # a conflict, at every run
        sealed(storage, [second])

    assert storage.seal_page(after=0, limit=9) == [seal]
    assert read(storage, lambda trail: list(trail.unsealed(9))) == [second]


@pytest.mark.usefixtures("without_pauses")
def test_an_event_is_put_under_one_seal(storage: Storage, susan: User) -> None:
    first, second = recorded(storage, an_event(susan), an_event(susan))
    seal = sealed(storage, [first])

    with pytest.raises(StorageUnavailable):
        sealed(storage, [first, second], before=seal)

    assert list(storage.sealed_events(number=1, limit=9)) == [first]
    assert read(storage, lambda trail: trail.last_seal()) == seal


@pytest.mark.usefixtures("without_pauses")
def test_an_event_that_is_gone_is_not_sealed(storage: Storage, susan: User) -> None:
    with pytest.raises(StorageUnavailable):
        sealed(storage, [an_event(susan)])

    assert storage.seal_page(after=0, limit=9) == []


def test_an_emptied_seal_stays_with_its_proof_and_its_events_go(
    storage: Storage, susan: User
) -> None:
    events = recorded(storage, *(an_event(susan, client=FIREFOX) for _ in range(3)))
    first = sealed(storage, events[:2])
    second = sealed(storage, events[2:], before=first)

    removed = storage.transact(lambda work: work.trail.empty(first, "proof"))

    emptied = replace(first, emptied="proof")
    assert removed == 2
    assert list(storage.seal_page(after=0, limit=9)) == [emptied, second]
    assert list(storage.trail_page(user_id=None, since=None, after=None, limit=9)) == events[2:]
    assert read(storage, lambda trail: trail.first_full_seal()) == second


@pytest.mark.usefixtures("without_pauses")
def test_a_seal_is_emptied_once(storage: Storage, susan: User) -> None:
    seal = sealed(storage, recorded(storage, an_event(susan)))
    storage.transact(lambda work: work.trail.empty(seal, "proof"))

    with pytest.raises(StorageUnavailable):
        storage.transact(lambda work: work.trail.empty(seal, "another"))

    assert storage.seal_page(after=0, limit=9) == [replace(seal, emptied="proof")]


def test_without_seals_there_is_nothing_to_empty(storage: Storage, susan: User) -> None:
    recorded(storage, an_event(susan))

    assert read(storage, lambda trail: trail.first_full_seal()) is None
    assert read(storage, lambda trail: trail.last_seal()) is None


def test_seals_come_in_the_order_of_their_numbers(storage: Storage, susan: User) -> None:
    events = recorded(storage, *(an_event(susan) for _ in range(5)))
    seals: list[Seal] = []
    for event in events:
        seals.append(sealed(storage, [event], before=seals[-1] if seals else None))

    pages = [storage.seal_page(after=after, limit=2) for after in (0, 2, 4, 5)]

    assert [list(page) for page in pages] == [seals[:2], seals[2:4], seals[4:], []]


def test_the_extent_says_how_far_sealing_has_come(storage: Storage, susan: User) -> None:
    nothing = storage.trail_extent()
    events = recorded(storage, *(an_event(susan) for _ in range(4)))
    first = sealed(storage, events[:1])
    sealed(storage, events[1:2], before=first)
    some = storage.trail_extent()
    storage.transact(lambda work: work.trail.empty(first, "proof"))

    assert nothing == TrailExtent(None, None, None, None, 0)
    assert some == TrailExtent(1, 2, 1, 2, 2)
    assert storage.trail_extent() == TrailExtent(1, 2, 2, 2, 2)


def test_what_is_erased_is_from_where_and_nothing_else(storage: Storage, susan: User) -> None:
    hers, johns = an_event(susan, client=FIREFOX), an_event(a_user("john"), client=FIREFOX)
    events = recorded(storage, hers, johns)
    seal = sealed(storage, events)

    storage.transact(lambda work: work.trail.erase_clients(susan.id))

    found = {event.id: event for event in storage.sealed_events(number=1, limit=9)}
    assert found == {hers.id: replace(hers, client=NOBODY), johns.id: johns}
    assert SEALER.covers(seal, list(found.values()))


def test_recent_events_come_newest_first_and_pages_join(storage: Storage, susan: User) -> None:
    events = [an_event(susan, at=NOON + MINUTE * (number // 3)) for number in range(8)]
    recorded(storage, *events, an_event(a_user("john")), an_event())
    events.sort(key=lambda event: (event.at, event.id), reverse=True)

    pages = [storage.recent_events(user_id=susan.id, before=None, limit=3)]
    for last in (events[2], events[5], events[7]):
        before = last.at, last.id
        pages.append(storage.recent_events(user_id=susan.id, before=before, limit=3))

    assert [list(page) for page in pages] == [events[:3], events[3:6], events[6:], []]


def test_sealers_at_once_never_fork_the_chain(storage: Storage, susan: User) -> None:
    recorded(storage, *(an_event(susan) for _ in range(24)))
    start = threading.Barrier(SEALERS)

    def seal_two(work: Work) -> bool:
        events = work.trail.unsealed(2)
        if events:
            work.trail.add_seal(SEALER.seal(work.trail.last_seal(), events, NOON), events)
        return bool(events)

    def seal_all(_number: int) -> None:
        start.wait(timeout=10)
        while storage.transact_beside(seal_two):
            pass

    with ThreadPoolExecutor(SEALERS) as threads:
        list(threads.map(seal_all, range(SEALERS)))

    seals = storage.seal_page(after=0, limit=99)
    assert [seal.number for seal in seals] == list(range(1, 13))
    for seal, before in zip(seals, [None, *seals[:-1]], strict=True):
        assert SEALER.follows(seal, before)
        assert SEALER.covers(seal, storage.sealed_events(number=seal.number, limit=9))


def test_refused_logins_are_counted_from_the_one_moment_to_the_other(
    storage: Storage, susan: User
) -> None:
    refused = replace(an_event(susan, kind=EventKind.LOGIN), refused=True, reason="password")
    recorded(
        storage,
        *(
            replace(refused, id=an_event().id, at=NOON + timedelta(microseconds=instant))
            for instant in (-1, 0, 5, 10, 11)
        ),
        an_event(susan, kind=EventKind.LOGIN, at=NOON),
        replace(an_event(susan, kind=EventKind.PASSWORD_CHANGED, at=NOON), refused=True),
        replace(an_event(a_user("miguel"), kind=EventKind.LOGIN, at=NOON), refused=True),
    )
    until = NOON + timedelta(microseconds=10)

    assert read(storage, lambda trail: trail.refused_logins(susan.id, NOON, until)) == 3
    assert read(storage, lambda trail: trail.refused_logins(UserId("7" * 32), NOON, until)) == 0
