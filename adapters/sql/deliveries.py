"""Webhooks on their way, in their table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, delete, false, insert, or_, select, true, update

from adapters.sql.tables import deliveries
from domain.accounts import UserId
from domain.errors import Conflict
from domain.events import Event
from domain.webhooks import Deliveries, Delivery, DeliveryId, deliveries_of

_ADD = insert(deliveries)
DUE = (
    select(deliveries)
    .where(
        deliveries.c.target == bindparam("to"),
        deliveries.c.parked == false(),
        deliveries.c.due_at <= bindparam("now"),
        or_(deliveries.c.claimed_until.is_(None), deliveries.c.claimed_until <= bindparam("now")),
    )
    .order_by(deliveries.c.due_at, deliveries.c.id)
    .limit(1)
)
_WITH_ID = deliveries.c.id == bindparam("delivery")
_AS_CLAIMED = deliveries.c.attempts == bindparam("was")
_CLAIM = (
    update(deliveries)
    .where(_WITH_ID, _AS_CLAIMED)
    .values(claimed_until=bindparam("until"), attempts=deliveries.c.attempts + 1)
)
_REMOVE = delete(deliveries).where(_WITH_ID)
_GIVE_BACK = (
    update(deliveries)
    .where(_WITH_ID, _AS_CLAIMED)
    .values(fault=bindparam("why"), claimed_until=None)
)
_DEFER = _GIVE_BACK.values(due_at=bindparam("due"))
_PARK = _GIVE_BACK.values(parked=true())
_RETRY = update(deliveries).values(parked=false(), due_at=bindparam("now"), attempts=0)
_REMOVE_LATE = delete(deliveries).where(
    deliveries.c.id.in_(
        select(deliveries.c.id)
        .where(deliveries.c.due_at <= bindparam("before"))
        .limit(bindparam("limit"))
    )
)
_REMOVE_OF_USER = delete(deliveries).where(deliveries.c.user_id == bindparam("user"))
_PAGE = (
    select(deliveries)
    .where(deliveries.c.id > bindparam("after"))
    .order_by(deliveries.c.id)
    .limit(bindparam("limit"))
)


def post_to_targets(connection: Connection, event: Event, targets: Sequence[str]) -> None:
    for delivery in deliveries_of(event, targets):
        connection.execute(_ADD, _row_of(delivery))


def deliveries_after(connection: Connection, after: str, limit: int) -> Sequence[Delivery]:
    rows = connection.execute(_PAGE, {"after": after, "limit": limit})
    return [_delivery_of(row) for row in rows]


def _row_of(delivery: Delivery) -> dict[str, object]:
    return {
        "id": delivery.id,
        "target": delivery.target,
        "kind": delivery.type,
        "user_id": delivery.user_id,
        "payload": delivery.payload,
        "at": delivery.at,
        "attempts": delivery.attempts,
        "due_at": delivery.due_at,
        "parked": delivery.parked,
        "fault": delivery.fault,
    }


def _delivery_of(row: Any) -> Delivery:
    return Delivery(
        id=DeliveryId(row.id),
        target=row.target,
        type=row.kind,
        user_id=UserId(row.user_id) if row.user_id else None,
        payload=row.payload,
        at=row.at,
        attempts=row.attempts,
        due_at=row.due_at,
        parked=row.parked,
        fault=row.fault,
    )


@final
@dataclass(frozen=True, slots=True)
class SqlDeliveries(Deliveries):
    connection: Connection

    def claim(self, target: str, now: datetime, until: datetime) -> Delivery | None:
        row = self.connection.execute(DUE, {"to": target, "now": now}).first()
        if row is None:
            return None
        claimed = {"delivery": row.id, "was": row.attempts, "until": until}
        if self.connection.execute(_CLAIM, claimed).rowcount == 0:
            raise Conflict
        found = _delivery_of(row)
        return replace(found, attempts=found.attempts + 1)

    def remove(self, delivery_id: DeliveryId) -> None:
        self.connection.execute(_REMOVE, {"delivery": delivery_id})

    def defer(self, delivery: Delivery, due_at: datetime, fault: str) -> None:
        claimed = {"delivery": delivery.id, "was": delivery.attempts}
        self.connection.execute(_DEFER, {**claimed, "due": due_at, "why": fault})

    def park(self, delivery: Delivery, fault: str) -> None:
        claimed = {"delivery": delivery.id, "was": delivery.attempts}
        self.connection.execute(_PARK, {**claimed, "why": fault})

    def retry(self, now: datetime, delivery_id: DeliveryId | None = None) -> int:
        if delivery_id is None:
            parked = _RETRY.where(deliveries.c.parked == true())
            return self.connection.execute(parked, {"now": now}).rowcount
        found = {"delivery": delivery_id, "now": now}
        return self.connection.execute(_RETRY.where(_WITH_ID), found).rowcount

    def remove_late(self, due_before: datetime, limit: int) -> int:
        found = {"before": due_before, "limit": limit}
        return self.connection.execute(_REMOVE_LATE, found).rowcount

    def remove_of_user(self, user_id: UserId) -> None:
        self.connection.execute(_REMOVE_OF_USER, {"user": user_id})
