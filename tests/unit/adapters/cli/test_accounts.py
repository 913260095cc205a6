"""The commands about accounts: what they do, what they say, and what they never show."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from domain.passwords import PasswordHash
from domain.sessions import InvalidCredentials
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door, a_user
from tests.unit.adapters.cli.conftest import Opened, Typed

KEYS = [
    "id",
    "username",
    "username_key",
    "email",
    "email_key",
    "email_verified",
    "active",
    "language",
    "created_at",
    "leaves_at",
    "roles",
    "credential_epoch",
    "version",
    "password_scheme",
    "password_needs_rehash",
]


def keep_hash(door: Door, text: str, name: str = "susan") -> None:
    user = a_user(name, password_hash=PasswordHash(text))
    door.storage.transact(lambda work: work.users.add(user))


def test_an_added_account_can_log_in(users: Typed, door: Door) -> None:
    done = users("add", "Susan", "susan@example.org", "--password-stdin", given=PASSWORD)

    assert (done.exit_code, done.stdout) == (0, "Added Susan, susan@example.org.\n")
    assert door.log_in(login="susan", password=PASSWORD).user.language == "en"


def test_an_account_is_added_in_the_language_that_it_is_written_to_in(
    users: Typed, door: Door
) -> None:
    words = ("add", "susan", "susan@example.org", "--language", "ru", "--password-stdin")
    users(*words, given=PASSWORD)

    assert door.find_user("susan").language == "ru"


def test_a_language_that_is_not_spoken_here_is_wrong_usage(users: Typed, door: Door) -> None:
    done = users("add", "susan", "susan@example.org", "--language", "xx", "--password-stdin")

    assert done.exit_code == 2
    assert "'en', 'ru'" in done.stderr


def test_an_operator_may_give_out_a_reserved_name(users: Typed, door: Door) -> None:
    done = users("add", "admin", "admin@example.org", "--password-stdin", given=PASSWORD)

    assert done.exit_code == 0
    assert door.find_user("admin").active


def test_everything_wrong_with_an_account_is_told_at_once_and_nothing_is_kept(
    users: Typed, door: Door
) -> None:
    done = users("add", "a b", "nowhere", "--password-stdin", given="short")

    assert (done.exit_code, done.stdout) == (1, "")
    lines = done.stderr.splitlines()
    assert len(lines) == 3
    assert all(line.startswith("Error: ") for line in lines)
    assert "at least 15 characters" in lines[2]
    assert list(door.list_users()) == []


def test_only_adding_an_account_may_upgrade_the_storage(users: Typed, opened: Opened) -> None:
    users("add", "susan", "susan@example.org", "--password-stdin", given=PASSWORD)
    users("list")
    users("show", "susan")
    users("disable", "susan")
    users("enable", "susan")
    users("set-password", "susan", "--password-stdin", given=OTHER_PASSWORD)

    assert opened.asked == [True, False, False, False, False, False]


@pytest.mark.parametrize("words", [(), ("add",), ("list",), ("set-password",)])
def test_help_opens_nothing(words: tuple[str, ...], users: Typed, opened: Opened) -> None:
    done = users(*words, "--help")

    assert done.exit_code == 0
    assert opened.asked == []


def test_an_empty_list_says_what_to_do(users: Typed) -> None:
    assert users("list").stdout == "No users yet. Add one: doorward users add NAME EMAIL\n"
    assert users("list", "--json").stdout == "[]\n"


def test_accounts_are_listed_in_order_a_line_each(users: Typed, door: Door) -> None:
    for name in ("tom", "susan"):
        door.with_user(name)
    door.disable(login="tom")

    assert users("list").stdout.splitlines() == [
        "Username\tEmail\tActive\tLanguage\tCreated\tRoles",
        "susan\tsusan@example.org\tyes\ten\t2026-03-01\t-",
        "tom\ttom@example.org\tno\ten\t2026-03-01\t-",
    ]


def test_a_list_longer_than_a_page_is_complete(users: Typed, door: Door) -> None:
    many = [f"user{number:04}" for number in range(1201)]
    door.storage.transact(lambda work: [work.users.add(a_user(name)) for name in many])

    listed = users("list").stdout.splitlines()[1:]
    read = json.loads(users("list", "--json").stdout)

    assert [line.partition("\t")[0] for line in listed] == many
    assert [user["username"] for user in read] == many


@pytest.mark.parametrize("login", ["susan", "SUSAN", "susan@example.org", " Susan@Example.org "])
def test_an_account_is_shown_by_its_name_or_its_address(
    login: str, users: Typed, door: Door
) -> None:
    door.with_user("Susan")

    done = users("show", login)

    assert done.exit_code == 0
    assert "Username\tSusan\n" in done.stdout
    assert "Created at\t2026-03-01T12:00:00+00:00\n" in done.stdout


def test_the_names_in_json_are_stable_and_its_times_are_iso(users: Typed, door: Door) -> None:
    door.with_user("susan")

    shown = json.loads(users("show", "susan", "--json").stdout)
    (listed,) = json.loads(users("list", "--json").stdout)

    assert list(shown) == KEYS
    assert shown == listed
    assert shown["active"] is True
    assert datetime.fromisoformat(shown["created_at"]) == datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        ("$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$dGFn", "argon2id"),
        ("scrypt:32768:8:1$salt$00", "scrypt"),
        ("pbkdf2:sha256:50000$salt$00", "pbkdf2"),
        ("my secret in the clear", "unknown"),
        ("", "unknown"),
    ],
)
def test_of_a_hash_only_its_scheme_is_shown(
    text: str, scheme: str, users: Typed, door: Door
) -> None:
    keep_hash(door, text)

    output = users("show", "susan", "--json").stdout

    assert json.loads(output)["password_scheme"] == scheme
    assert json.loads(output)["password_needs_rehash"] is True
    assert not text or text not in output
    assert "salt" not in output


@pytest.mark.parametrize(
    "words", [("show",), ("disable",), ("enable",), ("set-password", "--password-stdin")]
)
@pytest.mark.parametrize("login", ["nobody", "nobody@example.org", "not a name", "a@@b", ""])
def test_an_unknown_account_is_told_in_one_line(
    words: tuple[str, ...], login: str, users: Typed
) -> None:
    done = users(*words, login, given=PASSWORD)

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == 'Error: There is no such user; "doorward users list" shows all.\n'


def test_a_disabled_account_is_logged_out_everywhere(users: Typed, door: Door) -> None:
    door.with_user("susan")
    signed_in = door.log_in(login="susan", password=PASSWORD, remember=True)

    done = users("disable", "susan@example.org")

    assert done.stdout == (
        "susan cannot log in any more; every session and remembered browser has ended.\n"
    )
    session, remembered = signed_in.session_token, signed_in.remember_token
    assert door.resolve(session_token=session, remember_token=remembered) is None
    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password=PASSWORD)


def test_an_enabled_account_can_log_in_again(users: Typed, door: Door) -> None:
    door.with_user("susan")
    users("disable", "susan")

    done = users("enable", "susan")

    assert done.stdout == "susan can log in.\n"
    assert door.log_in(login="susan", password=PASSWORD).user.active


def test_a_new_password_ends_what_the_old_one_opened(users: Typed, door: Door) -> None:
    door.with_user("susan")
    token = door.log_in(login="susan", password=PASSWORD).session_token

    done = users("set-password", "susan", "--password-stdin", given=OTHER_PASSWORD)

    assert done.stdout == (
        "susan has a new password; every session and remembered browser has ended.\n"
    )
    assert door.resolve(session_token=token, remember_token=None) is None
    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.active


def test_a_password_against_the_rules_changes_nothing(users: Typed, door: Door) -> None:
    door.with_user("susan")

    done = users("set-password", "susan", "--password-stdin", given="susan@example.org")

    assert done.exit_code == 1
    assert done.stderr.startswith("Error: The password is too close to")
    assert door.log_in(login="susan", password=PASSWORD).user.active


def test_what_a_damaged_account_holds_cannot_steer_the_terminal(users: Typed, door: Door) -> None:
    user = a_user("susan")
    evil = replace(
        user,
        username=replace(user.username, display="su\x1b[31msan\n[red]"),
        email=replace(user.email, address="\u202esusan@example.org\x9b2J"),
    )
    door.storage.transact(lambda work: work.users.add(evil))

    for words in (("list",), ("show", "susan"), ("disable", "susan"), ("list", "--json")):
        output = users(*words).stdout
        assert "[red]" in output
        assert not {"\x1b", "\u202e", "\x9b"} & set(output)
    assert len(users("list").stdout.splitlines()) == 2
