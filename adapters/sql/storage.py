"""Opening a database by its URL, and the ports over it: stories, and reads outside of them."""

import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, final

from sqlalchemy import URL, Connection, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from adapters.sql import schema
from adapters.sql.database import (
    CONNECTIONS,
    POSTGRESQL_FORM,
    POSTGRESQL_SCHEMES,
    CountFault,
    Database,
    faults_told,
    uncounted,
)
from adapters.sql.deliveries import SqlDeliveries, deliveries_after, post_to_targets
from adapters.sql.forward_auth import (
    WITH_MAIN_SESSION,
    SqlHostSessionRepository,
    SqlUsedTickets,
    with_main_session,
)
from adapters.sql.limiter import SqlRateLimiter, SqlTries
from adapters.sql.links import SqlLinkRepository, link_with_id, link_with_user, links_of
from adapters.sql.newcomers import SqlNewcomers, all_users
from adapters.sql.observations import keep_observation, kept_observations
from adapters.sql.outbox import SqlOutbox, letters_after, post
from adapters.sql.prepared import KeptConnections, Prepared
from adapters.sql.registrations import SqlFreedNames, SqlPendingRegistrations, pending_by_link
from adapters.sql.remember import SqlRememberRepository, series_of_user
from adapters.sql.sessions import (
    WITH_USER,
    SqlSessionRepository,
    session_with_user,
    sessions_of,
)
from adapters.sql.sqlite import SqliteDatabase
from adapters.sql.trail import (
    SqlTrail,
    events_after,
    events_under,
    extent,
    recent_events,
    record,
    seals_after,
)
from adapters.sql.users import (
    WITH_EMAIL,
    WITH_USERNAME,
    SqlUserRepository,
    clashes,
    user_of,
    users_after,
)
from adapters.sql.writers import Writers
from application.ports import StorageUnavailable, Work, untold
from domain.accounts import EmailAddress, User, UserId, Username
from domain.deployment import Observation
from domain.errors import Conflict, Refusal
from domain.events import Event, EventId, Posted
from domain.forward_auth import HostSession, HostSessionId
from domain.links import Link, LinkId
from domain.registrations import PendingRegistration
from domain.sessions import RememberSeries, Session, SessionId
from domain.throttling import RateLimiter
from domain.trail import Seal, TrailExtent
from domain.webhooks import Delivery

T = TypeVar("T")

ATTEMPTS = 20  # runs of one story before its conflicts count as a fault
PAUSE = 0.01  # seconds at most, doubled from run to run, so that two do not meet again and again
LONGEST_PAUSE = 0.5

_FORMS = f"sqlite:///PATH or {POSTGRESQL_FORM}"


@final
class SqlWork(Work):
    """A story's view: one transaction on one connection."""

    def __init__(
        self, connection: Connection, database: Database, targets: Sequence[str] = ()
    ) -> None:
        self.connection, self._database, self._targets = connection, database, targets
        self.recorded: list[Event] = []
        self._tries = SqlTries(connection, None if database.one_writer else [])

    @property
    def users(self) -> SqlUserRepository:
        return SqlUserRepository(self.connection, self._database.violated)

    @property
    def sessions(self) -> SqlSessionRepository:
        return SqlSessionRepository(self.connection)

    @property
    def remembered(self) -> SqlRememberRepository:
        return SqlRememberRepository(self.connection)

    @property
    def registrations(self) -> SqlPendingRegistrations:
        return SqlPendingRegistrations(self.connection, self._database.violated)

    @property
    def freed_names(self) -> SqlFreedNames:
        return SqlFreedNames(self.connection)

    @property
    def links(self) -> SqlLinkRepository:
        return SqlLinkRepository(self.connection)

    @property
    def outbox(self) -> SqlOutbox:
        return SqlOutbox(self.connection)

    @property
    def trail(self) -> SqlTrail:
        return SqlTrail(self.connection)

    @property
    def tries(self) -> SqlTries:
        return self._tries

    @property
    def host_sessions(self) -> SqlHostSessionRepository:
        return SqlHostSessionRepository(self.connection)

    @property
    def tickets(self) -> SqlUsedTickets:
        return SqlUsedTickets(self.connection)

    @property
    def newcomers(self) -> SqlNewcomers:
        return SqlNewcomers(self.connection)

    @property
    def deliveries(self) -> SqlDeliveries:
        return SqlDeliveries(self.connection)

    def record(self, event: Event) -> None:
        record(self.connection, event)
        post(self.connection, event)
        post_to_targets(self.connection, event, self._targets)
        self.recorded.append(event)


