"""What an attack did, and what it was answered."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Self, TypeVar

from tests.bench.wire import Answer, Connection, Unanswered

T = TypeVar("T")

UNANSWERED = 0
"""Stands for a status where no answer came."""


@dataclass(slots=True)
class Tally:
    """One attack's, or the part of it that one thread made."""

    tries: int = 0
    statuses: Counter[int] = field(default_factory=Counter)
    successes: list[str] = field(default_factory=list)
    """In words: there must be none."""
    faults: list[str] = field(default_factory=list)
    """Answers that nobody should ever get."""
    remarks: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def ask(self, port: int, request: bytes, source: str) -> Answer | None:
        """One try on a connection of its own; None where no answer came."""
        try:
            with Connection(port, source) as connection:
                answer = connection.ask(request)
        except (OSError, Unanswered) as error:
            self.note(UNANSWERED, f"{type(error).__name__}: {error}")
            return None
        self.note(answer.status, line_of(answer), busy=is_busy(answer))
        return answer

    def note(self, status: int, line: str, *, busy: bool = False) -> None:
        """A full service may say so (503, and when to come back); any other 5xx is a fault."""
        self.tries += 1
        self.statuses[status] += 1
        if (status >= 500 and not busy) or status == UNANSWERED:
            self.faults.append(line)

    def add(self, other: Self) -> None:
        self.tries += other.tries
        self.statuses += other.statuses
        self.successes += other.successes
        self.faults += other.faults
        self.remarks += other.remarks


def is_busy(answer: Answer) -> bool:
    return answer.status == 503 and b"\nretry-after:" in answer.head.lower()


def in_threads(
    threads: int, each: Callable[[Tally, Sequence[T]], None], items: Sequence[T]
) -> Tally:
    """The items dealt out to so many threads, each with a tally of its own."""
    begun = time.monotonic()
    parts = [Tally() for _ in range(threads)]
    with ThreadPoolExecutor(threads) as pool:
        dealt = [
            pool.submit(each, part, items[number::threads]) for number, part in enumerate(parts)
        ]
        for done in dealt:
            done.result()
    whole = Tally()
    for part in parts:
        whole.add(part)
    whole.seconds = time.monotonic() - begun
    return whole


def line_of(answer: Answer) -> str:
    return answer.head.partition(b"\r\n")[0].decode("latin-1")
