"""Hashes that other software made: which are known here, and how much work one may ask for.

What a hash costs is said by the hash itself, and is paid at a login by whoever runs the service. So
the bounds stand here: each is about two seconds of one slow core, or 256 MiB, several times what
any framework has as its default.
"""

import base64
import binascii
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import final

from domain.errors import Refusal
from domain.passwords.password import PasswordHash

HASH_MAXIMUM = 512  # characters; the longest known has about 250
MEMORY_MAXIMUM = 256 * 1024  # KiB; Django asks for 100 MiB, RFC 9106 for 64 MiB as second choice
ARGON2_WORK_MAXIMUM = 2 * 1024 * 1024  # KiB times passes
ARGON2_LANES_MAXIMUM = 16  # each is a thread
BCRYPT_COST_MAXIMUM = 15  # each step doubles the work; 12 is usual
PBKDF2_ROUNDS_MAXIMUM = 4_000_000  # Django 6 and Werkzeug 3 ask for about a million
SCRYPT_WORK_MAXIMUM = 2**22  # N times r times p; 32768, 8 and 1 are usual

BCRYPT_BYTES = 72
"""More of a password bcrypt does not see, and neither did whatever made the hash."""
DIGESTS: Mapping[str, int] = {"sha1": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64}
"""What PBKDF2 may be computed with, and how many bytes come of it."""
SCRYPT_BLOCK = 128  # bytes of memory, times r, for each of N and p and two more
SCRYPT_TAG = 64  # bytes, in all that is known here
ARGON2_SALT = range(8, 65)  # bytes; RFC 9106 3.1 asks for at least 8
ARGON2_TAG = range(16, 65)  # bytes; a shorter one is soon met by chance

_ARGON2 = re.compile(
    r"\$argon2(?:id|i|d)\$(?:v=(?:16|19)\$)?m=(\d{1,9}),t=(\d{1,9}),p=(\d{1,9})"
    r"\$([A-Za-z0-9+/]{1,99})\$([A-Za-z0-9+/]{1,99})",
    re.ASCII,
)
_BCRYPT = re.compile(r"\$2[aby]\$(\d\d)\$[./A-Za-z0-9]{21}[.Oeu][./A-Za-z0-9]{31}", re.ASCII)
_NUMBER = re.compile(r"[1-9]\d{0,8}", re.ASCII)


class HashUnknown(Refusal):
    """Not a hash of any form that is known here; perhaps a password as it is."""

    code = "hash_unknown"


class HashDamaged(Refusal):
    """It begins like a known form and does not go on like one."""

    code = "hash_damaged"


class HashTooCostly(Refusal):
    """Whoever verifies it pays more memory or time than a login may take."""

    code = "hash_too_costly"


@final
@dataclass(frozen=True, slots=True)
class Argon2Form:
    """As its own library reads it: a PHC string."""

    text: str = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class BcryptForm:
    """As its own library reads it, and whether the password went through SHA-256 before."""

    text: str = field(repr=False)
    digested: bool = False


@final
@dataclass(frozen=True, slots=True)
class Pbkdf2Form:
    digest: str
    rounds: int
    salt: bytes = field(repr=False)
    tag: bytes = field(repr=False)


@final
@dataclass(frozen=True, slots=True)
class ScryptForm:
    n: int
    r: int
    p: int
    salt: bytes = field(repr=False)
    tag: bytes = field(repr=False)


HashForm = Argon2Form | BcryptForm | Pbkdf2Form | ScryptForm


def form_of(hashed: PasswordHash) -> HashForm:
    """How it is to be verified. Raises HashUnknown, HashDamaged or HashTooCostly."""
    text = hashed.reveal()
    if len(text) > HASH_MAXIMUM:
        raise HashUnknown
    for beginning, read in _READERS.items():
        if text.startswith(beginning):
            return read(text.removeprefix(beginning))
    raise HashUnknown


