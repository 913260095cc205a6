"""Sessions on other hosts, and used tickets, in their tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, delete, insert, select, text
from sqlalchemy.exc import IntegrityError

from adapters.sql.moment import Moment
from adapters.sql.sessions import session_of
from adapters.sql.tables import host_sessions, sessions, used_tickets, users
from adapters.sql.users import user_of
from domain.accounts import User
from domain.errors import Conflict
from domain.forward_auth import (
    HostSession,
    HostSessionId,
    HostSessionRepository,
    TicketId,
    UsedTickets,
)
from domain.sessions import Session, SessionId

WITH_MAIN_SESSION = (
    select(host_sessions, sessions, users)
    .join(sessions, sessions.c.id == host_sessions.c.session_id)
    .join(users, users.c.id == sessions.c.user_id)
    .where(host_sessions.c.id == bindparam("id"))
)
_CHILD = slice(0, len(host_sessions.c))
_SESSION = slice(_CHILD.stop, _CHILD.stop + len(sessions.c))
_USER = slice(_SESSION.stop, _SESSION.stop + len(users.c))
_ADD = insert(host_sessions)
_OF_SESSION = (
    select(host_sessions)
    .where(host_sessions.c.session_id == bindparam("session_id"))
    .order_by(host_sessions.c.created_at, host_sessions.c.id)
)
_REMOVE = delete(host_sessions).where(host_sessions.c.id == bindparam("id"))
_USE = text(
    "INSERT INTO used_tickets (id, expires_at) VALUES (:id, :expires_at) ON CONFLICT DO NOTHING"
).bindparams(bindparam("expires_at", type_=Moment))
_REMOVE_EXPIRED = delete(used_tickets).where(
    used_tickets.c.id.in_(
        select(used_tickets.c.id)
        .where(used_tickets.c.expires_at <= bindparam("now"))
        .limit(bindparam("limit"))
    )
)


def _host_session_of(row: Sequence[Any]) -> HostSession:
    """From the values of the table's columns, in their order."""
    host_session_id, session_id, host, created_at = row
    return HostSession(
        id=HostSessionId(host_session_id),
        session_id=SessionId(session_id),
        host=host,
        created_at=created_at,
    )


def with_main_session(row: Sequence[Any]) -> tuple[HostSession, Session, User]:
    """From a row of `WITH_MAIN_SESSION`."""
    return _host_session_of(row[_CHILD]), session_of(row[_SESSION]), user_of(row[_USER])


@final
@dataclass(frozen=True, slots=True)
class SqlHostSessionRepository(HostSessionRepository):
    connection: Connection

    def add(self, host_session: HostSession) -> None:
        row = {
            "id": host_session.id,
            "session_id": host_session.session_id,
            "host": host_session.host,
            "created_at": host_session.created_at,
        }
        try:
            self.connection.execute(_ADD, row)
        except IntegrityError as error:
            raise Conflict from error

    def of_session(self, session_id: SessionId) -> Sequence[HostSession]:
        rows = self.connection.execute(_OF_SESSION, {"session_id": session_id})
        return [_host_session_of(row) for row in rows]

    def remove(self, host_session_id: HostSessionId) -> None:
        self.connection.execute(_REMOVE, {"id": host_session_id})


@final
@dataclass(frozen=True, slots=True)
class SqlUsedTickets(UsedTickets):
    connection: Connection

    def use(self, ticket_id: TicketId, known_until: datetime) -> bool:
        row = {"id": ticket_id, "expires_at": known_until}
        return self.connection.execute(_USE, row).rowcount == 1

    def remove_expired(self, now: datetime, limit: int) -> int:
        return self.connection.execute(_REMOVE_EXPIRED, {"now": now, "limit": limit}).rowcount
