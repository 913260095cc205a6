"""The letters on their way, as their operator sees them and has them tried again."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, final

from application.ports import Clock, Transaction
from domain.events import LetterId, Posted

PAGE = 500


class LetterPage(Protocol):
    @abstractmethod
    def __call__(self, *, after: str, limit: int) -> Sequence[Posted]:
        """The next ones by id, at most so many."""


@final
@dataclass(frozen=True, slots=True)
class ListLetters:
    """All that are not delivered yet, in the order of their ids."""

    page: LetterPage

    def __call__(self) -> Iterator[Posted]:
        after = ""
        while letters := self.page(after=after, limit=PAGE):
            yield from letters
            after = letters[-1].id


@final
@dataclass(frozen=True, slots=True)
class RetryLetters:
    """Has a letter tried now, as if it were new, or all those that are parked."""

    transact: Transaction
    clock: Clock

    def __call__(self, letter_id: LetterId | None = None) -> int:
        """How many it were."""
        now = self.clock.now()
        return self.transact(lambda work: work.outbox.retry(now, letter_id))
