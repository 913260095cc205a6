"""The commands about the database, and what others do about one that is not ready."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import click
import pytest

from adapters.cli.commands import Failure
from adapters.cli.database import (
    Database,
    Standing,
    Storage,
    database_commands,
    prepare,
    require_usable,
)
from tests.unit.adapters.cli.conftest import run

NAME = "/var/lib/doorward.sqlite3"
OUTDATED = 'Doorward needs 0003; "doorward db upgrade" brings it there.'
LATER = (
    f"The database {NAME} is at revision 0004, made by a later version of Doorward; it has all that"
    " this version needs, whose newest is 0003."
)
OTHER = (
    f"The database {NAME} is at revision 9999, of which this version of Doorward can make nothing:"
    " its newest is 0003."
)


@dataclass
class Revised(Storage):
    """A storage that is nothing but its revision."""

    revision: str | None = None
    upgrades_itself: bool = True
    closed: bool = False
    backups: list[tuple[Path, bool]] = field(default_factory=list)

    def upgrade(self) -> None:
        self.revision = self.head()

    def current(self) -> str | None:
        return self.revision

    def head(self) -> str:
        return "0003"

    def standing(self) -> Standing:
        known: dict[str | None, Standing] = {
            None: "absent",
            "0001": "older",
            "0003": "current",
            "0004": "newer",
        }
        return known.get(self.revision, "other")

    def back_up(
        self, file: Path, *, overwrite: bool, progress: Callable[[int, int], object]
    ) -> None:
        if not self.upgrades_itself:
            raise ValueError("it is backed up with its own tools: pg_dump")
        progress(1, 2)
        self.backups.append((file, overwrite))

    def close(self) -> None:
        self.closed = True


def commands(revision: str | None) -> click.Group:
    return database_commands(lambda: Database(Revised(revision), NAME))


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        (None, f"Made the database {NAME}."),
        ("0001", f"Upgraded the database {NAME} from revision 0001 to 0003."),
        ("0003", f"The database {NAME} is at revision 0003, the newest."),
        ("0004", LATER),
    ],
)
def test_an_upgrade_says_what_it_did(revision: str | None, said: str) -> None:
    done = run(commands(revision), "upgrade")

    assert (done.exit_code, done.stdout) == (0, f"{said}\n")


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        (None, f'There is no database at {NAME} yet; "doorward db upgrade" makes it.'),
        ("0001", f"The database {NAME} is at revision 0001, but this version of {OUTDATED}"),
        ("0003", f"The database {NAME} is at revision 0003, the newest."),
        ("0004", LATER),
        ("9999", OTHER),
    ],
)
def test_the_revision_is_told_whatever_it_is(revision: str | None, said: str) -> None:
    done = run(commands(revision), "current")
    as_json = run(commands(revision), "current", "--json")

    assert (done.exit_code, done.stdout) == (0, f"{said}\n")
    assert json.loads(as_json.stdout) == {
        "revision": revision,
        "newest": "0003",
        "is_newest": revision == "0003",
    }


def test_a_database_that_this_version_cannot_use_is_left_alone() -> None:
    done = run(commands("9999"), "upgrade")

    assert done.exit_code == 1
    assert done.stderr == f"Error: {OTHER}\n"


def test_where_the_database_is_the_operators_only_its_tables_are_made() -> None:
    group = database_commands(lambda: Database(storage, NAME))
    storage = Revised(None, upgrades_itself=False)

    told = run(group, "current").stdout
    made = run(group, "upgrade").stdout

    assert told == f'There are no tables in {NAME} yet; "doorward db upgrade" makes them.\n'
    assert made == f"Made the tables in {NAME}.\n"


@pytest.mark.parametrize("upgrades_itself", [True, False])
def test_beside_a_later_version_processes_still_start_and_say_so(upgrades_itself: bool) -> None:
    said: list[str] = []
    storage = Revised("0004", upgrades_itself)

    prepare(Database(storage, NAME), said.append)
    require_usable(Database(storage, NAME))

    assert storage.revision == "0004"
    assert said == [LATER]


def test_what_may_be_upgraded_unasked_is_and_says_so() -> None:
    said: list[str] = []
    storage = Revised("0001")

    prepare(Database(storage, NAME), said.append)
    prepare(Database(storage, NAME), said.append)

    assert storage.revision == "0003"
    assert said == [f"Upgraded the database {NAME} from revision 0001 to 0003."]


@pytest.mark.parametrize("upgrades_itself", [True, False])
def test_what_cannot_be_used_starts_nothing(upgrades_itself: bool) -> None:
    with pytest.raises(Failure, match="can make nothing"):
        prepare(Database(Revised("9999", upgrades_itself), NAME), print)
    with pytest.raises(Failure, match="can make nothing"):
        require_usable(Database(Revised("9999", upgrades_itself), NAME))


@pytest.mark.parametrize("revision", [None, "0001"])
def test_what_may_not_is_refused_naming_the_command(revision: str | None) -> None:
    storage = Revised(revision, upgrades_itself=False)

    with pytest.raises(Failure, match="doorward db upgrade"):
        prepare(Database(storage, NAME), print)
    assert storage.revision == revision


def test_a_current_database_is_ready_for_everything() -> None:
    said: list[str] = []

    prepare(Database(Revised("0003", upgrades_itself=False), NAME), said.append)
    require_usable(Database(Revised("0003"), NAME))

    assert said == []


@pytest.mark.parametrize("revision", [None, "0001"])
def test_commands_that_only_read_name_the_file_and_the_command(revision: str | None) -> None:
    with pytest.raises(Failure, match=f"{NAME}.*doorward db upgrade"):
        require_usable(Database(Revised(revision), NAME))


@pytest.mark.parametrize("force", [False, True])
def test_a_backup_is_made_of_whatever_revision(force: bool) -> None:
    storage = Revised("0001")
    words = ["backup", "copy.db", *(["--force"] if force else [])]

    done = run(database_commands(lambda: Database(storage, NAME)), *words)

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"Backed up the database {NAME} to copy.db.\n"
    assert storage.backups == [(Path("copy.db"), force)]


def test_a_database_that_is_not_there_is_not_backed_up() -> None:
    done = run(commands(None), "backup", "copy.db")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.startswith(f"Error: There is no database at {NAME} yet")


def test_a_database_with_tools_of_its_own_is_told_with_their_name() -> None:
    storage = Revised("0003", upgrades_itself=False)

    done = run(database_commands(lambda: Database(storage, "postgresql")), "backup", "copy.db")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        "Error: postgresql was not backed up: it is backed up with its own tools: pg_dump.\n"
    )
