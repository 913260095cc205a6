"""Counters of tries, in a dictionary."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import final

from domain.throttling import Counted, Counter, RateLimiter, Scope, Tries, admitted


@final
class InMemoryRateLimiter(RateLimiter):
    """Serves one process, with one lock around each call."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counted: dict[str, Counted] = {}

    def count(self, counters: Sequence[Counter], now: datetime) -> Sequence[Counted]:
        with self._lock:
            counted = admitted([self._one_more(counter, now) for counter in counters], now)
            self._counted |= {one.counter.key: one for one in counted}
        return counted

    def next_of(self, counters: Sequence[Counter], now: datetime) -> Sequence[Counted]:
        """What counting them would come to."""
        return [self._one_more(counter, now) for counter in counters]

    def _one_more(self, counter: Counter, now: datetime) -> Counted:
        before = self._counted.get(counter.key)
        if before is None or before.ends_at <= now or before.count == 0:
            return Counted(counter, 1, now + counter.limit.window)
        return Counted(counter, before.count + 1, before.ends_at)

    def give_back(self, counted: Sequence[Counted], emptied: Sequence[Scope]) -> None:
        with self._lock:
            for one in counted:
                now = self._counted.get(one.counter.key)
                if now is not None and now.ends_at == one.ends_at:
                    left = 0 if one.counter.scope in emptied else max(0, now.count - 1)
                    self._counted[one.counter.key] = Counted(one.counter, left, one.ends_at)

    def tries(self) -> "InMemoryTries":
        return InMemoryTries(self, [])

    def remove_ended(self, now: datetime, limit: int) -> int:
        with self._lock:
            ended = [key for key, one in self._counted.items() if one.ends_at <= now][:limit]
            for key in ended:
                del self._counted[key]
        return len(ended)


@final
@dataclass(frozen=True, slots=True)
class InMemoryTries(Tries):
    """Of one story: what it does to the counters is done when the story is kept."""

    limiter: InMemoryRateLimiter
    later: list[Callable[[], object]]

    def count(self, counters: Sequence[Counter], now: datetime) -> Sequence[Counted]:
        self.later.append(lambda: self.limiter.count(counters, now))
        return self.limiter.next_of(counters, now)

    def give_back(self, counted: Sequence[Counted], emptied: Sequence[Scope]) -> None:
        self.later.append(lambda: self.limiter.give_back(counted, emptied))

    def keep(self) -> None:
        for act in self.later:
            act()
