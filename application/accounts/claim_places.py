"""Which of many accounts can be added together: against what is there, and one another."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import final

from domain.accounts import EmailAddressTaken, User, UserId, Username, UsernameTaken
from domain.newcomers import AccountIdTaken, InTheWay, Newcomer
from domain.passwords import PasswordHasher
from domain.registrations import NameDigests, PendingRegistration


@final
@dataclass(slots=True)
class Given:
    """What was given to newcomers so far, as numbers: a million of them take 300 MB or so."""

    ids: set[int] = field(default_factory=set)
    names: set[int] = field(default_factory=set)
    emails: dict[int, int] = field(default_factory=dict)
    """With what tells whether it is the same account once more."""

    def keep(self, newcomer: Newcomer, user: User) -> None:
        self.ids.add(hash(user.id))
        self.names.add(hash(user.username.key))
        self.emails[hash(user.email.key)] = _sameness(newcomer)

    def has(self, newcomer: Newcomer) -> bool:
        """Raises EmailAddressTaken where the address was given to another one."""
        same = self.emails.get(hash(newcomer.user.email.key))
        if same is not None and same != _sameness(newcomer):
            raise EmailAddressTaken
        return same is not None


@final
class ClaimPlaces:
    """Finds each newcomer a place, once, or says that they have theirs already."""

    def __init__(
        self,
        found: InTheWay,
        given: Given,
        hasher: PasswordHasher,
        digests: NameDigests,
        now: datetime,
    ) -> None:
        self._found, self._given, self._hasher = found, given, hasher
        self._digests, self._now = digests, now
        self._ids = {user.id for user in found.users}
        self._names = {user.username.key for user in found.users}
        self._emails = {user.email.key: user for user in found.users}
        self._pending = {one.username.key: one for one in found.pending}
        self.outlived: list[PendingRegistration] = []
        """Registrations whose name was given away, since nobody confirmed them in time."""

    def __call__(self, newcomer: Newcomer) -> User | None:
        """The account to add; None where it is there already.

        Raises EmailAddressTaken, AccountIdTaken or UsernameTaken.
        """
        if self._is_there(newcomer) or self._given.has(newcomer):
            return None
        user = newcomer.user
        if user.id in self._ids or hash(user.id) in self._given.ids:
            raise AccountIdTaken
        named = replace(user, username=self._name(newcomer))
        self._given.keep(newcomer, named)
        return named

    def _is_there(self, newcomer: Newcomer) -> bool:
        """Also where its owner has logged in since, and the hash is another one for it."""
        user = newcomer.user
        stored = self._emails.get(user.email.key)
        if stored is None and user.email.key not in self._found.held:
            return False
        if stored is None or not newcomer.is_named_like(stored):
            raise EmailAddressTaken
        needs, brought = self._hasher.needs_rehash, user.password_hash
        upgraded = needs(brought) and not needs(stored.password_hash)
        if stored.password_hash != brought and not upgraded:
            raise EmailAddressTaken
        return True

    def _name(self, newcomer: Newcomer) -> Username:
        for name in newcomer.names:
            if self._is_free(name, newcomer.user.id):
                if outlived := self._pending.get(name.key):
                    self.outlived.append(outlived)
                return name
        raise UsernameTaken

    def _is_free(self, name: Username, user_id: UserId) -> bool:
        pending = self._pending.get(name.key)
        owners = {self._found.freed.get(digest) for digest in self._digests.every(name)}
        return (
            name.key not in self._names
            and hash(name.key) not in self._given.names
            and not (pending and pending.holds(self._now))
            and owners <= {None, user_id}
        )


def _sameness(newcomer: Newcomer) -> int:
    user = newcomer.user
    return hash((user.username.key, user.password_hash.reveal()))
