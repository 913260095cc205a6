"""Statements handed to the driver as they are, without the work that Core does at each call."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NoReturn, cast, final

from sqlalchemy import Connection, Dialect, Executable, Select
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ClauseElement


@final
class Compiled:
    """A statement as one dialect's driver takes it, and how values are given to it and read."""

    def __init__(self, statement: Executable, dialect: Dialect, names: Sequence[str]) -> None:
        """`names` are those of the values that come with every call."""
        element = cast(ClauseElement, statement)
        compiled = cast(SQLCompiler, element.compile(dialect=dialect, column_keys=list(names)))
        self.text = str(compiled)
        self._positions = compiled.positiontup if compiled.positional else None
        self._fixed = {
            name: bind.effective_value for name, bind in compiled.binds.items() if name not in names
        }
        givers = (
            (name, bind.type.dialect_impl(dialect).bind_processor(dialect))
            for name, bind in compiled.binds.items()
        )
        self._givers = {name: giver for name, giver in givers if giver}
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        readers = (
            column.type.dialect_impl(dialect).result_processor(dialect, None) for column in columns
        )
        self._readers = [(place, reader) for place, reader in enumerate(readers) if reader]

    def given(self, values: Mapping[str, Any]) -> Sequence[Any] | Mapping[str, Any]:
        given = {**self._fixed, **values}
        for name, giver in self._givers.items():
            given[name] = giver(given[name])
        return given if self._positions is None else [given[name] for name in self._positions]

    def read(self, row: Iterable[Any]) -> Sequence[Any]:
        """The values in the order of the statement's columns."""
        values = list(row)
        for place, reader in self._readers:
            values[place] = reader(values[place])
        return values


def run_by_driver(connection: Connection, text: str, given: Any = ()) -> Any:
    """The driver's cursor. What the driver raises comes as from Core, with the same consequences.

    That it does so is private to Core, and the only way: its listeners hide values, and drop what
    was lost.
    """
    try:
        return cast(Any, connection.connection.dbapi_connection).execute(text, given)
    except connection.dialect.loaded_dbapi.Error as error:
        _raise_as_core(connection, error, text)


def _raise_as_core(connection: Connection, error: Exception, text: str) -> NoReturn:
    connection._handle_dbapi_exception(error, text, None, None, None)  # noqa: SLF001
    raise AssertionError from error  # it has raised


@final
class Quick:
    """A statement of stories that every login runs; compiled at its first use."""

    def __init__(self, statement: Executable) -> None:
        self._compiled = lru_cache(maxsize=4)(
            lambda dialect, names: Compiled(statement, dialect, names)
        )

    def run(self, connection: Connection, values: Mapping[str, Any]) -> None:
        """Every call brings values of the same names."""
        compiled = self._compiled(connection.dialect, tuple(values))
        run_by_driver(connection, compiled.text, compiled.given(values))

    def rows(self, connection: Connection, values: Mapping[str, Any]) -> list[Sequence[Any]]:
        """The values of each row in the order of the statement's columns."""
        compiled = self._compiled(connection.dialect, tuple(values))
        cursor = run_by_driver(connection, compiled.text, compiled.given(values))
        return [compiled.read(row) for row in cursor.fetchall()]
