"""Accounts in a table of somebody else's SQLite database, which is only read."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import final

from adapters.files.columns import SHOWN, Columns, fields_of
from application.accounts.import_users import FileUnreadable, Row, Rows

CELL_MAXIMUM = 1024 * 1024  # bytes
USUAL = ("user", "users")
STEPS = 100_000  # of SQLite's, between two chances to interrupt it; a view may never end

_TABLES = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"


@final
class SqliteRows(Rows):
    """A row each, numbered from 1 in the table's own order."""

    def __init__(self, path: Path, columns: Columns, table: str | None) -> None:
        """Raises FileUnreadable where there is no such table, or no such column in it."""
        self._columns = columns
        self._part = self._whole = 0
        try:
            self._connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
            with ExitStack() as undo:
                undo.callback(self.close)
                self._prepare(table)
                undo.pop_all()
        except sqlite3.Error as error:
            raise FileUnreadable(f"it cannot be read as an SQLite database: {error}") from error

    @property
    def part(self) -> int:
        return self._part

    @property
    def whole(self) -> int:
        return self._whole

    @property
    def unknown(self) -> Sequence[str]:
        return self._columns.unknown

    def close(self) -> None:
        self._connection.close()

    def __iter__(self) -> Iterator[Row]:
        try:
            for cells in self._connection.execute(self._select):
                self._part += 1
                values = [_text(cell) if isinstance(cell, bytes) else cell for cell in cells]
                yield Row(self._part, fields_of(self._names, values))
        except sqlite3.Error as error:
            raise FileUnreadable(f"its table cannot be read any further: {error}") from error

    def _prepare(self, table: str | None) -> None:
        """Nothing that stands in the file is trusted with more than being read."""
        connection = self._connection
        connection.text_factory = _text
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, CELL_MAXIMUM)
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.set_progress_handler(_go_on, STEPS)
        tables = [name for (name,) in connection.execute(_TABLES)]
        chosen = [name for name in ([table] if table else USUAL) if name in tables]
        if not chosen:
            there = ", ".join(tables[:SHOWN]) or "none"
            raise FileUnreadable(f"it has no such table; name one with --table: {there}")
        quoted = _quoted(chosen[0])
        heads = connection.execute(f"SELECT * FROM {quoted} LIMIT 0").description  # noqa: S608  # quoted
        names = [head[0] for head in heads]
        ours = self._columns.header(names)
        self._names = [names for names in ours if names]
        known = ", ".join(_quoted(name) for name, our in zip(names, ours, strict=True) if our)
        self._select = f"SELECT {known} FROM {quoted}"  # noqa: S608
        (self._whole,) = connection.execute(f"SELECT count(*) FROM {quoted}").fetchone()  # noqa: S608


def _go_on() -> int:
    """Python hears of Ctrl-C when it is called, and by raising it ends the statement."""
    return 0


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'


def _text(value: bytes) -> str:
    """What is no UTF-8 becomes surrogates, which no field may hold."""
    return value.decode("utf-8", "surrogateescape")
