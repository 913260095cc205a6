"""The commands that hand an account's data over, and that delete it."""

import json
import stat
from pathlib import Path

import click
import pytest

from adapters.cli import Farewell, farewell_commands
from adapters.cli.commands import Commands
from domain.accounts import FAREWELL, UserUnknown
from domain.events import Actor, EventKind
from tests.support.builders import Door
from tests.support.doubles import NOON
from tests.unit.adapters.cli.conftest import Typed, run


@pytest.fixture
def farewell(door: Door) -> Typed:
    """`doorward users` with these commands alone."""
    door.circumstances.actor = Actor.OPERATOR
    used = Farewell(
        find_user=door.find_user,
        request_deletion=door.request_deletion,
        delete_account=door.delete_account,
        export_account=door.export,
    )
    commands: dict[str, click.Command] = {c.name or "": c for c in farewell_commands(lambda: used)}
    group = Commands("users", commands)
    return lambda *words, given="": run(group, *words, given=given)


@pytest.mark.parametrize(("words", "given"), [(("--yes",), ""), ((), "y\n")])
def test_an_account_is_deleted_in_fourteen_days(
    farewell: Typed, door: Door, words: tuple[str, ...], given: str
) -> None:
    susan = door.with_user("susan")

    done = farewell("delete", "susan", *words, given=given)

    expected = "susan is logged out, and will be deleted at 2026-03-15 12:00 UTC.\n"
    assert (done.exit_code, done.stdout.endswith(expected)) == (0, True)
    assert door.find_user("susan").leaves_at == NOON + FAREWELL
    (asked,) = (e for e in door.events_of(susan) if e.kind is EventKind.DELETION_REQUESTED)
    assert asked.actor is Actor.OPERATOR


def test_an_account_can_be_deleted_at_once(farewell: Typed, door: Door) -> None:
    susan = door.with_user("susan")

    done = farewell("delete", "susan", "--now", "--yes")

    assert (done.exit_code, done.stdout) == (0, "susan is deleted.\n")
    with pytest.raises(UserUnknown):
        door.find_user("susan")
    (deleted,) = (e for e in door.events_of(susan) if e.kind is EventKind.ACCOUNT_DELETED)
    assert deleted.actor is Actor.OPERATOR


@pytest.mark.parametrize(
    ("words", "question"),
    [((), "Delete susan in 14 days? [y/N]"), (("--now",), "Delete susan now, for good? [y/N]")],
)
def test_nothing_is_deleted_by_whoever_thinks_better_of_it(
    farewell: Typed, door: Door, words: tuple[str, ...], question: str
) -> None:
    susan = door.with_user("susan")

    done = farewell("delete", "susan", *words, given="n\n")

    assert done.exit_code == 1
    assert question in done.stdout
    assert door.find_user("susan") == susan


def test_nobody_is_asked_about_an_account_that_is_not(farewell: Typed) -> None:
    done = farewell("delete", "susan")

    assert (done.exit_code, done.stdout) == (1, "")
    assert "no such user" in done.stderr


def test_an_export_is_printed_as_json(farewell: Typed, door: Door) -> None:
    susan = door.with_user("susan")

    done = farewell("export", "susan@example.org")

    assert json.loads(done.stdout)["profile"]["username"] == "susan"
    (exported,) = (e for e in door.events_of(susan) if e.kind is EventKind.ACCOUNT_EXPORTED)
    assert exported.actor is Actor.OPERATOR


def test_an_exported_file_is_its_owners_alone(farewell: Typed, door: Door, tmp_path: Path) -> None:
    door.with_user("susan")
    file = tmp_path / "susan.json"

    done = farewell("export", "susan", "--output", str(file))

    assert done.stdout == f"Exported susan to {file}.\n"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text())["format"] == "doorward-export"


def test_a_file_that_is_there_is_never_written_over(
    farewell: Typed, door: Door, tmp_path: Path
) -> None:
    susan = door.with_user("susan")
    file = tmp_path / "susan.json"
    file.write_text("kept")

    done = farewell("export", "susan", "--output", str(file))

    assert (done.exit_code, done.stderr) == (1, f"Error: {file}: File exists\n")
    assert file.read_text() == "kept"
    assert EventKind.ACCOUNT_EXPORTED not in {event.kind for event in door.events_of(susan)}


def test_a_file_that_could_not_be_filled_is_not_left_behind(
    farewell: Typed, door: Door, tmp_path: Path
) -> None:
    door.with_user("susan")
    file = tmp_path / "susan.json"

    def lost(**_: object) -> object:
        raise OSError(28, "No space left on device")

    used = Farewell(
        find_user=door.find_user,
        request_deletion=door.request_deletion,
        delete_account=door.delete_account,
        export_account=lost,  # type: ignore[arg-type]  # a disk that fills up
    )
    group = Commands("users", {"export": farewell_commands(lambda: used)[1]})
    done = run(group, "export", "susan", "--output", str(file))

    assert done.exit_code == 1
    assert not file.exists()
