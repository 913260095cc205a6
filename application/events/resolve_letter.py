"""What the reader of a letter gets, as things stand when it is sent: a mail, or nothing."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Protocol, final

from application.events.mailer import Mail
from application.ports import Clock, Work
from domain.accounts import User
from domain.events import LetterKind, Posted
from domain.links import Link, LinkId, LinkToken, LinkTokens, Purpose
from domain.registrations import PendingRegistration
from domain.sessions.new_logins import FAILURES_SINCE, worth_a_word


class PageAddress(Protocol):
    """Full addresses of pages, made of nothing that a request says."""

    @abstractmethod
    def __call__(self, purpose: Purpose, token: LinkToken) -> str:
        """Of the page that a mailed link leads to, with the token."""

    @property
    @abstractmethod
    def forgotten_password(self) -> str: ...

    @property
    @abstractmethod
    def login(self) -> str: ...


@final
@dataclass(frozen=True, slots=True)
class Dropped:
    """Nobody needs the letter any more; why, as a code."""

    reason: str


@final
@dataclass(frozen=True, slots=True)
class ResolveLetter:
    """Called inside a story, in which it also writes down the link that the mail carries.

    Only here is it asked whether somebody has an account, so that a page that takes an address
    answers everybody alike.
    """

    tokens: LinkTokens
    pages: PageAddress
    clock: Clock

    def __call__(self, work: Work, posted: Posted) -> Mail | Dropped:
        ways: Mapping[LetterKind, Callable[[Work, Posted], Mail | Dropped]] = {
            LetterKind.RESET_PASSWORD: partial(self._to_account, purpose=Purpose.RESET_PASSWORD),
            LetterKind.CONFIRM_REGISTRATION: self._confirm_registration,
            LetterKind.ADDRESS_TAKEN: self._address_taken,
            LetterKind.INVITATION: self._invitation,
            LetterKind.VERIFY_EMAIL: self._verify_email,
            LetterKind.CHANGE_EMAIL: partial(self._made_before, purpose=Purpose.CHANGE_EMAIL),
            LetterKind.KEEP_EMAIL: partial(self._made_before, purpose=Purpose.KEEP_EMAIL),
            LetterKind.DELETION_REQUESTED: self._deletion_requested,
            LetterKind.EMAIL_CHANGED: self._email_changed,
            LetterKind.NEW_LOGIN: self._new_login,
            LetterKind.CONFIRM_DEVICE: partial(self._to_account, purpose=Purpose.CONFIRM_DEVICE),
        }
        return ways.get(posted.letter.kind, self._notice)(work, posted)

    def _to_account(self, work: Work, posted: Posted, purpose: Purpose) -> Mail | Dropped:
        """With a link for whoever has the address; the request knew of nobody."""
        user = work.users.with_login(posted.letter.to)
        if user is None or not user.is_there(self.clock.now()):
            return Dropped("account_gone")
        link = self._link_for(user, posted, purpose)
        mail = replace(_mail(posted), language=user.language, username=user.username.display)
        return self._linked(work, posted, mail, link)

    def _confirm_registration(self, work: Work, posted: Posted) -> Mail | Dropped:
        now = self.clock.now()
        pending = _pending(work, posted, now)
        if pending is None:
            return Dropped("registration_gone")
        if owner := work.users.with_login(pending.email):
            return self._to_owner(posted, owner)
        link = Link.made(
            _link_id(posted),
            Purpose.CONFIRM_REGISTRATION,
            user_id=pending.id,
            email=pending.email,
            now=now,
        )
        return self._linked(work, posted, replace(_mail(posted), language=pending.language), link)

    def _address_taken(self, work: Work, posted: Posted) -> Mail | Dropped:
        owner = work.users.with_login(posted.letter.to)
        return self._to_owner(posted, owner) if owner else Dropped("account_gone")

    def _to_owner(self, posted: Posted, owner: User) -> Mail:
        """In place of a link that would make a second account under the address."""
        return replace(
            _mail(posted),
            kind=LetterKind.ADDRESS_TAKEN,
            to=owner.email,
            language=owner.language,
            username=owner.username.display,
            link=self.pages.forgotten_password,
        )

    def _invitation(self, work: Work, posted: Posted) -> Mail | Dropped:
        letter = posted.letter
        if work.users.with_login(letter.to):
            return Dropped("address_taken")
        if letter.user_id is None:
            raise ValueError("an invitation names the account to come")
        link = Link.made(
            _link_id(posted),
            Purpose.INVITATION,
            user_id=letter.user_id,
            email=letter.to,
            now=self.clock.now(),
        )
        return self._linked(work, posted, _mail(posted), link)

    def _verify_email(self, work: Work, posted: Posted) -> Mail | Dropped:
        user = _account(work, posted)
        if user is None or not user.is_there(self.clock.now()):
            return Dropped("account_gone")
        if user.email_verified or user.email.key != posted.letter.to.key:
            return Dropped("nothing_to_verify")
        link = self._link_for(user, posted, Purpose.VERIFY_EMAIL)
        return self._linked(work, posted, _mail(posted), link)

    def _deletion_requested(self, work: Work, posted: Posted) -> Mail | Dropped:
        user = _account(work, posted)
        if user is None or user.leaves_at is None:
            return Dropped("account_stays" if user else "account_gone")
        notice = _notice(posted, user)
        return replace(notice, link=self.pages.login, ends=user.leaves_at)

    def _email_changed(self, work: Work, posted: Posted) -> Mail | Dropped:
        """To the address until now, which no new password can be asked for any more."""
        user = _account(work, posted)
        return _notice(posted, user) if user else Dropped("account_gone")

    def _new_login(self, work: Work, posted: Posted) -> Mail | Dropped:
        user, at = _account(work, posted), posted.at
        if user is None:
            return Dropped("account_gone")
        failures = work.trail.refused_logins(user.id, at - FAILURES_SINCE, at)
        notice = replace(_notice(posted, user), link=self.pages.forgotten_password)
        return replace(notice, failures=worth_a_word(failures))

    def _notice(self, work: Work, posted: Posted) -> Mail | Dropped:
        user = _account(work, posted)
        if user is None:
            return Dropped("account_gone")
        return replace(_notice(posted, user), link=self.pages.forgotten_password)

    def _made_before(self, work: Work, posted: Posted, purpose: Purpose) -> Mail | Dropped:
        """For a change of the address: its story wrote both links."""
        link = work.links.with_id(_link_id(posted))
        if link is None or not link.holds(purpose, self.clock.now()):
            return Dropped("link_gone")
        user = work.users.with_id(link.user_id)
        to_owner = purpose is Purpose.KEEP_EMAIL
        name = user.username.display if user and to_owner else ""
        return self._with_link(replace(_mail(posted), username=name), link)

    def _linked(self, work: Work, posted: Posted, mail: Mail, link: Link) -> Mail | Dropped:
        """The link is made at the first try alone.

        Made anew at a later one, it would open again what has been used, or was replaced, since:
        its token follows from its id.
        """
        kept = work.links.with_id(link.id)
        if kept is None and not posted.linked:
            work.links.remove_of_user(link.user_id, link.purpose)
            work.links.add(link)
            work.outbox.note_link(posted.id)
            return self._with_link(mail, link)
        if kept is None or not kept.holds(link.purpose, self.clock.now()):
            return Dropped("link_gone")
        return self._with_link(mail, kept)

    def _with_link(self, mail: Mail, link: Link) -> Mail:
        address = self.pages(link.purpose, self.tokens.token_of(link))
        return replace(
            mail,
            to=link.email,
            link=address,
            ends=link.expires_at,
            lifetime=link.purpose.lifetime,
        )

    def _link_for(self, user: User, posted: Posted, purpose: Purpose) -> Link:
        return Link.made(
            _link_id(posted),
            purpose,
            user_id=user.id,
            email=user.email,
            now=self.clock.now(),
            credential_epoch=user.credential_epoch,
        )


def _mail(posted: Posted) -> Mail:
    """What is known without asking."""
    letter = posted.letter
    return Mail(
        id=posted.id,
        kind=letter.kind,
        to=letter.to,
        language=letter.language,
        at=posted.at,
        client=posted.client,
    )


def _notice(posted: Posted, user: User) -> Mail:
    return replace(_mail(posted), username=user.username.display)


def _link_id(posted: Posted) -> LinkId:
    if posted.letter.link_id is None:
        raise ValueError(f"{posted.letter.kind.value} carries a link")
    return posted.letter.link_id


def _account(work: Work, posted: Posted) -> User | None:
    user_id = posted.letter.user_id
    return work.users.with_id(user_id) if user_id else None


def _pending(work: Work, posted: Posted, now: datetime) -> PendingRegistration | None:
    """The one that the letter is about; the latest of the address, if only that is known."""
    letter = posted.letter
    if letter.user_id:
        found = work.registrations.with_id(letter.user_id)
        return found if found and found.holds(now) else None
    waiting = work.registrations.of_address(letter.to)
    return next((one for one in waiting if one.holds(now)), None)
