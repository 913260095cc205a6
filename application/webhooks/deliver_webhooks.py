"""From the table of deliveries to their receivers: one at a time for each target."""

import logging
from abc import abstractmethod
from dataclasses import dataclass
from functools import partial
from typing import Literal, Protocol, assert_never, final

from application.ports import Clock, Transaction, Work
from application.webhooks.sender import SEND_LIMIT, Unreachable, WebhookSender, signed
from domain.events import ATTEMPTS_MAXIMUM
from domain.secrets import KeyRing
from domain.webhooks import Answer, Delivery, due_after

LEASE = 6 * SEND_LIMIT
"""How long a delivery is its worker's alone: the post and the stories around it end sooner."""

Outcome = Literal["sent", "deferred", "parked"]

_log = logging.getLogger("doorward.webhooks")


class CountDelivery(Protocol):
    @abstractmethod
    def __call__(self, type: str, outcome: Outcome) -> None: ...  # noqa: A002  # as it is sent


@final
@dataclass(frozen=True, slots=True)
class _End:
    """What became of one try."""

    outcome: Outcome
    reason: str = ""
    answer: Answer | None = None


@final
@dataclass(frozen=True, slots=True)
class DeliverWebhooks:
    """Posts each delivery at least once, with nothing open meanwhile, under the same id each time.

    Each target is served by itself, so that one that stalls keeps no other waiting. A worker that
    dies on the way leaves its claim, and the delivery is taken up again when that ends.
    """

    transact: Transaction
    """In which a story may see what others commit: each write names what it was computed from."""
    send: WebhookSender
    keys: KeyRing
    clock: Clock
    count: CountDelivery

    def __call__(self, *, target: str) -> bool:
        """Posts what is due first to that target; False where nothing is.

        Raises StorageUnavailable; then it may be posted a second time, when the claim has ended.
        """
        now = self.clock.now()
        delivery = self.transact(lambda work: work.deliveries.claim(target, now, now + LEASE))
        if delivery is None:
            return False
        end = self._tried(delivery)
        self.transact(partial(self._close, delivery=delivery, end=end))
        self._tell(delivery, end)
        return True

    def _tried(self, delivery: Delivery) -> _End:
        if delivery.attempts > ATTEMPTS_MAXIMUM:  # whoever tried it last did not live to say so
            return _End("parked", "every try was cut off")
        now = self.clock.now()
        message = signed(self.keys, delivery.target, delivery.id, now, delivery.payload)
        again: Outcome = "deferred" if delivery.attempts < ATTEMPTS_MAXIMUM else "parked"
        try:
            answer = self.send(message)
        except Unreachable as unreachable:
            return _End(again, unreachable.reason)
        except Exception as bug:  # noqa: BLE001  # one that cannot be sent stops no other
            return _End("parked", f"internal: {type(bug).__name__}")
        if answer.is_taken:
            return _End("sent", answer=answer)
        return _End("parked" if answer.is_for_good else again, f"status {answer.status}", answer)

    def _close(self, work: Work, delivery: Delivery, end: _End) -> None:
        match end.outcome:
            case "sent":
                work.deliveries.remove(delivery.id)
            case "deferred":
                due_at = due_after(self.clock.now(), delivery.attempts, end.answer)
                work.deliveries.defer(delivery, due_at, end.reason)
            case "parked":
                work.deliveries.park(delivery, end.reason)
            case unknown:
                assert_never(unknown)

    def _tell(self, delivery: Delivery, end: _End) -> None:
        facts = {"type": delivery.type, "delivery": delivery.id, "tries": delivery.attempts}
        reason = {"reason": end.reason} if end.reason else {}
        level = logging.INFO if end.outcome == "sent" else logging.WARNING
        _log.log(level, f"webhook_{end.outcome}", extra={**facts, **reason})
        self.count(delivery.type, end.outcome)
