"""Passwords: what one is, which ones may be set, and how a hash of one is kept and checked."""

from domain.passwords.password import (
    HasherBusy,
    Password,
    PasswordHash,
    PasswordHasher,
    PasswordTooLong,
    PasswordUnreadable,
)
from domain.passwords.policy import (
    PASSWORD_MINIMUM,
    PASSWORD_MINIMUM_FLOOR,
    PasswordBlocklist,
    PasswordCommon,
    PasswordPersonal,
    PasswordPolicy,
    PasswordRepetitive,
    PasswordsDiffer,
    PasswordSequential,
    PasswordTooShort,
)

__all__ = [
    "PASSWORD_MINIMUM",
    "PASSWORD_MINIMUM_FLOOR",
    "HasherBusy",
    "Password",
    "PasswordBlocklist",
    "PasswordCommon",
    "PasswordHash",
    "PasswordHasher",
    "PasswordPersonal",
    "PasswordPolicy",
    "PasswordRepetitive",
    "PasswordSequential",
    "PasswordTooLong",
    "PasswordTooShort",
    "PasswordUnreadable",
    "PasswordsDiffer",
]
