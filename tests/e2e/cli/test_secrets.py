"""An operator rotates the secrets: of a folder, and where the environment gives them."""

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import Result

from entrypoints.secret_key import key_id, make_secret_key, secret_key_in, secrets_in
from tests.e2e.cli.conftest import Processes, Typed
from tests.support.builders import PASSWORD

ADD_SUSAN = ("users", "add", "susan", "susan@example.org", "--password-stdin")


@pytest.fixture
def operator(typed: Typed) -> Typed:
    """With an account, and a secret in the state folder."""
    typed(*ADD_SUSAN, given=PASSWORD)
    return typed


def ids(typed: Typed) -> list[str]:
    return [fact["id"] for fact in json.loads(typed("secrets", "list", "--json").stdout)]


def rotations(typed: Typed) -> list[tuple[str, str]]:
    listed = typed("audit", "list", "--kind", "secrets_rotated", "--json")
    return [(fact["actor"], fact["reason"]) for fact in json.loads(listed.stdout)]


def kept(tmp_path: Path) -> list[str]:
    return list(secrets_in((tmp_path / "var" / "secret_key").read_text()))


def test_a_rotation_changes_the_folder_and_is_in_the_trail(operator: Typed, tmp_path: Path) -> None:
    (old,) = kept(tmp_path)

    done = operator("secrets", "rotate")

    new, *others = kept(tmp_path)
    assert (done.exit_code, done.stderr, others) == (0, "", [old])
    assert ids(operator) == [key_id(new), key_id(old)]
    assert rotations(operator) == [("operator", key_id(new))]
    assert (tmp_path / "var" / "secret_key").stat().st_mode & 0o777 == 0o600


def test_no_command_about_them_shows_a_secret(operator: Typed, tmp_path: Path) -> None:
    acts = [
        ("secrets", "list"),
        ("secrets", "rotate"),
        ("secrets", "rotate", "--prepare"),
        ("secrets", "list", "--json"),
        ("audit", "list", "--json"),
        ("housekeeping",),
        ("secrets", "rotate", "--keep", "1"),
        ("audit", "verify"),
    ]
    used = set(kept(tmp_path))
    shown = ""
    for words in acts:
        shown += operator(*words).output
        used |= set(kept(tmp_path))

    assert len(used) == 4
    assert not [secret for secret in used if secret in shown]


def test_what_the_environment_gives_is_left_to_the_operator(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = make_secret_key()
    monkeypatch.setenv("DOORWARD_SECRET_KEY", old)

    done = typed("secrets", "rotate")
    made = done.stdout.strip()
    monkeypatch.setenv("DOORWARD_SECRET_KEY", f"{made} {old}")

    assert (done.exit_code, old in done.output) == (0, False)
    assert key_id(made) in done.stderr
    assert ids(typed) == [key_id(made), key_id(old)]
    assert not (tmp_path / "var").exists()


def test_nothing_is_rotated_or_made_where_there_is_no_secret(typed: Typed, tmp_path: Path) -> None:
    for words in (("list",), ("rotate",)):
        done = typed("secrets", *words)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith("Error: There is no secret in var yet: ")
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("content", ["", "short", "x" * 64, "\0" * 40])
@pytest.mark.parametrize("words", [("list",), ("rotate",), ("rotate", "--keep", "1")])
def test_a_file_that_holds_no_secret_is_told_and_left(
    content: str, words: tuple[str, ...], typed: Typed, tmp_path: Path
) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "secret_key").write_text(content)

    done = typed("secrets", *words)

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: var/secret_key is too ")
    assert (tmp_path / "var" / "secret_key").read_text() == content


def broken_database(tmp_path: Path) -> None:
    (tmp_path / "var" / "doorward.sqlite3").write_bytes(b"no database at all" * 100)


def missing_database(tmp_path: Path) -> None:
    (tmp_path / "var" / "doorward.sqlite3").unlink()


