"""Accounts: who can log in, under which name and address, and what a name may look like."""

import re
import unicodedata
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol, Self

from domain.errors import Refusal
from domain.passwords import Password, PasswordHash, PasswordHasher
from domain.roles import ROLES_MAXIMUM, Role, RolesTooMany
from domain.secrets import Entropy


class UserId(str):
    """128 random bits as 32 hexadecimal digits: no secret, but nothing that counts accounts."""

    __slots__ = ()

    @classmethod
    def new(cls, entropy: Entropy) -> Self:
        return cls(entropy.bytes(16).hex())


USERNAME_RAW_MAXIMUM = 64  # code points, checked before normalising: normalising can be quadratic
EMAIL_RAW_MAXIMUM = 320
EMAIL_MAXIMUM = 254  # RFC 5321 4.5.3.1.3, less the angle brackets
EMAIL_LOCAL_MAXIMUM = 64  # RFC 5321 4.5.3.1.1

PENDING_LIMIT = timedelta(days=7)
"""How long a registration that nobody confirms holds its name (ASVS 5.0 2.4.1)."""
FAREWELL = timedelta(days=14)
"""Between the wish to be deleted and the deletion."""

_USERNAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,30}[a-z0-9]", re.ASCII)
_BLANK_OR_CONTROL = re.compile(r"[\x00-\x20\x7f]")

RESERVED_USERNAMES = frozenset(
    "abuse account accounts admin administrator api auth billing daemon doorward ftp healthz "
    "hostmaster login logout mail mailer-daemon metrics noreply no-reply postmaster readyz "
    "register root security settings signin signup ssl static superuser support sysadmin "
    "webmaster well-known www".split()
)
"""Names that a stranger could use to speak for the service; an operator may still give them out."""


class UsernameInvalid(Refusal):
    code = "username_invalid"


class UsernameReserved(Refusal):
    code = "username_reserved"


class UsernameTaken(Refusal):
    code = "username_taken"


class EmailAddressInvalid(Refusal):
    code = "email_invalid"


class EmailAddressTaken(Refusal):
    code = "email_taken"


class EmailAddressUnchanged(Refusal):
    """It is the account's address already."""

    code = "email_unchanged"


class LanguageUnknown(Refusal):
    """Nobody here speaks it."""

    code = "language_unknown"


class UserUnknown(Refusal):
    code = "user_unknown"


class UserDisabled(Refusal):
    """The account is there, but nobody can use it."""

    code = "user_disabled"


@dataclass(frozen=True, slots=True)
class Username:
    """A name as its owner writes it (`display`), and the one key that all its spellings share.

    The key is NFKC, casefolded, NFKC again, and then 3-32 of `a-z 0-9 . _ -`, beginning and ending
    with a letter or digit (RFC 8265's idea of one key per name, kept to ASCII against look-alikes).
    It holds no `@`, so a name is never mistaken for an e-mail address.
    """

    key: str
    display: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises UsernameInvalid."""
        if len(text) > USERNAME_RAW_MAXIMUM:
            raise UsernameInvalid
        display = unicodedata.normalize("NFKC", text.strip(" "))
        key = unicodedata.normalize("NFKC", display.casefold())
        if not _USERNAME.fullmatch(key):
            raise UsernameInvalid
        return cls(key, display)

    @property
    def is_reserved(self) -> bool:
        return self.key in RESERVED_USERNAMES


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """An address as mail is sent to it, and the key that decides whether two are one.

    The key is the ASCII-lower-case local part and the A-label domain; dots and plus-tags count.
    """

    key: str
    address: str

    @classmethod
    def of(cls, local: str, domain: str) -> Self:
        """Of a local part and a domain as A-labels (RFC 5890); raises EmailAddressInvalid."""
        address = f"{local}@{domain}"
        if not (local and domain):
            raise EmailAddressInvalid
        if len(local) > EMAIL_LOCAL_MAXIMUM or len(address) > EMAIL_MAXIMUM:
            raise EmailAddressInvalid
        if not address.isascii() or _BLANK_OR_CONTROL.search(address) or address.count("@") != 1:
            raise EmailAddressInvalid
        return cls(address.lower(), address)

    @property
    def local(self) -> str:
        return self.address.partition("@")[0]

    @property
    def mailbox(self) -> str:
        """The key as mail to it is counted: without a tag, which leads to the same reader."""
        local, _, domain = self.key.rpartition("@")
        return f"{local.partition('+')[0] or local}@{domain}"


def own_words(username: Username | None, email: EmailAddress | None) -> tuple[str, ...]:
    """What anybody who knows the account would try first as its password."""
    named = (username.key, username.display) if username else ()
    mailed = (email.address, email.local) if email else ()
    return (*named, *mailed)


class EmailAddressParser(Protocol):
    """Reads an address by the grammar of RFC 5321; asks no name server."""

    @abstractmethod
    def __call__(self, text: str) -> EmailAddress:
        """Blanks around it, which pasting leaves, are not part of it.

        Raises EmailAddressInvalid, also for more than EMAIL_RAW_MAXIMUM code points.
        """


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
        return hasher.verify(password, self.password_hash, first=first)

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
