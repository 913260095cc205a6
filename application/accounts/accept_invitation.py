"""Accepting an invitation: its reader chooses name and password, the address is the invited one."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Protocol, final

from application.accounts.account_form import AccountForm, Wish
from application.accounts.claim_name import claim_name
from application.events.new_event import NewEvent
from application.follow_link import FollowLink, proven_link
from application.ports import Clock, Transaction, Work
from domain.accounts import EmailAddress, EmailAddressTaken, User, UsernameTaken
from domain.errors import Refusals
from domain.events import EventKind
from domain.links import Link, LinkId, LinkInvalid, LinkToken, LinkTokens, Purpose
from domain.passwords import PasswordHash, PasswordHasher
from domain.registrations import AddressHasAccount, NameDigests


class LinkById(Protocol):
    """A link, in one read."""

    @abstractmethod
    def __call__(self, link_id: LinkId) -> Link | None: ...


@final
@dataclass(frozen=True, slots=True)
class FindInvitation:
    """The invited address; that uses nothing up."""

    link_by_id: LinkById
    tokens: LinkTokens
    clock: Clock

    def __call__(self, *, token: LinkToken | None) -> EmailAddress:
        """Raises LinkInvalid."""
        link = self.link_by_id(token.link_id) if token else None
        now = self.clock.now()
        return proven_link(link, token, Purpose.INVITATION, self.tokens, now).email


@final
@dataclass(frozen=True, slots=True)
class AcceptInvitation:
    """Opens an account under the invited address, whatever registration is otherwise."""

    find_invitation: FindInvitation
    form: AccountForm
    follow_link: FollowLink
    transact: Transaction
    hasher: PasswordHasher
    clock: Clock
    event: NewEvent
    digests: NameDigests

    def __call__(
        self,
        *,
        token: LinkToken | None,
        username: str,
        password: str,
        password_again: str,
        language: str,
    ) -> User:
        """Raises LinkInvalid, AddressHasAccount, HasherBusy, or `Refusals` with all that is wrong.

        The invitation is used up only where an account comes of it.
        """
        email = self._invited(token)
        wish = self.form(username, lambda: email, password, password_again, tells_address=False)
        hashed = self.hasher.hash(wish.password)
        try:
            return self.follow_link(
                token,
                Purpose.INVITATION,
                lambda work, link: self._open(work, link, wish, hashed, language),
            )
        except UsernameTaken as lost_race:
            raise Refusals([lost_race]) from lost_race
        except EmailAddressTaken as taken:
            refused = self.event(EventKind.REGISTRATION, refused=taken.code)
            self.transact(lambda work: work.record(refused))
            raise AddressHasAccount from taken

    def _invited(self, token: LinkToken | None) -> EmailAddress:
        try:
            return self.find_invitation(token=token)
        except LinkInvalid as refusal:
            raise self.follow_link.refused(refusal) from None

    def _open(
        self, work: Work, link: Link, wish: Wish, hashed: PasswordHash, language: str
    ) -> User:
        user = User(
            id=link.user_id,
            username=wish.username,
            email=link.email,
            password_hash=hashed,
            language=language,
            created_at=self.clock.now(),
            email_verified=True,
        )
        claim_name(work, user.username, user.id, self.digests, user.created_at)
        work.users.add(user)
        work.record(self.event(EventKind.REGISTRATION, user.id, reason="invitation"))
        return user
