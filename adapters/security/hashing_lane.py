"""The lane that every password hash goes through: few threads, two queues, and both end."""

import logging
import math
import os
import sys
import threading
import time
import weakref
from abc import abstractmethod
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from queue import SimpleQueue
from typing import Any, Protocol, TypeVar, final

from adapters.security.turn import Turn
from domain.passwords import HasherBusy

T = TypeVar("T")

NEWEST_WEIGHT = 0.1  # of the newest hash in the average of the recent ones
NICENESS = 10
SILENCE = 60.0  # seconds between two lines that say the same

_log = logging.getLogger("doorward.security")


class LaneSeen(Protocol):
    """Takes what is worth counting about a lane; quick, and raises nothing."""

    @abstractmethod
    def queue(self, length: int, /) -> None:
        """So many wait now."""

    @abstractmethod
    def observe_wait(self, seconds: float, /) -> None:
        """For so long a hash waited for its turn."""

    @abstractmethod
    def observe_hash(self, seconds: float, /) -> None:
        """So long a hash took."""

    @abstractmethod
    def refused(self) -> None:
        """Somebody was told to come back."""


@final
class _Unseen(LaneSeen):
    def queue(self, length: int, /) -> None: ...

    def observe_wait(self, seconds: float, /) -> None: ...

    def observe_hash(self, seconds: float, /) -> None: ...

    def refused(self) -> None: ...


UNSEEN = _Unseen()


@final
class HashingLane:
    """Bounds what hashing takes: memory by its threads, waiting by refusing early.

    A thread that hashes keeps the memory of one hash for good, so the threads are few and its own;
    `room` is how many callers may be in the lane at once, waiting or served. Fewer are let in where
    the last of them would wait for longer than `wait`, judged by how long recent hashes took.

    Whoever is `first` is served before all others that wait, and a quarter of the room, at least
    one place if there are two, is kept free of the others. Nobody waits for longer than `wait`.
    """

    def __init__(
        self, *, threads: int, room: int, wait: timedelta, seen: LaneSeen = UNSEEN
    ) -> None:
        self._seen = seen
        self._threads, self._room, self._wait = threads, room, wait.total_seconds()
        self._recent = self._spoke = 0.0
        self._reset()
        _LANES.add(self)

    def check_room(self, *, first: bool = False) -> None:
        """Raises HasherBusy where `run` would, without doing anything."""
        if self._is_full(first):
            self._refuse()

    def run(self, work: Callable[[], T], *, first: bool = False) -> T:
        """What `work` returns or raises, once it was its turn. Raises HasherBusy."""
        with self._lock:
            if self._is_full(first):
                self._refuse()
            self._count(+1, first)
        try:
            turn = Turn(work, first)
            self._enqueue(turn)
            if not turn.is_over(self._wait):
                if self._called_off(turn):
                    self._seen.refused()
                    raise HasherBusy(self._drained_in())
                turn.is_over()  # it has begun: what it costs is spent already
            return turn.outcome()
        finally:
            with self._lock:
                self._count(-1, first)

    def _is_full(self, first: bool) -> bool:
        if self._inside >= self._room:
            return True
        soon = self._served_in_time()
        if first:
            return self._first_inside >= soon
        return self._inside >= min(soon, max(1, self._room * 3 // 4))

    def _count(self, change: int, first: bool) -> None:
        self._inside += change
        self._first_inside += change if first else 0
        self._seen.queue(max(0, self._inside - self._threads))

    def _enqueue(self, turn: Turn[T]) -> None:
        with self._lock:
            self._queue(turn).append(turn)
            if self._serving < self._threads:
                self._serving += 1
                begun = (self._calls, weakref.ref(self))
                threading.Thread(target=_serve, args=begun, name="hashing", daemon=True).start()
        self._calls.put(True)

    def _queue(self, turn: Turn[T]) -> deque[Turn[Any]]:
        return self._first if turn.first else self._others

    def _called_off(self, turn: Turn[T]) -> bool:
        """Whether it had not begun, and now never will."""
        with self._lock:
            try:
                self._queue(turn).remove(turn)
            except ValueError:
                return False
            return True

    def _serve_best(self) -> None:
        """There is one call for each who waits, and none is meant for anybody."""
        with self._lock:
            waiting = self._first or self._others
            turn = waiting.popleft() if waiting else None
        if turn is not None:  # or whoever called has left
            turn.take(self._timed)

    def _reset(self) -> None:
        """Nothing runs yet: the threads begin with the first hash, and so after the fork."""
        self._lock = threading.Lock()
        self._inside = self._first_inside = self._serving = 0
        self._first = deque[Turn[Any]]()
        self._others = deque[Turn[Any]]()
        self._calls = SimpleQueue[bool]()
        weakref.finalize(self, _end, self._calls, self._threads).atexit = False

    def _served_in_time(self) -> int:
        """How many may be inside, so that the last of them waits no longer than he may."""
        if not self._recent:
            return self._room
        return max(self._threads, int(self._threads * self._wait / self._recent))

    def _timed(self, work: Callable[[], T], waited: float) -> T:
        begun = time.perf_counter()
        self._seen.observe_wait(waited)
        try:
            return work()
        finally:
            took = time.perf_counter() - begun
            self._seen.observe_hash(took)
            self._recent += NEWEST_WEIGHT * (took - self._recent) if self._recent else took

    def _refuse(self) -> None:
        self._seen.refused()
        now = time.monotonic()
        if now - self._spoke > SILENCE:
            self._spoke = now
            _log.warning("hashing_lane_full", extra={"inside": self._inside})
        raise HasherBusy(self._drained_in())

    def _drained_in(self) -> int:
        return max(1, math.ceil(self._inside * self._recent / self._threads))


def _serve(calls: SimpleQueue[bool], lane: "weakref.ref[HashingLane]") -> None:
    """A thread's whole life: for as long as anybody holds the lane."""
    _yield_to_pages()
    while calls.get():
        if held := lane():
            held._serve_best()  # noqa: SLF001
        del held


def _end(calls: SimpleQueue[bool], threads: int) -> None:
    for _ in range(threads):
        calls.put(False)


def _yield_to_pages() -> None:
    """A hash may well wait a moment for a page; on Linux a thread has a niceness of its own."""
    if sys.platform == "linux":
        with suppress(OSError):
            own = os.getpriority(os.PRIO_PROCESS, 0)
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), min(19, own + NICENESS))


_LANES: weakref.WeakSet[HashingLane] = weakref.WeakSet()


def _reset_all() -> None:
    """A thread does not survive a fork; a lane that believes in its thread would wait forever."""
    for lane in _LANES:
        lane._reset()  # noqa: SLF001


os.register_at_fork(after_in_child=_reset_all)
