"""The account itself, what changes it, and where it is kept."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol, Self

from domain.accounts.email import EmailAddress
from domain.accounts.username import Username
from domain.errors import Refusal
from domain.passwords import Password, PasswordHash, PasswordHasher
from domain.roles import ROLES_MAXIMUM, Role, RolesTooMany
from domain.secrets import Entropy

PENDING_LIMIT = timedelta(days=7)
"""How long a registration that nobody confirms holds its name (ASVS 5.0 2.4.1)."""
FAREWELL = timedelta(days=14)
"""Between the wish to be deleted and the deletion."""


class UserId(str):
    """128 random bits as 32 hexadecimal digits: no secret, but nothing that counts accounts."""

    __slots__ = ()

    @classmethod
    def new(cls, entropy: Entropy) -> Self:
        return cls(entropy.bytes(16).hex())


class LanguageUnknown(Refusal):
    """Nobody here speaks it."""

    code = "language_unknown"


class UserUnknown(Refusal):
    code = "user_unknown"


class UserDisabled(Refusal):
    """The account is there, but nobody can use it."""

    code = "user_disabled"


def own_words(username: Username | None, email: EmailAddress | None) -> tuple[str, ...]:
    """What anybody who knows the account would try first as its password."""
    named = (username.key, username.display) if username else ()
    mailed = (email.address, email.local) if email else ()
    return (*named, *mailed)


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """An account. A change returns a new one; `version` is the stored one it was made from."""

    id: UserId
    username: Username
    email: EmailAddress
    password_hash: PasswordHash
    active: bool = True
    language: str = "en"
    created_at: datetime
    credential_epoch: int = 0
    """Sessions and remembered devices live only as long as the epoch that they were opened in."""
    version: int = 0
    email_verified: bool = False
    """Whether somebody has shown that they read what is sent to the address."""
    leaves_at: datetime | None = None
    """When everything about the account is to be deleted, if its owner asked for that."""
    roles: frozenset[Role] = frozenset()

    def is_there(self, now: datetime) -> bool:
        """Whether it can be used at this moment, by whoever proves to be its owner."""
        return self.active and not self.is_due_to_leave(now)

    def is_due_to_leave(self, now: datetime) -> bool:
        return self.leaves_at is not None and now >= self.leaves_at

    @property
    def own_words(self) -> tuple[str, ...]:
        return own_words(self.username, self.email)

    def has_password(
        self, password: Password, hasher: PasswordHasher, *, first: bool = False
    ) -> bool:
        """An empty one is nobody's, also where a hash that was brought along is one of it."""
        hashed = self.password_hash if len(password) else None
        return hasher.verify(password, hashed, first=first)

    def with_password(self, hashed: PasswordHash) -> Self:
        """Another password: everything opened with the old one has ended."""
        return replace(self, password_hash=hashed, credential_epoch=self.credential_epoch + 1)

    def with_rehashed_password(self, hashed: PasswordHash) -> Self:
        """The same password under other parameters: what it opened goes on."""
        return replace(self, password_hash=hashed)

    def disabled(self) -> Self:
        """Cannot log in; a later `enabled()` does not bring back what was open."""
        return replace(self, active=False, credential_epoch=self.credential_epoch + 1)

    def enabled(self) -> Self:
        return replace(self, active=True)

    def renamed(self, username: Username) -> Self:
        return replace(self, username=username)

    def with_language(self, language: str) -> Self:
        return replace(self, language=language)

    def with_verified_email(self, email: EmailAddress) -> Self:
        """That address, of which its owner has shown that they read it."""
        return replace(self, email=email, email_verified=True)

    def logged_out_everywhere(self) -> Self:
        """The same password, but nothing that it opened goes on."""
        return replace(self, credential_epoch=self.credential_epoch + 1)

    def leaving(self, now: datetime) -> Self:
        """To be deleted; what was open ends, and logging in until then offers to undo it."""
        return replace(self.logged_out_everywhere(), leaves_at=now + FAREWELL)

    def staying(self) -> Self:
        return replace(self, leaves_at=None)

    def with_role(self, role: Role) -> Self:
        """Raises RolesTooMany."""
        roles = self.roles | {role}
        if len(roles) > ROLES_MAXIMUM:
            raise RolesTooMany(maximum=ROLES_MAXIMUM)
        return replace(self, roles=roles)

    def without_role(self, role: Role) -> Self:
        return replace(self, roles=self.roles - {role})


class UserRepository(Protocol):
    """The users, as seen and changed inside one story."""

    @abstractmethod
    def add(self, user: User) -> None:
        """Raises UsernameTaken or EmailAddressTaken, by the time it returns, in every adapter."""

    @abstractmethod
    def with_id(self, user_id: UserId) -> User | None: ...

    @abstractmethod
    def with_login(self, login: Username | EmailAddress) -> User | None: ...

    @abstractmethod
    def update(self, user: User) -> None:
        """Stores a changed user as the next version; Conflict if another was stored since.

        Refuses a changed name or address as `add` does.
        """

    @abstractmethod
    def remove(self, user_id: UserId) -> None:
        """Nothing else of theirs may be left; does nothing where there is none."""

    @abstractmethod
    def due_to_leave(self, now: datetime, limit: int) -> Sequence[User]:
        """Those whose `leaves_at` has come."""
