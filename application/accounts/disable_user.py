"""Closing an account to its owner for a while, and opening it again."""

from dataclasses import dataclass
from typing import final

from application.accounts.find_users import FindUser, existing_user
from application.events.new_event import NewEvent
from application.ports import Transaction, Work
from application.revocation import end_everything
from domain.accounts import User
from domain.events import EventKind


@final
@dataclass(frozen=True, slots=True)
class DisableUser:
    """Ends everything that the account has open, at once, and refuses its logins from then on."""

    find_user: FindUser
    transact: Transaction
    event: NewEvent

    def __call__(self, *, login: str) -> User:
        """Raises UserUnknown; doing it twice changes nothing."""
        user_id = self.find_user(login).id

        def story(work: Work) -> User:
            user = existing_user(work, user_id)
            if user.active:
                user = user.disabled()
                work.users.update(user)
                end_everything(work, user.id)
                work.record(self.event(EventKind.ACCOUNT_DISABLED, user.id))
            return user

        return self.transact(story)


@final
@dataclass(frozen=True, slots=True)
class EnableUser:
    """Lets the account log in again; what was open before stays closed."""

    find_user: FindUser
    transact: Transaction
    event: NewEvent

    def __call__(self, *, login: str) -> User:
        """Raises UserUnknown; doing it twice changes nothing."""
        user_id = self.find_user(login).id

        def story(work: Work) -> User:
            user = existing_user(work, user_id)
            if not user.active:
                user = user.enabled()
                work.users.update(user)
                work.record(self.event(EventKind.ACCOUNT_ENABLED, user.id))
            return user

        return self.transact(story)
