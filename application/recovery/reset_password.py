"""A new password for whoever reads the account's mail."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Protocol, final

from application.events.new_event import NewEvent, letter_to
from application.follow_link import FollowLink, owner_of, proven_link
from application.new_password import new_password
from application.ports import Clock, Work
from application.revocation import end_what_was_opened
from domain.accounts import User
from domain.events import EventKind, LetterKind
from domain.links import Link, LinkId, LinkInvalid, LinkToken, Purpose
from domain.passwords import (
    PasswordHash,
    PasswordHasher,
    PasswordPolicy,
)
from domain.secrets import Entropy
from domain.sessions.known_devices import DeviceToken, DeviceTokens


class LinkWithUser(Protocol):
    """A mailed link and the account that it is for, in one read."""

    @abstractmethod
    def __call__(self, link_id: LinkId) -> tuple[Link, User] | None: ...


@final
@dataclass(frozen=True, slots=True)
class ResetPassword:
    """Replaces the password by means of a mailed link, which works once.

    Everything that was open ends with it, so that whoever had got in is out. It logs nobody in
    (ASVS 5.0 6.4.3), and a deletion that was asked for stays so: logging in offers to undo it.
    """

    link_with_user: LinkWithUser
    follow_link: FollowLink
    hasher: PasswordHasher
    policy: PasswordPolicy
    devices: DeviceTokens
    clock: Clock
    entropy: Entropy
    event: NewEvent

    def __call__(
        self, *, token: LinkToken | None, password: str, password_again: str
    ) -> DeviceToken:
        """The browser is a known device then: whoever reads the mail is no stranger.

        Raises LinkInvalid, `Refusals` with everything against the password, or HasherBusy.

        The link is used up in the first case, if at all, and still works in the others.
        """
        owner = self._owner(token)
        secret = new_password(self.policy, owner.own_words, password, password_again)
        hashed = self.hasher.hash(secret)
        return self.follow_link(
            token, Purpose.RESET_PASSWORD, lambda work, link: self._reset(work, link, hashed)
        )

    def _owner(self, token: LinkToken | None) -> User:
        """Looked up before the story, which alone decides: a password of theirs is to be judged."""
        link, user = (token and self.link_with_user(token.link_id)) or (None, None)
        now = self.clock.now()
        try:
            proven = proven_link(link, token, Purpose.RESET_PASSWORD, self.follow_link.tokens, now)
            return owner_of(proven, user, now)
        except LinkInvalid as refusal:
            raise self.follow_link.refused(refusal) from None

    def _reset(self, work: Work, link: Link, hashed: PasswordHash) -> DeviceToken:
        owner = owner_of(link, work.users.with_id(link.user_id), self.clock.now())
        # Who opened the link reads the mail of its address, which is still the account's.
        changed = owner.with_password(hashed).with_verified_email(owner.email)
        work.users.update(changed)
        end_what_was_opened(work, changed.id)
        letter = letter_to(changed, LetterKind.PASSWORD_CHANGED)
        work.record(self.event(EventKind.PASSWORD_RESET, changed.id, letters=(letter,)))
        return self.devices.issued(changed, self.clock.now(), self.entropy)
