"""Accounts: who can log in, under which name and address, and what a name may look like."""

from domain.accounts.email import (
    EMAIL_LOCAL_MAXIMUM,
    EMAIL_MAXIMUM,
    EMAIL_RAW_MAXIMUM,
    EmailAddress,
    EmailAddressInvalid,
    EmailAddressParser,
    EmailAddressTaken,
    EmailAddressUnchanged,
)
from domain.accounts.user import (
    FAREWELL,
    PENDING_LIMIT,
    LanguageUnknown,
    User,
    UserDisabled,
    UserId,
    UserRepository,
    UserUnknown,
    own_words,
)
from domain.accounts.username import (
    RESERVED_USERNAMES,
    USERNAME_RAW_MAXIMUM,
    Username,
    UsernameInvalid,
    UsernameReserved,
    UsernameTaken,
)

__all__ = [
    "EMAIL_LOCAL_MAXIMUM",
    "EMAIL_MAXIMUM",
    "EMAIL_RAW_MAXIMUM",
    "FAREWELL",
    "PENDING_LIMIT",
    "RESERVED_USERNAMES",
    "USERNAME_RAW_MAXIMUM",
    "EmailAddress",
    "EmailAddressInvalid",
    "EmailAddressParser",
    "EmailAddressTaken",
    "EmailAddressUnchanged",
    "LanguageUnknown",
    "User",
    "UserDisabled",
    "UserId",
    "UserRepository",
    "UserUnknown",
    "Username",
    "UsernameInvalid",
    "UsernameReserved",
    "UsernameTaken",
    "own_words",
]
