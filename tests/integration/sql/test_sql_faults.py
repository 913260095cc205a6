"""What goes wrong under a SQLite database, how it is told, and that service goes on afterwards."""

import sqlite3
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import exc, text

from adapters.sql import SqlStorage, open_storage
from adapters.sql.database import faults_told
from adapters.sql.sqlite import READERS, SqliteDatabase
from application.ports import StorageUnavailable, Work
from domain.accounts import UserId
from domain.errors import Conflict
from domain.passwords import PasswordHash
from tests.support.builders import a_session, a_user

SUSAN = a_user("susan")


@pytest.fixture
def with_susan(storage: SqlStorage) -> SqlStorage:
    storage.transact(lambda work: work.users.add(SUSAN))
    return storage


def assert_away(storage: SqlStorage) -> None:
    with pytest.raises(StorageUnavailable):
        storage.check()
    with pytest.raises(StorageUnavailable):
        storage.user_by_login(SUSAN.username)
    with pytest.raises(StorageUnavailable):
        storage.transact(lambda work: work.users.with_id(SUSAN.id))


def assert_serving(storage: SqlStorage) -> None:
    storage.check()
    assert storage.user_by_login(SUSAN.username) == SUSAN
    storage.transact(lambda work: work.sessions.add(a_session(SUSAN)))


def test_a_database_that_was_never_made_is_a_fault_and_is_not_made(
    database: SqliteDatabase, path: Path
) -> None:
    assert_away(SqlStorage(database))

    assert not path.exists()


@pytest.mark.parametrize("suffixes", [[""], ["", "-wal", "-shm"]], ids=["alone", "whole"])
def test_a_file_moved_away_is_a_fault_until_it_is_back(
    with_susan: SqlStorage, path: Path, suffixes: list[str]
) -> None:
    elsewhere = path.with_name("elsewhere.db")
    for suffix in suffixes:
        Path(f"{path}{suffix}").rename(f"{elsewhere}{suffix}")

    assert_away(with_susan)

    assert not path.exists()
    for suffix in suffixes:
        Path(f"{elsewhere}{suffix}").rename(f"{path}{suffix}")
    assert_serving(with_susan)


def test_a_file_moved_away_while_stories_and_reads_were_waiting_is_noticed(
    with_susan: SqlStorage, database: SqliteDatabase, path: Path
) -> None:
    with ExitStack() as open_reads:
        for _ in range(READERS):
            open_reads.enter_context(database.reader.connect())
    path.rename(path.with_name("elsewhere.db"))

    for _ in range(READERS):
        assert_away(with_susan)


def test_a_replaced_file_is_the_one_that_is_used_from_then_on(
    with_susan: SqlStorage, path: Path
) -> None:
    """Its side files go with it: SQLite cannot see that a left `-wal` belongs to another file."""
    spare = path.with_name("spare.db")
    other = open_storage(f"sqlite:///{spare}")
    other.upgrade()
    john = a_user("john")
    other.transact(lambda work: work.users.add(john))
    other.close()

    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink()
    spare.rename(path)

    assert with_susan.user_by_login(SUSAN.username) is None
    assert with_susan.transact(lambda work: work.users.with_id(john.id)) == john


@pytest.mark.parametrize("content", [b"", b"no database at all" * 500], ids=["empty", "garbage"])
def test_a_file_replaced_by_no_database_is_a_fault_until_the_real_one_is_back(
    with_susan: SqlStorage, path: Path, content: bytes
) -> None:
    with_susan.close()
    elsewhere = path.rename(path.with_name("elsewhere.db"))
    path.write_bytes(content)

    assert_away(with_susan)

    elsewhere.rename(path)
    assert_serving(with_susan)


def test_a_damaged_file_is_a_fault(with_susan: SqlStorage, path: Path) -> None:
    with_susan.close()
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))

    with pytest.raises(StorageUnavailable, match="malformed"):
        with_susan.check()


def test_a_full_disk_is_a_fault_that_keeps_what_was_there_and_ends_with_it(
    with_susan: SqlStorage, database: SqliteDatabase
) -> None:
    limit_pages(with_susan, 1)  # SQLite takes the present number instead
    bulky = replace(a_user("john"), password_hash=PasswordHash("x" * 100_000))

    with pytest.raises(StorageUnavailable, match="full"):
        with_susan.transact(lambda work: work.users.add(bulky))

    assert with_susan.user_by_login(SUSAN.username) == SUSAN
    assert with_susan.user_by_login(bulky.username) is None
    limit_pages(with_susan, 100_000)
    with_susan.transact(lambda work: work.users.add(bulky))


def limit_pages(storage: SqlStorage, pages: int) -> None:
    with storage._writers.begun() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")


