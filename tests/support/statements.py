"""Counts what a database is really sent, whichever way it takes through the libraries."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import psycopg
from sqlalchemy.event import listen

from adapters.sql import SqlStorage


@contextmanager
def statements_of(storage: SqlStorage) -> Iterator[list[str]]:
    """Every statement, as the driver sends it, from now on to the end of the block."""
    if storage.name.startswith("postgresql:"):
        with _sent_to_postgresql() as sent:
            yield sent
        return
    sent = []
    storage.close()  # connections are traced from their beginning
    for engine in (storage._database.reader, storage._database.writer):

        def trace(connection: sqlite3.Connection, _entry: object) -> None:
            connection.set_trace_callback(sent.append)

        listen(engine, "connect", trace)
    yield sent


@contextmanager
def _sent_to_postgresql() -> Iterator[list[str]]:
    sent: list[str] = []
    execute = psycopg.Cursor.execute

    def note(cursor: object, query: object, *rest: object, **options: object) -> object:
        sent.append(str(query))
        return execute(cursor, query, *rest, **options)  # type: ignore[call-overload]

    with patch.object(psycopg.Cursor, "execute", note):
        yield sent
