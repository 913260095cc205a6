"""Sealing, verifying and emptying the trail, as the operator meets them."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from application.events.verify_trail import Anchor, Broken, Fault, Verified
from domain.accounts import User
from domain.events import Event
from domain.trail import BATCH
from tests.support.builders import RETENTION, Door, a_user, an_event

MINUTE = timedelta(minutes=1)
SUSAN = a_user("susan")


@pytest.fixture
def door() -> Door:
    return Door()


def recorded(door: Door, count: int = 1, user: User = SUSAN) -> list[Event]:
    events = [an_event(user, at=door.clock.now()) for _ in range(count)]
    door.storage.transact(lambda work: [work.record(event) for event in events])
    return events


def verified(door: Door, anchor: Anchor | None = None) -> Verified:
    return door.verify_trail(progress=lambda _part, _whole: None, anchor=anchor)


def test_nothing_recorded_is_nothing_sealed(door: Door) -> None:
    assert door.seal_trail() == 0
    assert verified(door) == Verified(None, None, 0, 0)


@pytest.mark.parametrize("count", [1, BATCH - 1, BATCH, BATCH + 1, 2 * BATCH, 2 * BATCH + 1])
def test_everything_is_sealed_at_once_in_batches(door: Door, count: int) -> None:
    recorded(door, count)

    sealed = door.seal_trail()

    seals = door.storage.seal_page(after=0, limit=9)
    assert sealed == count
    assert sum(seal.count for seal in seals) == count
    assert all(seal.count == BATCH for seal in seals[:-1])
    assert verified(door) == Verified(None, seals[-1], count, 0)


def test_sealing_again_makes_no_empty_seal(door: Door) -> None:
    recorded(door)
    door.seal_trail()

    assert door.seal_trail() == 0
    assert len(door.storage.seal_page(after=0, limit=9)) == 1


def test_an_older_event_that_comes_late_is_sealed_in_a_later_batch(door: Door) -> None:
    recorded(door)
    door.seal_trail()
    late = an_event(SUSAN, at=door.clock.now() - MINUTE)
    door.storage.transact(lambda work: work.record(late))

    door.seal_trail()

    assert list(door.storage.sealed_events(number=2, limit=9)) == [late]
    assert verified(door).broken is None


def test_each_seal_is_told_in_the_log(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    recorded(door, BATCH + 1)

    with caplog.at_level(logging.INFO, "doorward.security"):
        door.seal_trail()

    seals = door.storage.seal_page(after=0, limit=9)
    lines = [record for record in caplog.records if record.message == "trail_sealed"]
    told = [(vars(line)["number"], vars(line)["count"], vars(line)["mac"]) for line in lines]
    assert told == [(seal.number, seal.count, seal.mac) for seal in seals]


def test_progress_counts_the_seals(door: Door) -> None:
    for _ in range(3):
        recorded(door)
        door.seal_trail()
    seen: list[tuple[int, int]] = []

    door.verify_trail(progress=lambda part, whole: seen.append((part, whole)))

    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_what_waits_for_a_seal_is_counted(door: Door) -> None:
    recorded(door)
    door.seal_trail()
    recorded(door, 2)

    assert (verified(door).events, verified(door).unsealed) == (1, 2)


def test_an_anchor_that_stands_is_in_order(door: Door) -> None:
    for _ in range(3):
        recorded(door)
        door.seal_trail()
    second = door.storage.seal_page(after=1, limit=1)[0]

    assert verified(door, Anchor(2, second.mac)).broken is None


def test_an_anchor_shows_that_the_end_was_cut_off_or_replaced(door: Door) -> None:
    recorded(door)
    door.seal_trail()
    (seal,) = door.storage.seal_page(after=0, limit=1)

    assert verified(door, Anchor(2, seal.mac)).broken == Broken(2, Fault.CUT_OFF)
    assert verified(door, Anchor(1, "0" * 64)).broken == Broken(1, Fault.REPLACED)


def test_old_batches_are_emptied_and_the_trail_stays_whole(door: Door) -> None:
    recorded(door, 3)
    door.seal_trail()
    door.clock.forward(RETENTION)
    recorded(door, 2)
    door.seal_trail()
    door.clock.forward(timedelta(microseconds=1))

    assert (door.empty_trail(), door.empty_trail()) == (3, 0)
    found = verified(door)
    assert (found.broken, found.events) == (None, 2)
    assert found.last
    assert found.last.number == 2


def test_a_batch_of_exactly_that_age_stays(door: Door) -> None:
    recorded(door)
    door.seal_trail()
    door.clock.forward(RETENTION)

    assert door.empty_trail() == 0
    assert verified(door).events == 1


def test_what_is_under_no_seal_is_never_removed_by_age(door: Door) -> None:
    recorded(door)
    door.clock.forward(10 * RETENTION)

    assert door.empty_trail() == 0
    assert verified(door).unsealed == 1


def test_age_counts_from_the_sealing(door: Door) -> None:
    recorded(door)
    door.clock.forward(RETENTION)
    door.seal_trail()
    door.clock.forward(MINUTE)

    assert door.empty_trail() == 0


def test_a_batch_that_somebody_emptied_shows_and_keeps_no_other_from_being_emptied(
    door: Door,
) -> None:
    for _ in range(2):
        recorded(door)
        door.seal_trail()
    door.clock.forward(2 * RETENTION)
    first = door.storage.seal_page(after=0, limit=1)[0]
    door.storage.transact(lambda work: work.trail.empty(first, "made up"))

    removed = door.empty_trail()

    assert removed == 1
    assert verified(door).broken == Broken(1, Fault.UNPROVEN)


def test_a_seal_whose_date_was_written_back_empties_nothing(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    (event,) = recorded(door)
    forged = door.empty_trail.sealer.seal(None, [event], door.clock.now())
    long_ago = replace(forged, sealed_at=door.clock.now() - 2 * RETENTION)
    door.storage.transact(lambda work: work.trail.add_seal(long_ago, [event]))

    removed = door.empty_trail()

    assert removed == 0
    assert [record.message for record in caplog.records] == ["trail_broken"]
    assert verified(door).broken == Broken(1, Fault.SEAL_ALTERED)


def test_a_batch_that_is_emptied_while_it_is_verified_is_whole(door: Door) -> None:
    recorded(door, 2)
    door.seal_trail()
    door.clock.forward(2 * RETENTION)
    page = door.storage.seal_page(after=0, limit=9)
    door.empty_trail()
    pages = iter([page])
    verify = replace(
        door.verify_trail,
        seal_page=lambda *, after, limit: next(
            pages, door.storage.seal_page(after=after, limit=limit)
        ),
    )

    found = verify(progress=lambda _part, _whole: None)

    assert (found.broken, found.events) == (None, 0)


def test_a_batch_that_is_sealed_while_the_end_is_looked_at_is_whole(door: Door) -> None:
    recorded(door)
    door.seal_trail()
    extents = iter(["before", "at the end"])

    def extent_with_something_going_on() -> object:
        if next(extents, None) == "at the end":
            recorded(door)
            door.seal_trail()
        return door.storage.trail_extent()

    verify = replace(door.verify_trail, extent=extent_with_something_going_on)  # type: ignore[arg-type]  # a function is one

    found = verify(progress=lambda _part, _whole: None)

    assert (found.broken, found.events, found.unsealed) == (None, 2, 0)
