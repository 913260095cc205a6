"""Backups that do not come about: nothing is overwritten, and nothing half written is left."""

import os
import stat
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from adapters.sql import SqlStorage, open_storage
from adapters.sql.database import Database
from adapters.sql.sqlite import SqliteDatabase
from application.ports import StorageUnavailable
from tests.support.backups import add_users, back_up, make_larger_than_a_step, names_in, unheeded
from tests.support.builders import a_user

PROJECT = Path(__file__).resolve().parents[3]


def test_a_file_that_is_there_stays_unless_it_may_be_overwritten(
    storage: SqlStorage, file: Path
) -> None:
    file.write_text("something dear")
    file.chmod(0o644)

    with pytest.raises(ValueError, match="is there already"):
        back_up(storage, file)
    kept = file.read_text()
    back_up(storage, file, overwrite=True)

    assert kept == "something dear"
    assert names_in(file) == set()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_file_that_appears_meanwhile_stays_too(storage: SqlStorage, file: Path) -> None:
    with pytest.raises(ValueError, match="is there already"):
        storage.back_up(file, overwrite=False, progress=lambda *_: file.write_text("dear"))

    assert [path.name for path in file.parent.iterdir()] == ["copy.db"]
    assert file.read_text() == "dear"


@pytest.mark.parametrize("suffix", ["", "-wal", "-shm"])
def test_the_database_is_not_overwritten_with_its_own_copy(
    storage: SqlStorage, path: Path, file: Path, suffix: str
) -> None:
    add_users(storage, ["susan"])
    link = file.with_name("link")
    link.symlink_to(f"{path}{suffix}")

    for target in (Path(f"{path}{suffix}"), link):
        with pytest.raises(ValueError, match="belongs to the database itself"):
            back_up(storage, target, overwrite=True)

    assert storage.user_by_login(a_user("susan").username)


@pytest.mark.parametrize("suffix", ["-wal", "-shm", "-journal"])
def test_a_database_in_use_is_not_overwritten(storage: SqlStorage, file: Path, suffix: str) -> None:
    beside = file.with_name(f"copy.db{suffix}")
    beside.touch()

    with pytest.raises(ValueError, match="in the way"):
        back_up(storage, file, overwrite=True)

    assert list(file.parent.iterdir()) == [beside]


@pytest.mark.parametrize(
    ("target", "said"),
    [("nowhere/copy.db", "there is no folder"), ("backups", "is a folder")],
)
def test_a_place_where_no_file_can_be_is_told(
    storage: SqlStorage, file: Path, target: str, said: str
) -> None:
    with pytest.raises(ValueError, match=said):
        back_up(storage, file.parent.parent / target, overwrite=True)

    assert list(file.parent.iterdir()) == []


def test_a_database_that_is_damaged_is_not_passed_on(
    storage: SqlStorage, path: Path, file: Path
) -> None:
    add_users(storage, [f"user{n}" for n in range(200)])
    storage.close()
    with path.open("r+b") as damaged:
        damaged.seek(-4096, os.SEEK_END)
        damaged.write(b"\xff" * 4096)

    with pytest.raises((ValueError, StorageUnavailable)):
        back_up(storage, file)

    assert list(file.parent.iterdir()) == []


def test_what_is_no_database_has_no_backup(path: Path, file: Path) -> None:
    path.write_bytes(b"no database at all" * 500)
    storage = open_storage(f"sqlite:///{path}")

    with pytest.raises((ValueError, StorageUnavailable), match="not a database"):
        back_up(storage, file)

    assert list(file.parent.iterdir()) == []


def test_a_full_disk_leaves_nothing_half_written(
    storage: SqlStorage, database: SqliteDatabase, path: Path, file: Path
) -> None:
    """A limit of 1 MiB to a file stands for it."""
    make_larger_than_a_step(database)
    storage.close()
    script = f"""
        import resource, signal
        from pathlib import Path
        from adapters.sql import open_storage
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, 1 << 20))
        storage = open_storage({f"sqlite:///{path}"!r})
        try:
            storage.back_up(Path({str(file)!r}), overwrite=False, progress=print)
        except ValueError as error:
            print(error)
    """

    done = subprocess.run(
        [sys.executable, "-c", dedent(script)],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert f"the copy for {file} failed: " in done.stdout
    assert list(file.parent.iterdir()) == []
    storage.check()


def test_whoever_stops_it_leaves_nothing_behind(
    storage: SqlStorage, database: SqliteDatabase, file: Path
) -> None:
    make_larger_than_a_step(database)

    def stop(_part: int, _whole: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        storage.back_up(file, overwrite=False, progress=stop)

    assert list(file.parent.iterdir()) == []
    add_users(storage, ["susan"])
    back_up(storage, file)
    assert names_in(file) == {"susan"}


def test_others_are_pointed_to_their_own_tools(file: Path) -> None:
    with pytest.raises(ValueError, match="pg_dump"):
        Database.back_up(None, file, overwrite=False, progress=unheeded)  # type: ignore[arg-type]
