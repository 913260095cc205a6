"""Reads outside of stories: each a port of one method, and all but a few one statement."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from adapters.sql.database import CountFault, Database, faults_told
from adapters.sql.deliveries import deliveries_after
from adapters.sql.forward_auth import WITH_MAIN_SESSION, with_main_session
from adapters.sql.links import link_with_id, link_with_user, links_of
from adapters.sql.newcomers import all_users
from adapters.sql.observations import kept_observations
from adapters.sql.outbox import letters_after
from adapters.sql.prepared import KeptConnections, Prepared
from adapters.sql.registrations import pending_by_link
from adapters.sql.remember import series_of_user
from adapters.sql.sessions import WITH_USER, session_with_user, sessions_of
from adapters.sql.trail import events_after, events_under, extent, recent_events, seals_after
from adapters.sql.users import WITH_EMAIL, WITH_USERNAME, clashes, user_of, users_after
from domain.accounts import EmailAddress, User, UserId, Username
from domain.deployment import Observation
from domain.errors import Refusal
from domain.events import Event, EventId, Posted
from domain.forward_auth import HostSession, HostSessionId
from domain.links import Link, LinkId
from domain.registrations import PendingRegistration
from domain.sessions import RememberSeries, Session, SessionId
from domain.trail import Seal, TrailExtent
from domain.webhooks import Delivery

T = TypeVar("T")


class Reads:
    """What was committed last; `SqlStorage` adds the stories."""

    def __init__(self, database: Database, count: CountFault) -> None:
        self._database, self._count = database, count
        self._kept = KeptConnections(database, self._faults_told)
        self._user_with_name = Prepared(WITH_USERNAME, database, self._kept)
        self._user_with_email = Prepared(WITH_EMAIL, database, self._kept)
        self._session_with_user = Prepared(WITH_USER, database, self._kept)
        self._host_session = Prepared(WITH_MAIN_SESSION, database, self._kept)

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

    def observations(self) -> Sequence[Observation]:
        return self._read(kept_observations)

    def all_users(self, take: Callable[[Iterator[User]], T]) -> T:
        """As they are at one moment, however long `take` is busy with them; it is run once."""
        with self._faults_told(), self._database.reader.connect() as connection:
            connection.exec_driver_sql(self._database.begin_snapshot)
            answer = take(all_users(connection))
            connection.exec_driver_sql("COMMIT")
            return answer

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
