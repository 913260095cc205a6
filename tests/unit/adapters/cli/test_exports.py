"""The command that hands over one account's data, or all accounts."""

import json
import stat
from pathlib import Path

import pytest

from adapters.cli.commands import Commands
from adapters.cli.exports import Exports, export_command
from domain.events import Actor, EventKind
from tests.support.builders import Door
from tests.unit.adapters.cli.conftest import Typed, run


@pytest.fixture
def exports(door: Door) -> Typed:
    """`doorward users` with this command alone."""
    door.circumstances.actor = Actor.OPERATOR
    used = Exports(
        find_user=door.find_user, export_account=door.export, export_users=door.export_users
    )
    group = Commands("users", {"export": export_command(lambda: used)})
    return lambda *words, given="": run(group, *words, given=given)


def test_an_export_is_printed_as_json(exports: Typed, door: Door) -> None:
    susan = door.with_user("susan")

    done = exports("export", "susan@example.org")

    assert json.loads(done.stdout)["profile"]["username"] == "susan"
    (exported,) = (e for e in door.events_of(susan) if e.kind is EventKind.ACCOUNT_EXPORTED)
    assert exported.actor is Actor.OPERATOR


def test_an_exported_file_is_its_owners_alone(exports: Typed, door: Door, tmp_path: Path) -> None:
    door.with_user("susan")
    file = tmp_path / "susan.json"

    done = exports("export", "susan", "--output", str(file))

    assert done.stdout == f"Exported susan to {file}.\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text())["format"] == "doorward-export"


def test_a_file_that_is_there_is_never_written_over(
    exports: Typed, door: Door, tmp_path: Path
) -> None:
    susan = door.with_user("susan")
    file = tmp_path / "susan.json"
    file.write_text("kept")

    done = exports("export", "susan", "--output", str(file))

    assert (done.exit_code, done.stderr) == (1, f"Error: {file}: File exists\n")
    assert file.read_text() == "kept"
    assert EventKind.ACCOUNT_EXPORTED not in {event.kind for event in door.events_of(susan)}


def test_a_link_that_leads_nowhere_is_never_followed(
    exports: Typed, door: Door, tmp_path: Path
) -> None:
    door.with_user("susan")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")

    done = exports("export", "susan", "--output", str(tmp_path / "link"))

    assert (done.exit_code, done.stderr) == (1, f"Error: {tmp_path / 'link'}: File exists\n")
    assert [path.name for path in tmp_path.iterdir()] == ["link"]


def test_a_file_that_could_not_be_filled_is_not_left_behind(
    exports: Typed, door: Door, tmp_path: Path
) -> None:
    door.with_user("susan")
    file = tmp_path / "susan.json"

    def lost(**_: object) -> object:
        raise OSError(28, "No space left on device")

    used = Exports(
        find_user=door.find_user,
        export_account=lost,  # type: ignore[arg-type]  # a disk that fills up
        export_users=door.export_users,
    )
    group = Commands("users", {"export": export_command(lambda: used)})
    done = run(group, "export", "susan", "--output", str(file))

    assert done.exit_code == 1
    assert list(tmp_path.iterdir()) == []


def test_all_accounts_are_a_line_each_with_their_hashes(exports: Typed, door: Door) -> None:
    susan, john = door.with_user("susan"), door.with_user("john")

    done = exports("export", "--all")

    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["id"] for line in lines] == [john.id, susan.id]
    assert lines[1]["password_hash"] == susan.password_hash.reveal()
    assert done.stderr.startswith("Warning: it holds the hash of every password.")


def test_a_file_of_all_accounts_is_its_owners_alone_and_warned_of(
    exports: Typed, door: Door, tmp_path: Path
) -> None:
    door.with_user("susan")
    file = tmp_path / "users.jsonl"

    done = exports("export", "--all", "--output", str(file))

    assert done.stdout == f"Exported 1 account to {file}.\n"
    assert f"Warning: {file}: it holds the hash of every password." in done.stderr
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert len(file.read_text().splitlines()) == 1
    assert list(tmp_path.iterdir()) == [file]


def test_that_all_accounts_were_handed_over_is_in_the_trail(exports: Typed, door: Door) -> None:
    exports("export", "--all")

    assert [(event.kind, event.actor) for event in door.trail] == [
        (EventKind.ACCOUNTS_EXPORTED, Actor.OPERATOR)
    ]


def test_a_file_is_written_over_at_a_word(exports: Typed, door: Door, tmp_path: Path) -> None:
    door.with_user("susan")
    file = tmp_path / "users.jsonl"
    file.write_text("old")

    refused = exports("export", "--all", "--output", str(file))
    done = exports("export", "--all", "--output", str(file), "--overwrite")

    assert (refused.exit_code, refused.stderr) == (1, f"Error: {file}: File exists\n")
    assert done.exit_code == 0
    assert json.loads(file.read_text())["username"] == "susan"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_terminal_is_shown_no_hashes_unless_it_insists(
    exports: Typed, door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.with_user("susan")
    monkeypatch.setattr("adapters.cli.exports._at_terminal", lambda: True)

    refused = exports("export", "--all")
    shown = exports("export", "--all", "--yes")

    assert (refused.exit_code, refused.stdout) == (2, "")
    assert refused.stderr == "Error: The hashes would be shown. Give --output FILE, or --yes.\n"
    assert (shown.exit_code, json.loads(shown.stdout)["username"]) == (0, "susan")


@pytest.mark.parametrize("words", [(), ("susan", "--all")])
def test_one_account_or_all_of_them_is_to_be_named(exports: Typed, words: tuple[str, ...]) -> None:
    done = exports("export", *words)

    assert (done.exit_code, done.stderr) == (2, "Error: Name an account, or give --all.\n")
