"""A reset link by the hands of the operator, for somebody whose mail does not work."""

from dataclasses import dataclass
from datetime import datetime
from typing import final

from application.accounts.find_users import FindUser, existing_user
from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from domain.accounts import User, UserDisabled
from domain.events import EventKind
from domain.links import Link, LinkToken, LinkTokens, Purpose, new_link_id
from domain.secrets import Entropy


@final
@dataclass(frozen=True, slots=True)
class ResetLink:
    """Whose it is, what opens it, and until when."""

    user: User
    token: LinkToken
    expires_at: datetime


@final
@dataclass(frozen=True, slots=True)
class MakeResetLink:
    """Makes a link that works once, in place of any that were mailed; the account stays as it is.

    The token is answered here and never again: nothing stored is enough to make it anew.
    """

    find_user: FindUser
    transact: Transaction
    tokens: LinkTokens
    clock: Clock
    entropy: Entropy
    event: NewEvent

    def __call__(self, *, login: str) -> ResetLink:
        """Raises UserUnknown, or UserDisabled for an account that no link opens."""
        user_id = self.find_user(login).id
        link_id, now = new_link_id(self.entropy), self.clock.now()

        def story(work: Work) -> ResetLink:
            user = existing_user(work, user_id)
            if not user.is_there(now):
                raise UserDisabled
            link = Link.made(
                link_id,
                Purpose.RESET_PASSWORD,
                user_id=user.id,
                email=user.email,
                now=now,
                credential_epoch=user.credential_epoch,
            )
            work.links.remove_of_user(user.id, Purpose.RESET_PASSWORD)
            work.links.add(link)
            work.record(self.event(EventKind.RECOVERY_REQUESTED, user.id))
            return ResetLink(user, self.tokens.token_of(link), link.expires_at)

        return self.transact(story)
