"""A PostgreSQL with tables of ours and somebody in them; without one its tests are skipped."""

from collections.abc import Iterator

import pytest

from adapters.sql import SqlStorage
from adapters.sql.postgresql import PostgresqlDatabase
from tests.support.builders import a_user
from tests.support.postgresql import SERVER, database_with_tables, emptied, opened

SUSAN, JOHN, MARY = a_user("susan"), a_user("john"), a_user("mary")


@pytest.fixture(autouse=True)
def _server() -> None:
    if not SERVER:
        pytest.skip("TEST_DATABASE_URL names no PostgreSQL")


@pytest.fixture
def database() -> Iterator[PostgresqlDatabase]:
    """One that gives up soon."""
    with opened(database_with_tables()) as database:
        yield database


@pytest.fixture
def storage(database: PostgresqlDatabase) -> Iterator[SqlStorage]:
    storage = emptied(SqlStorage(database))
    storage.transact(lambda work: work.users.add(SUSAN))
    yield storage
    storage.close()


def names(storage: SqlStorage) -> list[str]:
    return [user.username.key for user in storage.user_page(after="", limit=9)]
