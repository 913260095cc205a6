"""Setting somebody's password, as the operator of the host may."""

from dataclasses import dataclass
from typing import final

from application.accounts.find_users import FindUser, existing_user
from application.events.new_event import NewEvent, letter_to
from application.ports import Transaction, Work
from application.revocation import end_everything
from domain.accounts import User
from domain.errors import Gathering
from domain.events import EventKind, LetterKind
from domain.passwords import Password, PasswordHasher, PasswordPolicy


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
        gather = Gathering()
        secret = gather(lambda: Password(password))
        if secret is not None:
            gather.add(*self.policy.refusals(secret, found.own_words))
        gather.raise_any()
        assert secret  # noqa: S101  # None was refused above
        hashed = self.hasher.hash(secret)

        def story(work: Work) -> User:
            changed = existing_user(work, found.id).with_password(hashed)
            work.users.update(changed)
            end_everything(work, changed.id)
            letter = letter_to(changed, LetterKind.PASSWORD_CHANGED)
            work.record(self.event(EventKind.PASSWORD_CHANGED, changed.id, letters=(letter,)))
            return changed

        return self.transact(story)
