"""What no request waits for: chores, each at its own pace, in a thread of its own."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import final

from application.ports import StorageUnavailable

AFTER_FAULT = timedelta(seconds=10)

_log = logging.getLogger("doorward.worker")


@final
@dataclass(frozen=True, slots=True, eq=False)
class Chore:
    name: str
    every: timedelta
    do: Callable[[], bool]
    """A short piece of it; true where there is more to do at once."""
    at_bell: bool = False
    """Whether it is what the bell rings for, and then does not wait its time out."""


@final
class Worker:
    """Does one piece of each chore after the other, so that none keeps the others waiting."""

    def __init__(self, chores: Sequence[Chore], bell: threading.Event) -> None:
        self._chores, self._bell = chores, bell
        self._stopping = threading.Event()
        self._due = dict.fromkeys(chores, time.monotonic())
        self._failing: set[Chore] = set()
        # A daemon: whoever cannot wait for it leaves it behind, and it ends with the process.
        self._thread = threading.Thread(target=self._run, name="worker", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self, patience: timedelta | None = None) -> None:
        """Begins nothing new, and waits for what is in hand: for so long, or to its end."""
        self.begin_nothing()
        self._thread.join(patience.total_seconds() if patience else None)

    def begin_nothing(self) -> None:
        self._stopping.set()
        self._bell.set()

    def _run(self) -> None:
        while not self._stopping.is_set():
            now = time.monotonic()
            for chore in self._chores:
                if self._due[chore] <= now and not self._stopping.is_set():
                    self._due[chore] = time.monotonic() + self._done(chore).total_seconds()
            self._wait()

    def _wait(self) -> None:
        pause = min(self._due.values()) - time.monotonic()
        if self._bell.wait(max(0.0, pause)):
            self._bell.clear()
            rung = [one for one in self._chores if one.at_bell and one not in self._failing]
            self._due.update(dict.fromkeys(rung, time.monotonic()))

    def _done(self, chore: Chore) -> timedelta:
        """How long to wait before it is done again."""
        try:
            more = chore.do()
        except StorageUnavailable as error:
            self._tell_fault(chore, "storage_unavailable", str(error))
            return AFTER_FAULT
        except Exception:  # noqa: BLE001  # told below; the other chores go on
            self._tell_fault(chore, "unexpected", None)
            return max(AFTER_FAULT, chore.every)
        if chore in self._failing:
            self._failing.remove(chore)
            _log.info("chore_goes_on", extra={"chore": chore.name})
        return timedelta(0) if more else chore.every

    def _tell_fault(self, chore: Chore, fault: str, reason: str | None) -> None:
        """Once, until it has gone well again."""
        if chore in self._failing:
            return
        self._failing.add(chore)
        facts = {"chore": chore.name, "fault": fault} | ({"reason": reason} if reason else {})
        level = logging.WARNING if reason else logging.ERROR
        _log.log(level, "chore_failed", extra=facts, exc_info=reason is None)


@final
class Workers:
    """Several at once, for chores that must not wait for each other."""

    def __init__(self, first: Worker, others: Sequence[Worker]) -> None:
        self._all = (first, *others)

    def start(self) -> None:
        for worker in self._all:
            worker.start()

    def stop(self, patience: timedelta | None = None) -> None:
        """As of one: nobody begins anything new, and all of them are waited for together."""
        for worker in self._all:
            worker.begin_nothing()
        end = time.monotonic() + patience.total_seconds() if patience else None
        for worker in self._all:
            left = timedelta(seconds=max(0.001, end - time.monotonic())) if end else None
            worker.stop(left)
