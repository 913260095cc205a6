"""What the operator hears of events: a line in the log and a count, once they are committed."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import final

from domain.events import Event

_log = logging.getLogger("doorward.security")


@final
@dataclass(frozen=True, slots=True)
class TellEvents:
    """Called by the storage with what a story recorded, after its commit."""

    count: Callable[[str, str], None]
    """Takes the event's code and its outcome."""
    wake: Callable[[], None]
    """Says that there is a letter to deliver."""

    def __call__(self, events: Sequence[Event]) -> None:
        for event in events:
            level = logging.WARNING if event.refused else logging.INFO
            _log.log(level, event.kind.value, extra=_facts(event))
            self.count(event.kind.value, event.outcome)
        if any(event.letters for event in events):
            self.wake()


def _facts(event: Event) -> dict[str, str]:
    """What is known of it (ASVS 5.0 16.2.1); letters, which name addresses, are left out."""
    facts = {
        "event_id": event.id,
        "outcome": event.outcome,
        "actor": event.actor.value,
        "client": event.client.address,
        "user_id": event.user_id,
        "reason": event.reason,
        "session": event.session,
        "login": event.login,
    }
    return {name: fact for name, fact in facts.items() if fact}
