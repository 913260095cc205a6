"""SQLite, the embedded database: one file beside the service, one writer and many readers."""

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, final

from sqlalchemy import (
    URL,
    Connection,
    Dialect,
    Engine,
    NullPool,
    PoolProxiedConnection,
    create_engine,
)
from sqlalchemy.event import listens_for
from sqlalchemy.exc import DBAPIError, DisconnectionError, IntegrityError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from adapters.sql.database import Database
from adapters.sql.driver import run_by_driver
from adapters.sql.sqlite_backup import Progress, back_up
from application.ports import StorageUnavailable

READERS = 16  # connections; a read takes well under a millisecond, so more threads than these fit
PATIENCE = 5.0  # seconds of waiting for a connection, and again for the write lock
UPGRADE_PATIENCE = 6  # times as long, for another process that upgrades the same file

# The default of a WAL database may be NORMAL, where a power cut revives a revoked session.
_DURABLE = "PRAGMA synchronous=FULL"
_CARELESS = "PRAGMA synchronous=NORMAL"
_FOREIGN_KEYS = "PRAGMA foreign_keys=ON"
_NEVER_WRITES = "PRAGMA query_only=ON"


@final
class SqliteDatabase(Database):
    """A file that only `migrating` makes; one that was moved away is a fault until it is back."""

    one_writer = True
    upgrades_itself = True
    begin_snapshot = "BEGIN"

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        self._path = path.absolute()
        self.name = str(self._path)
        self._patience = patience
        waits = {"patience": patience, "pool_timeout": patience, "max_overflow": 0}
        # One writer a process: threads wait better for a pool than, by polling, for SQLite's lock.
        self.writer = _engine(self._path, _FOREIGN_KEYS, _DURABLE, pool_size=1, **waits)
        self.reader = _engine(
            self._path, _NEVER_WRITES, pool_size=READERS, isolation_level="AUTOCOMMIT", **waits
        )

    def exists(self) -> bool:
        return _identity(self._path) is not None

    @contextlib.contextmanager
    def migrating(self) -> Iterator[Connection]:
        """With foreign keys checked at the end only: SQLite alters a table by making it anew."""
        patience = UPGRADE_PATIENCE * self._patience
        _make_file(self._path)
        _switch_to_wal(self._path, patience)
        engine = _engine(self._path, _DURABLE, patience=patience, poolclass=NullPool)
        with engine.begin() as connection:
            run_by_driver(connection, "BEGIN IMMEDIATE")
            yield connection
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise ValueError("the migration would leave rows that refer to nothing")

    def back_up(self, file: Path, *, overwrite: bool, progress: Progress) -> None:
        with self.reader.connect() as connection:
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)  # noqa: S101  # for the type checker
            back_up(driver, self._path, file, overwrite=overwrite, progress=progress)

    def still_holds(self, connection: PoolProxiedConnection) -> bool:
        return bool(connection.info["file"] == _identity(self._path))

    def begin(self, connection: Connection, *, lasting: bool) -> None:
        """A story that reads first would otherwise find its read outdated when it writes."""
        run_by_driver(connection, _DURABLE if lasting else _CARELESS)
        run_by_driver(connection, "BEGIN IMMEDIATE")

    def relax(self, connection: Connection) -> None:
        """Whoever writes holds the write lock, and nobody conflicts."""

    def loosen(self, connection: Connection) -> None:
        """Said before it began: inside of a transaction nothing of that can be changed."""

    def violated(self, error: IntegrityError) -> str:
        """SQLite names the column alone: `UNIQUE constraint failed: users.email_key`."""
        column = str(error.orig).rpartition(": ")[2]
        return f"uq_{column.replace('.', '_')}"

    def told(self, error: DBAPIError) -> StorageUnavailable | None:
        """No story conflicts here: it holds the write lock from its first moment."""
        broken = _name_of(error).startswith(("SQLITE_NOTADB", "SQLITE_CORRUPT"))
        if broken or isinstance(error, OperationalError):
            return StorageUnavailable(f"{self._path}: {error.orig}")
        return None


def _engine(path: Path, *pragmas: str, patience: float, **options: Any) -> Engine:
    """An engine that notices when its file was moved away or replaced."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, hide_parameters=True, **options)

    @listens_for(engine, "do_connect")
    def connect(
        _dialect: Dialect, entry: ConnectionPoolEntry, _arguments: object, _options: object
    ) -> sqlite3.Connection:
        entry.info["file"] = _identity(path)  # before opening: never newer than what is opened
        return _connect(path, patience, *pragmas)

    @listens_for(engine, "checkout")
    def check(_connection: object, entry: ConnectionPoolEntry, _proxy: object) -> None:
        if entry.info["file"] is None or entry.info["file"] != _identity(path):
            raise DisconnectionError("the file is another one now")

    return engine


def _connect(path: Path, patience: float, *pragmas: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.as_uri()}?mode=rw",  # rw, not rwc: an absent file is not made
        uri=True,
        timeout=patience,
        isolation_level=None,  # the driver would begin too late, and lose updates
        check_same_thread=False,  # the pool lends it to one thread at a time
    )
    try:
        for pragma in pragmas:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116  # asked before every statement: the shorter way
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _make_file(path: Path) -> None:
    """Readable by its owner alone, as SQLite then makes the files beside it too."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            with contextlib.suppress(FileExistsError):
                path.touch(mode=0o600, exist_ok=False)
    except OSError as error:
        raise StorageUnavailable(f"{path}: cannot be made: {error.strerror}") from error


def _switch_to_wal(path: Path, patience: float) -> None:
    """For good: the file remembers it. Of two that switch at once, one may be refused unasked."""
    engine = _engine(path, patience=0, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    deadline = time.monotonic() + patience
    with engine.connect() as connection:
        while not _is_wal(connection):
            if time.monotonic() > deadline:
                raise StorageUnavailable(f"{path}: cannot be switched to write-ahead logging")
            time.sleep(0.02)


def _is_wal(connection: Connection) -> bool:
    try:
        return any(
            connection.exec_driver_sql(pragma).scalar() == "wal"
            for pragma in ("PRAGMA journal_mode", "PRAGMA journal_mode=WAL")
        )
    except OperationalError as error:
        if _name_of(error).startswith("SQLITE_BUSY"):
            return False
        raise


def _name_of(error: DBAPIError) -> str:
    return getattr(error.orig, "sqlite_errorname", "")
