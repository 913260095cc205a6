"""A stand-in for whoever takes webhooks."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import final

from application.webhooks.sender import Message, WebhookSender
from domain.webhooks import Answer

TAKEN = Answer(204)


def _nothing() -> None:
    return None


@final
@dataclass
class RecordingReceiver(WebhookSender):
    """Keeps every post, and answers as the test says."""

    got: list[Message] = field(default_factory=list)
    answer: Answer = TAKEN
    fault: Exception | None = None
    """Raised instead of an answer."""
    meanwhile: Callable[[], object] = field(default=_nothing)
    """What somebody else does during the next post."""

    def __call__(self, message: Message) -> Answer:
        meanwhile, self.meanwhile = self.meanwhile, _nothing
        meanwhile()
        self.got.append(message)
        if self.fault:
            raise self.fault
        return self.answer
