"""The tables: made by migrations alone, just as the code has them, by any number of processes."""

import logging
import re
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from adapters.sql import SqlStorage, migrating, open_storage, schema
from adapters.sql.sqlite import SqliteDatabase
from adapters.sql.tables import METADATA
from tests.support.builders import a_session, a_user

PROCESSES = 4
UPGRADE = "import sys; from adapters.sql import open_storage; open_storage(sys.argv[1]).upgrade()"


def tables_of(storage: SqlStorage) -> set[str]:
    with storage._database.reader.connect() as connection:
        return set(inspect(connection).get_table_names())


def change(storage: SqlStorage, *statements: str) -> None:
    with storage._database.migrating() as connection:
        for statement in statements:
            connection.execute(text(statement))


def test_migrations_make_exactly_the_tables_of_the_code(upgraded: SqlStorage) -> None:
    with upgraded._database.reader.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = compare_metadata(context, METADATA)

    assert differences == []


def test_every_constraint_and_index_has_a_name_that_the_code_knows(upgraded: SqlStorage) -> None:
    known = {c.name for table in METADATA.sorted_tables for c in table.constraints} | {
        index.name for table in METADATA.sorted_tables for index in table.indexes
    }

    with upgraded._database.reader.connect() as connection:
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


def test_every_revision_is_a_number_so_that_later_ones_are_known_as_such() -> None:
    revisions = [script.revision for script in migrating.scripts().walk_revisions()]

    assert revisions == sorted(revisions, reverse=True)
    assert revisions[0] == schema.HEAD
    assert all(re.fullmatch(r"\d{4}", revision) for revision in revisions)


def test_a_database_is_current_once_it_was_upgraded(fresh: SqlStorage) -> None:
    before = (fresh.current(), fresh.standing())

    fresh.upgrade()

    assert before == (None, "absent")
    assert (fresh.current(), fresh.standing()) == (fresh.head(), "current")


def test_a_file_without_our_tables_is_not_current(path: Path, database: SqliteDatabase) -> None:
    path.touch()

    storage = SqlStorage(database)

    assert storage.current() is None
    assert storage.standing() == "absent"


def test_upgrading_again_changes_nothing(upgraded: SqlStorage) -> None:
    upgraded.transact(lambda work: work.users.add(a_user()))

    upgraded.upgrade()

    assert upgraded.current() == upgraded.head()
    assert upgraded.user_by_login(a_user().username) == a_user()


def test_a_database_can_be_taken_down_and_up_again(upgraded: SqlStorage) -> None:
    with upgraded._database.migrating() as connection:
        migrating.downgrade(connection)
    down = (upgraded.current(), tables_of(upgraded))

    upgraded.upgrade()

    assert down == (None, {"alembic_version"})
    assert tables_of(upgraded) == {*METADATA.tables, "alembic_version"}
    upgraded.transact(lambda work: work.users.add(a_user()))


def test_processes_that_upgrade_one_new_database_at_once_all_succeed(
    fresh: SqlStorage, fresh_url: str
) -> None:
    started = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", UPGRADE, fresh_url],
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(PROCESSES)
    ]

    ended = [(process.communicate(timeout=60)[1], process.returncode) for process in started]

    assert ended == [("", 0)] * PROCESSES
    assert fresh.standing() == "current"


def test_an_upgrade_that_fails_leaves_nothing(
    fresh: SqlStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    upgrade = migrating.upgrade

    def goes_off_at_the_end(connection: Connection) -> None:
        upgrade(connection)
        raise OSError("the machine goes off")

    monkeypatch.setattr(migrating, "upgrade", goes_off_at_the_end)
    with pytest.raises(OSError, match="goes off"):
        fresh.upgrade()
    monkeypatch.undo()

    assert (tables_of(fresh), fresh.current()) == (set(), None)
    fresh.upgrade()
    assert fresh.standing() == "current"


EXPANDED = (
    "alter table users add column nickname text",
    "alter table sessions add column device text not null default 'unknown'",
    "create table devices (id text primary key)",
    "create index ix_users_language on users (language)",
)


def test_tables_of_a_later_version_that_only_added_to_them_can_be_used(
    upgraded: SqlStorage,
) -> None:
    change(upgraded, "update alembic_version set version_num = '9999'", *EXPANDED)

    assert upgraded.standing() == "newer"
    susan = a_user("susan")
    session = a_session(susan)
    upgraded.transact(lambda work: [work.users.add(susan), work.sessions.add(session)])
    assert upgraded.session_by_id(session.id) == (session, susan, None)


@pytest.mark.parametrize(
    "statement",
    [
        "update alembic_version set version_num = 'e3b0c44298fc'",
        "alter table users drop column language",
        "alter table users rename column language to tongue",
        "drop table remember_series",
    ],
)
def test_tables_that_lack_something_or_are_not_ours_cannot(
    upgraded: SqlStorage, statement: str
) -> None:
    change(upgraded, "update alembic_version set version_num = '9999'", statement)

    assert upgraded.standing() == "other"


def test_tables_that_demand_what_this_version_does_not_know_cannot(upgraded: SqlStorage) -> None:
    change(
        upgraded,
        "update alembic_version set version_num = '9999'",
        "drop table remember_series",
        "create table remember_series (id text primary key, user_id text, credential_epoch integer,"
        " created_at text, last_used_at text, current text, previous text, device text not null)",
    )

    assert upgraded.standing() == "other"


def test_tables_of_an_earlier_version_are_to_be_upgraded(
    upgraded: SqlStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "HEAD", "9999")

    assert upgraded.standing() == "older"


def test_a_database_of_a_later_version_is_not_upgraded_and_left_alone(
    upgraded: SqlStorage,
) -> None:
    change(upgraded, "update alembic_version set version_num = '9999'")

    with pytest.raises(ValueError, match="another version of Doorward"):
        upgraded.upgrade()

    assert upgraded.current() == "9999"


def test_a_migration_that_leaves_rows_without_their_user_is_rolled_back(
    storage: SqlStorage, database: SqliteDatabase
) -> None:
    orphan = text(
        "insert into remember_series (id, user_id, credential_epoch, created_at, last_used_at,"
        " current) values ('id', 'nobody', 0, '2026-03-01', '2026-03-01', 'digest')"
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
