"""An operator's day with accounts, on the embedded database."""

import json
from pathlib import Path

import pytest

from entrypoints.container import Container
from entrypoints.secret_key import make_secret_key
from entrypoints.settings import read_settings
from tests.e2e.cli.conftest import Processes, Typed
from tests.support.builders import OTHER_PASSWORD, PASSWORD

ADD_SUSAN = ("users", "add", "Susan", "susan@example.org", "--password-stdin")
NO_DATABASE = 'Error: There is no database at {} yet; "doorward db upgrade" makes it.\n'


def test_a_day_with_accounts(processes: Processes, typed: Typed, tmp_path: Path) -> None:
    """The commands that take secrets run as processes, between others that see what they did."""
    secret = tmp_path / "new password"
    secret.write_text(f"{OTHER_PASSWORD}\n")

    added = processes.run(*ADD_SUSAN, given=f"{PASSWORD}\n")
    listed = typed("users", "list")
    before = json.loads(typed("users", "show", "susan@example.org", "--json").stdout)
    closed = typed("users", "disable", "susan")
    changed = processes.run("users", "set-password", "susan", "--password-file", str(secret))
    after = json.loads(typed("users", "show", "SUSAN", "--json").stdout)

    assert (added.returncode, added.stdout) == (0, "Added Susan, susan@example.org.\n")
    assert added.stderr == f"Made the database {tmp_path}/var/doorward.sqlite3.\n"
    assert listed.stdout.splitlines()[1].startswith("Susan\tsusan@example.org\tyes\ten\t")
    assert closed.stdout.endswith("every session and remembered browser has ended.\n")
    assert changed.stdout.endswith("every session and remembered browser has ended.\n")
    assert (changed.returncode, changed.stderr) == (0, "")
    assert (before["active"], after["active"]) == (True, False)
    assert after["credential_epoch"] == before["credential_epoch"] + 2


def test_what_is_typed_here_is_what_logs_in_there(typed: Typed) -> None:
    typed(*ADD_SUSAN, given=PASSWORD)
    typed("users", "set-password", "susan", "--password-stdin", given=OTHER_PASSWORD)
    typed("users", "disable", "susan")
    typed("users", "enable", "susan")

    container = Container(settings=read_settings(), secret_key=make_secret_key())
    signed_in = container.authenticate_user()(login="susan", password=OTHER_PASSWORD)
    container.storage().close()

    assert signed_in.user.username.display == "Susan"


def test_no_file_is_made_for_a_look(typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "var" / "doorward.sqlite3"

    for words in (("list",), ("show", "susan"), ("disable", "susan"), ("enable", "susan")):
        done = typed("users", *words)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr == NO_DATABASE.format(file)
    assert list(tmp_path.iterdir()) == []


def test_only_what_changes_an_account_needs_the_secret_key(typed: Typed, tmp_path: Path) -> None:
    typed("db", "upgrade")
    typed("users", "list")
    before = {file.name for file in (tmp_path / "var").iterdir()}

    typed(*ADD_SUSAN, given=PASSWORD)

    assert before == {"doorward.sqlite3"}
    assert {file.name for file in (tmp_path / "var").iterdir()} == before | {"secret_key"}


def test_an_empty_database_has_no_users_yet(typed: Typed) -> None:
    typed("db", "upgrade")

    done = typed("users", "list")

    assert done.exit_code == 0
    assert done.stdout == "No users yet. Add one: doorward users add NAME EMAIL\n"


def test_a_name_and_an_address_are_given_out_once(typed: Typed) -> None:
    typed(*ADD_SUSAN, given=PASSWORD)

    done = typed("users", "add", "SUSAN", "Susan@Example.org", "--password-stdin", given="short")

    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "Error: Another account has this username.",
        "Error: Another account has this email address.",
        "Error: The password must have at least 15 characters; a few words with spaces will do.",
    ]
    assert len(json.loads(typed("users", "list", "--json").stdout)) == 1


@pytest.mark.parametrize(
    ("name", "email", "password"),
    [
        ("a\x1b[31mb", "susan@example.org", PASSWORD),
        ("susan\n", "susan@example.org", PASSWORD),
        ("\udcff\udcfe\udcfd", "susan@example.org", PASSWORD),
        ("susan", "susan@\udcff.org", PASSWORD),
        ("susan", "susan@example.org\nBcc: x@example.org", PASSWORD),
        ("susan", "x" * 5000 + "@example.org", PASSWORD),
        ("x" * 5000, "susan@example.org", PASSWORD),
        ("susan", "susan@example.org", "a\0b" * 10),
        ("susan", "susan@example.org", "x" * 2000),
        ("susan", "susan@example.org", "susan@example.org"),
        ("susan", "susan@example.org", "qwertyuiopasdfgh"),
        ("", "", " "),
    ],
)
def test_hostile_input_is_refused_in_words(
    name: str, email: str, password: str, typed: Typed
) -> None:
    done = typed("users", "add", name, email, "--password-stdin", given=password)

    assert (done.exit_code, done.stdout) == (1, "")
    made, *told = done.stderr.splitlines()
    assert made.startswith("Made the database ")
    assert told
    assert all(line.startswith("Error: ") and line.isprintable() for line in told)
    assert typed("users", "list", "--json").stdout == "[]\n"


def test_what_would_be_forgotten_at_once_is_not_done(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DOORWARD_DATABASE_URL", "memory://")

    for words in (
        ADD_SUSAN,
        ("users", "list"),
        ("users", "show", "susan"),
        ("users", "disable", "susan"),
        ("users", "enable", "susan"),
        ("users", "set-password", "susan", "--password-stdin"),
        ("db", "upgrade"),
        ("db", "current"),
    ):
        done = typed(*words, given=PASSWORD)
        assert (done.exit_code, done.stdout) == (1, "")
        (line,) = done.stderr.splitlines()
        assert line.startswith("Error: With DOORWARD_DATABASE_URL=memory:// ")
    assert list(tmp_path.iterdir()) == []


def test_a_generated_secret_is_all_that_is_printed_and_is_accepted(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    generated = typed("secrets", "generate")
    monkeypatch.setenv("DOORWARD_SECRET_KEY", generated.stdout)

    (secret,) = generated.stdout.splitlines()
    assert len(secret) >= 43
    assert generated.stderr == ""
    assert typed("db", "current").exit_code == 0
    assert typed("secrets", "generate").stdout != generated.stdout
