"""The commands about the database, and what others do about one that is not ready."""

import json
from dataclasses import dataclass

import click
import pytest

from adapters.cli import Database, Failure, database_commands, prepare, require_current
from adapters.cli.database import Storage
from tests.unit.adapters.cli.conftest import run

NAME = "/var/lib/doorward.sqlite3"
OUTDATED = 'Doorward needs 0002; "doorward db upgrade" brings it there.'


@dataclass
class Revised(Storage):
    """A storage that is nothing but its revision."""

    revision: str | None = None
    upgrades_itself: bool = True
    closed: bool = False

    def upgrade(self) -> None:
        if self.revision == "9999":
            raise ValueError("the database fits another version of Doorward")
        self.revision = self.head()

    def current(self) -> str | None:
        return self.revision

    def head(self) -> str:
        return "0002"

    def close(self) -> None:
        self.closed = True


def commands(revision: str | None) -> click.Group:
    return database_commands(lambda: Database(Revised(revision), NAME))


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        (None, f"Made the database {NAME}."),
        ("0001", f"Upgraded the database {NAME} from revision 0001 to 0002."),
        ("0002", f"The database {NAME} is at revision 0002, the newest."),
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
        ("0002", f"The database {NAME} is at revision 0002, the newest."),
    ],
)
def test_the_revision_is_told_whatever_it_is(revision: str | None, said: str) -> None:
    done = run(commands(revision), "current")
    as_json = run(commands(revision), "current", "--json")

    assert (done.exit_code, done.stdout) == (0, f"{said}\n")
    assert json.loads(as_json.stdout) == {
        "revision": revision,
        "newest": "0002",
        "is_newest": revision == "0002",
    }


def test_a_database_of_another_version_is_left_alone() -> None:
    done = run(commands("9999"), "upgrade")

    assert done.exit_code == 1
    assert done.stderr == f"Error: {NAME}: the database fits another version of Doorward\n"


def test_what_may_be_upgraded_unasked_is_and_says_so() -> None:
    said: list[str] = []
    storage = Revised("0001")

    prepare(Database(storage, NAME), said.append)
    prepare(Database(storage, NAME), said.append)

    assert storage.revision == "0002"
    assert said == [f"Upgraded the database {NAME} from revision 0001 to 0002."]


@pytest.mark.parametrize("revision", [None, "0001"])
def test_what_may_not_is_refused_naming_the_command(revision: str | None) -> None:
    storage = Revised(revision, upgrades_itself=False)

    with pytest.raises(Failure, match="doorward db upgrade"):
        prepare(Database(storage, NAME), print)
    assert storage.revision == revision


def test_a_current_database_is_ready_for_everything() -> None:
    said: list[str] = []

    prepare(Database(Revised("0002", upgrades_itself=False), NAME), said.append)
    require_current(Database(Revised("0002"), NAME))

    assert said == []


@pytest.mark.parametrize("revision", [None, "0001"])
def test_commands_that_only_read_name_the_file_and_the_command(revision: str | None) -> None:
    with pytest.raises(Failure, match=f"{NAME}.*doorward db upgrade"):
        require_current(Database(Revised(revision), NAME))
