"""Hashes from elsewhere: which are known, and what none of them may cost."""

import base64

import pytest

from domain.errors import Refusal
from domain.passwords import PasswordHash
from domain.passwords.foreign import (
    Argon2Form,
    BcryptForm,
    HashDamaged,
    HashForm,
    HashTooCostly,
    HashUnknown,
    Pbkdf2Form,
    ScryptForm,
    form_of,
)

TAG = "A" * 43
BCRYPT = "$2b$12$" + "a" * 21 + "e" + "a" * 31
SHA256, SCRYPT = bytes(range(32)), bytes(range(64))
B32, B64 = base64.b64encode(SHA256).decode(), base64.b64encode(SCRYPT).decode()


def argon2(memory: int = 65536, passes: int = 3, lanes: int = 4, kind: str = "id") -> str:
    return f"$argon2{kind}$v=19$m={memory},t={passes},p={lanes}${'A' * 22}${TAG}"


def read(text: str) -> HashForm:
    return form_of(PasswordHash(text))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (argon2(), Argon2Form(argon2())),
        (argon2(kind="i"), Argon2Form(argon2(kind="i"))),
        (argon2(kind="d"), Argon2Form(argon2(kind="d"))),
        (argon2().replace("v=19", "v=16"), Argon2Form(argon2().replace("v=19", "v=16"))),
        (argon2().replace("v=19$", ""), Argon2Form(argon2().replace("v=19$", ""))),
        (f"argon2{argon2()}", Argon2Form(argon2())),
        (BCRYPT, BcryptForm(BCRYPT)),
        (BCRYPT.replace("2b", "2a"), BcryptForm(BCRYPT.replace("2b", "2a"))),
        (BCRYPT.replace("2b", "2y"), BcryptForm(BCRYPT.replace("2b", "2y"))),
        (f"bcrypt${BCRYPT}", BcryptForm(BCRYPT)),
        (f"bcrypt_sha256${BCRYPT}", BcryptForm(BCRYPT, digested=True)),
        (f"pbkdf2:sha256:1000$salt${SHA256.hex()}", Pbkdf2Form("sha256", 1000, b"salt", SHA256)),
        (f"pbkdf2_sha256$1000$salt${B32}", Pbkdf2Form("sha256", 1000, b"salt", SHA256)),
        (
            f"pbkdf2_sha1$1$sält${base64.b64encode(SHA256[:20]).decode()}",
            Pbkdf2Form("sha1", 1, "sält".encode(), SHA256[:20]),
        ),
        (f"scrypt:32768:8:1$salt${SCRYPT.hex()}", ScryptForm(32768, 8, 1, b"salt", SCRYPT)),
        (f"scrypt$16384$salt$8$5${B64}", ScryptForm(16384, 8, 5, b"salt", SCRYPT)),
    ],
)
def test_a_known_form_is_read(text: str, form: HashForm) -> None:
    assert read(text) == form


