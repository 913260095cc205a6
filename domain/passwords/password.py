"""A password as typed, its hash as kept, and the port that turns one into the other."""

import unicodedata
from abc import abstractmethod
from typing import Protocol

from domain.errors import Refusal
from domain.secrets import Secret

PASSWORD_MAXIMUM = (
    256  # code points after NFC; at least 64 must be allowed (NIST SP 800-63B-4 3.1.1.2)
)
PASSWORD_RAW_MAXIMUM = 1024  # code points before NFC, which is quadratic in runs of combining marks


class PasswordTooLong(Refusal):
    code = "password_too_long"


class PasswordUnreadable(Refusal):
    """Holds what no keyboard types and no hash can be trusted to keep: NUL or a lone surrogate."""

    code = "password_unreadable"


class Password(Secret):
    """A password as typed, in Unicode's NFC (NIST SP 800-63B-4 3.1.1.2), otherwise untouched.

    Bounds size and encoding only, since it serves old passwords as well as new ones: what may be
    set is `PasswordPolicy`'s business. Raises PasswordTooLong or PasswordUnreadable.
    """

    __slots__ = ()

    def __init__(self, text: str) -> None:
        if len(text) > PASSWORD_RAW_MAXIMUM:
            raise PasswordTooLong(maximum=PASSWORD_MAXIMUM)
        if "\0" in text or any("\ud800" <= character <= "\udfff" for character in text):
            raise PasswordUnreadable
        normal = unicodedata.normalize("NFC", text)
        if len(normal) > PASSWORD_MAXIMUM:
            raise PasswordTooLong(maximum=PASSWORD_MAXIMUM)
        super().__init__(normal)

    def __len__(self) -> int:
        """Its length in code points."""
        return len(self.reveal())


class PasswordHash(Secret):
    """A stored hash with its scheme, parameters and salt: a PHC string, or another scheme's own."""

    __slots__ = ()


class HasherBusy(Exception):
    """More want a hash just now than can be served soon; `retry_after` seconds later may help."""

    def __init__(self, retry_after: int) -> None:
        super().__init__(f"try again in {retry_after} s")
        self.retry_after = retry_after


class PasswordHasher(Protocol):
    """Turns passwords into hashes that are slow to search, and checks them.

    Either may raise HasherBusy, at once or after a bounded wait.
    """

    @abstractmethod
    def hash(self, password: Password) -> PasswordHash:
        """A hash under the current parameters, with a fresh salt."""

    @abstractmethod
    def verify(
        self, password: Password, hashed: PasswordHash | None, *, first: bool = False
    ) -> bool:
        """Whether the hash is this password's; `first`: before whoever else waits.

        None, for an account that does not exist, is never a match and costs one verification under
        the current parameters. A malformed or unknown hash is no match, never an error.
        """

    @abstractmethod
    def needs_rehash(self, hashed: PasswordHash) -> bool:
        """Whether the hash was made by another scheme or under other parameters than today's."""