def _argon2(rest: str) -> Argon2Form:
    text = f"$argon2{rest}"
    found = _ARGON2.fullmatch(text)
    if not found:
        raise HashDamaged
    memory, passes, lanes = map(int, found.groups()[:3])
    if not (passes and lanes and memory >= 8 * lanes):  # RFC 9106 3.1
        raise HashDamaged
    salt, tag = (_unpadded(part) for part in found.groups()[3:])
    if len(salt) not in ARGON2_SALT or len(tag) not in ARGON2_TAG:
        raise HashDamaged
    if memory > MEMORY_MAXIMUM or memory * passes > ARGON2_WORK_MAXIMUM:
        raise HashTooCostly
    if lanes > ARGON2_LANES_MAXIMUM:
        raise HashTooCostly
    return Argon2Form(text)


def _bcrypt(rest: str, *, digested: bool = False) -> BcryptForm:
    text = f"$2{rest}"
    found = _BCRYPT.fullmatch(text)
    if not found or int(found[1]) < 4:
        raise HashDamaged
    if int(found[1]) > BCRYPT_COST_MAXIMUM:
        raise HashTooCostly
    return BcryptForm(text, digested)


def _digested_bcrypt(rest: str) -> BcryptForm:
    return _bcrypt(rest, digested=True)


def _werkzeug_pbkdf2(rest: str) -> Pbkdf2Form:
    """`sha256:600000$SALT$HEX`."""
    method, salt, tag = _split(rest, 3)
    digest, _, rounds = method.partition(":")
    return _pbkdf2(digest, rounds, salt, _hexadecimal(tag))


def _django_pbkdf2(rest: str) -> Pbkdf2Form:
    """`sha256$600000$SALT$BASE64`."""
    digest, rounds, salt, tag = _split(rest, 4)
    return _pbkdf2(digest, rounds, salt, _padded(tag))


def _pbkdf2(digest: str, rounds: str, salt: str, tag: bytes) -> Pbkdf2Form:
    number = _number(rounds)
    if not salt or len(tag) != DIGESTS.get(digest):
        raise HashDamaged
    if number > PBKDF2_ROUNDS_MAXIMUM:
        raise HashTooCostly
    return Pbkdf2Form(digest, number, _encoded(salt), tag)


def _werkzeug_scrypt(rest: str) -> ScryptForm:
    """`32768:8:1$SALT$HEX`."""
    method, salt, tag = _split(rest, 3)
    numbers = method.split(":")
    if len(numbers) != 3:
        raise HashDamaged
    return _scrypt(numbers, salt, _hexadecimal(tag))


def _django_scrypt(rest: str) -> ScryptForm:
    """`16384$SALT$8$5$BASE64`."""
    n, salt, r, p, tag = _split(rest, 5)
    return _scrypt([n, r, p], salt, _padded(tag))


def _scrypt(numbers: list[str], salt: str, tag: bytes) -> ScryptForm:
    n, r, p = map(_number, numbers)
    if not salt or len(tag) != SCRYPT_TAG or n < 2 or n & (n - 1):  # RFC 7914 2: a power of two
        raise HashDamaged
    if n.bit_length() > 16 * r:  # RFC 7914 2: less than 2^(128 * r / 8)
        raise HashDamaged
    mebibytes = SCRYPT_BLOCK * r * (n + p + 2) // 2**20
    if n * r * p > SCRYPT_WORK_MAXIMUM or mebibytes > MEMORY_MAXIMUM // 1024:
        raise HashTooCostly
    return ScryptForm(n, r, p, _encoded(salt), tag)


def _split(text: str, parts: int) -> list[str]:
    found = text.split("$")
    if len(found) != parts:
        raise HashDamaged
    return found


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise HashDamaged
    return int(text)


def _encoded(salt: str) -> bytes:
    try:
        return salt.encode()
    except UnicodeEncodeError:
        raise HashDamaged from None


def _hexadecimal(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise HashDamaged from None


def _padded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise HashDamaged from None


def _unpadded(text: str) -> bytes:
    return _padded(text + "=" * (-len(text) % 4))


_READERS: Mapping[str, Callable[[str], HashForm]] = {
    "$argon2": _argon2,
    "argon2$argon2": _argon2,
    "$2": _bcrypt,
    "bcrypt$$2": _bcrypt,
    "bcrypt_sha256$$2": _digested_bcrypt,
    "pbkdf2:": _werkzeug_pbkdf2,
    "pbkdf2_": _django_pbkdf2,
    "scrypt:": _werkzeug_scrypt,
    "scrypt$": _django_scrypt,
}
"""By how they begin: as they are, in Werkzeug's form, or with Django's name before them."""
