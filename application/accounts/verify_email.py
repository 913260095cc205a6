"""Showing that an account's address is read by its owner."""

from dataclasses import dataclass
from typing import final

from application.accounts.find_users import FindUser, existing_user
from application.events.new_event import NewEvent, letter_to
from application.follow_link import FollowLink
from application.ports import Transaction, Work
from application.throttling.throttle import Throttle
from domain.accounts import User, UserId
from domain.events import Event, EventKind, LetterKind
from domain.links import Link, LinkId, LinkInvalid, LinkToken, Purpose, new_link_id
from domain.secrets import Entropy


def verification_asked(event: NewEvent, user: User, link_id: LinkId) -> Event:
    letter = letter_to(user, LetterKind.VERIFY_EMAIL, link_id)
    return event(EventKind.EMAIL_VERIFICATION_REQUESTED, user.id, letters=(letter,))


@final
@dataclass(frozen=True, slots=True)
class AskToVerifyEmail:
    """Sends the mail again; whatever was sent before is void as soon as this one arrives."""

    transact: Transaction
    entropy: Entropy
    event: NewEvent
    throttle: Throttle

    def __call__(self, *, user_id: UserId) -> None:
        """Does nothing where the address is verified. Raises UserUnknown or Throttled."""
        link_id = new_link_id(self.entropy)

        def story(work: Work) -> None:
            user = existing_user(work, user_id)
            if not user.email_verified:
                work.record(verification_asked(self.event, user, link_id))

        with self.throttle.mailing_for(user_id, EventKind.EMAIL_VERIFICATION_REQUESTED):
            self.transact(story)


@final
@dataclass(frozen=True, slots=True)
class VerifyEmail:
    """Takes a mailed link as the proof that its address is read, for that very address."""

    follow_link: FollowLink
    event: NewEvent

    def __call__(self, *, token: LinkToken | None) -> None:
        """Raises LinkInvalid, also where the account has another address by now."""

        def story(work: Work, link: Link) -> None:
            user = work.users.with_id(link.user_id)
            if user is None or not user.active or user.email.key != link.email.key:
                raise LinkInvalid("voided", link.user_id)
            _mark_verified(work, user, self.event)

        self.follow_link(token, Purpose.VERIFY_EMAIL, story)


@final
@dataclass(frozen=True, slots=True)
class VouchForEmail:
    """An operator knows by other ways that the address is its owner's."""

    find_user: FindUser
    transact: Transaction
    event: NewEvent

    def __call__(self, *, login: str) -> User:
        """Raises UserUnknown; doing it twice changes nothing."""
        user_id = self.find_user(login).id

        def story(work: Work) -> User:
            user = existing_user(work, user_id)
            _mark_verified(work, user, self.event)
            return user

        return self.transact(story)


def _mark_verified(work: Work, user: User, event: NewEvent) -> None:
    if not user.email_verified:
        work.users.update(user.with_verified_email(user.email))
        work.links.remove_of_user(user.id, Purpose.VERIFY_EMAIL)
        work.record(event(EventKind.EMAIL_VERIFIED, user.id))
