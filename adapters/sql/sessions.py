"""Sessions in their table: the statements, the repository, and the read that each request makes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from adapters.sql.clients import client_of, client_row
from adapters.sql.driver import Quick
from adapters.sql.remember import remove_old, series_of
from adapters.sql.tables import remember_series, sessions, users
from adapters.sql.users import user_of
from domain.accounts import User, UserId
from domain.sessions import (
    Authentication,
    RememberSeries,
    SeriesId,
    Session,
    SessionId,
    SessionRepository,
)

_ADD = Quick(insert(sessions))
_WITH_ID = select(sessions).where(sessions.c.id == bindparam("id"))
WITH_USER = (
    select(sessions, users, remember_series)
    .join(users, users.c.id == sessions.c.user_id)
    .outerjoin(remember_series, remember_series.c.id == sessions.c.series_id)
    .where(sessions.c.id == bindparam("id"))
)
_SESSION = slice(0, len(sessions.c))
_USER = slice(_SESSION.stop, _SESSION.stop + len(users.c))
_SERIES = slice(_USER.stop, _USER.stop + len(remember_series.c))
_TOUCH = (
    update(sessions)
    .where(sessions.c.id == bindparam("stored_id"), sessions.c.last_used_at == bindparam("was"))
    .values(last_used_at=bindparam("now"))
)
_REMOVE = delete(sessions).where(sessions.c.id == bindparam("id"))
_REMOVE_OF_SERIES = delete(sessions).where(sessions.c.series_id == bindparam("series_id"))
_IS_OF_USER = sessions.c.user_id == bindparam("user_id")
_OF_USER = select(sessions).where(_IS_OF_USER).order_by(sessions.c.created_at, sessions.c.id)
_BEYOND = Quick(
    select(sessions)
    .where(_IS_OF_USER)
    .order_by(sessions.c.created_at.desc(), sessions.c.id.desc())
    .offset(bindparam("newest"))
)
_REMOVE_OF_USER = delete(sessions).where(_IS_OF_USER)


def session_of(row: Sequence[Any]) -> Session:
    """From the values of the table's columns, in their order."""
    session_id, user_id, credential_epoch, authentication, series_id, created_at, used_at = row[:7]
    return Session(
        id=SessionId(session_id),
        user_id=UserId(user_id),
        credential_epoch=credential_epoch,
        authentication=Authentication(authentication),
        series_id=SeriesId(series_id) if series_id else None,
        created_at=created_at,
        last_used_at=used_at,
        authenticated_at=row[7],
        client=client_of(row[8:]),
    )


def _row_of(session: Session) -> dict[str, object]:
    return {
        "id": session.id,
        "user_id": session.user_id,
        "credential_epoch": session.credential_epoch,
        "authentication": session.authentication.value,
        "series_id": session.series_id,
        "created_at": session.created_at,
        "last_used_at": session.last_used_at,
        "authenticated_at": session.authenticated_at,
        **client_row(session.client),
    }


def sessions_of(connection: Connection, user_id: UserId) -> Sequence[Session]:
    rows = connection.execute(_OF_USER, {"user_id": user_id})
    return [session_of(row) for row in rows]


def session_with_user(row: Sequence[Any]) -> tuple[Session, User, RememberSeries | None]:
    """From a row of `WITH_USER`."""
    series = series_of(row[_SERIES]) if row[_SERIES.start] else None
    return session_of(row[_SESSION]), user_of(row[_USER]), series


@final
@dataclass(frozen=True, slots=True)
class SqlSessionRepository(SessionRepository):
    connection: Connection

    def add(self, session: Session) -> None:
        _ADD.run(self.connection, _row_of(session))

    def with_id(self, session_id: SessionId) -> Session | None:
        row = self.connection.execute(_WITH_ID, {"id": session_id}).one_or_none()
        return session_of(row) if row else None

    def touch(self, session: Session, now: datetime) -> None:
        moved = {"stored_id": session.id, "was": session.last_used_at, "now": now}
        self.connection.execute(_TOUCH, moved)

    def remove(self, session_id: SessionId) -> None:
        self.connection.execute(_REMOVE, {"id": session_id})

    def remove_of_series(self, series_id: SeriesId) -> None:
        self.connection.execute(_REMOVE_OF_SERIES, {"series_id": series_id})

    def remove_of_user(self, user_id: UserId) -> None:
        self.connection.execute(_REMOVE_OF_USER, {"user_id": user_id})

    def of_user(self, user_id: UserId) -> Sequence[Session]:
        return sessions_of(self.connection, user_id)

    def beyond(self, user_id: UserId, newest: int) -> Sequence[Session]:
        rows = _BEYOND.rows(self.connection, {"user_id": user_id, "newest": newest})
        return [session_of(row) for row in reversed(rows)]

    def remove_expired(self, created_before: datetime, used_before: datetime, limit: int) -> int:
        return remove_old(self.connection, sessions, created_before, used_before, limit)
