"""Webhooks on their way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import final

from adapters.memory.state import State
from domain.accounts import UserId
from domain.events import Event
from domain.webhooks import Deliveries, Delivery, DeliveryId, deliveries_of


def post_to_targets(state: State, event: Event, targets: Sequence[str]) -> None:
    for delivery in deliveries_of(event, targets):
        state.deliveries[delivery.id] = delivery


@final
@dataclass(frozen=True, slots=True)
class InMemoryDeliveries(Deliveries):
    state: State

    def claim(self, target: str, now: datetime, until: datetime) -> Delivery | None:
        due = [
            one
            for one in self.state.deliveries.values()
            if one.target == target and not one.parked and one.due_at <= now
        ]
        free = [one for one in due if self._is_free(one, now)]
        if not free:
            return None
        first = min(free, key=lambda one: (one.due_at, one.id))
        claimed = replace(first, attempts=first.attempts + 1)
        self.state.deliveries[claimed.id] = claimed
        self.state.delivery_claims[claimed.id] = until
        return claimed

    def remove(self, delivery_id: DeliveryId) -> None:
        self.state.deliveries.pop(delivery_id, None)
        self.state.delivery_claims.pop(delivery_id, None)

    def defer(self, delivery: Delivery, due_at: datetime, fault: str) -> None:
        self._give_back(delivery, due_at=due_at, fault=fault)

    def park(self, delivery: Delivery, fault: str) -> None:
        self._give_back(delivery, parked=True, fault=fault)

    def retry(self, now: datetime, delivery_id: DeliveryId | None = None) -> int:
        asked = [
            one
            for one in self.state.deliveries.values()
            if (one.parked if delivery_id is None else one.id == delivery_id)
        ]
        for one in asked:
            self.state.deliveries[one.id] = replace(one, parked=False, due_at=now, attempts=0)
        return len(asked)

    def remove_late(self, due_before: datetime, limit: int) -> int:
        deliveries = self.state.deliveries.values()
        late = [one.id for one in deliveries if one.due_at <= due_before][:limit]
        for delivery_id in late:
            self.remove(delivery_id)
        return len(late)

    def remove_of_user(self, user_id: UserId) -> None:
        for one in [one for one in self.state.deliveries.values() if one.user_id == user_id]:
            self.remove(one.id)

    def _is_free(self, one: Delivery, now: datetime) -> bool:
        claimed_until = self.state.delivery_claims.get(one.id)
        return claimed_until is None or claimed_until <= now

    def _give_back(self, delivery: Delivery, **changes: object) -> None:
        one = self.state.deliveries.get(delivery.id)
        if one and one.attempts == delivery.attempts:
            self.state.deliveries[one.id] = replace(one, **changes)  # type: ignore[arg-type]  # its own fields
            self.state.delivery_claims.pop(one.id, None)
