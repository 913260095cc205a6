"""Proving once more, within a session, who uses it: before what is sensitive (ASVS 5.0 7.5.1)."""

from dataclasses import dataclass
from typing import final

from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from application.sessions.resolve_session import SessionById
from application.sessions.verify_password import verified_password
from domain.accounts import User
from domain.events import EventKind
from domain.passwords import PasswordHasher
from domain.secrets import Entropy
from domain.sessions import PasswordWrong, Session, SessionLimits, SessionToken


@final
@dataclass(frozen=True, slots=True)
class Renewed:
    """The same browser under a new token; the old one has ended."""

    user: User
    session: Session
    session_token: SessionToken


@final
@dataclass(frozen=True, slots=True)
class Reauthenticate:
    """Renews a session for whoever knows its account's password; a remembered one too.

    A refusal costs exactly one verification, leaves the session as it is and is recorded.
    """

    session_by_id: SessionById
    transact: Transaction
    hasher: PasswordHasher
    session_limits: SessionLimits
    clock: Clock
    entropy: Entropy
    event: NewEvent

    def is_due(self, session: Session) -> bool:
        """Whether its last proof is too old for what is sensitive."""
        return not session.is_fresh(self.clock.now())

    def __call__(self, *, session_token: SessionToken, password: str) -> Renewed:
        """Raises PasswordWrong, also where the session ended meanwhile, or HasherBusy."""
        found = self.session_by_id(session_token.session_id)
        user = found[1] if found else None
        try:
            verified_password(user, password, self.hasher)
            return self.transact(lambda work: self._renew(work, session_token, user))
        except PasswordWrong as refusal:
            refused = self.event(
                EventKind.REAUTHENTICATION,
                user.id if user else None,
                refused=refusal.reason,
                session_id=session_token.session_id,
            )
            self.transact(lambda work: work.record(refused))
            raise

    def _renew(self, work: Work, token: SessionToken, verified: User | None) -> Renewed:
        session, user = standing(work, token, verified, self.session_limits, self.clock)
        successor = SessionToken.new(self.entropy)
        renewed = session.renewed(successor, user, self.clock.now())
        work.sessions.remove(session.id)
        work.sessions.add(renewed)
        work.record(self.event(EventKind.REAUTHENTICATION, user.id, session_id=renewed.id))
        return Renewed(user, renewed, successor)


def standing(
    work: Work,
    token: SessionToken,
    verified: User | None,
    limits: SessionLimits,
    clock: Clock,
) -> tuple[Session, User]:
    """The session and its user once more, after the hash; raises PasswordWrong if either changed.

    Whoever ended the session, or changed the password, meanwhile is not to be overruled.
    """
    session = work.sessions.with_id(token.session_id)
    user = work.users.with_id(session.user_id) if session else None
    if session is None or user is None or verified is None:
        raise PasswordWrong("changed")
    if user.credential_epoch != verified.credential_epoch:
        raise PasswordWrong("changed")
    if not session.holds(user, clock.now(), limits):
        raise PasswordWrong("changed")
    return session, user
