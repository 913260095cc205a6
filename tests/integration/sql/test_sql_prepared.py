"""The read of every page by the driver itself: the same as Core's, and no less careful."""

from contextlib import ExitStack

import pytest

from adapters.sql import SqlStorage
from adapters.sql.prepared import KEPT
from application.ports import StorageUnavailable
from domain.accounts import Username
from domain.sessions import SessionId
from tests.support.builders import a_session, a_user

USER = a_user()
SESSION = a_session(USER)


@pytest.fixture
def inhabited(upgraded: SqlStorage) -> SqlStorage:
    upgraded.transact(lambda work: work.users.add(USER))
    upgraded.transact(lambda work: work.sessions.add(SESSION))
    return upgraded


def by_core(storage: SqlStorage, session_id: SessionId) -> list[object] | None:
    with storage._database.reader.connect() as connection:
        row = storage._session_with_user.by_core(connection, session_id)
    return list(row) if row else None


def kept(storage: SqlStorage) -> int:
    return len(storage._kept._idle)


def test_both_ways_find_the_same(inhabited: SqlStorage) -> None:
    by_driver = inhabited._session_with_user(SESSION.id)

    assert by_driver == by_core(inhabited, SESSION.id)
    assert inhabited.session_by_id(SESSION.id) == (SESSION, USER, None)


def test_users_are_found_by_either_name(inhabited: SqlStorage) -> None:
    assert inhabited.user_by_login(USER.username) == USER
    assert inhabited.user_by_login(USER.email) == USER
    assert inhabited.user_by_login(Username.parse("nobody")) is None


def test_neither_finds_what_is_not_there(inhabited: SqlStorage) -> None:
    nobodys = SessionId("0" * 64)

    assert inhabited._session_with_user(nobodys) is None
    assert by_core(inhabited, nobodys) is None
    assert inhabited.session_by_id(nobodys) is None


def test_it_keeps_a_connection_and_never_all_of_them(inhabited: SqlStorage) -> None:
    for _ in range(10):
        inhabited.session_by_id(SESSION.id)
        inhabited.user_by_login(USER.username)
        inhabited.user_by_login(USER.email)

    assert kept(inhabited) == 1
    assert inhabited._kept._most <= KEPT
    inhabited.close()
    assert kept(inhabited) == 0


def test_after_closing_it_works_again(inhabited: SqlStorage) -> None:
    inhabited.session_by_id(SESSION.id)
    inhabited.close()

    assert inhabited.session_by_id(SESSION.id) == (SESSION, USER, None)


def test_a_kept_connection_that_broke_is_replaced_unnoticed(inhabited: SqlStorage) -> None:
    inhabited.session_by_id(SESSION.id)
    (connection,) = inhabited._kept._idle
    assert connection.dbapi_connection
    connection.dbapi_connection.close()

    found = [inhabited.session_by_id(SESSION.id) for _ in range(3)]

    assert found == [(SESSION, USER, None)] * 3


def test_a_statement_that_fails_is_told_like_every_other(inhabited: SqlStorage) -> None:
    inhabited.session_by_id(SESSION.id)
    with inhabited._writers.begun() as connection:
        connection.exec_driver_sql("alter table sessions rename to elsewhere")

    with pytest.raises(StorageUnavailable):
        inhabited.session_by_id(SESSION.id)


def test_when_every_connection_is_in_use_that_is_told(
    inhabited: SqlStorage, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = inhabited._database.reader.pool
    monkeypatch.setattr(pool, "_timeout", 0.05)
    with ExitStack() as held:
        for _ in range(pool.size()):  # type: ignore[attr-defined]  # a QueuePool's
            held.enter_context(inhabited._database.reader.connect())

        with pytest.raises(StorageUnavailable):
            inhabited.session_by_id(SESSION.id)

    assert inhabited.session_by_id(SESSION.id) == (SESSION, USER, None)
