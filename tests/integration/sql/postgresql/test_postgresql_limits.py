"""What PostgreSQL waits for, and for how long."""

import time
from contextlib import closing

import pytest
from sqlalchemy import text

from adapters.sql import SqlStorage
from adapters.sql.database import faults_told
from adapters.sql.postgresql import PostgresqlDatabase
from application.ports import StorageUnavailable, Work
from tests.integration.sql.postgresql.conftest import JOHN, MARY, SUSAN, names
from tests.support.postgresql import opened, outside, with_options


def test_every_connection_has_limits_that_the_url_may_change(
    database: PostgresqlDatabase,
) -> None:
    with opened(f"{with_options('-c lock_timeout=7s')}&application_name=mine") as changed:
        mine = [shown(changed, name) for name in ("lock_timeout", "application_name")]

    assert shown(database, "statement_timeout") == {"5s"}
    assert shown(database, "lock_timeout") == {"3s"}
    assert shown(database, "idle_in_transaction_session_timeout") == {"10s"}
    assert shown(database, "application_name") == {"doorward"}
    assert mine == [{"7s"}, {"mine"}]


def shown(database: PostgresqlDatabase, name: str) -> set[object]:
    """What the connections of both pools have for a setting."""
    with database.reader.connect() as reading, database.writer.connect() as writing:
        return {each.execute(text(f"show {name}")).scalar() for each in (reading, writing)}


def test_a_statement_that_takes_too_long_is_ended_and_a_fault() -> None:
    with opened(with_options("-c statement_timeout=50")) as database:
        with (
            pytest.raises(StorageUnavailable, match="statement timeout"),
            faults_told(database),
            database.reader.connect() as connection,
        ):
            connection.execute(text("select pg_sleep(30)"))

        SqlStorage(database).check()


def test_a_story_that_stops_in_the_middle_is_ended_by_the_server(storage: SqlStorage) -> None:
    def story(work: Work) -> None:
        work.users.add(JOHN)
        time.sleep(0.5)
        work.users.add(MARY)

    limit = with_options("-c idle_in_transaction_session_timeout=50")
    with opened(limit) as database, closing(SqlStorage(database)) as impatient:
        with pytest.raises(StorageUnavailable, match="idle-in-transaction"):
            impatient.transact(story)

        impatient.transact(lambda work: work.users.add(MARY))
    assert names(storage) == ["mary", "susan"]


def test_a_lock_that_another_keeps_is_a_fault_for_those_who_need_it(storage: SqlStorage) -> None:
    limit = with_options("-c lock_timeout=50")
    with (
        opened(limit) as database,
        closing(SqlStorage(database)) as impatient,
        outside() as operator,
    ):
        with operator.transaction():
            operator.execute("select from users for update")

            with pytest.raises(StorageUnavailable, match="lock timeout"):
                impatient.transact(lambda work: work.users.update(SUSAN.disabled()))

            assert storage.user_by_login(SUSAN.username) == SUSAN
        impatient.transact(lambda work: work.users.update(SUSAN.disabled()))
