"""The deliveries on their way, as their operator sees them and has them tried again."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, final

from application.ports import Clock, Transaction
from domain.webhooks import Delivery, DeliveryId

PAGE = 500


class DeliveryPage(Protocol):
    @abstractmethod
    def __call__(self, *, after: str, limit: int) -> Sequence[Delivery]:
        """The next ones by id, at most so many."""


@final
@dataclass(frozen=True, slots=True)
class ListDeliveries:
    """All that are not taken yet, in the order of their ids."""

    page: DeliveryPage

    def __call__(self) -> Iterator[Delivery]:
        after = ""
        while deliveries := self.page(after=after, limit=PAGE):
            yield from deliveries
            after = deliveries[-1].id


@final
@dataclass(frozen=True, slots=True)
class RetryDeliveries:
    """Has a delivery tried now, as if it were new, or all those that are parked."""

    transact: Transaction
    clock: Clock

    def __call__(self, delivery_id: DeliveryId | None = None) -> int:
        """How many it were."""
        now = self.clock.now()
        return self.transact(lambda work: work.deliveries.retry(now, delivery_id))
