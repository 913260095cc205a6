"""How what PostgreSQL says went wrong is told; and moments, which stay what they are there."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, exc, text

from adapters.sql import SqlStorage
from adapters.sql.database import faults_told
from adapters.sql.postgresql import PostgresqlDatabase
from application.ports import StorageUnavailable, Work
from domain.accounts import UserId
from domain.errors import Conflict
from domain.passwords import PasswordHash
from tests.integration.sql.postgresql.conftest import JOHN, SUSAN, names
from tests.support.builders import a_session, a_user
from tests.support.doubles import NOON
from tests.support.postgresql import opened, with_options


@pytest.mark.parametrize(
    ("raised", "told"),
    [
        ("40001", Conflict),
        ("40P01", Conflict),
        ("08006", StorageUnavailable),
        ("25006", StorageUnavailable),
        ("53100", StorageUnavailable),
        ("53300", StorageUnavailable),
        ("55P03", StorageUnavailable),
        ("57014", StorageUnavailable),
        ("57P01", StorageUnavailable),
        ("57P03", StorageUnavailable),
        ("42P01", StorageUnavailable),
        ("XX001", StorageUnavailable),
        ("22P02", exc.DataError),
        ("42601", exc.ProgrammingError),
        ("23502", exc.IntegrityError),
    ],
)
def test_each_state_of_the_server_is_told_as_what_it_means(
    database: PostgresqlDatabase, raised: str, told: type[Exception]
) -> None:
    raising = f"do $$ begin raise exception 'so it is' using errcode = '{raised}'; end $$"

    with (
        pytest.raises(told) as error,
        faults_told(database),
        database.reader.connect() as connection,
    ):
        connection.exec_driver_sql(raising)

    assert told is Conflict or "so it is" in str(error.value)


def test_a_server_that_became_read_only_is_a_fault_until_it_is_not(storage: SqlStorage) -> None:
    def story(work: Work) -> None:
        work.users.add(JOHN)
        work.sessions.add(a_session(JOHN))

    with opened(with_options("-c default_transaction_read_only=on")) as standby:
        asked_before = asked(standby.writer)
        with (
            closing(SqlStorage(standby)) as writing,
            pytest.raises(StorageUnavailable, match="read-only"),
        ):
            writing.transact(story)

        with closing(SqlStorage(standby)) as reading:
            assert reading.user_by_login(SUSAN.username) == SUSAN
        assert asked(standby.writer) != asked_before  # another server may be the primary now
    assert names(storage) == ["susan"]
    storage.transact(story)


def asked(engine: Engine) -> object:
    """The server's process behind its first connection."""
    with engine.connect() as connection:
        return connection.execute(text("select pg_backend_pid()")).scalar()


def test_a_database_without_our_tables_is_a_fault(storage: SqlStorage) -> None:
    with opened(with_options("-c search_path=nowhere")) as elsewhere:
        with pytest.raises(StorageUnavailable, match="does not exist"):
            SqlStorage(elsewhere).check()

        assert SqlStorage(elsewhere).standing() == "absent"


def test_a_plain_bug_is_no_fault_and_shows_no_value(storage: SqlStorage) -> None:
    nobody = a_user("john", password_hash=PasswordHash("the hash itself"))
    same_id = replace(nobody, id=UserId(SUSAN.id))

    with pytest.raises(exc.IntegrityError, match="fk_sessions_user_id") as orphan:
        storage.transact(lambda work: work.sessions.add(a_session(nobody)))
    with pytest.raises(exc.IntegrityError, match="pk_users") as twin:
        storage.transact(lambda work: work.users.add(same_id))
    with pytest.raises(exc.IntegrityError, match="not-null") as empty:
        storage.transact(lambda work: work.users.add(replace(nobody, language=None)))  # type: ignore[arg-type]  # the bug

    for error in (orphan, twin, empty):
        told = f"{error.value} {error.value.__cause__} {error.value.orig!r}"
        assert not any(value in told for value in ("the hash itself", nobody.id, SUSAN.id))


@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "America/New_York", "UTC"])
def test_a_moment_is_the_same_in_every_zone_of_the_server(storage: SqlStorage, zone: str) -> None:
    john = replace(JOHN, created_at=NOON + timedelta(microseconds=1))
    with opened(with_options(f"-c timezone={zone}")) as abroad:
        there = SqlStorage(abroad)
        there.transact(lambda work: work.users.add(john))

        found = there.user_by_login(john.username)
        there.close()

    assert found == storage.user_by_login(john.username)
    assert found == john
    assert found.created_at.utcoffset() == timedelta(0)
