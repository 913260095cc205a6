"""The proof behind what a session alone is not trusted with: its account's password, once more."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, final

from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from application.sessions.resolve_session import SessionById
from application.verify_password import VerifyPassword
from domain.accounts import User
from domain.events import Event, EventKind
from domain.sessions import PasswordWrong, Session, SessionLimits, SessionToken

T = TypeVar("T")


@final
@dataclass(frozen=True, slots=True)
class ProvePassword:
    """Exactly one verification, and afterwards a story in which the session still stands.

    Each refusal is recorded as what it was a try at.
    """

    session_by_id: SessionById
    transact: Transaction
    verify: VerifyPassword
    session_limits: SessionLimits
    clock: Clock
    event: NewEvent

    def verified(self, token: SessionToken, password: str, kind: EventKind) -> User:
        """The session's user, by their password; raises PasswordWrong, Throttled or HasherBusy."""
        found = self.session_by_id(token.session_id)
        user = found[1] if found else None
        proof = self.verify(
            user,
            password,
            kind,
            lambda reason: self._refused(kind, token, user, reason),
            name=f"session {token.session_id}",
        )
        self.verify.passed(proof)
        return proof.user

    def within(
        self,
        token: SessionToken,
        verified: User,
        kind: EventKind,
        story: Callable[[Work, Session, User], T],
    ) -> T:
        """Runs a story of the session that was proven and of its user as they are by now.

        Raises PasswordWrong where either changed since: whoever ended the session, or changed the
        password, is not to be overruled.
        """

        def whole(work: Work) -> T | PasswordWrong:
            session = work.sessions.with_id(token.session_id)
            user = work.users.with_id(verified.id)
            if session is None or user is None or not self._stands(session, user, verified):
                wrong = PasswordWrong("changed")
                work.record(self._refused(kind, token, verified, wrong.reason))
                return wrong
            return story(work, session, user)

        answer = self.transact(whole)
        if isinstance(answer, PasswordWrong):
            raise answer
        return answer

    def _stands(self, session: Session, user: User, verified: User) -> bool:
        unchanged = user.credential_epoch == verified.credential_epoch
        return unchanged and session.holds(user, self.clock.now(), self.session_limits)

    def _refused(
        self, kind: EventKind, token: SessionToken, user: User | None, reason: str
    ) -> Event:
        if user is None:
            return self.event(kind, refused=reason)
        return self.event(kind, user.id, refused=reason, session_id=token.session_id)
