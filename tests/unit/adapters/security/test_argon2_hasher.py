"""The hasher: what it makes, what it accepts, and that nothing is refused for less work."""

import argon2
import pytest

from adapters.security import Argon2PasswordHasher, meets_floor
from domain.passwords import Password, PasswordHash
from tests.support.browser import a_lane

PASSWORD = Password("three blind mice and a piano")
OTHER = Password("four deaf owls and a trumpet")
TUTORIAL = PasswordHash(
    "pbkdf2:sha256:50000$vT9fkZM8$04dfa35c6476acf7e788a1b5b3c35e217c78dc04539d295f011f01f18cd2175f"
)


class CountingArgon2:
    """Argon2 itself, which counts how often it was computed to the end."""

    def __init__(self, real: argon2.PasswordHasher) -> None:
        self._real = real
        self.computed = 0

    def verify(self, hashed: str, password: str) -> bool:
        try:
            matches = self._real.verify(hashed, password)
        except argon2.exceptions.VerifyMismatchError:
            self.computed += 1
            raise
        self.computed += 1
        return matches


@pytest.fixture
def hasher() -> Argon2PasswordHasher:
    return Argon2PasswordHasher(a_lane(), memory_kib=8, time_cost=1)


def computed(hasher: Argon2PasswordHasher, hashed: PasswordHash | None) -> int:
    """How often Argon2 is computed to verify against this hash."""
    counting = CountingArgon2(hasher._argon2)
    hasher._argon2 = counting  # type: ignore[assignment]  # as far as it is used
    hasher.verify(PASSWORD, hashed)
    return counting.computed


def test_a_hash_verifies_its_password_and_no_other(hasher: Argon2PasswordHasher) -> None:
    hashed = hasher.hash(PASSWORD)

    assert hasher.verify(PASSWORD, hashed)
    assert not hasher.verify(OTHER, hashed)


def test_a_hash_says_scheme_version_and_parameters() -> None:
    hasher = Argon2PasswordHasher(a_lane(), memory_kib=19456, time_cost=2)

    hashed = hasher.hash(PASSWORD).reveal()

    assert hashed.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    salt, tag = hashed.split("$")[4:]
    assert (len(salt), len(tag)) == (22, 43)  # 16 and 32 bytes as base64


def test_two_hashes_of_one_password_differ(hasher: Argon2PasswordHasher) -> None:
    assert hasher.hash(PASSWORD) != hasher.hash(PASSWORD)


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("a" * 15, "a" * 16),
        ("passwords are long", "passwords are lonG"),
        ("passwords are long", "passwords are long "),
        ("passwords are long", "passwords are lon"),
        ("x" * 72 + "a", "x" * 72 + "b"),
        ("x" * 255 + "a", "x" * 255 + "b"),
        ("straße und mehr", "strasse und mehr"),
        ("ｆｕｌｌｗｉｄｔｈ！！", "fullwidth!!"),
    ],
)
def test_what_is_nearly_the_password_is_not(
    hasher: Argon2PasswordHasher, text: str, near: str
) -> None:
    hashed = hasher.hash(Password(text))

    assert hasher.verify(Password(text), hashed)
    assert not hasher.verify(Password(near), hashed)


def test_nobody_has_any_password(hasher: Argon2PasswordHasher) -> None:
    assert not hasher.verify(PASSWORD, None)


def test_the_tutorials_hash_verifies_its_password_and_no_other(
    hasher: Argon2PasswordHasher,
) -> None:
    assert hasher.verify(Password("foobar"), TUTORIAL)
    assert not hasher.verify(Password("barfoo"), TUTORIAL)


@pytest.mark.parametrize("text", ["", "x", "$argon2id$", "pbkdf2:", "scrypt:1:1:1$s$h", "é", "\0"])
def test_a_damaged_hash_is_no_match_and_is_reported_without_itself(
    hasher: Argon2PasswordHasher, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    assert not hasher.verify(PASSWORD, PasswordHash(text))

    (record,) = caplog.records
    assert record.getMessage() == "stored_hash_unusable"
    assert record.exc_info is None  # a library's words may quote what it was given


@pytest.mark.parametrize("text", [None, "", "damaged", "$argon2id$v=19$", "pbkdf2:damaged"])
def test_nobody_and_a_damaged_hash_cost_what_a_wrong_password_costs(
    hasher: Argon2PasswordHasher, text: str | None
) -> None:
    usual = computed(hasher, hasher.hash(OTHER))

    assert computed(hasher, None if text is None else PasswordHash(text)) == usual


def test_a_hash_under_todays_parameters_need_not_be_made_anew(
    hasher: Argon2PasswordHasher,
) -> None:
    assert not hasher.needs_rehash(hasher.hash(PASSWORD))


@pytest.mark.parametrize(("memory_kib", "time_cost"), [(16, 1), (8, 2)])
def test_a_hash_under_other_parameters_is_to_be_made_anew(
    hasher: Argon2PasswordHasher, memory_kib: int, time_cost: int
) -> None:
    other = Argon2PasswordHasher(a_lane(), memory_kib=memory_kib, time_cost=time_cost)

    assert hasher.needs_rehash(other.hash(PASSWORD))
    assert hasher.verify(PASSWORD, other.hash(PASSWORD))


def test_a_hash_of_another_scheme_is_to_be_made_anew(hasher: Argon2PasswordHasher) -> None:
    assert hasher.needs_rehash(TUTORIAL)


@pytest.mark.parametrize(
    ("memory_kib", "time_cost", "strong"),
    [
        (65536, 3, True),
        (19456, 2, True),
        (19455, 2, False),
        (19456, 1, False),
        (47104, 1, True),
        (47103, 1, False),
        (12288, 3, True),
        (12287, 3, False),
        (12288, 2, False),
    ],
)
def test_the_floor_is_kept_to_the_letter(memory_kib: int, time_cost: int, strong: bool) -> None:
    assert meets_floor(memory_kib, time_cost) == strong
