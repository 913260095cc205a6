"""The lane: few threads, one after another, queues with an end, and no thread before a fork."""

import gc
import logging
import os
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from adapters.security import HashingLane
from adapters.security.hashing_lane import NICENESS, LaneSeen
from domain.passwords import HasherBusy

LONG = timedelta(seconds=30)


@contextmanager
def occupied(lane: HashingLane, callers: int) -> Iterator[list[Future[int]]]:
    """So many are in the lane, and none of them gets on before the block ends."""
    go_on, begun = threading.Event(), threading.Event()

    def work() -> int:
        begun.set()
        assert go_on.wait(30)
        return threading.get_ident()

    with ThreadPoolExecutor(callers) as pool:
        jobs = [pool.submit(lane.run, work) for _ in range(callers)]
        assert begun.wait(30)
        while lane._inside < callers:
            pass
        yield jobs
        go_on.set()


def refusal(act: Callable[[], object]) -> HasherBusy:
    with pytest.raises(HasherBusy) as told:
        act()
    return told.value


def test_it_gives_back_what_the_work_returns() -> None:
    lane = HashingLane(threads=1, room=1, wait=LONG)

    assert [lane.run(lambda: "first"), lane.run(lambda: "second")] == ["first", "second"]


def test_what_the_work_raises_is_raised_and_makes_room_again() -> None:
    lane = HashingLane(threads=1, room=1, wait=LONG)

    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            lane.run(lambda: 1 // 0)

    assert lane.run(lambda: "well") == "well"


@pytest.mark.parametrize("threads", [1, 2])
def test_however_many_come_the_work_is_done_in_as_many_threads_as_were_chosen(threads: int) -> None:
    lane = HashingLane(threads=threads, room=24, wait=LONG)

    with occupied(lane, 16) as jobs:
        pass

    workers = {job.result(30) for job in jobs}
    assert 1 <= len(workers) <= threads
    assert threading.get_ident() not in workers


def test_it_has_no_thread_before_its_first_hash() -> None:
    before = set(threading.enumerate())

    lane = HashingLane(threads=1, room=1, wait=LONG)

    assert set(threading.enumerate()) <= before
    lane.run(lambda: None)
    assert len(set(threading.enumerate()) - before) == 1


def test_beyond_its_room_it_refuses_at_once_and_says_so_in_advance() -> None:
    lane = HashingLane(threads=1, room=4, wait=LONG)

    with occupied(lane, 2):
        lane.check_room()
    with occupied(lane, 3):
        refusal(lane.check_room)
        refusal(lambda: lane.run(lambda: None))

    lane.check_room()
    assert lane.run(lambda: "free again") == "free again"


def test_where_hashes_take_long_fewer_are_let_in() -> None:
    lane = HashingLane(threads=1, room=48, wait=timedelta(seconds=5))
    lane._recent = 2.4  # seconds a hash: the third would wait for more than five

    with occupied(lane, 1):
        lane.check_room()
    with occupied(lane, 2):
        told = refusal(lane.check_room)

    assert told.retry_after == 5


def test_however_long_a_hash_takes_one_at_a_time_is_let_in() -> None:
    lane = HashingLane(threads=1, room=48, wait=timedelta(seconds=5))
    lane._recent = 20.0

    lane.check_room()
    assert lane.run(lambda: "in") == "in"


def test_it_learns_how_long_hashes_take() -> None:
    lane = HashingLane(threads=1, room=1, wait=LONG)
    pause = threading.Event()

    lane.run(lambda: pause.wait(0.05))
    slow = lane._recent
    for _ in range(50):
        lane.run(lambda: None)

    assert slow >= 0.05
    assert 0 < lane._recent < slow / 2


def test_who_waited_in_vain_is_refused_and_costs_no_hash() -> None:
    lane = HashingLane(threads=1, room=9, wait=timedelta(milliseconds=50))
    done: list[str] = []

    with occupied(lane, 1):
        refusal(lambda: lane.run(lambda: done.append("too late")))

    assert lane.run(lambda: "next") == "next"
    assert done == []


def test_a_hash_that_has_begun_is_waited_for() -> None:
    lane = HashingLane(threads=1, room=1, wait=timedelta(milliseconds=1))
    pause = threading.Event()

    assert lane.run(lambda: pause.wait(0.2) or "done") == "done"


def test_a_flood_is_logged_once_and_not_once_for_each(caplog: pytest.LogCaptureFixture) -> None:
    lane = HashingLane(threads=1, room=1, wait=LONG)

    with occupied(lane, 1):
        for _ in range(100):
            refusal(lane.check_room)

    (line,) = caplog.records
    assert (line.levelno, line.getMessage()) == (logging.WARNING, "hashing_lane_full")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere threads have no niceness")
def test_its_threads_let_pages_go_first_and_nobody_else_does() -> None:
    lane = HashingLane(threads=1, room=1, wait=LONG)
    ours = os.getpriority(os.PRIO_PROCESS, 0)

    theirs = lane.run(lambda: os.getpriority(os.PRIO_PROCESS, 0))

    assert theirs == min(19, ours + NICENESS)
    assert os.getpriority(os.PRIO_PROCESS, 0) == ours


def test_a_lane_that_was_used_before_a_fork_works_after_it() -> None:
    lane = HashingLane(threads=1, room=1, wait=timedelta(seconds=5))
    lane.run(lambda: None)

    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if lane.run(lambda: "alive") == "alive" else 1)
        finally:
            os._exit(2)

    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@dataclass
