"""Moving an account to another e-mail address: wished, confirmed from the new one, objected to."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, final

from application.accounts.find_users import present_user
from application.events.new_event import NewEvent, letter_to
from application.follow_link import FollowLink
from application.ports import Clock, Transaction, Work
from application.throttling.throttle import Throttle
from domain.accounts import (
    EmailAddress,
    EmailAddressParser,
    EmailAddressUnchanged,
    User,
    UserId,
)
from domain.events import Event, EventKind, Letter, LetterKind
from domain.links import Link, LinkInvalid, LinkToken, Purpose, new_link_id
from domain.secrets import Entropy

_CHANGE, _KEEP = Purpose.CHANGE_EMAIL, Purpose.KEEP_EMAIL
_TO_THE_ADDRESS = (
    _CHANGE,
    Purpose.RESET_PASSWORD,
    Purpose.VERIFY_EMAIL,
    Purpose.CONFIRM_DEVICE,
)
"""What was mailed to the reader of an address, and is void once the account has another."""


class LinksOfUser(Protocol):
    """The mailed links of an account, in one read."""

    @abstractmethod
    def __call__(self, user_id: UserId) -> Sequence[Link]:
        """The oldest first, those that have expired too."""


@final
@dataclass(frozen=True, slots=True)
class PendingEmailChange:
    """The address that an account is to move to, once it is confirmed from there."""

    links_of_user: LinksOfUser
    clock: Clock

    def __call__(self, *, user_id: UserId) -> EmailAddress | None:
        now = self.clock.now()
        held = [link for link in self.links_of_user(user_id) if link.holds(_CHANGE, now)]
        return held[-1].email if held else None


@final
@dataclass(frozen=True, slots=True)
class RequestEmailChange:
    """Mails a link to the new address, and to the old one a way to object.

    Nothing is looked up by the new address: the answer is the same whether somebody has it already,
    and only who reads its mail is told. A newer wish voids the former.
    """

    transact: Transaction
    parse_email: EmailAddressParser
    clock: Clock
    entropy: Entropy
    event: NewEvent
    throttle: Throttle

    def __call__(self, *, user_id: UserId, email: str) -> None:
        """Raises EmailAddressInvalid, EmailAddressUnchanged, Throttled or UserUnknown."""
        wanted = self.parse_email(email)
        with self.throttle.mailing_for(user_id, EventKind.EMAIL_CHANGE_REQUESTED, wanted):
            self.transact(lambda work: self._request(work, user_id, wanted))

    def _request(self, work: Work, user_id: UserId, wanted: EmailAddress) -> None:
        user = present_user(work, user_id, self.clock.now())
        if wanted == user.email:
            raise EmailAddressUnchanged
        work.links.remove_of_user(user.id, _CHANGE)  # no way to object ends by another wish
        change, keep = self._link(user, _CHANGE, wanted), self._link(user, _KEEP, user.email)
        work.links.add(change)
        work.links.add(keep)
        letters = (
            Letter(
                kind=LetterKind.CHANGE_EMAIL,
                to=wanted,
                language=user.language,
                user_id=user.id,
                link_id=change.id,
            ),
            letter_to(user, LetterKind.KEEP_EMAIL, keep.id),
        )
        work.record(self.event(EventKind.EMAIL_CHANGE_REQUESTED, user.id, letters=letters))

    def _link(self, user: User, purpose: Purpose, email: EmailAddress) -> Link:
        return Link.made(
            new_link_id(self.entropy),
            purpose,
            user_id=user.id,
            email=email,
            now=self.clock.now(),
            credential_epoch=user.credential_epoch,
        )


@final
@dataclass(frozen=True, slots=True)
class CallOffEmailChange:
    """Lets an account stay at its address; doing so in vain is not recorded."""

    transact: Transaction
    clock: Clock
    event: NewEvent

    def __call__(self, *, user_id: UserId) -> None:
        """Raises UserUnknown."""

        def story(work: Work) -> None:
            now = self.clock.now()
            user = present_user(work, user_id, now)
            if any(link.holds(_CHANGE, now) for link in work.links.of_user(user.id)):
                work.links.remove_of_user(user.id, _CHANGE)
                work.record(_objected(self.event, user, "called_off"))

        self.transact(story)


@final
@dataclass(frozen=True, slots=True)
class ConfirmEmailChange:
    """Moves an account to the address whose reader holds its link."""

    follow_link: FollowLink
    clock: Clock
    event: NewEvent

    def __call__(self, *, token: LinkToken | None) -> None:
        """Raises LinkInvalid, or EmailAddressTaken; then the link still works."""
        self.follow_link(token, _CHANGE, self._switch)

    def _switch(self, work: Work, link: Link) -> None:
        user = work.users.with_id(link.user_id)
        if user is None or not user.is_there(self.clock.now()) or not link.is_of(user):
            raise LinkInvalid("changed", link.user_id)
        work.users.update(user.with_verified_email(link.email))
        work.links.remove_of_user(user.id, *_TO_THE_ADDRESS)
        letter = letter_to(user, LetterKind.EMAIL_CHANGED)  # to the address until now
        work.record(self.event(EventKind.EMAIL_CHANGED, user.id, letters=(letter,)))


@final
@dataclass(frozen=True, slots=True)
class KeepEmail:
    """Takes an account back to the address whose reader objects, and ends all that is open.

    That holds for a change under way and for one that was confirmed; also for what came after it,
    a deletion included: who was there first decides, so that nobody who took an account over can
    close that way.
    """

    follow_link: FollowLink
    clock: Clock
    event: NewEvent

    def __call__(self, *, token: LinkToken | None) -> None:
        """Raises LinkInvalid, or EmailAddressTaken; then the link still works."""
        self.follow_link(token, _KEEP, self._restore)

    def _restore(self, work: Work, link: Link) -> None:
        user = work.users.with_id(link.user_id)
        if user is None or not user.is_there(self.clock.now()):
            raise LinkInvalid("changed", link.user_id)
        kept = user.with_verified_email(link.email).logged_out_everywhere().staying()
        work.users.update(kept)
        work.sessions.remove_of_user(user.id)
        work.remembered.remove_of_user(user.id)
        for other in work.links.of_user(user.id):
            if other.purpose is not _KEEP or other.created_at >= link.created_at:
                work.links.take(other.id)
        work.record(_objected(self.event, user, "objected"))
        if user.leaves_at is not None:
            work.record(self.event(EventKind.DELETION_UNDONE, user.id))


def _objected(event: NewEvent, user: User, reason: str) -> Event:
    return event(EventKind.EMAIL_CHANGE_OBJECTED, user.id, reason=reason)
