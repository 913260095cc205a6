"""How a SQLite database is made and set up, and what it keeps of a moment."""

import sqlite3
import stat
import threading
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from adapters.sql import SqlStorage, open_storage
from adapters.sql.sqlite import SqliteDatabase
from application.ports import StorageUnavailable
from tests.support.builders import a_session, a_user
from tests.support.doubles import NOON


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def setting(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_what_an_upgrade_makes_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "state" / "doorward.db"
    storage = open_storage(f"sqlite:///{path}")

    storage.upgrade()
    storage.transact(lambda work: work.users.add(a_user()))

    assert mode_of(path.parent) == 0o700
    assert {file.name: mode_of(file) for file in path.parent.iterdir()} == {
        "doorward.db": 0o600,
        "doorward.db-wal": 0o600,
        "doorward.db-shm": 0o600,
    }
    storage.close()


def test_an_upgrade_leaves_the_modes_that_it_finds(tmp_path: Path) -> None:
    tmp_path.chmod(0o750)
    path = tmp_path / "doorward.db"
    path.touch(mode=0o640)
    storage = open_storage(f"sqlite:///{path}")

    storage.upgrade()

    assert (mode_of(tmp_path), mode_of(path)) == (0o750, 0o640)
    storage.close()


def test_writers_are_durable_and_keep_foreign_keys(
    storage: SqlStorage, database: SqliteDatabase
) -> None:
    full = 2

    assert setting(database.writer, "journal_mode") == "wal"
    assert setting(database.writer, "synchronous") == full
    assert setting(database.writer, "foreign_keys") == 1


def test_readers_are_not_kept_waiting_by_a_story(storage: SqlStorage) -> None:
    susan = a_user("susan")

    def story(_work: object) -> object:
        return storage.user_by_login(susan.username)

    assert storage.transact(story) is None


def test_an_older_file_is_switched_to_write_ahead_logging(path: Path) -> None:
    with closing(sqlite3.connect(path)) as older:
        older.execute("create table something_else (id)")
        before = older.execute("PRAGMA journal_mode").fetchone()
    storage = open_storage(f"sqlite:///{path}")

    storage.upgrade()

    with closing(sqlite3.connect(path)) as upgraded:
        assert (before, upgraded.execute("PRAGMA journal_mode").fetchone()) == (
            ("delete",),
            ("wal",),
        )
    storage.close()


def test_an_upgrade_waits_for_whoever_uses_an_older_file(
    database: SqliteDatabase, path: Path
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as older:
        older.execute("BEGIN EXCLUSIVE")
        threading.Timer(0.2, older.rollback).start()

        SqlStorage(database).upgrade()

    assert setting(database.reader, "journal_mode") == "wal"


def test_an_upgrade_does_not_wait_for_ever(database: SqliteDatabase, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as older:
        older.execute("BEGIN EXCLUSIVE")

        with pytest.raises(StorageUnavailable, match="write-ahead"):
            SqlStorage(database).upgrade()


@pytest.mark.parametrize("hours", [0, 3, -11])
def test_a_moment_comes_back_in_utc_to_the_microsecond(storage: SqlStorage, hours: int) -> None:
    moment = (NOON + timedelta(microseconds=1)).astimezone(timezone(timedelta(hours=hours)))
    susan = replace(a_user("susan"), created_at=moment)
    storage.transact(lambda work: work.users.add(susan))

    found = storage.user_by_login(susan.username)

    assert found
    assert found.created_at == moment
    assert found.created_at.utcoffset() == timedelta(0)


def test_a_moment_is_stored_in_utc(storage: SqlStorage, database: SqliteDatabase) -> None:
    moment = datetime(2026, 3, 1, 1, 30, tzinfo=timezone(timedelta(hours=3)))

    storage.transact(lambda work: work.users.add(replace(a_user(), created_at=moment)))

    with database.reader.connect() as connection:
        stored = connection.execute(text("select created_at from users")).scalar()
    assert stored == "2026-02-28 22:30:00.000000"


def test_a_request_reads_its_session_and_user_in_one_statement(
    storage: SqlStorage, database: SqliteDatabase
) -> None:
    susan = a_user("susan")
    session = a_session(susan)
    storage.transact(lambda work: [work.users.add(susan), work.sessions.add(session)])
    statements: list[str] = []
    with database.reader.connect() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.set_trace_callback(statements.append)

    found = [storage.session_by_id(session.id) for _ in range(3)]

    assert found == [(session, susan, None)] * 3
    assert len(statements) == 3
