"""Remembered browsers in their table: the statements and the repository over them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, Table, bindparam, delete, insert, or_, select, update

from adapters.sql.clients import client_of, client_row
from adapters.sql.tables import remember_series
from domain.accounts import UserId
from domain.errors import Conflict
from domain.sessions import RememberRepository, RememberSeries, SeriesId

_ADD = insert(remember_series)
_WITH_ID = select(remember_series).where(remember_series.c.id == bindparam("id"))
_UPDATE = update(remember_series).where(
    remember_series.c.id == bindparam("was_id"),
    remember_series.c.current == bindparam("was_current"),
    remember_series.c.last_used_at == bindparam("was_last_used_at"),
)
_REMOVE = delete(remember_series).where(remember_series.c.id == bindparam("id"))
_OF_USER = (
    select(remember_series)
    .where(remember_series.c.user_id == bindparam("user_id"))
    .order_by(remember_series.c.created_at, remember_series.c.id)
)
_REMOVE_OF_USER = delete(remember_series).where(remember_series.c.user_id == bindparam("user_id"))


def series_of(row: Sequence[Any]) -> RememberSeries:
    """From the values of the table's columns, in their order."""
    series_id, user_id, credential_epoch, created_at, last_used_at, current, previous = row[:7]
    return RememberSeries(
        id=SeriesId(series_id),
        user_id=UserId(user_id),
        credential_epoch=credential_epoch,
        created_at=created_at,
        last_used_at=last_used_at,
        current=current,
        previous=previous,
        client=client_of(row[7:]),
    )


def _row_of(series: RememberSeries) -> dict[str, object]:
    return {
        "id": series.id,
        "user_id": series.user_id,
        "credential_epoch": series.credential_epoch,
        "created_at": series.created_at,
        "last_used_at": series.last_used_at,
        "current": series.current,
        "previous": series.previous,
        **client_row(series.client),
    }


def series_of_user(connection: Connection, user_id: UserId) -> Sequence[RememberSeries]:
    rows = connection.execute(_OF_USER, {"user_id": user_id})
    return [series_of(row) for row in rows]


def remove_old(
    connection: Connection,
    table: Table,
    created_before: datetime,
    used_before: datetime,
    limit: int,
) -> int:
    """Of sessions or of what remembers browsers: both end by age and by not being used."""
    old = (
        select(table.c.id)
        .where(or_(table.c.created_at <= created_before, table.c.last_used_at <= used_before))
        .limit(limit)
    )
    return connection.execute(delete(table).where(table.c.id.in_(old))).rowcount


@final
@dataclass(frozen=True, slots=True)
class SqlRememberRepository(RememberRepository):
    connection: Connection

    def add(self, series: RememberSeries) -> None:
        self.connection.execute(_ADD, _row_of(series))

    def with_id(self, series_id: SeriesId) -> RememberSeries | None:
        row = self.connection.execute(_WITH_ID, {"id": series_id}).one_or_none()
        return series_of(row) if row else None

    def update(self, series: RememberSeries, was: RememberSeries) -> None:
        found = {
            "was_id": was.id,
            "was_current": was.current,
            "was_last_used_at": was.last_used_at,
        }
        if self.connection.execute(_UPDATE, _row_of(series) | found).rowcount == 0:
            raise Conflict

    def remove(self, series_id: SeriesId) -> None:
        self.connection.execute(_REMOVE, {"id": series_id})

    def remove_of_user(self, user_id: UserId) -> None:
        self.connection.execute(_REMOVE_OF_USER, {"user_id": user_id})

    def of_user(self, user_id: UserId) -> Sequence[RememberSeries]:
        return series_of_user(self.connection, user_id)

    def remove_expired(self, created_before: datetime, used_before: datetime, limit: int) -> int:
        return remove_old(self.connection, remember_series, created_before, used_before, limit)
