"""The tables: made by migrations alone, just as the code has them, by any number of processes."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from adapters.sql import SqlStorage, open_storage, schema
from adapters.sql.sqlite import SqliteDatabase
from adapters.sql.tables import METADATA
from tests.support.builders import a_user

PROCESSES = 6
UPGRADE = "import sys; from adapters.sql import open_storage; open_storage(sys.argv[1]).upgrade()"


def tables_of(database: SqliteDatabase) -> set[str]:
    with database.reader.connect() as connection:
        return set(inspect(connection).get_table_names())


def test_migrations_make_exactly_the_tables_of_the_code(
    storage: SqlStorage, database: SqliteDatabase
) -> None:
    with database.reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, METADATA)

    assert differences == []


def test_every_constraint_and_index_has_a_name_that_the_code_knows(
    storage: SqlStorage, database: SqliteDatabase
) -> None:
    known = {c.name for table in METADATA.sorted_tables for c in table.constraints} | {
        index.name for table in METADATA.sorted_tables for index in table.indexes
    }

    with database.reader.connect() as connection:
        named = {
            found["name"]
            for table in METADATA.tables
            for found in (
                inspect(connection).get_pk_constraint(table),
                *inspect(connection).get_foreign_keys(table),
                *inspect(connection).get_unique_constraints(table),
                *inspect(connection).get_indexes(table),
            )
        }

    assert named == known


def test_a_database_is_current_once_it_was_upgraded(path: Path) -> None:
    storage = open_storage(f"sqlite:///{path}")
    before = (storage.current(), storage.current() == storage.head())

    storage.upgrade()

    assert before == (None, False)
    assert (storage.current(), storage.current() == storage.head()) == (storage.head(), True)
    storage.close()


def test_a_file_without_our_tables_is_not_current(path: Path, database: SqliteDatabase) -> None:
    path.touch()

    storage = SqlStorage(database)

    assert storage.current() is None
    assert storage.current() != storage.head()


def test_upgrading_again_changes_nothing(storage: SqlStorage) -> None:
    storage.transact(lambda work: work.users.add(a_user()))

    storage.upgrade()

    assert storage.current() == storage.head()
    assert storage.user_by_login(a_user().username) == a_user()


def test_a_database_can_be_taken_down_and_up_again(
    storage: SqlStorage, database: SqliteDatabase
) -> None:
    with database.migrating() as connection:
        schema.downgrade(connection)
    down = (storage.current(), tables_of(database))

    storage.upgrade()

    assert down == (None, {"alembic_version"})
    assert tables_of(database) == {*METADATA.tables, "alembic_version"}
    storage.transact(lambda work: work.users.add(a_user()))


def test_processes_that_upgrade_one_new_file_at_once_all_succeed(path: Path) -> None:
    started = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", UPGRADE, f"sqlite:///{path}"],
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROCESSES)
    ]

    ended = [(process.communicate(timeout=60)[1], process.returncode) for process in started]

    assert ended == [("", 0)] * PROCESSES
    storage = open_storage(f"sqlite:///{path}")
    assert storage.current() == storage.head()
    storage.close()


def test_a_database_of_a_later_version_is_refused_and_left_alone(
    storage: SqlStorage, database: SqliteDatabase
) -> None:
    with database.writer.begin() as connection:
        connection.execute(text("update alembic_version set version_num = 'from the future'"))

    with pytest.raises(ValueError, match="another version of Doorward"):
        storage.upgrade()

    assert storage.current() == "from the future"
    assert storage.current() != storage.head()


def test_a_migration_that_leaves_rows_without_their_user_is_rolled_back(
    storage: SqlStorage, database: SqliteDatabase
) -> None:
    orphan = text(
        "insert into remember_series values ('id', 'nobody', 0, '2026-03-01', '2026-03-01',"
        " 'digest', null)"
    )

    with (
        pytest.raises(ValueError, match="refer to nothing"),
        database.migrating() as connection,
    ):
        connection.execute(orphan)

    with database.reader.connect() as connection:
        assert connection.execute(text("select count(*) from remember_series")).scalar() == 0


def test_an_upgrade_leaves_the_logging_of_the_service_alone(path: Path) -> None:
    logger = logging.getLogger("a logger of the service")
    root = logging.getLogger()
    before = (root.level, list(root.handlers), logger.disabled)

    storage = open_storage(f"sqlite:///{path}")
    storage.upgrade()

    assert (root.level, list(root.handlers), logger.disabled) == before
    storage.close()
