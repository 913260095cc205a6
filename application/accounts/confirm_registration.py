"""Confirming a registration: whoever reads the mail, and knows or sets the password, is let in."""

from abc import abstractmethod
from dataclasses import dataclass, replace
from typing import Protocol, final

from application.accounts.claim_name import claim_name
from application.events.new_event import NewEvent
from application.follow_link import FollowLink, proven_link
from application.new_password import new_password
from application.ports import Clock, Transaction, Work
from application.verify_password import VerifyPassword
from domain.accounts import EmailAddressTaken, User, own_words
from domain.events import EventKind
from domain.links import Link, LinkId, LinkInvalid, LinkToken, LinkTokens, Purpose
from domain.passwords import PasswordHasher, PasswordPolicy
from domain.registrations import (
    AddressHasAccount,
    ChosenPasswordWrong,
    NameDigests,
    PendingRegistration,
)
from domain.sessions import PasswordWrong


class PendingByLink(Protocol):
    """A link with the registration that it confirms, in one read; None where either is missing."""

    @abstractmethod
    def __call__(self, link_id: LinkId) -> tuple[Link, PendingRegistration] | None: ...


@final
@dataclass(frozen=True, slots=True)
class FindPending:
    """What a mailed link would confirm; that uses nothing up."""

    pending_by_link: PendingByLink
    tokens: LinkTokens
    clock: Clock

    def __call__(self, *, token: LinkToken | None) -> PendingRegistration:
        """Raises LinkInvalid."""
        found = self.pending_by_link(token.link_id) if token else None
        link, pending = found or (None, None)
        now = self.clock.now()
        proven_link(link, token, Purpose.CONFIRM_REGISTRATION, self.tokens, now)
        if pending is None or not pending.holds(now):
            raise LinkInvalid("expired")
        return pending


@final
@dataclass(frozen=True, slots=True)
class OpenPending:
    """Makes the account of a registration that its link confirms, all at once or not at all."""

    find_pending: FindPending
    follow_link: FollowLink
    transact: Transaction
    clock: Clock
    event: NewEvent
    digests: NameDigests

    def found(self, token: LinkToken | None) -> PendingRegistration:
        """The registration, still to be opened; raises LinkInvalid, which is recorded."""
        try:
            return self.find_pending(token=token)
        except LinkInvalid as refusal:
            raise self.follow_link.refused(refusal) from None

    def __call__(self, token: LinkToken | None, pending: PendingRegistration) -> User:
        """Raises LinkInvalid, or AddressHasAccount, which leaves the link as it is."""
        try:
            return self.follow_link(
                token,
                Purpose.CONFIRM_REGISTRATION,
                lambda work, link: self._open(work, link, pending),
            )
        except EmailAddressTaken as taken:
            refused = self.event(EventKind.REGISTRATION, pending.id, refused=taken.code)
            self.transact(lambda work: work.record(refused))
            raise AddressHasAccount from taken

    def _open(self, work: Work, link: Link, pending: PendingRegistration) -> User:
        now = self.clock.now()
        if link.user_id != pending.id or not work.registrations.take(pending.id):
            raise LinkInvalid("used", link.user_id)
        user = pending.confirmed(now)
        claim_name(work, user.username, user.id, self.digests, now)
        work.users.add(user)
        work.links.remove_of_user(user.id)
        work.record(self.event(EventKind.REGISTRATION, user.id))
        return user


@final
@dataclass(frozen=True, slots=True)
class ConfirmRegistration:
    """Opens the account to whoever reads its mail and knows the password that was chosen.

    A click alone opens nothing: the password may be that of somebody who registered with another
    person's address, and waits for them to let it in.
    """

    open_pending: OpenPending
    verify: VerifyPassword
    clock: Clock
    event: NewEvent

    def __call__(self, *, token: LinkToken | None, password: str) -> User:
        """Raises LinkInvalid, ChosenPasswordWrong, AddressHasAccount, Throttled or HasherBusy."""
        pending = self.open_pending.found(token)
        user = pending.confirmed(self.clock.now())
        kind = EventKind.REGISTRATION
        try:
            proof = self.verify(
                user, password, kind, lambda reason: self.event(kind, pending.id, refused=reason)
            )
        except PasswordWrong:
            raise ChosenPasswordWrong from None
        self.verify.passed(proof)
        return self.open_pending(token, pending)


@final
@dataclass(frozen=True, slots=True)
class ConfirmWithNewPassword:
    """Opens the account to whoever reads its mail, with a password that they choose now.

    The one that came with the registration is gone, whoever chose it.
    """

    open_pending: OpenPending
    hasher: PasswordHasher
    policy: PasswordPolicy

    def __call__(self, *, token: LinkToken | None, password: str, password_again: str) -> User:
        """Raises LinkInvalid, `Refusals`, AddressHasAccount or HasherBusy."""
        pending = self.open_pending.found(token)
        words = own_words(pending.username, pending.email)
        secret = new_password(self.policy, words, password, password_again)
        hashed = self.hasher.hash(secret)
        return self.open_pending(token, replace(pending, password_hash=hashed))
