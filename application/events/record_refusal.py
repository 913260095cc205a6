"""What somebody who is logged in was refused: written to the trail, with whose browser it was."""

from dataclasses import dataclass
from typing import final

from application.events.new_event import NewEvent
from application.ports import Transaction
from domain.accounts import UserId
from domain.events import EventKind
from domain.sessions import SessionId


@final
@dataclass(frozen=True, slots=True)
class RecordRefusal:
    """Records that a form or something foreign was refused.

    Of strangers nothing is recorded: they could fill the storage.
    """

    transact: Transaction
    event: NewEvent

    def __call__(
        self, *, kind: EventKind, user_id: UserId, reason: str, session_id: SessionId | None = None
    ) -> None:
        event = self.event(kind, user_id, refused=reason, session_id=session_id)
        self.transact(lambda work: work.record(event))
