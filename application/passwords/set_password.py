"""Setting somebody's password, as the operator of the host may."""

from dataclasses import dataclass
from typing import final

from application.accounts.find_users import FindUser, existing_user
from application.ports import Transaction, Work
from domain.accounts import User
from domain.errors import Gathering
from domain.passwords import Password, PasswordHasher, PasswordPolicy


@final
@dataclass(frozen=True, slots=True)
class SetPassword:
    """Replaces a password and ends, in the same moment, everything that the old one opened."""

    find_user: FindUser
    transact: Transaction
    hasher: PasswordHasher
    policy: PasswordPolicy

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
            work.sessions.remove_of_user(changed.id)
            work.remembered.remove_of_user(changed.id)
            return changed

        return self.transact(story)
