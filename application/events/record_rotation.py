"""That the secrets were rotated: written to the trail, with which of them signs from then on."""

from dataclasses import dataclass
from typing import final

from application.events.new_event import NewEvent
from application.ports import Transaction
from domain.events import EventKind


@final
@dataclass(frozen=True, slots=True)
class RecordRotation:
    """Records the change of a secret, by its name alone."""

    transact: Transaction
    event: NewEvent

    def __call__(self, *, key_id: str) -> None:
        event = self.event(EventKind.SECRETS_ROTATED, reason=key_id)
        self.transact(lambda work: work.record(event))
