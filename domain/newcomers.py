"""Accounts that are brought along from another application: what of them can be read, and how."""

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol, final

from domain.accounts import (
    FAREWELL,
    EmailAddressParser,
    User,
    UserId,
    Username,
)
from domain.errors import Refusal
from domain.foreign_names import FieldInvalid, usernames_of
from domain.passwords import PasswordHash, PasswordHasher
from domain.passwords.foreign import HashTooCostly, form_of
from domain.registrations import NameDigest, PendingRegistration
from domain.roles import ROLES_MAXIMUM, Role
from domain.secrets import Entropy

REQUIRED = ("username", "email", "password_hash")
FIELDS = (
    *REQUIRED,
    *("id", "username_key", "email_verified", "active", "language", "created_at", "leaves_at"),
    *("credential_epoch", "version", "roles"),
)
"""What may be said of an account, by the names that our own export has."""

NUMBER_MAXIMUM = 2**30  # half of what a column holds: each change of the account adds one
EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)

_YES = frozenset({"true", "t", "yes", "y", "1"})
_NO = frozenset({"false", "f", "no", "n", "0"})
_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)
_DIGITS = re.compile(r"\d{1,10}", re.ASCII)
_SURROGATE_OR_NUL = re.compile("[\0\ud800-\udfff]")


class RowUnreadable(Refusal):
    """A row that is no row: too long, cut short, or in no encoding."""

    code = "row_unreadable"


class AccountIdTaken(Refusal):
    """Another account has the id."""

    code = "id_taken"


@final
@dataclass(frozen=True, slots=True)
class Newcomer:
    """An account as it would be made."""

    user: User
    names: tuple[Username, ...]
    """Its own; or those that were made up, of which it gets the first that is free."""

    def is_named_like(self, stored: User) -> bool:
        """Whether the account has a name that this one could have been given."""
        return any(stored.username.key == name.key for name in self.names)


@final
@dataclass(frozen=True, slots=True)
class ReadNewcomer:
    """Reads an account from what a row says of it, by our names for that."""

    parse_email: EmailAddressParser
    entropy: Entropy
    languages: Sequence[str]
    """The first is for whoever has none, or one that is not spoken here."""
    hasher: PasswordHasher

    def __call__(
        self, fields: Mapping[str, object], now: datetime, *, verified: bool = False
    ) -> Newcomer:
        """`verified`: what counts of the address where the row does not say it.

        Raises the first Refusal that there is; none holds anything of the hash.
        """
        row = _Row(fields)
        name, key = row.text("username"), row.text("username_key")
        email = self.parse_email(row.text("email"))
        usernames = usernames_of(name, key, email)
        hashed = self._hash(row.text("password_hash"))
        language = row.text("language")
        user = User(
            id=_id(row.text("id")) or UserId.new(self.entropy),
            username=usernames[0],
            email=email,
            password_hash=hashed,
            active=row.flag("active", default=True),
            language=language if language in self.languages else self.languages[0],
            created_at=row.moment("created_at", latest=now) or now,
            credential_epoch=row.number("credential_epoch"),
            version=row.number("version"),
            email_verified=row.flag("email_verified", default=verified),
            leaves_at=row.moment("leaves_at", latest=now + FAREWELL),
            roles=row.roles(),
        )
        return Newcomer(user, usernames)

    def _hash(self, text: str) -> PasswordHash:
        """What this installation itself asks of every login is never too much."""
        hashed = PasswordHash(text)
        try:
            form_of(hashed)
        except HashTooCostly:
            if self.hasher.needs_rehash(hashed):
                raise
        return hashed


@final
@dataclass(frozen=True, slots=True)
class _Row:
    """What a row says, read as what it is to be; an empty text says nothing."""

    fields: Mapping[str, object]

    def text(self, name: str) -> str:
        value = self.fields.get(name)
        if value is None:
            return ""
        if isinstance(value, bool | float) or not isinstance(value, str | int):
            raise FieldInvalid(field=name)
        text = str(value)
        if _SURROGATE_OR_NUL.search(text):
            raise FieldInvalid(field=name)
        return text

    def flag(self, name: str, *, default: bool) -> bool:
        value = self.fields.get(name)
        said = str(value).strip().lower() if isinstance(value, bool) else self.text(name).lower()
        if not said:
            return default
        if said not in _YES | _NO:
            raise FieldInvalid(field=name)
        return said in _YES

    def number(self, name: str) -> int:
        text = self.text(name) or "0"
        if not _DIGITS.fullmatch(text) or int(text) > NUMBER_MAXIMUM:
            raise FieldInvalid(field=name)
        return int(text)

    def moment(self, name: str, *, latest: datetime) -> datetime | None:
        """In UTC where it names no zone."""
        text = self.text(name)
        if not text:
            return None
        try:
            said = datetime.fromisoformat(text)
            moment = said.astimezone(UTC) if said.tzinfo else said.replace(tzinfo=UTC)
        except (ValueError, OverflowError):
            raise FieldInvalid(field=name) from None
        if not EARLIEST <= moment <= latest:
            raise FieldInvalid(field=name)
        return moment

    def roles(self) -> frozenset[Role]:
        """From a list, or with blanks or commas between them."""
        value = self.fields.get("roles")
        named = value if isinstance(value, list) else self.text("roles").replace(",", " ").split()
        try:
            roles = frozenset(Role.parse(one) for one in named)
        except (Refusal, TypeError):
            raise FieldInvalid(field="roles") from None
        if len(roles) > ROLES_MAXIMUM:
            raise FieldInvalid(field="roles")
        return roles


def _id(text: str) -> UserId | None:
    """Those of other applications are of no use here."""
    return UserId(text) if _ID.fullmatch(text) else None


@final
@dataclass(frozen=True, slots=True)
class InTheWay:
    """What stands already where newcomers want to go."""

    users: Sequence[User]
    """With one of their ids, names or addresses."""
    pending: Sequence[PendingRegistration]
    """That wait for one of their names, expired or not."""
    freed: Mapping[NameDigest, UserId]
    """Of the digests that were asked for: who gave the name up."""
    held: frozenset[str]
    """The keys of addresses that a former owner may return to."""


class Newcomers(Protocol):
    """Accounts that come many at a time, as seen and added inside one story."""

    @abstractmethod
    def in_the_way(
        self,
        users: Sequence[User],
        names: Sequence[Username],
        digests: Sequence[NameDigest],
        now: datetime,
    ) -> InTheWay:
        """In a few reads, however many they are; of the users it is the ids and addresses."""

    @abstractmethod
    def add(self, users: Sequence[User]) -> None:
        """Raises Conflict where a name, an address or an id was taken since."""
