"""What a mailed link opens: it is used up in the very story that it was needed for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar, final

from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from domain.accounts import User
from domain.events import Event, EventKind
from domain.links import Link, LinkInvalid, LinkToken, LinkTokens, Purpose

T = TypeVar("T")


@final
@dataclass(frozen=True, slots=True)
class FollowLink:
    """Runs a story once for each link, and records each link of somebody's that was refused.

    What is nobody's, made up or gone, is only told: trying costs nothing and could fill the
    storage. Where the story raises, nothing of it was kept and the link still works.
    """

    transact: Transaction
    tokens: LinkTokens
    clock: Clock
    event: NewEvent
    tell: Callable[[Sequence[Event]], object]
    """Takes what is in no trail."""

    def __call__(
        self, token: LinkToken | None, purpose: Purpose, story: Callable[[Work, Link], T]
    ) -> T:
        """Raises LinkInvalid; the story may do so too, as long as it has written nothing yet."""

        def whole(work: Work) -> T | LinkInvalid:
            try:
                return story(work, used_link(work, token, purpose, self.tokens, self.clock.now()))
            except LinkInvalid as refusal:
                if refusal.user_id:
                    work.record(self._event(refusal))
                return refusal

        answer = self.transact(whole)
        if isinstance(answer, LinkInvalid):
            if not answer.user_id:
                self.tell([self._event(answer)])
            raise answer
        return answer

    def refused(self, refusal: LinkInvalid) -> LinkInvalid:
        """For who finds out before any story: recorded alike, and to be raised."""
        event = self._event(refusal)
        if refusal.user_id:
            self.transact(lambda work: work.record(event))
        else:
            self.tell([event])
        return refusal

    def _event(self, refusal: LinkInvalid) -> Event:
        return self.event(EventKind.LINK_REFUSED, refusal.user_id, refused=refusal.reason)


def owner_of(link: Link, user: User | None, now: datetime) -> User:
    """Raises LinkInvalid where the link stands for the account no more (ASVS 5.0 6.4.1)."""
    if user and user.is_there(now) and link.is_of(user) and link.email.key == user.email.key:
        return user
    raise LinkInvalid("voided", link.user_id)


def used_link(
    work: Work, token: LinkToken | None, purpose: Purpose, tokens: LinkTokens, now: datetime
) -> Link:
    """The link, which nobody can use again; raises LinkInvalid."""
    found = work.links.with_id(token.link_id) if token else None
    link = proven_link(found, token, purpose, tokens, now)
    if not work.links.take(link.id):
        raise LinkInvalid("used", link.user_id)
    return link


def proven_link(
    link: Link | None,
    token: LinkToken | None,
    purpose: Purpose,
    tokens: LinkTokens,
    now: datetime,
) -> Link:
    """The link that was found for a token, if the token opens it; raises LinkInvalid."""
    if token is None:
        raise LinkInvalid("missing")
    if link is None:
        raise LinkInvalid("unknown")
    if not tokens.proves(token, link):
        raise LinkInvalid("forged")
    if not link.holds(purpose, now):
        reason = "expired" if link.purpose is purpose else "purpose"
        raise LinkInvalid(reason, link.user_id)
    return link
