"""Databases with people in them, all with one password: one is made, the rest are its copies."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import argon2
import psycopg
from sqlalchemy import Connection, text

from adapters.sql import open_storage
from adapters.sql.tables import users
from domain.passwords import PasswordHash
from tests.bench.baseline import PERSON
from tests.bench.wire import PASSWORD

CHEAP_COST = (19456, 2)
DEFAULT_COST = (65536, 3)
"""Of a hash: KiB and passes, as the settings have them by default."""


def name_of(number: int) -> str:
    return f"person{number}"


def embedded(folder: Path) -> str:
    """The URL of the database that a server with its state there uses."""
    return f"sqlite:///{folder}/doorward.sqlite3"


def populate(url: str, people: int, cost: tuple[int, int] = CHEAP_COST) -> None:
    """Susan, and `people` more, named by `name_of`, in no order that an index would like."""
    memory_kib, time_cost = cost
    hasher = argon2.PasswordHasher(time_cost=time_cost, memory_cost=memory_kib, parallelism=1)
    susan = replace(PERSON, password_hash=PasswordHash(hasher.hash(PASSWORD)))
    with closing(open_storage(url)) as storage:
        storage.upgrade()
        storage.transact(lambda work: work.users.add(susan))
        with storage._database.migrating() as connection:
            _multiply(connection, people)
    if not url.startswith("sqlite:"):
        with psycopg.connect(url, autocommit=True) as server:
            server.execute("VACUUM ANALYZE users")


def _multiply(connection: Connection, people: int) -> None:
    """By the database itself: a million rows through the repository would take minutes."""
    sqlite = connection.dialect.name == "sqlite"
    own = {
        "id": "lower(hex(randomblob(16)))" if sqlite else "md5('somebody' || n)",
        "username": "'person' || n",
        "username_key": "'person' || n",
        "email": "'person' || n || '@example.com'",
        "email_key": "'person' || n || '@example.com'",
    }
    numbers = (
        "WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers"
        " WHERE n + 1 < :people)"
        if sqlite
        else "WITH numbers(n) AS (SELECT generate_series(0, :people - 1))"
    )
    columns = [column.name for column in users.columns]
    values = ", ".join(own.get(name, f"users.{name}") for name in columns)
    statement = (
        f"INSERT INTO users ({', '.join(columns)}) {numbers}"
        f" SELECT {values} FROM numbers, users WHERE users.username_key = :template"
    )
    if sqlite:
        connection.exec_driver_sql("PRAGMA cache_size=-800000")  # KiB: the indexes are not in order
    connection.execute(text(statement), {"people": people, "template": PERSON.username.key})
