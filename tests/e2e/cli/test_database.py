"""The database commands and what the others do about a database that is not as they need it."""

import json
import resource
import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path
from subprocess import PIPE

import pytest

from tests.e2e.cli.conftest import Processes, Typed
from tests.support.builders import PASSWORD

ADD_SUSAN = ("users", "add", "susan", "susan@example.org", "--password-stdin")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "var" / "doorward.sqlite3"


def test_a_database_is_made_once_and_known_from_then_on(typed: Typed, file: Path) -> None:
    before = typed("db", "current")
    made = typed("db", "upgrade")
    after = typed("db", "current")
    again = typed("db", "upgrade")

    assert before.stdout == f'There is no database at {file} yet; "doorward db upgrade" makes it.\n'
    assert made.stdout == f"Made the database {file}.\n"
    assert after.stdout == again.stdout == f"The database {file} is at revision 0005, the newest.\n"
    assert {done.exit_code for done in (before, made, after, again)} == {0}


def test_programs_read_the_revision(typed: Typed) -> None:
    before = json.loads(typed("db", "current", "--json").stdout)
    typed("db", "upgrade")
    after = json.loads(typed("db", "current", "--json").stdout)

    assert before == {"revision": None, "newest": "0005", "is_newest": False}
    assert after == {"revision": "0005", "newest": "0005", "is_newest": True}


def test_adding_an_account_upgrades_a_file_without_tables(typed: Typed, file: Path) -> None:
    file.parent.mkdir()
    file.touch()

    refused = typed("users", "list")
    added = typed(*ADD_SUSAN, given=PASSWORD)

    assert refused.exit_code == 1
    assert str(file) in refused.stderr
    assert "doorward db upgrade" in refused.stderr
    assert added.exit_code == 0


def change(file: Path, *statements: str) -> None:
    with closing(sqlite3.connect(file)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_database_of_a_later_version_is_used_as_it_is(typed: Typed, file: Path) -> None:
    typed("db", "upgrade")
    change(
        file,
        "UPDATE alembic_version SET version_num = '9999'",
        "ALTER TABLE users ADD COLUMN nickname TEXT",
    )

    done = [typed("db", "upgrade"), typed(*ADD_SUSAN, given=PASSWORD), typed("users", "list")]

    assert [each.exit_code for each in done] == [0, 0, 0]
    assert "made by a later version" in done[0].stdout
    assert "made by a later version" in done[1].stderr
    assert "susan" in done[2].stdout


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE alembic_version SET version_num = 'e3b0c44298fc'",
        "ALTER TABLE users DROP COLUMN language",
        "DROP TABLE remember_series",
    ],
)
def test_a_database_that_this_version_cannot_use_is_left_alone(
    statement: str, typed: Typed, file: Path
) -> None:
    typed("db", "upgrade")
    change(file, "UPDATE alembic_version SET version_num = '9999'", statement)
    kept = file.read_bytes()

    current = typed("db", "current")
    done = [
        typed("db", "upgrade"),
        typed("users", "list"),
        typed(*ADD_SUSAN, given=PASSWORD),
    ]

    assert current.exit_code == 0
    assert "can make nothing" in current.stdout
    for refused in done:
        assert (refused.exit_code, refused.stdout) == (1, "")
        (line,) = refused.stderr.splitlines()
        assert line.startswith(f"Error: The database {file} is at revision ")
    assert file.read_bytes() == kept


@pytest.mark.parametrize(
    "words", [ADD_SUSAN, ("users", "list"), ("db", "current"), ("db", "upgrade")]
)
@pytest.mark.parametrize("wrong", ["not a database", "a folder", "below a file"])
def test_what_is_no_database_is_told_in_one_line(
    wrong: str,
    words: tuple[str, ...],
    typed: Typed,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "not a database").write_text("not at all\n" * 1000)
    (tmp_path / "a folder").mkdir()
    (tmp_path / "below a file").symlink_to(tmp_path / "not a database" / "doorward.sqlite3")
    path = (tmp_path / wrong).as_posix().replace(" ", "%20")
    monkeypatch.setenv("DOORWARD_DATABASE_URL", f"sqlite:///{path}")

    done = typed(*words, given=PASSWORD)

    if (words, wrong) == (("db", "current"), "below a file"):
        assert done.stdout.startswith("There is no database at")
        return
    assert (done.exit_code, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: ")
    assert str(tmp_path / wrong) in line


def test_a_disk_that_is_full_is_told_in_one_line(processes: Processes, file: Path) -> None:
    """A limit of 16 KiB stands for it: the first migration needs more, and so would coverage."""
    of_coverage = {name for name in processes.environment if name.startswith("COV")}
    for name in of_coverage:
        del processes.environment[name]
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (16384, 16384))
    command = (*ADD_SUSAN[:-1], "--password-file", __file__)

    with processes.start(*command, stdout=PIPE, stderr=PIPE, preexec_fn=limit) as process:
        shown, errors = process.communicate(timeout=60)

    assert (process.returncode, shown) == (1, b"")
    (line,) = errors.decode().splitlines()
    assert line.startswith(f"Error: The storage does not answer: {file}: ")
