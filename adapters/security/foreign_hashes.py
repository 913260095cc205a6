"""Verification of the hashes that other software made, each with the function that made it."""

import hashlib
import hmac
from typing import assert_never

import argon2
import bcrypt
from argon2.exceptions import VerifyMismatchError

from domain.passwords import Password
from domain.passwords.foreign import (
    BCRYPT_BYTES,
    SCRYPT_BLOCK,
    Argon2Form,
    BcryptForm,
    HashForm,
    Pbkdf2Form,
    ScryptForm,
)

_argon2 = argon2.PasswordHasher()


def matches(form: HashForm, password: Password) -> bool:
    """Whether it is the password's; raises whatever a library raises for a hash it cannot use."""
    secret = password.reveal().encode()
    match form:
        case Argon2Form(text):
            return _argon2_matches(text, secret)
        case BcryptForm(text, digested):
            return _bcrypt_matches(text, secret, digested)
        case Pbkdf2Form(digest, rounds, salt, tag):
            made = hashlib.pbkdf2_hmac(digest, secret, salt, rounds)
        case ScryptForm(n, r, p, salt, tag):
            memory = SCRYPT_BLOCK * r * (n + p + 2)
            made = hashlib.scrypt(secret, salt=salt, n=n, r=r, p=p, maxmem=memory)
        case _:
            assert_never(form)
    return hmac.compare_digest(made, tag)


def _argon2_matches(text: str, secret: bytes) -> bool:
    try:
        return _argon2.verify(text, secret)
    except VerifyMismatchError:
        return False


def _bcrypt_matches(text: str, secret: bytes, digested: bool) -> bool:
    """Of 72 bytes at most, as those who made it: the library by itself would refuse more."""
    seen = hashlib.sha256(secret).hexdigest().encode() if digested else secret[:BCRYPT_BYTES]
    return bcrypt.checkpw(seen, text.encode())
