"""Opening a database by its URL, and the ports over it: stories, and reads outside of them."""

import secrets
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, final

from sqlalchemy import URL, Connection, make_url
from sqlalchemy.exc import ArgumentError

from adapters.sql import schema
from adapters.sql.database import Database, faults_told
from adapters.sql.remember import SqlRememberRepository
from adapters.sql.sessions import SqlSessionRepository, session_with_user
from adapters.sql.sqlite import SqliteDatabase
from adapters.sql.users import SqlUserRepository, clashes, user_with_login, users_after
from application.ports import StorageUnavailable, Work
from domain.accounts import EmailAddress, User, Username
from domain.errors import Conflict, Refusal
from domain.sessions import RememberSeries, Session, SessionId

T = TypeVar("T")

ATTEMPTS = 5  # runs of one story before its conflicts count as a fault
PAUSE = 0.01  # seconds at most, doubled from run to run, so that two do not meet again and again


@final
@dataclass(frozen=True, slots=True)
class SqlWork:
    """A story's view: one transaction on one connection."""

    users: SqlUserRepository
    sessions: SqlSessionRepository
    remembered: SqlRememberRepository


@final
class SqlStorage:
    """A database; its methods are the ports over it. Opened after the server has forked."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def upgrades_itself(self) -> bool:
        """Whether `upgrade` may be run unasked at every start."""
        return self._database.upgrades_itself

    def transact(self, story: Callable[[Work], T]) -> T:
        for run in range(ATTEMPTS):
            if run:
                time.sleep(PAUSE * 2**run * secrets.randbelow(1000) / 1000)
            try:
                with faults_told(self._database), self._database.writer.begin() as connection:
                    return story(self._work_on(connection))
            except Conflict:
                continue
        raise StorageUnavailable("a story kept conflicting")

    def user_by_login(self, login: Username | EmailAddress) -> User | None:
        return self._read(lambda connection: user_with_login(connection, login))

    def user_page(self, *, after: str, limit: int) -> Sequence[User]:
        return self._read(lambda connection: users_after(connection, after, limit))

    def taken_names(
        self, username: Username | None, email: EmailAddress | None
    ) -> Sequence[Refusal]:
        return self._read(lambda connection: clashes(connection, username, email))

    def session_by_id(
        self, session_id: SessionId
    ) -> tuple[Session, User, RememberSeries | None] | None:
        return self._read(lambda connection: session_with_user(connection, session_id))

    def check(self) -> None:
        """Raises StorageUnavailable unless the database answers and holds our tables."""
        self._read(lambda connection: users_after(connection, "", 1))

    def upgrade(self) -> None:
        """Brings the tables to `head()`, making the embedded database where there is none.

        Several processes may do so at once, and where nothing is to be done it does nothing. Raises
        StorageUnavailable, or ValueError for a database of a version that is unknown here.
        """
        with faults_told(self._database), self._database.migrating() as connection:
            schema.upgrade(connection)

    def current(self) -> str | None:
        """The revision of the tables; None before the first upgrade."""
        return self._read(schema.current) if self._database.exists() else None

    def head(self) -> str:
        """The newest revision, which this version of Doorward needs."""
        return schema.head()

    def close(self) -> None:
        """Closes the connections that are not in use; a later use opens new ones."""
        self._database.writer.dispose()
        self._database.reader.dispose()

    def _read(self, query: Callable[[Connection], T]) -> T:
        with faults_told(self._database), self._database.reader.connect() as connection:
            return query(connection)

    def _work_on(self, connection: Connection) -> SqlWork:
        return SqlWork(
            SqlUserRepository(connection, self._database.violated),
            SqlSessionRepository(connection),
            SqlRememberRepository(connection),
        )


def open_storage(url: str) -> SqlStorage:
    """`sqlite:///PATH`, relative or absolute, with `%`, `?` and the like percent-encoded.

    Raises ValueError with a sentence for people, which holds nothing of the URL but its scheme:
    the rest may be a password. Whether the database answers shows at the first use.
    """
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise ValueError("the database URL cannot be read: it must be sqlite:///PATH") from None
    if parsed.drivername != "sqlite":
        raise ValueError(f"there is no storage for {parsed.drivername} URLs, only sqlite:///PATH")
    return SqlStorage(SqliteDatabase(_path_of(parsed)))


def _path_of(url: URL) -> Path:
    if url.host or url.port or url.username or url.password or url.query:
        raise ValueError("the database URL holds more than a path: it must be sqlite:///PATH")
    if not url.database or url.database == ":memory:" or "\0" in url.database:
        raise ValueError("the database URL names no file: it must be sqlite:///PATH")
    return Path(url.database)