@final
class SqlStorage:
    """A database; its methods are the ports over it. Opened after the server has forked."""

    def __init__(
        self,
        database: Database,
        count: CountFault = uncounted,
        told: Callable[[Sequence[Event]], None] = untold,
        targets: Sequence[str] = (),
    ) -> None:
        """`targets` is where webhooks go to."""
        self._database = database
        self._targets = targets
        self._count = count
        self._told = told
        self._writers = Writers(database)
        self._kept = KeptConnections(database, self._faults_told)
        self._session_with_user = Prepared(WITH_USER, database, self._kept)
        self._user_with_name = Prepared(WITH_USERNAME, database, self._kept)
        self.rate_limiter: RateLimiter = SqlRateLimiter(self._count_tries)
        self._user_with_email = Prepared(WITH_EMAIL, database, self._kept)
        self._host_session = Prepared(WITH_MAIN_SESSION, database, self._kept)

    @property
    def name(self) -> str:
        """What people are told about it; nothing secret."""
        return self._database.name

    @property
    def upgrades_itself(self) -> bool:
        """Whether `upgrade` may be run unasked at every start."""
        return self._database.upgrades_itself

    def transact(self, story: Callable[[Work], T]) -> T:
        return self._run(story, _as_it_is)

    def transact_beside(self, story: Callable[[Work], T]) -> T:
        """Like `transact`, but makes no other story run again.

        For one that takes away what nobody else writes, or names in each write what it was
        computed from: what others commit meanwhile may show in the middle of it.
        """
        return self._run(story, self._database.relax)

    def _run(self, story: Callable[[Work], T], prepare: Callable[[Connection], object]) -> T:
        def act(connection: Connection) -> tuple[T, SqlWork]:
            work = SqlWork(connection, self._database, self._targets)
            return story(work), work

        answer, work = self._act(act, prepare)
        for given_back in work.tries.later or ():
            self._count_tries(given_back)
        self._told(work.recorded)
        return answer

    def _count_tries(self, act: Callable[[Connection], T]) -> T:
        """What a power cut may take: a revoked session must stay so, a failed try need not."""
        return self._act(act, self._database.loosen, lasting=False)

    def _act(
        self,
        act: Callable[[Connection], T],
        prepare: Callable[[Connection], object],
        *,
        lasting: bool = True,
    ) -> T:
        for run in range(ATTEMPTS):
            if run:
                time.sleep(_pause(run))
            try:
                with self._faults_told(), self._writers.begun(lasting=lasting) as connection:
                    prepare(connection)
                    return act(connection)
            except Conflict:
                self._count("conflict")
        self._count("unavailable")
        raise StorageUnavailable("a story kept conflicting")

    def user_by_login(self, login: Username | EmailAddress) -> User | None:
        named = isinstance(login, Username)
        row = self._one(self._user_with_name if named else self._user_with_email, login.key)
        return user_of(row) if row else None

    def user_page(self, *, after: str, limit: int) -> Sequence[User]:
        return self._read(lambda connection: users_after(connection, after, limit))

    def letter_page(self, *, after: str, limit: int) -> Sequence[Posted]:
        return self._read(lambda connection: letters_after(connection, after, limit))

    def delivery_page(self, *, after: str, limit: int) -> Sequence[Delivery]:
        return self._read(lambda connection: deliveries_after(connection, after, limit))

    def taken_names(
        self, username: Username | None, email: EmailAddress | None
    ) -> Sequence[Refusal]:
        return self._read(lambda connection: clashes(connection, username, email))

    def session_by_id(
        self, session_id: SessionId
    ) -> tuple[Session, User, RememberSeries | None] | None:
        row = self._one(self._session_with_user, session_id)
        return session_with_user(row) if row else None

    def host_session_by_id(
        self, host_session_id: HostSessionId
    ) -> tuple[HostSession, Session, User] | None:
        row = self._one(self._host_session, host_session_id)
        return with_main_session(row) if row else None

    def links_of_user(self, user_id: UserId) -> Sequence[Link]:
        return self._read(lambda connection: links_of(connection, user_id))

    def link_with_user(self, link_id: LinkId) -> tuple[Link, User] | None:
        return self._read(lambda connection: link_with_user(connection, link_id))

    def link_by_id(self, link_id: LinkId) -> Link | None:
        return self._read(lambda connection: link_with_id(connection, link_id))

    def pending_by_link(self, link_id: LinkId) -> tuple[Link, PendingRegistration] | None:
        return self._read(lambda connection: pending_by_link(connection, link_id))

    def devices_of_user(
        self, user_id: UserId
    ) -> tuple[Sequence[Session], Sequence[RememberSeries]]:
        return self._read_together(
            lambda connection: (
                sessions_of(connection, user_id),
                series_of_user(connection, user_id),
            )
        )

    def trail_page(
        self,
        *,
        user_id: UserId | None,
        since: datetime | None,
        after: tuple[datetime, EventId] | None,
        limit: int,
    ) -> Sequence[Event]:
        return self._read(lambda connection: events_after(connection, user_id, since, after, limit))

    def recent_events(
        self, *, user_id: UserId, before: tuple[datetime, EventId] | None, limit: int
    ) -> Sequence[Event]:
        return self._read(lambda connection: recent_events(connection, user_id, before, limit))

    def seal_page(self, *, after: int, limit: int) -> Sequence[Seal]:
        return self._read(lambda connection: seals_after(connection, after, limit))

    def sealed_events(self, *, number: int, limit: int) -> Sequence[Event]:
        return self._read(lambda connection: events_under(connection, number, limit))

    def trail_extent(self) -> TrailExtent:
        return self._read(extent)

    def note(self, observation: Observation) -> None:
        with self._faults_told(), self._writers.begun() as connection:
            self._database.relax(connection)  # two at once: the later one stands, without conflict
            keep_observation(connection, observation)

    def observations(self) -> Sequence[Observation]:
        return self._read(kept_observations)

    def check(self) -> None:
        """Raises StorageUnavailable unless the database answers and holds tables of use here."""
        self._read(lambda connection: users_after(connection, "", 1))
        standing = self.standing()
        if standing not in ("current", "newer"):
            raise StorageUnavailable(f"{self.name}: the tables are of another version: {standing}")

    def server_time(self) -> datetime | None:
        """What the database's own clock says; None where it has none but this machine's."""
        asked = self._database.clock
        return (
            self._read(lambda connection: connection.execute(text(asked)).scalar())
            if asked
            else None
        )

    def upgrade(self) -> None:
        """Brings the tables to `head()`, making the embedded database where there is none.

        Several processes may do so at once, and where nothing is to be done it does nothing. Raises
        StorageUnavailable, or ValueError for a database of a version that is unknown here.
        """
        # Here and not above: it would make a third of what every start has to import.
        from adapters.sql import migrating  # noqa: PLC0415

        with self._faults_told(), self._database.migrating() as connection:
            migrating.upgrade(connection)

    def current(self) -> str | None:
        """The revision of the tables; None before the first upgrade."""
        return self._read(schema.current) if self._database.exists() else None

    def standing(self) -> schema.Standing:
        """How the tables compare with those that this version needs; "absent" where none are."""
        return self._read(schema.standing) if self._database.exists() else "absent"

    def head(self) -> str:
        """The newest revision, which this version of Doorward needs."""
        return schema.HEAD

    def back_up(
        self, file: Path, *, overwrite: bool, progress: Callable[[int, int], object]
    ) -> None:
        """Copies what is committed now into a new file; `progress` takes the part and the whole.

        Nobody is kept waiting meanwhile. Raises StorageUnavailable, OSError, or ValueError where
        there will be no copy, saying why; then nothing is left of it.
        """
        with self._faults_told():
            self._database.back_up(file, overwrite=overwrite, progress=progress)

    def all_users(self, take: Callable[[Iterator[User]], T]) -> T:
        """As they are at one moment, however long `take` is busy with them; it is run once."""
        with self._faults_told(), self._database.reader.connect() as connection:
            connection.exec_driver_sql(self._database.begin_snapshot)
            answer = take(all_users(connection))
            connection.exec_driver_sql("COMMIT")
            return answer

    def close(self) -> None:
        """Closes the connections that are not in use; a later use opens new ones."""
        self._kept.close()
        self._writers.close()
        self._database.writer.dispose()
        self._database.reader.dispose()

    def _one(self, prepared: Prepared, value: str) -> Sequence[Any] | None:
        try:
            return prepared(value)
        except prepared.faults:
            self._kept.close()
            return self._read(lambda connection: prepared.by_core(connection, value))

    def _read(self, query: Callable[[Connection], T]) -> T:
        def ask() -> T:
            with self._database.reader.connect() as connection:
                return query(connection)

        return self._asked(ask)

    def _read_together(self, query: Callable[[Connection], T]) -> T:
        """For several statements that are to see the same."""

        def snapshot(connection: Connection) -> T:
            connection.exec_driver_sql(self._database.begin_snapshot)
            answer = query(connection)
            connection.exec_driver_sql("COMMIT")
            return answer

        return self._read(snapshot)

    def _asked(self, ask: Callable[[], T]) -> T:
        """Asks once more where the connection was gone, as all are after a restart."""
        with self._faults_told():
            try:
                return ask()
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
            return ask()

    def _faults_told(self) -> AbstractContextManager[None]:
        return faults_told(self._database, self._count)


