"""Hashes of other software: the real ones of their own libraries, and published ones."""

import base64
import hashlib

import argon2
import bcrypt
import pytest
from werkzeug.security import generate_password_hash

from adapters.security import Argon2PasswordHasher
from domain.passwords import Password, PasswordHash
from tests.support.browser import a_lane

PASSWORD = Password("three blind mice and a piano")
OTHER = Password("three blind mice and a pianO")
SECRET = PASSWORD.reveal().encode()
SALT = "wJalrXUtnFEMI7"


def django_pbkdf2(digest: str, rounds: int) -> str:
    made = hashlib.pbkdf2_hmac(digest, SECRET, SALT.encode(), rounds)
    return f"pbkdf2_{digest}${rounds}${SALT}${base64.b64encode(made).decode()}"


def django_scrypt(n: int, r: int, p: int) -> str:
    made = hashlib.scrypt(SECRET, salt=SALT.encode(), n=n, r=r, p=p, maxmem=2**26, dklen=64)
    return f"scrypt${n}${SALT}${r}${p}${base64.b64encode(made).decode()}"


def of_argon2(kind: argon2.Type) -> str:
    return argon2.PasswordHasher(2, 1024, 2, 32, 16, type=kind).hash(SECRET)


def of_bcrypt(secret: bytes, prefix: bytes = b"2b") -> str:
    return bcrypt.hashpw(secret, bcrypt.gensalt(4, b"2a" if prefix == b"2a" else b"2b")).decode()


DIGESTED = hashlib.sha256(SECRET).hexdigest().encode()
MADE = {
    "werkzeug scrypt": generate_password_hash(PASSWORD.reveal(), "scrypt:1024:8:1"),
    "werkzeug scrypt as usual": generate_password_hash(PASSWORD.reveal()),
    "werkzeug pbkdf2": generate_password_hash(PASSWORD.reveal(), "pbkdf2:sha256:1000"),
    "werkzeug pbkdf2 sha512": generate_password_hash(PASSWORD.reveal(), "pbkdf2:sha512:1000"),
    "werkzeug pbkdf2 sha1": generate_password_hash(PASSWORD.reveal(), "pbkdf2:sha1:1000"),
    "django pbkdf2": django_pbkdf2("sha256", 1000),
    "django pbkdf2 sha1": django_pbkdf2("sha1", 1000),
    "django scrypt": django_scrypt(16384, 8, 5),
    "django argon2": f"argon2{of_argon2(argon2.Type.ID)}",
    "django argon2i": f"argon2{of_argon2(argon2.Type.I)}",
    "django bcrypt_sha256": f"bcrypt_sha256${of_bcrypt(DIGESTED)}",
    "django bcrypt": f"bcrypt${of_bcrypt(SECRET)}",
    "bcrypt 2a": of_bcrypt(SECRET, b"2a"),
    "bcrypt 2b": of_bcrypt(SECRET),
    "bcrypt 2y": of_bcrypt(SECRET).replace("$2b$", "$2y$"),
    "argon2id": of_argon2(argon2.Type.ID),
    "argon2i": of_argon2(argon2.Type.I),
    "argon2d": of_argon2(argon2.Type.D),
}
PUBLISHED = {
    # The examples of the bcrypt paper's implementation, its U*U family.
    "U*U": "$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW",
    "U*U*": "$2a$05$CCCCCCCCCCCCCCCCCCCCC.VGOzA784oUp/Z0DY336zx7pLYAy0lwK",
    # RFC 6070's second vector and RFC 7914's second, in Django's and Werkzeug's forms.
    "password": "pbkdf2_sha1$4096$salt$SwB5AbdlSJq+rUnZJvch0GWkKcE=",
    "password ": (
        "scrypt:1024:8:16$NaCl$fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
    ),
}


@pytest.fixture
def hasher() -> Argon2PasswordHasher:
    return Argon2PasswordHasher(a_lane(), memory_kib=8, time_cost=1)


@pytest.mark.parametrize("kind", MADE)
def test_a_hash_is_its_passwords_alone_and_is_to_be_made_anew(
    hasher: Argon2PasswordHasher, kind: str
) -> None:
    hashed = PasswordHash(MADE[kind])

    assert hasher.verify(PASSWORD, hashed)
    assert not hasher.verify(OTHER, hashed)
    assert hasher.needs_rehash(hashed)


@pytest.mark.parametrize("text", PUBLISHED)
def test_a_published_hash_is_its_passwords_alone(hasher: Argon2PasswordHasher, text: str) -> None:
    hashed = PasswordHash(PUBLISHED[text])

    assert hasher.verify(Password(text.strip()), hashed)
    assert not hasher.verify(Password(f"{text.strip()}x"), hashed)


def test_bcrypt_sees_72_bytes_of_a_password_as_where_the_hash_was_made(
    hasher: Argon2PasswordHasher,
) -> None:
    hashed = PasswordHash(of_bcrypt(b"x" * 72))

    assert hasher.verify(Password("x" * 72 + "and all that follows"), hashed)
    assert not hasher.verify(Password("x" * 71 + "y"), hashed)


def test_bytes_count_there_and_not_letters(hasher: Argon2PasswordHasher) -> None:
    hashed = PasswordHash(of_bcrypt(("é" * 40).encode()[:72]))

    assert hasher.verify(Password("é" * 40), hashed)
    assert not hasher.verify(Password("é" * 35), hashed)


def test_where_django_digests_first_the_whole_password_counts(
    hasher: Argon2PasswordHasher,
) -> None:
    digest = hashlib.sha256(b"x" * 80).hexdigest().encode()
    hashed = PasswordHash(f"bcrypt_sha256${of_bcrypt(digest)}")

    assert hasher.verify(Password("x" * 80), hashed)
    assert not hasher.verify(Password("x" * 79), hashed)


@pytest.mark.parametrize(
    "text",
    [
        "$2b$31$" + "a" * 53,
        "pbkdf2_sha256$999999999$salt$" + base64.b64encode(bytes(32)).decode(),
        "scrypt:1048576:64:1$salt$" + "00" * 64,
        "argon2$argon2id$v=19$m=4194304,t=9,p=1$" + "A" * 22 + "$" + "A" * 43,
        "$argon2i$v=19$m=4194304,t=9,p=1$" + "A" * 22 + "$" + "A" * 43,
    ],
)
def test_a_hash_that_asks_for_too_much_is_no_match_and_costs_no_more_than_any_login(
    hasher: Argon2PasswordHasher, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert not hasher.verify(PASSWORD, PasswordHash(text))

    assert [record.message for record in caplog.records] == ["stored_hash_unusable"]
