"""A backup of a SQLite database in use: complete, private, and restored into service."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

from adapters.sql import SqlStorage, open_storage
from adapters.sql.sqlite import SqliteDatabase
from tests.support.backups import add_users, back_up, make_larger_than_a_step, names_in
from tests.support.builders import a_user
from tests.support.newcomers import newcomer, newcomers
from tests.support.waiting import wait_until


def test_a_copy_holds_everything_in_one_file_for_its_owner_alone(
    storage: SqlStorage, file: Path
) -> None:
    add_users(storage, ["susan", "john"])

    back_up(storage, file)

    assert [path.name for path in file.parent.iterdir()] == ["copy.db"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert names_in(file) == {"susan", "john"}


def test_a_copy_goes_into_service_as_it_is(storage: SqlStorage, file: Path) -> None:
    add_users(storage, ["susan"])
    back_up(storage, file)

    restored = open_storage(f"sqlite:///{file}")
    restored.check()
    add_users(restored, ["john"])

    assert restored.current() == restored.head()
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert names_in(file) == {"susan", "john"}
    assert storage.user_by_login(a_user("john").username) is None
    restored.close()


def test_what_was_stored_before_it_began_is_in_it_whatever_is_written_meanwhile(
    storage: SqlStorage, database: SqliteDatabase, file: Path
) -> None:
    make_larger_than_a_step(database)
    steps: list[int] = []

    with newcomers(lambda name: add_users(storage, [name])) as told:
        wait_until(lambda: len(told) >= 5)
        before = set(told)
        storage.back_up(file, overwrite=False, progress=lambda part, _whole: steps.append(part))
        after = set(told)
        wait_until(lambda: set(told) > after)

    assert before <= names_in(file) <= set(map(newcomer, range(len(told) + 1)))
    assert len(steps) > 2
    assert steps == sorted(steps)


def test_nothing_that_was_begun_later_is_in_it(
    storage: SqlStorage, database: SqliteDatabase, file: Path
) -> None:
    """Each write of another would begin it anew, if it did not hold on to the state it found."""
    make_larger_than_a_step(database)
    add_users(storage, ["susan"])
    late: list[str] = []

    def register(part: int, whole: int) -> None:
        if part < whole:
            late.append(f"late{part}")
            add_users(storage, late[-1:])

    storage.back_up(file, overwrite=False, progress=register)

    assert len(late) >= 2
    assert names_in(file) == {"susan"}
    assert storage.user_by_login(a_user(late[0]).username)


def test_how_far_it_is_ends_with_the_whole(storage: SqlStorage, file: Path) -> None:
    told: list[tuple[int, int]] = []

    storage.back_up(file, overwrite=False, progress=lambda *parts: told.append(parts))

    assert told[-1][0] == told[-1][1] > 0
