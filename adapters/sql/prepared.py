"""The reads of every page and every login: single ones, on connections that are kept."""

from collections import deque
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Any, cast, final

from sqlalchemy import Connection, PoolProxiedConnection, QueuePool, Select

from adapters.sql.database import Database
from adapters.sql.driver import Compiled

KEPT = 4  # connections at most, and never all of the pool


@final
class KeptConnections:
    """A few connections of the pool for single reads, not given back in between."""

    def __init__(
        self, database: Database, faults_told: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._database, self._faults_told = database, faults_told
        self._idle: deque[PoolProxiedConnection] = deque()
        self._most = min(KEPT, cast(QueuePool, database.reader.pool).size() // 2)

    def take(self) -> PoolProxiedConnection:
        while self._idle:
            try:
                connection = self._idle.pop()
            except IndexError:  # another thread was quicker
                break
            if self._database.still_holds(connection):
                return connection
            connection.invalidate()
        with self._faults_told():
            return self._database.reader.raw_connection()

    def give_back(self, connection: PoolProxiedConnection) -> None:
        if len(self._idle) < self._most:
            self._idle.append(connection)
        else:
            connection.close()

    def close(self) -> None:
        """Gives all of them back to the pool; later reads take others."""
        while self._idle:
            self._idle.pop().close()


@final
class Prepared:
    """A SELECT of at most one row, with one parameter, compiled once and run by the driver.

    It raises what the driver raises: those in `faults` may be asked again by way of Core, which
    tells a lost connection from a fault.
    """

    def __init__(
        self, statement: Select[Any], database: Database, connections: KeptConnections
    ) -> None:
        self._statement, self._connections = statement, connections
        dialect = database.reader.dialect
        (self._parameter,) = statement.compile(dialect=dialect).params
        self._compiled = Compiled(statement, dialect, (self._parameter,))
        self.faults: type[Exception] = dialect.loaded_dbapi.Error

    def __call__(self, value: str) -> Sequence[Any] | None:
        """The row's values in the order of the statement's columns; None where there is none."""
        pooled = self._connections.take()
        given = self._compiled.given({self._parameter: value})
        try:
            execute: Any = pooled.dbapi_connection.execute  # type: ignore[union-attr]  # both have it
            row = execute(self._compiled.text, given).fetchone()
        except BaseException:
            pooled.invalidate()
            raise
        self._connections.give_back(pooled)
        return self._compiled.read(row) if row else None

    def by_core(self, connection: Connection, value: str) -> Sequence[Any] | None:
        """The same, where every fault is told apart."""
        return connection.execute(self._statement, {self._parameter: value}).one_or_none()
