"""How a use case says what happened: an event with its id, its moment and its circumstances."""

import hmac
from dataclasses import dataclass, field
from typing import final

from application.ports import Clock, CurrentCircumstances
from domain.accounts import User, UserId
from domain.events import Event, EventId, EventKind, Letter, LetterKind
from domain.links import LinkId
from domain.secrets import Entropy
from domain.sessions import SessionId

SESSION_DIGITS = 16  # of a session's id: enough to tell sessions apart, in a log as well


@final
@dataclass(frozen=True, slots=True)
class NewEvent:
    """Makes events, to be recorded in the story that they happen in."""

    clock: Clock
    entropy: Entropy
    circumstances: CurrentCircumstances
    key: bytes = field(repr=False)
    """For digests of what people type as names."""

    def __call__(
        self,
        kind: EventKind,
        user_id: UserId | None = None,
        *,
        refused: str | None = None,
        reason: str | None = None,
        session_id: SessionId | None = None,
        login: str | None = None,
        letters: tuple[Letter, ...] = (),
    ) -> Event:
        """`refused` is the reason of something that was not done, `reason` of something done."""
        now = self.circumstances()
        return Event(
            id=EventId(self.entropy.bytes(16).hex()),
            at=self.clock.now(),
            kind=kind,
            actor=now.actor,
            user_id=user_id,
            refused=refused is not None,
            reason=refused or reason,
            session=session_id[:SESSION_DIGITS] if session_id else None,
            login=self._digest(login) if login is not None else None,
            client=now.client,
            letters=letters,
        )

    def _digest(self, typed: str) -> str:
        readable = typed.encode("utf-8", "surrogatepass")
        return hmac.digest(self.key, readable, "sha256").hex()[:16]


def letter_to(user: User, kind: LetterKind, link_id: LinkId | None = None) -> Letter:
    """A letter to the account's own address, in the language kept with it."""
    return Letter(
        kind=kind, to=user.email, language=user.language, user_id=user.id, link_id=link_id
    )