def without_tables(tmp_path: Path) -> None:
    missing_database(tmp_path)
    sqlite3.connect(tmp_path / "var" / "doorward.sqlite3").close()


@pytest.mark.parametrize("away", [broken_database, missing_database, without_tables])
def test_a_rotation_waits_for_no_database(away: object, operator: Typed, tmp_path: Path) -> None:
    assert callable(away)
    away(tmp_path)

    done = operator("secrets", "rotate", "--keep", "1")

    assert (done.exit_code, len(kept(tmp_path))) == (0, 1)
    assert "Warning: This is not in the trail. " in done.stderr


def sealed_under_two(operator: Typed) -> tuple[str, str]:
    operator("housekeeping")
    operator("secrets", "rotate")
    operator("housekeeping")
    new, old = ids(operator)
    return new, old


def test_the_trail_is_whole_after_a_rotation(operator: Typed) -> None:
    sealed_under_two(operator)

    done = operator("audit", "verify")

    assert done.exit_code == 0
    assert done.stdout.startswith("The trail is whole: 2 batches, 2 events.\n")


def test_a_secret_that_the_trail_needs_is_named_and_can_be_put_back(
    operator: Typed, tmp_path: Path
) -> None:
    _, old = sealed_under_two(operator)
    before = (tmp_path / "var" / "secret_key").read_text()
    dropped = operator("secrets", "rotate", "--keep", "1")
    newest = (tmp_path / "var" / "secret_key").read_text()
    missing, as_json = operator("audit", "verify"), operator("audit", "verify", "--json")
    (tmp_path / "var" / "secret_key").write_text(newest + before)
    mended = operator("audit", "verify")

    assert dropped.stderr.startswith("Warning: Dropped: ")
    assert (missing.exit_code, as_json.exit_code, mended.exit_code) == (3, 3, 0)
    assert f"the secret {old} that sealed them is missing" in missing.stderr
    assert "Put it back behind the others" in missing.stderr
    facts = json.loads(as_json.stdout)
    assert (facts["whole"], facts["broken"]) == (False, None)
    assert {"key_id": old, "first": 1, "batches": 1} in facts["missing_keys"]


def test_what_is_altered_counts_for_more_than_a_missing_secret(
    operator: Typed, tmp_path: Path
) -> None:
    sealed_under_two(operator)
    with sqlite3.connect(tmp_path / "var" / "doorward.sqlite3") as database:
        database.execute("update seals set key_id = 'made\x1bup' where number = 1")
        database.execute("update seals set sealed_at = '2020-01-01' where number = 2")
    database.close()

    done = operator("audit", "verify")

    assert done.exit_code == 1
    assert "batch 2 is the first that does not hold" in done.stderr
    assert r"the secret made\x1bup that sealed them is missing" in done.stderr


def test_a_name_that_the_operator_freed_before_a_rotation_is_for_nobody(
    operator: Typed, tmp_path: Path
) -> None:
    operator("users", "delete", "susan", "--now", "--yes")
    operator("secrets", "rotate")
    taken: Result = operator(*ADD_SUSAN, given=PASSWORD)
    operator("secrets", "rotate", "--keep", "1")
    forgotten: Result = operator(*ADD_SUSAN, given=PASSWORD)

    assert (taken.exit_code, forgotten.exit_code) == (1, 0)
    with sqlite3.connect(tmp_path / "var" / "doorward.sqlite3") as database:
        assert len(database.execute("select * from freed_names").fetchall()) == 1
    database.close()


def test_two_who_rotate_at_once_lose_no_secret(processes: Processes, tmp_path: Path) -> None:
    old = secret_key_in(tmp_path / "var")

    rotating = [processes.start("secrets", "rotate") for _ in range(2)]

    assert [process.wait(timeout=60) for process in rotating] == [0, 0]
    found = kept(tmp_path)
    assert (len(set(found)), found[-1]) == (3, old)
