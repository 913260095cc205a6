"""A backup by the command, of a database that people are registering in, and life after it."""

from functools import partial
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import Processes, Typed
from tests.support.browser import Site, sqlite
from tests.support.newcomers import newcomers
from tests.support.waiting import wait_until


def registers(site: Site, name: str) -> None:
    assert site.browser().register(name).status == 303


def test_whoever_had_registered_before_it_can_log_in_where_it_is_restored(
    processes: Processes, tmp_path: Path
) -> None:
    file = tmp_path / "copy.db"
    with sqlite(tmp_path, throttling=False) as site:
        remembered = site.browser()
        remembered.register("susan")
        remembered.log_in("susan", remember=True)
        with newcomers(partial(registers, site)) as told:
            wait_until(lambda: len(told) >= 3)
            before = list(told)
            done = processes.run(
                "db", "backup", str(file), DOORWARD_DATABASE_URL=f"sqlite:///{tmp_path}/doorward.db"
            )
            wait_until(lambda: len(told) >= len(before) + 3)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Backed up the database {tmp_path}/doorward.db to {file}.\n"
    (tmp_path / "elsewhere").mkdir()
    restored = Site(tmp_path / "elsewhere", f"sqlite:///{file}")
    assert [restored.browser().log_in(name).status for name in before] == [303] * len(before)
    assert restored.browser().get("/readyz").status == 200
    returning = restored.browser()
    returning.cookies = remembered.cookies
    assert returning.greeted == "susan"
    restored.container.storage().close()


@pytest.fixture
def database(typed: Typed, tmp_path: Path) -> Path:
    typed("db", "upgrade")
    return tmp_path / "var" / "doorward.sqlite3"


def test_nothing_that_is_there_is_overwritten_unasked(
    typed: Typed, database: Path, tmp_path: Path
) -> None:
    (tmp_path / "copy.db").write_text("something dear")

    refused = typed("db", "backup", "copy.db")
    kept = (tmp_path / "copy.db").read_text()
    forced = typed("db", "backup", "copy.db", "--force")

    assert (refused.exit_code, refused.stdout) == (1, "")
    assert refused.stderr == f"Error: {database} was not backed up: copy.db is there already.\n"
    assert kept == "something dear"
    assert (forced.exit_code, forced.stderr) == (0, "")
    assert (tmp_path / "copy.db").read_bytes().startswith(b"SQLite format 3\0")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("nowhere/copy.db", "there is no folder nowhere"),
        (".", ". is a folder"),
        ("var/doorward.sqlite3", "belongs to the database itself"),
        ("below/var/../copy.db", "there is no folder"),
        ("x" * 300, "File name too long"),
    ],
)
def test_a_place_that_will_not_do_is_told_in_one_line(
    typed: Typed, database: Path, target: str, said: str
) -> None:
    done = typed("db", "backup", target, "--force")

    assert (done.exit_code, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: ")
    assert said in line
    assert {file.name for file in database.parent.iterdir()} == {"doorward.sqlite3"}


@pytest.mark.parametrize("content", [None, b"", b"no database at all" * 500])
def test_what_is_no_database_is_not_backed_up(
    typed: Typed, tmp_path: Path, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / "var").mkdir()
        (tmp_path / "var" / "doorward.sqlite3").write_bytes(content)

    done = typed("db", "backup", "copy.db")

    assert (done.exit_code, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert str(tmp_path / "var" / "doorward.sqlite3") in line
    assert not (tmp_path / "copy.db").exists()
