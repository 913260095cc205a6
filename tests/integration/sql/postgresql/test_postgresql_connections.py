"""Connections to PostgreSQL: cut, replaced, refused, and no more of them than were set."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest
from sqlalchemy import text

from adapters.sql import SqlStorage, open_storage
from adapters.sql.postgresql import PostgresqlDatabase
from application.ports import StorageUnavailable, Work
from tests.integration.sql.postgresql.conftest import JOHN, MARY, SUSAN, names
from tests.support.postgresql import database_with_tables, opened, outside

NEVER = "postgresql://127.0.0.1:1/doorward"  # nothing listens on this port


def test_connections_that_were_cut_while_idle_are_replaced_unnoticed(
    storage: SqlStorage, database: PostgresqlDatabase
) -> None:
    with ExitStack() as in_use:
        for _ in range(2):
            in_use.enter_context(database.reader.connect())
            in_use.enter_context(storage._writers.begun())

    cut = cut_connections()
    storage.transact(lambda work: work.users.add(JOHN))
    storage.transact(lambda work: work.users.add(MARY))

    assert cut == 4
    assert names(storage) == ["john", "mary", "susan"]
    assert storage.user_by_login(SUSAN.username) == SUSAN
    storage.check()


def test_a_read_whose_connection_is_cut_meanwhile_is_made_again(
    storage: SqlStorage, database: PostgresqlDatabase
) -> None:
    runs = []

    def query(connection: object) -> object:
        runs.append("run")
        if len(runs) == 1:
            cut_connections()
        return connection.execute(text("select 1")).scalar()  # type: ignore[attr-defined]  # as the storage hands it over

    assert storage._read(query) == 1
    assert len(runs) == 2


@pytest.mark.parametrize("writes_on", [True, False], ids=["before a write", "before the commit"])
def test_a_story_whose_connection_is_cut_is_a_fault_that_leaves_nothing(
    storage: SqlStorage, writes_on: bool
) -> None:
    runs = []

    def story(work: Work) -> None:
        runs.append("run")
        work.users.add(JOHN)
        cut_connections()
        if writes_on:
            work.users.add(MARY)

    with pytest.raises(StorageUnavailable, match="terminating connection"):
        storage.transact(story)

    assert runs == ["run"]
    assert names(storage) == ["susan"]
    storage.transact(lambda work: work.users.add(JOHN))


def cut_connections() -> int:
    """What a restart of the server does to all of them; how many there were."""
    with outside() as operator:
        cut = operator.execute(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
            " where application_name = 'doorward' and datname = current_database()"
        )
        return len(cut.fetchall())


def test_a_server_that_does_not_answer_is_a_fault() -> None:
    with opened(NEVER) as database:
        storage = SqlStorage(database)

        with pytest.raises(StorageUnavailable, match="127.0.0.1:1/doorward: .*refused"):
            storage.check()
        with pytest.raises(StorageUnavailable):
            storage.transact(lambda work: work.users.with_id(SUSAN.id))
        with pytest.raises(StorageUnavailable):
            storage.upgrade()


def test_more_at_once_than_connections_for_longer_than_one_waits_is_a_fault(
    storage: SqlStorage, database: PostgresqlDatabase
) -> None:
    with ExitStack() as in_use:
        for _ in range(2):
            in_use.enter_context(database.reader.connect())
            in_use.enter_context(storage._writers.begun())

        with pytest.raises(StorageUnavailable, match="in use"):
            storage.check()
        with pytest.raises(StorageUnavailable, match="in use"):
            storage.transact(lambda work: work.users.with_id(SUSAN.id))

    storage.check()
    storage.transact(lambda work: work.users.with_id(SUSAN.id))


def test_a_process_holds_no_more_connections_than_were_set(storage: SqlStorage) -> None:
    mine = f"{database_with_tables()}?application_name=five"
    patient = open_storage(mine, 5)
    start = threading.Barrier(20)

    def work(_number: int) -> None:
        start.wait(timeout=10)
        patient.check()
        patient.transact(lambda work: work.users.with_id(SUSAN.id))

    with ThreadPoolExecutor(20) as threads:
        list(threads.map(work, range(20)))
    with outside() as operator:
        (held,) = operator.execute(
            "select count(*) from pg_stat_activity where application_name = 'five'"
        ).fetchone() or (None,)
    patient.close()

    assert held == 5