def open_storage(
    url: str,
    connections: int = CONNECTIONS,
    count: CountFault = uncounted,
    told: Callable[[Sequence[Event]], None] = untold,
    targets: Sequence[str] = (),
) -> SqlStorage:
    """`sqlite:///PATH` or `postgresql://USER:PASSWORD@HOST:PORT/NAME`, percent-encoded.

    Raises ValueError with a sentence for people, which holds nothing of the URL but its scheme:
    the rest may be a password. Whether the database answers shows at the first use. `connections`
    are the most that this process holds; SQLite has its own number. `targets` is where webhooks go
    to.
    """
    if url.partition(":")[0] in POSTGRESQL_SCHEMES:
        # Here and not above: the driver takes time and memory, and SQLite needs none of it.
        from adapters.sql.postgresql import PostgresqlDatabase  # noqa: PLC0415

        return SqlStorage(PostgresqlDatabase(url, connections), count, told, targets)
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise ValueError(f"the database URL cannot be read: it must be {_FORMS}") from None
    if parsed.drivername != "sqlite":
        raise ValueError(f"there is no storage for {parsed.drivername} URLs, only {_FORMS}")
    return SqlStorage(SqliteDatabase(_path_of(parsed)), count, told, targets)


def _as_it_is(_connection: Connection) -> None:
    return None


def _pause(run: int) -> float:
    longest: float = min(LONGEST_PAUSE, PAUSE * 2**run)
    return longest * secrets.randbelow(1000) / 1000


def _path_of(url: URL) -> Path:
    if url.host or url.port or url.username or url.password or url.query:
        raise ValueError("the database URL holds more than a path: it must be sqlite:///PATH")
    if not url.database or url.database == ":memory:" or "\0" in url.database:
        raise ValueError("the database URL names no file: it must be sqlite:///PATH")
    return Path(url.database)
