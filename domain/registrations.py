"""Registrations that wait to be confirmed by mail, and the names that nobody can have any more."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import NewType, Protocol, Self, final

from domain.accounts import PENDING_LIMIT, EmailAddress, User, UserId, Username
from domain.errors import Refusal
from domain.passwords import PasswordHash
from domain.secrets import KeyRing


class EmailVerification(Enum):
    """Whether somebody has to show that they read the mail of the address that they give."""

    REQUIRED = "required"
    """There is no account before."""
    OPTIONAL = "optional"
    OFF = "off"


class RegistrationMode(Enum):
    """Who may open an account; an invitation holds in every one of these."""

    OPEN = "open"
    INVITED = "invited"
    CLOSED = "closed"


class AddressHasAccount(Refusal):
    """Told to nobody but a reader of its mail: there is an account under the address by now."""

    code = "address_has_account"


class ChosenPasswordWrong(Refusal):
    """Not the password that was chosen when registering."""

    code = "chosen_password_wrong"


NameDigest = NewType("NameDigest", str)
"""A username's key as its HMAC-SHA-256: it recognises the name and does not say it."""


@final
@dataclass(frozen=True, slots=True)
class NameDigests:
    """Digests of usernames, with the keys of this installation."""

    keys: KeyRing

    def __call__(self, username: Username) -> NameDigest:
        """As a name is kept from now on."""
        return NameDigest(self.keys.mac(username.key.encode()).hex())

    def every(self, username: Username) -> tuple[NameDigest, ...]:
        """As it may have been kept, under one key or another: nobody can make an old one anew."""
        return tuple(NameDigest(mac.hex()) for mac in self.keys.macs(username.key.encode()))


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class PendingRegistration:
    """Somebody's wish for an account, which holds the name until it is confirmed or expires.

    `id` is the one that the account will have.
    """

    id: UserId
    username: Username
    email: EmailAddress
    password_hash: PasswordHash
    language: str
    created_at: datetime

    @property
    def expires_at(self) -> datetime:
        return self.created_at + PENDING_LIMIT

    def holds(self, now: datetime) -> bool:
        return now < self.expires_at

    def confirmed(self, now: datetime) -> User:
        """The account that it becomes, by somebody who read the mail."""
        return User(
            id=self.id,
            username=self.username,
            email=self.email,
            password_hash=self.password_hash,
            language=self.language,
            created_at=now,
            email_verified=True,
        )

    @classmethod
    def of(cls, user: User) -> Self:
        """What is kept of an account that is still to be confirmed."""
        return cls(
            id=user.id,
            username=user.username,
            email=user.email,
            password_hash=user.password_hash,
            language=user.language,
            created_at=user.created_at,
        )


class PendingRegistrations(Protocol):
    """The unconfirmed registrations, as seen and changed inside one story."""

    @abstractmethod
    def add(self, registration: PendingRegistration) -> None:
        """Raises UsernameTaken where another one holds the name, expired or not."""

    @abstractmethod
    def with_id(self, user_id: UserId) -> PendingRegistration | None: ...

    @abstractmethod
    def with_name(self, username: Username) -> PendingRegistration | None: ...

    @abstractmethod
    def of_address(self, email: EmailAddress) -> Sequence[PendingRegistration]:
        """The latest first."""

    @abstractmethod
    def take(self, user_id: UserId) -> bool:
        """Removes it: true for one caller alone, whoever else tries at the same time."""

    @abstractmethod
    def remove_expired(self, created_before: datetime, limit: int) -> int:
        """At most so many; how many it were."""


class FreedNames(Protocol):
    """The names that an account has given up, as seen and changed inside one story."""

    @abstractmethod
    def add(self, name: NameDigest, user_id: UserId) -> None:
        """Does nothing where it is kept already."""

    @abstractmethod
    def freed_by(self, *names: NameDigest) -> UserId | None:
        """Who had it, and alone may have it again.

        Of several digests of one name the first counts that is kept.
        """
