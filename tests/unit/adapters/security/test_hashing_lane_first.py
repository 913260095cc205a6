"""Who goes first in the lane: before all others that wait, with places of their own."""

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from adapters.security import Argon2PasswordHasher, HashingLane
from domain.passwords import HasherBusy, Password

LONG = timedelta(seconds=30)


@dataclass
class Queue:
    """People who come to a lane one after another, while nobody is served."""

    lane: HashingLane
    pool: ThreadPoolExecutor
    served: list[str] = field(default_factory=list)
    waiting: list[Future[None]] = field(default_factory=list)

    def come(self, name: str, *, first: bool = False) -> None:
        before = self._length()
        self.waiting.append(
            self.pool.submit(self.lane.run, lambda: self.served.append(name), first=first)
        )
        while self._length() == before:
            pass

    def _length(self) -> int:
        return len(self.lane._first) + len(self.lane._others)


@contextmanager
def held_up(lane: HashingLane, *, by_first: bool = False) -> Iterator[Queue]:
    """Somebody is being served until the block ends; then everybody else is."""
    go_on, begun = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        assert go_on.wait(30)

    with ThreadPoolExecutor(32) as pool:
        pool.submit(lane.run, work, first=by_first)
        assert begun.wait(30)
        queue = Queue(lane, pool)
        try:
            yield queue
        finally:
            go_on.set()
        for one in queue.waiting:
            one.exception(30)


def is_refused(act: Callable[[], object]) -> bool:
    try:
        act()
    except HasherBusy:
        return True
    return False


def test_who_is_first_is_served_before_all_others_that_wait_and_each_in_their_order() -> None:
    lane = HashingLane(threads=1, room=24, wait=LONG)

    with held_up(lane) as queue:
        for name in ("stranger 1", "stranger 2", "stranger 3"):
            queue.come(name)
        for name in ("known 1", "known 2"):
            queue.come(name, first=True)
        queue.come("stranger 4")
        queue.come("known 3", first=True)

    assert queue.served == [
        *("known 1", "known 2", "known 3"),
        *("stranger 1", "stranger 2", "stranger 3", "stranger 4"),
    ]


@pytest.mark.parametrize(
    ("room", "others"), [(1, 1), (2, 1), (3, 2), (4, 3), (8, 6), (12, 9), (48, 36)]
)
def test_a_quarter_of_the_room_is_kept_free_of_strangers(room: int, others: int) -> None:
    lane = HashingLane(threads=1, room=room, wait=LONG)
    lane._inside = others - 1
    lane.check_room()

    lane._inside = others

    assert is_refused(lane.check_room)
    assert is_refused(lambda: lane.run(lambda: None))
    assert is_refused(lambda: lane.check_room(first=True)) == (room == others)


def test_a_lane_full_of_strangers_has_room_for_who_is_first() -> None:
    lane = HashingLane(threads=1, room=4, wait=LONG)

    with held_up(lane) as queue:
        queue.come("stranger 1")
        queue.come("stranger 2")
        assert is_refused(lane.check_room)
        lane.check_room(first=True)
        queue.come("known", first=True)
        full = is_refused(lambda: lane.run(lambda: None, first=True))

    assert full
    assert queue.served == ["known", "stranger 1", "stranger 2"]


def test_where_hashes_take_long_only_who_goes_first_counts_against_who_goes_first() -> None:
    lane = HashingLane(threads=1, room=48, wait=timedelta(seconds=5))
    lane._recent = 2.4  # seconds a hash: two can be served in time

    with held_up(lane) as queue:
        lane._wait = 30
        queue.come("stranger")
        lane._wait = 5
        strangers = is_refused(lane.check_room)
        lane.check_room(first=True)
        lane._wait = 30
        queue.come("known 1", first=True)
        queue.come("known 2", first=True)
        lane._wait = 5
        known = is_refused(lambda: lane.check_room(first=True))

    assert (strangers, known) == (True, True)


def test_however_many_go_first_nobody_waits_for_longer_than_the_limit() -> None:
    lane = HashingLane(threads=1, room=24, wait=timedelta(milliseconds=50))

    with held_up(lane) as queue:
        queue.come("stranger")
        for number in range(3):
            queue.come(f"known {number}", first=True)
        told = [one.exception(30) for one in queue.waiting]

    assert [type(error) for error in told] == [HasherBusy] * 4
    assert queue.served == []


def test_who_left_the_queue_keeps_nobody_from_their_turn() -> None:
    lane = HashingLane(threads=1, room=24, wait=timedelta(milliseconds=50))

    with held_up(lane) as queue:
        for first in (True, False):
            queue.come("has left", first=first)
        for one in queue.waiting:
            one.exception(30)
        lane._wait = 30
        queue.come("stays")
        queue.come("stays and is first", first=True)

    assert queue.served == ["stays and is first", "stays"]
    assert lane._inside == lane._first_inside == 0


def test_what_the_work_of_the_first_raises_is_raised_and_makes_room_again() -> None:
    lane = HashingLane(threads=1, room=1, wait=LONG)

    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            lane.run(lambda: 1 // 0, first=True)

    assert lane.run(lambda: "well", first=True) == "well"


def test_after_a_fork_nobody_waits_who_waited_before_it() -> None:
    lane = HashingLane(threads=1, room=4, wait=timedelta(seconds=5))

    with held_up(lane, by_first=True) as queue:
        queue.come("stranger")
        queue.come("known", first=True)
        child = os.fork()
        if child == 0:
            alive = lane.run(lambda: "alive", first=True)
            os._exit(0 if (alive, lane._inside, queue.served) == ("alive", 0, []) else 1)
        ended = os.waitpid(child, 0)[1]

    assert os.waitstatus_to_exitcode(ended) == 0


@pytest.mark.parametrize("first", [True, False])
def test_the_hasher_passes_on_who_goes_first(first: bool) -> None:
    lane = HashingLane(threads=1, room=4, wait=LONG)
    hasher = Argon2PasswordHasher(lane, memory_kib=8, time_cost=1)
    hashed = hasher.hash(Password("three blind mice"))
    lane._inside = 3  # as many strangers as are let in

    refused = is_refused(lambda: hasher.verify(Password("three blind mice"), hashed, first=first))

    assert refused == (not first)