@pytest.mark.parametrize(
    "text",
    [
        *("", "foobar", "plain:foobar", "sha256$salt$00", "md5$salt$00", "!", "{SHA}x", "x" * 512),
        *("$1$salt$hash", "$5$salt$hash", "$6$salt$hash", "$pbkdf2-sha256$29000$a$b", "$scrypt$x"),
        "pbkdf2:sha256:1000$" + "s" * 512 + "$" + SHA256.hex(),
    ],
)
def test_what_is_none_is_unknown(text: str) -> None:
    with pytest.raises(HashUnknown):
        read(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "$argon2",
            "$argon2id$",
            argon2()[:-40],
            argon2() + "$",
            argon2() + "\n",
            argon2(kind="x"),
        ),
        *(
            argon2(passes=0),
            argon2(lanes=0),
            argon2(memory=31, lanes=4),
            argon2().replace("19", "18"),
        ),
        argon2().replace("A" * 22, "A" * 10),
        argon2().replace("A" * 22, "A" * 21),
        argon2().replace(TAG, "A" * 20),
        argon2().replace(TAG, "A" * 87),
        *(
            "$2",
            "$2b$12$",
            BCRYPT[:-1],
            BCRYPT + "a",
            BCRYPT.replace("12", "03"),
            "$2x$" + BCRYPT[4:],
        ),
        "$2b$12$" + "a" * 53,  # its salt ends between two bytes
        f"scrypt:65536:1:1$salt${SCRYPT.hex()}",
        *("bcrypt$$2b$12$", BCRYPT.replace("12", "1"), BCRYPT + "\n", BCRYPT.replace("12", "١٢")),
        *("pbkdf2:", "pbkdf2:sha256", f"pbkdf2:sha256$salt${SHA256.hex()}"),
        *(f"pbkdf2:sha256:0$salt${SHA256.hex()}", f"pbkdf2:sha256:-1$salt${SHA256.hex()}"),
        *(f"pbkdf2:md5:1$salt${SHA256[:16].hex()}", f"pbkdf2:sha1:1$salt${SHA256.hex()}"),
        *(f"pbkdf2:sha256:1$${SHA256.hex()}", f"pbkdf2:sha256:1$salt${SHA256.hex()[:-1]}x"),
        *(f"pbkdf2:sha256:1$salt${SHA256.hex()}$", f"pbkdf2:sha256:1_0$salt${SHA256.hex()}"),
        f"pbkdf2:sha256:1$\ud800${SHA256.hex()}",
        *("pbkdf2_sha256$1$salt", f"pbkdf2_sha256$1$salt${B32[:-1]}", "pbkdf2_sha256$1$salt$é"),
        *("scrypt:", "scrypt:8:8$salt$00", f"scrypt:7:8:1$salt${SCRYPT.hex()}"),
        *(f"scrypt:1:8:1$salt${SCRYPT.hex()}", f"scrypt:8:8:1$salt${SHA256.hex()}"),
        *(
            f"scrypt:8:8:1$${SCRYPT.hex()}",
            f"scrypt:8:0:1$salt${SCRYPT.hex()}",
            "scrypt$8$salt$8$1",
        ),
    ],
)
def test_what_begins_like_one_and_goes_on_otherwise_is_damaged(text: str) -> None:
    with pytest.raises(HashDamaged):
        read(text)


@pytest.mark.parametrize(
    ("most", "more"),
    [
        (argon2(262144, 8), argon2(262145, 1)),
        (argon2(65536, 32), argon2(65536, 33)),
        (argon2(lanes=16), argon2(lanes=17)),
        (BCRYPT.replace("12", "15"), BCRYPT.replace("12", "16")),
        (BCRYPT.replace("12", "04"), f"bcrypt_sha256${BCRYPT.replace('12', '31')}"),
        (
            f"pbkdf2:sha256:4000000$salt${SHA256.hex()}",
            f"pbkdf2:sha256:4000001$salt${SHA256.hex()}",
        ),
        (f"pbkdf2_sha256$4000000$salt${B32}", f"pbkdf2_sha256$999999999$salt${B32}"),
        (f"scrypt:262144:8:2$salt${SCRYPT.hex()}", f"scrypt:262144:8:3$salt${SCRYPT.hex()}"),
        (f"scrypt:262144:8:1$salt${SCRYPT.hex()}", f"scrypt:524288:8:1$salt${SCRYPT.hex()}"),
        (f"scrypt:2:400000:1$salt${SCRYPT.hex()}", f"scrypt:2:1048576:1$salt${SCRYPT.hex()}"),
        (f"scrypt:2:1:1$salt${SCRYPT.hex()}", f"scrypt$2$salt$99999$999${B64}"),
    ],
)
def test_the_work_that_one_may_ask_for_is_bounded(most: str, more: str) -> None:
    read(most)

    with pytest.raises(HashTooCostly):
        read(more)


@pytest.mark.parametrize(
    "text", [argon2(), BCRYPT, f"pbkdf2:sha256:1000$salt${SHA256.hex()}", f"scrypt$8$s$8$1${B64}"]
)
def test_nothing_of_a_hash_shows_when_its_form_is_printed(text: str) -> None:
    shown = repr(read(text))

    assert not any(part in shown for part in (TAG, "a" * 21, repr(SHA256), repr(SCRYPT), "salt'"))


@pytest.mark.parametrize("text", ["foobar", argon2()[:-40], argon2(lanes=17)])
def test_a_refusal_holds_nothing_of_the_hash(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        read(text)

    assert refused.value.data == {}
