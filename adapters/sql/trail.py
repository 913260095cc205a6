"""The trail and its seals in their tables."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, delete, insert, select, tuple_, update

from adapters.sql.clients import client_of, client_row
from adapters.sql.tables import event_clients, events, seals
from domain.accounts import UserId
from domain.errors import Conflict
from domain.events import Actor, Event, EventId, EventKind
from domain.sessions import NOBODY
from domain.trail import Seal, Trail

_ADD = insert(events)
_ADD_CLIENT = insert(event_clients)
WITH_CLIENTS = select(
    events,
    event_clients.c.client_address,
    event_clients.c.client_browser,
    event_clients.c.client_system,
).outerjoin(event_clients, event_clients.c.event_id == events.c.id)
_IN_ORDER = WITH_CLIENTS.order_by(events.c.at, events.c.id)
_UNSEALED = _IN_ORDER.where(events.c.seal.is_(None)).limit(bindparam("limit"))
_LAST_SEAL = select(seals).order_by(seals.c.number.desc()).limit(1)
_ADD_SEAL = insert(seals)
_PUT_UNDER = (
    update(events)
    .where(events.c.id.in_(bindparam("ids", expanding=True)), events.c.seal.is_(None))
    .values(seal=bindparam("number"))
)
_OLD_SEALS = (
    select(seals)
    .where(seals.c.sealed_at < bindparam("moment"), seals.c.emptied.is_(None))
    .order_by(seals.c.number)
    .limit(bindparam("limit"))
)
_UNDER = select(events.c.id).where(events.c.seal == bindparam("number"))
_REMOVE_CLIENTS = delete(event_clients).where(event_clients.c.event_id.in_(_UNDER))
_REMOVE_EVENTS = delete(events).where(events.c.seal == bindparam("number"))
_EMPTY = update(seals).where(seals.c.number == bindparam("seal")).values(emptied=bindparam("proof"))
_ERASE_CLIENTS = delete(event_clients).where(
    event_clients.c.event_id.in_(
        select(events.c.id).where(events.c.user_id == bindparam("user_id"))
    )
)


def record(connection: Connection, event: Event) -> None:
    connection.execute(_ADD, _row_of(event))
    if event.client != NOBODY:
        connection.execute(_ADD_CLIENT, {"event_id": event.id, **client_row(event.client)})


def event_of(row: Any) -> Event:
    """From a row of `WITH_CLIENTS`."""
    return Event(
        id=EventId(row.id),
        at=row.at,
        kind=EventKind(row.kind),
        actor=Actor(row.actor),
        user_id=UserId(row.user_id) if row.user_id else None,
        refused=row.refused,
        reason=row.reason,
        session=row.session,
        login=row.login,
        client=client_of((row.client_address, row.client_browser, row.client_system)),
    )


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
        digest=row.digest,
        mac=row.mac,
        sealed_at=row.sealed_at,
        emptied=row.emptied,
    )


@final
@dataclass(frozen=True, slots=True)
class SqlTrail(Trail):
    connection: Connection

    def unsealed(self, limit: int) -> Sequence[Event]:
        return [event_of(row) for row in self.connection.execute(_UNSEALED, {"limit": limit})]

    def last_seal(self) -> Seal | None:
        row = self.connection.execute(_LAST_SEAL).one_or_none()
        return seal_of(row) if row else None

    def add_seal(self, seal: Seal, events: Sequence[Event]) -> None:
        last = self.last_seal()
        if last and last.number >= seal.number:
            raise Conflict
        self.connection.execute(_ADD_SEAL, asdict(seal))
        ids = [event.id for event in events]
        under = self.connection.execute(_PUT_UNDER, {"ids": ids, "number": seal.number})
        if under.rowcount != len(ids):
            raise Conflict

    def seals_before(self, moment: datetime, limit: int) -> Sequence[Seal]:
        rows = self.connection.execute(_OLD_SEALS, {"moment": moment, "limit": limit})
        return [seal_of(row) for row in rows]

    def empty(self, seal: Seal, proof: str) -> int:
        self.connection.execute(_REMOVE_CLIENTS, {"number": seal.number})
        removed = self.connection.execute(_REMOVE_EVENTS, {"number": seal.number}).rowcount
        self.connection.execute(_EMPTY, {"seal": seal.number, "proof": proof})
        return removed

    def erase_clients(self, user_id: UserId) -> None:
        self.connection.execute(_ERASE_CLIENTS, {"user_id": user_id})
