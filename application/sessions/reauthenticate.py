"""Proving once more, within a session, who uses it: before what is sensitive (ASVS 5.0 7.5.1)."""

from dataclasses import dataclass
from typing import final

from application.events.new_event import NewEvent
from application.ports import Clock, Work
from application.sessions.prove_password import ProvePassword
from domain.accounts import User
from domain.events import EventKind
from domain.secrets import Entropy
from domain.sessions import Session, SessionToken
from domain.sessions.known_devices import DeviceToken


@final
@dataclass(frozen=True, slots=True)
class Renewed:
    """The same browser under a new token; the old one has ended."""

    user: User
    session: Session
    session_token: SessionToken
    device_token: DeviceToken | None = None
    """None where the browser is as well known as before."""


@final
@dataclass(frozen=True, slots=True)
class Reauthenticate:
    """Renews a session for whoever knows its account's password; a remembered one too."""

    prove: ProvePassword
    clock: Clock
    entropy: Entropy
    event: NewEvent

    def is_due(self, session: Session) -> bool:
        """Whether its last proof is too old for what is sensitive."""
        return not session.is_fresh(self.clock.now())

    def __call__(self, *, session_token: SessionToken, password: str) -> Renewed:
        """Raises PasswordWrong, also where the session ended meanwhile, Throttled or HasherBusy."""
        kind = EventKind.REAUTHENTICATION
        verified = self.prove.verified(session_token, password, kind)
        return self.prove.within(session_token, verified, kind, self._renew)

    def _renew(self, work: Work, session: Session, user: User) -> Renewed:
        token = SessionToken.new(self.entropy)
        renewed = session.renewed(token, user, self.clock.now())
        work.sessions.remove(session.id)
        work.sessions.add(renewed)
        work.record(self.event(EventKind.REAUTHENTICATION, user.id, session_id=renewed.id))
        return Renewed(user, renewed, token)
