"""Where webhooks leave the house: what is sent, and the port that sends it."""

from abc import abstractmethod
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, final

from domain.secrets import KeyRing
from domain.webhooks import Answer, DeliveryId, signature_of, timestamp_of

SEND_LIMIT = timedelta(seconds=10)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One post, with everything that its receiver checks."""

    target: str
    id: DeliveryId
    timestamp: int
    signature: str
    body: str


def signed(
    keys: KeyRing, target: str, delivery_id: DeliveryId, now: datetime, body: str
) -> Message:
    """Under the moment of this try: a receiver refuses what is old, as a copy would be."""
    return Message(
        target=target,
        id=delivery_id,
        timestamp=timestamp_of(now),
        signature=signature_of(keys, delivery_id, now, body),
        body=body,
    )


class Unreachable(Exception):
    """There was no answer. `reason` is for the operator: short, of one line, nothing secret."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class WebhookSender(Protocol):
    """Posts to one target, and follows it nowhere else."""

    @abstractmethod
    def __call__(self, message: Message) -> Answer:
        """Within `SEND_LIMIT`, whatever the receiver does; raises Unreachable."""
