"""The connections of stories: each lent to one at a time, and not given back in between."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from typing import cast, final

from sqlalchemy import Connection, QueuePool, exc

from adapters.sql.database import Database
from adapters.sql.driver import run_by_driver


@final
class Writers:
    """As many as the writer's pool has; that one would check and wrap each anew every time."""

    def __init__(self, database: Database) -> None:
        self._database = database
        pool = cast(QueuePool, database.writer.pool)
        self._patience = pool.timeout()
        self._free = SimpleQueue[None]()
        for _ in range(pool.size()):
            self._free.put(None)
        self._idle = deque[Connection]()

    @contextmanager
    def begun(self, *, lasting: bool = True) -> Iterator[Connection]:
        """A transaction; `lasting` says whether its commit waits until it is on disk.

        A connection that turns out gone as it begins is replaced by a new one. Later it would not
        be: what a lost connection leaves of a commit is unknown.
        """
        try:
            self._free.get(timeout=self._patience)
        except Empty:
            raise exc.TimeoutError("every connection is in use") from None
        try:
            connection = self._take()
            try:
                self._begin(connection, lasting)
                yield connection
                run_by_driver(connection, "COMMIT")
                connection.commit()  # which Core, if it was asked anything, has still to hear of
            except BaseException:
                connection.close()  # rolls back
                raise
            self._idle.append(connection)
        finally:
            self._free.put(None)

    def close(self) -> None:
        """Gives those that are not in use back to the pool; later stories take others."""
        while self._idle:
            self._idle.pop().close()

    def _take(self) -> Connection:
        while self._idle:
            connection = self._idle.pop()
            if self._database.still_holds(connection.connection):
                return connection
            connection.close()
        return self._database.writer.connect()

    def _begin(self, connection: Connection, lasting: bool) -> None:
        try:
            self._database.begin(connection, lasting=lasting)
        except exc.DBAPIError as error:
            if not error.connection_invalidated:
                raise
            self._database.begin(connection, lasting=lasting)
