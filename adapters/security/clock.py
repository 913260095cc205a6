"""The machine's clock."""

import threading
import time
from datetime import UTC, datetime, timedelta
from typing import final

from application.ports import Clock


@final
class SystemClock(Clock):
    """Never goes back within a process: where the machine's does, time goes on from where it was.

    What has been seen to have expired would otherwise hold again.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._latest, self._at = datetime.now(UTC), time.monotonic()

    def now(self) -> datetime:
        with self._lock:
            told, at = datetime.now(UTC), time.monotonic()
            if told < self._latest:
                told = self._latest + timedelta(seconds=at - self._at)
            self._latest, self._at = told, at
            return told
