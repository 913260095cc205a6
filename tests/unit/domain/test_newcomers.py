"""Accounts from elsewhere: what a row may say of them, in which forms, and what it may not."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.accounts import FAREWELL, EmailAddressInvalid, User
from domain.errors import Refusal
from domain.foreign_names import FieldInvalid
from domain.newcomers import FIELDS, REQUIRED, Newcomer, ReadNewcomer
from domain.passwords import Password, PasswordHash, PasswordHasher
from domain.passwords.foreign import HashDamaged, HashTooCostly, HashUnknown
from domain.roles import Role
from tests.support.doubles import NOON, PlainHasher, SeededEntropy, SimpleEmailParser

HASH = (
    "pbkdf2:sha256:50000$vT9fkZM8$04dfa35c6476acf7e788a1b5b3c35e217c78dc04539d295f011f01f18cd2175f"
)
SUSAN: dict[str, object] = {
    "username": "Susan",
    "email": "susan@example.org",
    "password_hash": HASH,
}
READ = ReadNewcomer(SimpleEmailParser(), SeededEntropy(), ("en", "ru"), PlainHasher())


def newcomer(**said: object) -> Newcomer:
    return READ({**SUSAN, **said}, NOON)


def user(**said: object) -> User:
    return newcomer(**said).user


def test_the_least_that_can_be_said_makes_an_account() -> None:
    made = user()

    assert (made.username.key, made.username.display) == ("susan", "Susan")
    assert made.email.address == "susan@example.org"
    assert made.password_hash == PasswordHash(HASH)
    assert (made.active, made.email_verified, made.language) == (True, False, "en")
    assert (made.created_at, made.leaves_at, made.roles) == (NOON, None, frozenset())
    assert (made.credential_epoch, made.version, len(made.id)) == (0, 0, 32)


def test_all_that_can_be_said_is_kept() -> None:
    made = user(
        id="5" * 32,
        username_key="susan",
        email_verified=True,
        active=False,
        language="ru",
        created_at="2025-01-02T03:04:05.000678+00:00",
        leaves_at="2026-03-02T00:00:00+00:00",
        credential_epoch=7,
        version=9,
        roles=["staff", "editor"],
    )

    assert (made.id, made.username.key, made.active, made.email_verified) == (
        "5" * 32,
        "susan",
        False,
        True,
    )
    assert made.created_at == datetime(2025, 1, 2, 3, 4, 5, 678, UTC)
    assert made.leaves_at == datetime(2026, 3, 2, tzinfo=UTC)
    assert (made.language, made.credential_epoch, made.version) == ("ru", 7, 9)
    assert made.roles == {Role("staff"), Role("editor")}


def test_each_account_has_an_id_of_its_own() -> None:
    assert user().id != user().id


@pytest.mark.parametrize("text", ["17", "", "5" * 31, "5" * 33, "G" * 32, "A" * 32])
def test_an_id_of_another_kind_is_not_kept(text: str) -> None:
    made = user(id=text).id

    assert (len(made), made != text) == (32, True)


def test_where_nothing_is_said_of_the_address_the_caller_decides() -> None:
    said = {**SUSAN, "email_verified": "no"}

    assert READ(SUSAN, NOON, verified=True).user.email_verified
    assert not READ(said, NOON, verified=True).user.email_verified


@pytest.mark.parametrize("value", [True, 1, "1", "true", "True", "t", "YES", "y"])
def test_yes_is_said_in_many_ways(value: object) -> None:
    assert user(email_verified=value).email_verified


@pytest.mark.parametrize("value", [False, 0, "0", "false", "f", "No", "n"])
def test_no_is_said_in_many_ways(value: object) -> None:
    assert not user(active=value).active


@pytest.mark.parametrize("value", [None, ""])
def test_an_empty_field_says_nothing(value: object) -> None:
    rest = dict.fromkeys(set(FIELDS) - set(REQUIRED), value)

    assert user(**rest).active
    assert user(**rest).created_at == NOON


@pytest.mark.parametrize("language", ["de", "", None, "x" * 1000])
def test_a_language_that_is_not_spoken_here_is_the_first(language: object) -> None:
    assert user(language=language).language == "en"


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-01-02", datetime(2025, 1, 2, tzinfo=UTC)),
        ("2025-01-02 03:04:05", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2025-01-02 03:04:05.123456", datetime(2025, 1, 2, 3, 4, 5, 123456, UTC)),
        ("2025-01-02T03:04:05Z", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("2025-01-02T03:04:05+02:00", datetime(2025, 1, 2, 1, 4, 5, tzinfo=UTC)),
        ("1970-01-01", datetime(1970, 1, 1, tzinfo=UTC)),
        ("2026-03-01T12:00:00", NOON),
    ],
)
def test_a_moment_is_utc_unless_it_says_otherwise(text: str, moment: datetime) -> None:
    assert user(created_at=text).created_at == moment


def test_an_account_can_be_about_to_leave() -> None:
    at_last = NOON + FAREWELL

    assert user(leaves_at=at_last.isoformat()).leaves_at == at_last


@pytest.mark.parametrize(
    ("said", "name"),
    [
        *(({"active": value}, "active") for value in ("perhaps", 2, 1.0, ["yes"], {"yes": 1})),
        ({"email_verified": "+"}, "email_verified"),
        *(
            ({"created_at": value}, "created_at")
            for value in ("yesterday", "1969-12-31", 1700000000, "0001-01-01T00:00:00+14:00", True)
        ),
        ({"created_at": (NOON + timedelta(microseconds=1)).isoformat()}, "created_at"),
        ({"leaves_at": (NOON + FAREWELL + timedelta(seconds=1)).isoformat()}, "leaves_at"),
        *(
            ({"credential_epoch": v}, "credential_epoch")
            for v in (-1, 2**30 + 1, "1x", "٣", 1.5, True)
        ),
        ({"version": 10**11}, "version"),
        *(({"roles": v}, "roles") for v in ("Staff", ["a", 1], {"a": 1}, ["a b"], 7)),
        ({"roles": [f"role{number}" for number in range(33)]}, "roles"),
        *(({name: "a\0b"}, name) for name in REQUIRED),
        *(({name: "a\ud800b"}, name) for name in (*REQUIRED, "id", "language", "username_key")),
        *(({name: []}, name) for name in (*REQUIRED, "id", "language")),
        ({"username": True}, "username"),
        ({"username_key": "john"}, "username_key"),
    ],
)
def test_a_field_that_cannot_be_meant_is_refused_by_its_name(
    said: dict[str, object], name: str
) -> None:
    with pytest.raises(FieldInvalid) as refused:
        user(**said)

    assert refused.value.data == {"field": name}


def test_the_most_of_everything_is_taken() -> None:
    made = user(credential_epoch=2**30, version="1073741824", roles=[f"r{n}" for n in range(32)])

    assert (made.credential_epoch, made.version, len(made.roles)) == (2**30, 2**30, 32)


@pytest.mark.parametrize("text", ["staff editor", "staff,editor", " editor,  staff "])
def test_roles_may_stand_in_a_row(text: str) -> None:
    assert user(roles=text).roles == {Role("staff"), Role("editor")}


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        ({"username": ""}, FieldInvalid),
        ({"username": None}, FieldInvalid),
        ({"email": ""}, EmailAddressInvalid),
        ({"email": "nowhere"}, EmailAddressInvalid),
        ({"password_hash": ""}, HashUnknown),
        ({"password_hash": "foobar"}, HashUnknown),
        ({"password_hash": HASH[:-1]}, HashDamaged),
        ({"password_hash": HASH.replace("50000", "50000000")}, HashTooCostly),
    ],
)
def test_what_is_needed_and_not_there_is_refused(
    said: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        user(**said)


def test_a_number_is_a_name_like_any_other() -> None:
    assert user(username=12345).username.key == "12345"


def test_an_account_is_known_by_any_name_that_it_could_have() -> None:
    jurgen, susan = newcomer(username="Jürgen"), newcomer()

    assert all(jurgen.is_named_like(susan.user.renamed(name)) for name in jurgen.names)
    assert jurgen.user.username == jurgen.names[0]
    assert susan.is_named_like(susan.user)
    assert not susan.is_named_like(jurgen.user)


class ContentHasher(PasswordHasher):
    """Finds every hash to be like its own."""

    def hash(self, password: Password) -> PasswordHash:
        raise NotImplementedError

    def verify(
        self, password: Password, hashed: PasswordHash | None, *, first: bool = False
    ) -> bool:
        raise NotImplementedError

    def needs_rehash(self, hashed: PasswordHash) -> bool:
        return False


def test_what_the_installation_itself_asks_of_every_login_is_never_too_much() -> None:
    costly = {**SUSAN, "password_hash": HASH.replace("50000", "50000000")}
    read = ReadNewcomer(SimpleEmailParser(), SeededEntropy(), ("en",), ContentHasher())

    assert read(costly, NOON).user.password_hash == PasswordHash(str(costly["password_hash"]))
