"""The trail and its seals in their tables."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, delete, func, insert, select, tuple_, update
from sqlalchemy.exc import DataError, IntegrityError

from adapters.sql.clients import client_of, client_row
from adapters.sql.driver import Quick
from adapters.sql.tables import event_clients, events, seals
from domain.accounts import UserId
from domain.errors import Conflict
from domain.events import Actor, Event, EventId, EventKind
from domain.sessions import NOBODY
from domain.trail import Seal, Trail, TrailExtent, TrailUnreadable

_ADD = Quick(insert(events))
_ADD_CLIENT = Quick(insert(event_clients))
WITH_CLIENTS = select(
    events,
    event_clients.c.client_address,
    event_clients.c.client_browser,
    event_clients.c.client_system,
).outerjoin(event_clients, event_clients.c.event_id == events.c.id)
_IN_ORDER = WITH_CLIENTS.order_by(events.c.at, events.c.id)
_NEWEST_FIRST = WITH_CLIENTS.order_by(events.c.at.desc(), events.c.id.desc())
_UNSEALED = _IN_ORDER.where(events.c.seal.is_(None)).limit(bindparam("limit"))
_LAST_SEAL = select(seals).order_by(seals.c.number.desc()).limit(1)
_ADD_SEAL = insert(seals)
_PUT_UNDER = (
    update(events)
    .where(events.c.id.in_(bindparam("ids", expanding=True)), events.c.seal.is_(None))
    .values(seal=bindparam("number"))
)
_SEAL = select(seals).where(seals.c.number == bindparam("number"))
_SEALS_AFTER = (
    select(seals)
    .where(seals.c.number > bindparam("number"))
    .order_by(seals.c.number)
    .limit(bindparam("limit"))
)
_EXTENT = select(
    select(func.min(seals.c.number)).scalar_subquery(),
    select(func.max(seals.c.number)).scalar_subquery(),
    select(func.min(events.c.seal)).scalar_subquery(),
    select(func.max(events.c.seal)).scalar_subquery(),
    select(func.count()).select_from(events).where(events.c.seal.is_(None)).scalar_subquery(),
)
_FIRST_FULL = select(seals).where(seals.c.emptied.is_(None)).order_by(seals.c.number).limit(1)
_EVENTS_UNDER = _IN_ORDER.where(events.c.seal == bindparam("number")).limit(bindparam("limit"))
_UNDER = select(events.c.id).where(events.c.seal == bindparam("number"))
_REMOVE_CLIENTS = delete(event_clients).where(event_clients.c.event_id.in_(_UNDER))
_REMOVE_EVENTS = delete(events).where(events.c.seal == bindparam("number"))
_EMPTY = (
    update(seals)
    .where(seals.c.number == bindparam("seal"), seals.c.emptied.is_(None))
    .values(emptied=bindparam("proof"))
)
_REFUSED_LOGINS = (
    select(func.count())
    .select_from(events)
    .where(
        events.c.user_id == bindparam("user_id"),
        events.c.at.between(bindparam("since"), bindparam("until")),
        events.c.kind == EventKind.LOGIN.value,
        events.c.refused,
    )
)
_ERASE_CLIENTS = delete(event_clients).where(
    event_clients.c.event_id.in_(
        select(events.c.id).where(events.c.user_id == bindparam("user_id"))
    )
)


def record(connection: Connection, event: Event) -> None:
    _ADD.run(connection, _row_of(event))
    if event.client != NOBODY:
        _ADD_CLIENT.run(connection, {"event_id": event.id, **client_row(event.client)})


def event_of(row: Any) -> Event:
    """From a row of `WITH_CLIENTS`."""
    return Event(
        id=EventId(row.id),
        at=row.at,
        kind=EventKind(row.kind),
        actor=Actor(row.actor),
        user_id=None if row.user_id is None else UserId(str(row.user_id)),
        refused=row.refused,
        reason=_text(row.reason),
        session=_text(row.session),
        login=_text(row.login),
        client=client_of((row.client_address, row.client_browser, row.client_system)),
    )


def _text(value: object) -> str | None:
    """As text whatever is there: SQLite keeps bytes and numbers too, if somebody writes them."""
    return None if value is None else str(value)


def events_after(
    connection: Connection,
    user_id: UserId | None,
    since: datetime | None,
    after: tuple[datetime, EventId] | None,
    limit: int,
) -> Sequence[Event]:
    page = _IN_ORDER.limit(limit)
    if user_id is not None:
        page = page.where(events.c.user_id == user_id)
    if since is not None:
        page = page.where(events.c.at >= since)
    if after is not None:
        page = page.where(tuple_(events.c.at, events.c.id) > tuple_(*after))
    return [event_of(row) for row in connection.execute(page)]


def _row_of(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "at": event.at,
        "kind": event.kind.value,
        "actor": event.actor.value,
        "user_id": event.user_id,
        "refused": event.refused,
        "reason": event.reason,
        "session": event.session,
        "login": event.login,
    }


def seal_of(row: Any) -> Seal:
    return Seal(
        number=row.number,
        count=row.count,
        digest=str(row.digest),
        sealed_at=row.sealed_at,
        mac=str(row.mac),
        emptied=_text(row.emptied),
        key_id=_text(row.key_id),
    )


def events_under(connection: Connection, number: int, limit: int) -> Sequence[Event]:
    with _unreadable_told():
        rows = connection.execute(_EVENTS_UNDER, {"number": number, "limit": limit}).all()
        return [event_of(row) for row in rows]


def seals_after(connection: Connection, number: int, limit: int) -> Sequence[Seal]:
    with _unreadable_told():
        rows = connection.execute(_SEALS_AFTER, {"number": number, "limit": limit}).all()
        return [seal_of(row) for row in rows]


def recent_events(
    connection: Connection,
    user_id: UserId,
    before: tuple[datetime, EventId] | None,
    limit: int,
) -> Sequence[Event]:
    page = _NEWEST_FIRST.where(events.c.user_id == user_id).limit(limit)
    if before is not None:
        page = page.where(tuple_(events.c.at, events.c.id) < tuple_(*before))
    return [event_of(row) for row in connection.execute(page)]


def extent(connection: Connection) -> TrailExtent:
    return TrailExtent(*connection.execute(_EXTENT).one())


@contextmanager
def _unreadable_told() -> Iterator[None]:
    try:
        yield
    except (ValueError, TypeError, DataError) as error:
        raise TrailUnreadable from error


@final
@dataclass(frozen=True, slots=True)
class SqlTrail(Trail):
    connection: Connection

    def unsealed(self, limit: int) -> Sequence[Event]:
        return [event_of(row) for row in self.connection.execute(_UNSEALED, {"limit": limit})]

    def last_seal(self) -> Seal | None:
        row = self.connection.execute(_LAST_SEAL).one_or_none()
        return seal_of(row) if row else None

    def seal(self, number: int) -> Seal | None:
        row = self.connection.execute(_SEAL, {"number": number}).one_or_none()
        return seal_of(row) if row else None

    def add_seal(self, seal: Seal, events: Sequence[Event]) -> None:
        try:
            self.connection.execute(_ADD_SEAL, asdict(seal))
        except IntegrityError as error:
            raise Conflict from error
        ids = [event.id for event in events]
        under = self.connection.execute(_PUT_UNDER, {"ids": ids, "number": seal.number})
        if under.rowcount != len(ids):
            raise Conflict

    def first_full_seal(self) -> Seal | None:
        row = self.connection.execute(_FIRST_FULL).one_or_none()
        return seal_of(row) if row else None

    def events_under(self, number: int, limit: int) -> Sequence[Event]:
        return events_under(self.connection, number, limit)

    def empty(self, seal: Seal, proof: str) -> int:
        marked = self.connection.execute(_EMPTY, {"seal": seal.number, "proof": proof})
        if marked.rowcount != 1:
            raise Conflict
        self.connection.execute(_REMOVE_CLIENTS, {"number": seal.number})
        return self.connection.execute(_REMOVE_EVENTS, {"number": seal.number}).rowcount

    def refused_logins(self, user_id: UserId, since: datetime, until: datetime) -> int:
        asked = {"user_id": user_id, "since": since, "until": until}
        return self.connection.execute(_REFUSED_LOGINS, asked).scalar_one()

    def erase_clients(self, user_id: UserId) -> None:
        self.connection.execute(_ERASE_CLIENTS, {"user_id": user_id})