class Told(LaneSeen):
    """Keeps what it is told."""

    lengths: list[int] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    hashes: list[float] = field(default_factory=list)
    refusals: int = 0

    def queue(self, length: int, /) -> None:
        self.lengths.append(length)

    def observe_wait(self, seconds: float, /) -> None:
        self.waits.append(seconds)

    def observe_hash(self, seconds: float, /) -> None:
        self.hashes.append(seconds)

    def refused(self) -> None:
        self.refusals += 1


def test_it_tells_how_many_wait_and_never_counts_who_is_served() -> None:
    told = Told()
    lane = HashingLane(threads=1, room=9, wait=LONG, seen=told)

    with occupied(lane, 3):
        waiting = told.lengths[-1]

    assert waiting == 2
    assert told.lengths[0] == told.lengths[-1] == 0


def test_it_tells_how_long_a_hash_waited_and_how_long_it_took() -> None:
    told, pause = Told(), threading.Event()
    lane = HashingLane(threads=1, room=9, wait=LONG, seen=told)

    with ThreadPoolExecutor(2) as pool:
        for _ in range(2):
            pool.submit(lane.run, lambda: pause.wait(0.1))

    shorter, longer = sorted(told.waits)
    assert 0 <= shorter < 0.05 <= longer
    assert all(seconds >= 0.1 for seconds in told.hashes)
    assert len(told.hashes) == 2


def test_it_tells_of_everybody_who_was_turned_away() -> None:
    told = Told()
    full = HashingLane(threads=1, room=1, wait=LONG, seen=told)
    slow = HashingLane(threads=1, room=9, wait=timedelta(milliseconds=50), seen=told)

    with occupied(full, 1):
        refusal(full.check_room)
        refusal(lambda: full.run(lambda: None))
    with occupied(slow, 1):
        refusal(lambda: slow.run(lambda: None))

    assert told.refusals == 3
    assert told.lengths[-1] == 0


def test_what_is_logged_in_it_knows_for_whom() -> None:
    lane = HashingLane(threads=1, room=1, wait=LONG)
    asked: ContextVar[str] = ContextVar("asked")

    found = []
    for name in ("susan", "john"):
        asked.set(name)
        found.append(lane.run(asked.get))

    assert found == ["susan", "john"]


def test_its_threads_end_with_it() -> None:
    lane = HashingLane(threads=2, room=9, wait=LONG)
    own = [lane.run(threading.current_thread) for _ in range(2)]

    del lane
    gc.collect()

    for thread in own:
        thread.join(5)
    assert not any(thread.is_alive() for thread in own)
