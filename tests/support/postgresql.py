"""A PostgreSQL database for each process of tests, on the server that TEST_DATABASE_URL names."""

import atexit
import functools
import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

import psycopg
from sqlalchemy import URL, make_url

from adapters.sql import SqlStorage, open_storage
from adapters.sql.postgresql import PostgresqlDatabase
from adapters.sql.tables import METADATA

SERVER = os.environ.get("TEST_DATABASE_URL", "")


def url_of(database: str) -> str:
    url: URL = make_url(SERVER).set(drivername="postgresql", database=database)
    return url.render_as_string(hide_password=False)


def on_server(statement: str) -> None:
    with psycopg.connect(
        url_of(make_url(SERVER).database or "postgres"), autocommit=True
    ) as server:
        server.execute(statement.encode())


def make_database(name: str) -> str:
    """Its URL. It has no tables yet, and would survive no power cut."""
    drop_database(name)
    on_server(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    on_server(f"ALTER DATABASE {name} SET synchronous_commit = off")
    return url_of(name)


def drop_database(name: str) -> None:
    on_server(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")


@functools.cache
def database_with_tables() -> str:
    """Its URL; what the test before left in it is for `emptied` to take out."""
    name = f"doorward_test_{os.getpid()}"
    url = make_database(name)
    atexit.register(drop_database, name)
    storage = open_storage(url)
    storage.upgrade()
    storage.close()
    return url


def close_database(url: str) -> None:
    """Nobody gets in, and whoever is in is cut off."""
    name = make_url(url).database
    on_server(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    on_server(
        f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'"
    )


def open_database(url: str) -> None:
    on_server(f"ALTER DATABASE {make_url(url).database} ALLOW_CONNECTIONS true")


def emptied(storage: SqlStorage) -> SqlStorage:
    with storage._writers.begun() as connection:
        for table in reversed(METADATA.sorted_tables):
            connection.execute(table.delete())
    return storage


@contextmanager
def opened(url: str, connections: int = 4) -> Iterator[PostgresqlDatabase]:
    database = PostgresqlDatabase(url, connections, patience=0.1)
    yield database
    database.writer.dispose()
    database.reader.dispose()


def with_options(options: str) -> str:
    joint = "&" if "?" in database_with_tables() else "?"
    return f"{database_with_tables()}{joint}options={quote(options, safe='')}"


def outside() -> psycopg.Connection[tuple[object, ...]]:
    """An operator's connection, which commits each statement."""
    return psycopg.connect(database_with_tables(), autocommit=True)
