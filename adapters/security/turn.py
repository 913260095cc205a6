"""A caller's turn in the hashing lane, and what comes of it."""

import contextvars
import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar, cast, final

T = TypeVar("T")


@final
class Turn(Generic[T]):
    """One caller's, handed over by nothing but a lock: all else would cost a login time."""

    def __init__(self, work: Callable[[], T], first: bool) -> None:
        self.first = first
        self._work: Callable[[], T] | None = work
        # In the caller's context, so that what is logged meanwhile carries its request's id.
        self._context, self._came = contextvars.copy_context(), time.perf_counter()
        self._result: T | None = None
        self._error: BaseException | None = None
        self._open = threading.Lock()
        self._open.acquire()

    def take(self, timed: Callable[[Callable[[], T], float], T]) -> None:
        work, self._work = self._work, None
        waited = time.perf_counter() - self._came
        try:
            self._result = self._context.run(timed, cast(Callable[[], T], work), waited)
        except BaseException as error:  # noqa: BLE001  # raised where it is waited for
            self._error = error
        finally:
            del work  # or an error's traceback would keep it, and the password in it, alive
            self._open.release()

    def is_over(self, wait: float = -1) -> bool:
        """Waits until it is, for so many seconds at most."""
        return self._open.acquire(timeout=wait)

    def outcome(self) -> T:
        """What the work returned or raised."""
        if self._error is not None:
            try:
                raise self._error
            finally:
                self._error = None  # the traceback leads back here
        return cast(T, self._result)
