"""How the databases find what logins and page views ask for, among many, and the worker."""

from collections.abc import Mapping

import pytest
from sqlalchemy import Connection, Select, insert, text

from adapters.sql import SqlStorage, deliveries, users
from adapters.sql import forward_auth as of_hosts
from adapters.sql import sessions as of_sessions
from adapters.sql.tables import METADATA
from tests.support.doubles import NOON

MANY = 10_000

QUESTIONS: Mapping[str, tuple[Select[tuple[object, ...]], dict[str, str], tuple[str, ...]]] = {
    "login by name": (users.WITH_USERNAME, {"key": "user77"}, ("uq_users_username_key",)),
    "login by address": (users.WITH_EMAIL, {"key": "77@example.org"}, ("uq_users_email_key",)),
    "page view": (
        of_sessions.WITH_USER,
        {"id": "session77"},
        ("pk_sessions", "pk_users", "pk_remember_series"),
    ),
    "asking for an application": (
        of_hosts.WITH_MAIN_SESSION,
        {"id": "host77"},
        ("pk_host_sessions", "pk_sessions", "pk_users"),
    ),
}


@pytest.fixture
def crowded(upgraded: SqlStorage) -> SqlStorage:
    tables = METADATA.tables
    with upgraded._writers.begun() as connection:
        for name in ("users", "sessions", "remember_series", "host_sessions"):
            table = tables[name]
            rows = [row_of(number) for number in range(MANY)]
            known = [column.name for column in table.columns if column.name in rows[0]]
            connection.execute(
                insert(table),
                [{name: row[name] for name in known} | {"id": row[table.name]} for row in rows],
            )
        connection.execute(text("analyze"))
    return upgraded


def row_of(number: int) -> dict[str, object]:
    return {
        "id": None,
        "users": f"id{number}",
        "sessions": f"session{number}",
        "remember_series": f"series{number}",
        "host_sessions": f"host{number}",
        "session_id": f"session{number}",
        "host": "app.example.com",
        "username_key": f"user{number}",
        "username": f"User{number}",
        "email_key": f"{number}@example.org",
        "email": f"{number}@example.org",
        "password_hash": "x" * 100,
        "active": True,
        "language": "en",
        "created_at": NOON,
        "last_used_at": NOON,
        "credential_epoch": 0,
        "version": 0,
        "user_id": f"id{number}",
        "authentication": "password",
        "series_id": f"series{number}",
        "current": "digest",
        "previous": None,
        "email_verified": True,
    }


def plan_of(
    connection: Connection, statement: Select[tuple[object, ...]], values: Mapping[str, str]
) -> str:
    compiled = statement.compile(connection)
    words = "explain query plan" if connection.dialect.name == "sqlite" else "explain"
    given = compiled.construct_params(values)
    if compiled.positional:
        asked = [given[name] for name in compiled.positiontup or ()]
        rows = connection.exec_driver_sql(f"{words} {compiled}", tuple(asked))
    else:
        rows = connection.exec_driver_sql(f"{words} {compiled}", dict(given))
    return "\n".join(str(row) for row in rows)


def test_one_among_many_is_found_by_a_unique_index(crowded: SqlStorage) -> None:
    for statement, values, indexes in QUESTIONS.values():
        with crowded._database.reader.connect() as connection:
            plan = plan_of(connection, statement, values)
            found = connection.execute(statement, values).all()

        assert len(found) == 1
        if connection.dialect.name == "sqlite":  # which names no index but its own
            assert plan.count("USING INDEX sqlite_autoindex_") == len(indexes)
            assert "SCAN" not in plan
        else:
            assert all(f"using {index} " in plan for index in indexes)
            assert "Seq Scan" not in plan


def test_the_webhook_that_is_due_first_is_found_beside_those_that_wait_for_somebody_else(
    upgraded: SqlStorage,
) -> None:
    table = METADATA.tables["deliveries"]
    row = {"target": "https://gone.example/", "kind": "ping", "payload": "{}", "at": NOON}
    row |= {"attempts": 1, "due_at": NOON, "parked": False}
    with upgraded._writers.begun() as connection:
        connection.execute(insert(table), [{**row, "id": f"{number}"} for number in range(MANY)])
        connection.execute(text("analyze"))
    sought = {"to": "https://here.example/", "now": NOON.isoformat(" ")}

    with upgraded._database.reader.connect() as connection:
        plan = plan_of(connection, deliveries.DUE, sought)

    assert "ix_deliveries_target" in plan
    assert "Sort" not in plan
    assert "TEMP B-TREE" not in plan
