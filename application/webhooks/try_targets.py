"""Asking receivers, at once and in the operator's sight, whether they take what is posted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import final

from application.ports import Clock
from application.webhooks.sender import Unreachable, WebhookSender, signed
from domain.secrets import Entropy, KeyRing
from domain.webhooks import PING, Answer, DeliveryId, payload_of


@final
@dataclass(frozen=True, slots=True)
class Tried:
    """What one target said, or why it said nothing."""

    target: str
    answer: Answer | None = None
    fault: str = ""

    @property
    def is_taken(self) -> bool:
        return self.answer is not None and self.answer.is_taken


@final
@dataclass(frozen=True, slots=True)
class TryTargets:
    """Posts a ping to each target, signed like everything else, and stores nothing."""

    targets: Sequence[str]
    send: WebhookSender
    keys: KeyRing
    clock: Clock
    entropy: Entropy

    def __call__(self) -> Iterator[Tried]:
        for target in self.targets:
            now = self.clock.now()
            delivery_id = DeliveryId(f"msg_{self.entropy.bytes(16).hex()}")
            body = payload_of(PING, now, {})
            try:
                answer = self.send(signed(self.keys, target, delivery_id, now, body))
            except Unreachable as unreachable:
                yield Tried(target, fault=unreachable.reason)
            else:
                yield Tried(target, answer)