def test_a_write_lock_that_another_process_keeps_is_a_fault_for_writers_alone(
    with_susan: SqlStorage, path: Path
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as another:
        another.execute("BEGIN IMMEDIATE")

        with pytest.raises(StorageUnavailable, match="locked"):
            with_susan.transact(lambda work: work.users.with_id(SUSAN.id))

        assert with_susan.user_by_login(SUSAN.username) == SUSAN
    assert_serving(with_susan)


def test_a_database_opened_for_reading_alone_is_a_fault_for_writers_alone(
    with_susan: SqlStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(path: Path, _patience: float, *_pragmas: str) -> sqlite3.Connection:
        uri = f"{path.as_uri()}?mode=ro"
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)

    with monkeypatch.context() as changed:
        changed.setattr("adapters.sql.sqlite._connect", connect)
        with_susan.close()

        with pytest.raises(StorageUnavailable, match="readonly"):
            with_susan.transact(lambda work: work.users.add(a_user("john")))
        with_susan.check()
        assert with_susan.user_by_login(SUSAN.username) == SUSAN

    with_susan.close()
    assert with_susan.user_by_login(a_user("john").username) is None
    assert_serving(with_susan)


def test_a_story_that_others_keep_from_its_connection_is_a_fault_for_writers_alone(
    with_susan: SqlStorage,
) -> None:
    with with_susan._writers.begun():
        with pytest.raises(StorageUnavailable, match="in use"):
            with_susan.transact(lambda work: work.users.add(a_user("john")))

        assert with_susan.user_by_login(SUSAN.username) == SUSAN
    assert with_susan.user_by_login(a_user("john").username) is None
    assert_serving(with_susan)


def test_every_fault_is_counted_once_by_its_kind(database: SqliteDatabase, path: Path) -> None:
    counted: list[str] = []
    storage = SqlStorage(database, counted.append)
    storage.upgrade()
    storage.transact(lambda work: work.users.add(SUSAN))
    runs = iter([Conflict(), None])

    def conflicting(_work: object) -> None:
        if conflict := next(runs):
            raise conflict

    def orphan(work: Work) -> None:
        work.sessions.add(a_session(a_user("nobody")))

    storage.transact(conflicting)
    with pytest.raises(exc.IntegrityError):
        storage.transact(orphan)
    with storage._writers.begun(), pytest.raises(StorageUnavailable):
        storage.transact(lambda _work: None)
    session = a_session(SUSAN)
    assert storage.session_by_id(session.id) is None
    path.rename(path.with_name("elsewhere.db"))
    with pytest.raises(StorageUnavailable):
        storage.session_by_id(session.id)
    with pytest.raises(StorageUnavailable):
        storage.check()

    assert counted == ["conflict", "unexpected", *["unavailable"] * 3]
    storage.close()


def test_more_reads_than_connections_for_longer_than_one_waits_is_a_fault(
    with_susan: SqlStorage, database: SqliteDatabase
) -> None:
    with ExitStack() as open_reads:
        for _ in range(READERS):
            open_reads.enter_context(database.reader.connect())

        with pytest.raises(StorageUnavailable, match="in use"):
            with_susan.check()

    with_susan.check()


def test_what_is_meant_for_reading_cannot_write(
    with_susan: SqlStorage, database: SqliteDatabase
) -> None:
    with (
        pytest.raises(StorageUnavailable, match="readonly"),
        faults_told(database),
        database.reader.connect() as connection,
    ):
        connection.execute(text("delete from users"))

    assert with_susan.user_by_login(SUSAN.username) == SUSAN


def test_a_folder_that_cannot_be_made_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    for path in (tmp_path / "file" / "doorward.db", tmp_path / "file" / "below" / "doorward.db"):
        with pytest.raises(StorageUnavailable):
            open_storage(f"sqlite:///{path}").upgrade()


def test_a_folder_in_the_place_of_the_file_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable):
        open_storage(f"sqlite:///{tmp_path}").upgrade()


def test_a_plain_bug_is_no_fault_and_shows_no_value(with_susan: SqlStorage) -> None:
    nobody = a_user("john", password_hash=PasswordHash("the hash itself"))
    same_id = replace(nobody, id=UserId(SUSAN.id))

    with pytest.raises(exc.IntegrityError) as orphan:
        with_susan.transact(lambda work: work.sessions.add(a_session(nobody)))
    with pytest.raises(exc.IntegrityError) as twin:
        with_susan.transact(lambda work: work.users.add(same_id))
    with pytest.raises(exc.StatementError, match="naive") as naive:
        with_susan.transact(
            lambda work: work.users.add(replace(nobody, created_at=datetime(2026, 3, 1)))  # noqa: DTZ001  # the naive one
        )

    assert "FOREIGN KEY" in str(orphan.value)
    assert not any("the hash itself" in str(error.value) for error in (orphan, twin, naive))
