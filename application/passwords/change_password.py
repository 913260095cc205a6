"""Changing one's own password, by whoever knows the current one."""

from dataclasses import dataclass
from typing import final

from application.events.new_event import NewEvent, letter_to
from application.new_password import new_password
from application.ports import Clock, Work
from application.revocation import end_what_was_opened
from application.sessions.prove_password import ProvePassword
from application.sessions.reauthenticate import Renewed
from domain.accounts import User
from domain.events import EventKind, LetterKind
from domain.passwords import (
    PasswordHash,
    PasswordHasher,
    PasswordPolicy,
)
from domain.secrets import Entropy
from domain.sessions import Authentication, Session, SessionToken
from domain.sessions.known_devices import DeviceTokens


@final
@dataclass(frozen=True, slots=True)
class ChangePassword:
    """Replaces the password, ends all that the old one opened, and goes on in this browser alone.

    All of it is one fact. The browser is not remembered any more: what remembered it has ended too.
    """

    prove: ProvePassword
    hasher: PasswordHasher
    policy: PasswordPolicy
    devices: DeviceTokens
    clock: Clock
    entropy: Entropy
    event: NewEvent

    def __call__(
        self, *, session_token: SessionToken, current: str, password: str, password_again: str
    ) -> Renewed:
        """Raises PasswordWrong, Throttled, HasherBusy, or `Refusals` with all that is wrong."""
        kind = EventKind.PASSWORD_CHANGED
        verified = self.prove.verified(session_token, current, kind)
        hashed = self.hasher.hash(
            new_password(self.policy, verified.own_words, password, password_again)
        )
        return self.prove.within(
            session_token,
            verified,
            kind,
            lambda work, session, user: self._change(work, session, user, hashed),
        )

    def _change(self, work: Work, session: Session, user: User, hashed: PasswordHash) -> Renewed:
        changed = user.with_password(hashed)
        work.users.update(changed)
        end_what_was_opened(work, changed.id)
        token = SessionToken.new(self.entropy)
        opened = Session.opened(
            token,
            changed,
            by=Authentication.PASSWORD,
            series_id=None,
            now=self.clock.now(),
            client=session.client,
        )
        work.sessions.add(opened)
        letter = letter_to(changed, LetterKind.PASSWORD_CHANGED)
        work.record(
            self.event(
                EventKind.PASSWORD_CHANGED, changed.id, session_id=opened.id, letters=(letter,)
            )
        )
        device_token = self.devices.issued(changed, opened.created_at, self.entropy)
        return Renewed(changed, opened, token, device_token)
