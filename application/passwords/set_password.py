"""Setting somebody's password, as the operator of the host may."""

from dataclasses import dataclass
from typing import final

from application.accounts.find_users import FindUser, existing_user
from application.events.new_event import NewEvent, letter_to
from application.new_password import new_password
from application.ports import Transaction, Work
from application.revocation import end_everything
from domain.accounts import User
from domain.events import EventKind, LetterKind
from domain.passwords import PasswordHasher, PasswordPolicy


@final
@dataclass(frozen=True, slots=True)
class SetPassword:
    """Replaces a password and ends, in the same moment, everything that the old one opened."""

    find_user: FindUser
    transact: Transaction
    hasher: PasswordHasher
    policy: PasswordPolicy
    event: NewEvent

    def __call__(self, *, login: str, password: str) -> User:
        """Raises UserUnknown, or `Refusals` with everything against the password."""
        found = self.find_user(login)
        secret = new_password(self.policy, found.own_words, password, again=None)
        hashed = self.hasher.hash(secret)

        def story(work: Work) -> User:
            changed = existing_user(work, found.id).with_password(hashed)
            work.users.update(changed)
            end_everything(work, changed.id)
            letter = letter_to(changed, LetterKind.PASSWORD_CHANGED)
            work.record(self.event(EventKind.PASSWORD_CHANGED, changed.id, letters=(letter,)))
            return changed

        return self.transact(story)
