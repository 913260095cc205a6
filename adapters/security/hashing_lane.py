"""The lane that every password hash goes through: few threads, two queues, and both end."""

import contextvars
import logging
import math
import os
import sys
import threading
import time
from abc import abstractmethod
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from functools import partial
from typing import Protocol, TypeVar, final
from weakref import WeakSet

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
            job = self._enqueued(work, first)
            try:
                return job.result(self._wait)
            except TimeoutError:
                if job.cancel():
                    self._seen.refused()
                    raise HasherBusy(self._drained_in()) from None
                return job.result()  # it has begun: what it costs is spent already
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

    def _enqueued(self, work: Callable[[], T], first: bool) -> "Future[T]":
        job = Future[T]()
        # In the caller's context, so that what is logged meanwhile carries its request's id.
        context, came = contextvars.copy_context(), time.perf_counter()
        turn = partial(_settle, job, partial(context.run, self._timed, work, came))
        with self._lock:
            (self._first if first else self._others).append(turn)
        self._pool.submit(self._serve_best)
        return job

    def _serve_best(self) -> None:
        """There is one call of this for each who waits, and none is meant for anybody."""
        with self._lock:
            turn = (self._first or self._others).popleft()
        turn()

    def _reset(self) -> None:
        """Nothing runs yet: the threads begin with the first hash, and so after the fork."""
        self._lock = threading.Lock()
        self._inside = self._first_inside = 0
        self._first = deque[Callable[[], None]]()
        self._others = deque[Callable[[], None]]()
        self._pool = ThreadPoolExecutor(self._threads, "hashing", _yield_to_pages)

    def _served_in_time(self) -> int:
        """How many may be inside, so that the last of them waits no longer than he may."""
        if not self._recent:
            return self._room
        return max(self._threads, int(self._threads * self._wait / self._recent))

    def _timed(self, work: Callable[[], T], came: float) -> T:
        begun = time.perf_counter()
        self._seen.observe_wait(begun - came)
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


def _settle(job: "Future[T]", work: Callable[[], T]) -> None:
    """Does the work, unless whoever waited for it has left."""
    if not job.set_running_or_notify_cancel():
        return
    try:
        result = work()
    except BaseException as error:  # noqa: BLE001  # raised where it is waited for
        job.set_exception(error)
    else:
        job.set_result(result)
    finally:
        del job, work  # or an error's traceback would keep them, and the password in them, alive


def _yield_to_pages() -> None:
    """A hash may well wait a moment for a page; on Linux a thread has a niceness of its own."""
    if sys.platform == "linux":
        with suppress(OSError):
            own = os.getpriority(os.PRIO_PROCESS, 0)
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), min(19, own + NICENESS))


_LANES: WeakSet[HashingLane] = WeakSet()


def _reset_all() -> None:
    """A thread does not survive a fork; a lane that believes in its thread would wait forever."""
    for lane in _LANES:
        lane._reset()  # noqa: SLF001


os.register_at_fork(after_in_child=_reset_all)
