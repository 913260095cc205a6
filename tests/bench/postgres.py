"""A PostgreSQL that answers on loopback, and databases in it that are gone afterwards."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

import psycopg

from adapters.sql import open_storage

DEFAULT = "postgresql://127.0.0.1:5432/postgres"


def server_url() -> str:
    """Where new databases may be made: TEST_DATABASE_URL names any database there."""
    return os.environ.get("TEST_DATABASE_URL") or DEFAULT


def why_not() -> str | None:
    """In words, why nothing can be measured on PostgreSQL; None where it can."""
    try:
        open_storage(server_url()).close()
    except ValueError as error:
        return str(error)
    try:
        with psycopg.connect(server_url(), connect_timeout=5):
            return None
    except psycopg.Error as error:
        return f"PostgreSQL does not answer: {str(error).strip()}"


def version() -> str:
    with psycopg.connect(server_url(), connect_timeout=5) as connection:
        return (connection.info.parameter_status("server_version") or "unknown").split()[0]


@contextmanager
def database() -> Iterator[str]:
    """The URL of a new one."""
    name = f"doorward_bench_{secrets.token_hex(6)}"
    with psycopg.connect(server_url(), autocommit=True, connect_timeout=5) as connection:
        connection.execute(f"CREATE DATABASE {name}")  # our own letters and digits
        try:
            yield urlunsplit(urlsplit(server_url())._replace(path=f"/{name}"))
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
