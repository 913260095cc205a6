"""What a story sees and changes of the database, in one transaction."""

from collections.abc import Sequence
from typing import final

from sqlalchemy import Connection

from adapters.sql.database import Database
from adapters.sql.deliveries import SqlDeliveries, post_to_targets
from adapters.sql.forward_auth import SqlHostSessionRepository, SqlUsedTickets
from adapters.sql.limiter import SqlTries
from adapters.sql.links import SqlLinkRepository
from adapters.sql.newcomers import SqlNewcomers
from adapters.sql.outbox import SqlOutbox, post
from adapters.sql.registrations import SqlFreedNames, SqlPendingRegistrations
from adapters.sql.remember import SqlRememberRepository
from adapters.sql.sessions import SqlSessionRepository
from adapters.sql.trail import SqlTrail, record
from adapters.sql.users import SqlUserRepository
from application.ports import Work
from domain.events import Event


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
