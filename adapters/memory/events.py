"""The trail, its seals, and the letters on their way."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import final

from adapters.memory.state import State
from domain.accounts import EmailAddress, UserId
from domain.errors import Conflict
from domain.events import Event, EventKind, LetterId, Outbox, Posted
from domain.sessions import NOBODY
from domain.trail import Seal, Trail


def record(state: State, event: Event) -> None:
    state.events[event.id] = replace(event, letters=())
    for number, letter in enumerate(event.letters):
        posted = Posted(
            id=LetterId(f"{event.id}.{number}"),
            letter=letter,
            at=event.at,
            client=event.client,
            attempts=0,
            due_at=event.at,
            parked=False,
        )
        state.letters[posted.id] = posted


@final
@dataclass(frozen=True, slots=True)
class InMemoryOutbox(Outbox):
    state: State

    def claim(self, now: datetime, until: datetime, limit: int) -> Sequence[Posted]:
        due = [one for one in self._waiting() if one.due_at <= now and self._is_free(one, now)]
        claimed = [replace(one, attempts=one.attempts + 1) for one in due[:limit]]
        for one in claimed:
            self.state.letters[one.id] = one
            self.state.claims[one.id] = until
        return claimed

    def remove(self, letter_id: LetterId) -> None:
        self.state.letters.pop(letter_id, None)
        self.state.claims.pop(letter_id, None)

    def note_link(self, letter_id: LetterId) -> None:
        self._change(letter_id, linked=True)

    def defer(self, posted: Posted, due_at: datetime, fault: str) -> None:
        self._give_back(posted, due_at=due_at, fault=fault)

    def park(self, posted: Posted, fault: str) -> None:
        self._give_back(posted, parked=True, fault=fault)

    def retry(self, now: datetime, letter_id: LetterId | None = None) -> int:
        asked = [
            one.id
            for one in self.state.letters.values()
            if (one.parked if letter_id is None else one.id == letter_id)
        ]
        for one in asked:
            self._change(one, parked=False, due_at=now, attempts=0)
        return len(asked)

    def of_user(self, user_id: UserId, email: EmailAddress) -> Sequence[Posted]:
        found = [
            one
            for one in self.state.letters.values()
            if one.letter.user_id == user_id or one.letter.to.key == email.key
        ]
        return sorted(found, key=lambda one: one.id)

    def remove_parked(self, due_before: datetime, limit: int) -> int:
        letters = self.state.letters.values()
        old = [one.id for one in letters if one.parked and one.due_at <= due_before][:limit]
        for letter_id in old:
            self.remove(letter_id)
        return len(old)

    def remove_of_user(self, user_id: UserId, email: EmailAddress) -> None:
        for one in self.of_user(user_id, email):
            self.remove(one.id)

    def _waiting(self) -> list[Posted]:
        waiting = [one for one in self.state.letters.values() if not one.parked]
        return sorted(waiting, key=lambda one: (one.due_at, one.id))

    def _is_free(self, one: Posted, now: datetime) -> bool:
        claimed_until = self.state.claims.get(one.id)
        return claimed_until is None or claimed_until <= now

    def _give_back(self, posted: Posted, **changes: object) -> None:
        one = self.state.letters.get(posted.id)
        if one and one.attempts == posted.attempts:
            self._change(posted.id, **changes)
            self.state.claims.pop(posted.id, None)

    def _change(self, letter_id: LetterId, **changes: object) -> None:
        if one := self.state.letters.get(letter_id):
            self.state.letters[letter_id] = replace(one, **changes)  # type: ignore[arg-type]  # its own fields


@final
@dataclass(frozen=True, slots=True)
class InMemoryTrail(Trail):
    state: State

    def unsealed(self, limit: int) -> Sequence[Event]:
        found = [one for one in self.state.events.values() if one.id not in self.state.sealed]
        return sorted(found, key=lambda event: (event.at, event.id))[:limit]

    def last_seal(self) -> Seal | None:
        return self.state.seals[max(self.state.seals)] if self.state.seals else None

    def seal(self, number: int) -> Seal | None:
        return self.state.seals.get(number)

    def add_seal(self, seal: Seal, events: Sequence[Event]) -> None:
        free = all(
            event.id in self.state.events and event.id not in self.state.sealed for event in events
        )
        if seal.number in self.state.seals or not free:
            raise Conflict
        self.state.seals[seal.number] = seal
        for event in events:
            self.state.sealed[event.id] = seal.number

    def first_full_seal(self) -> Seal | None:
        full = [seal for seal in self.state.seals.values() if seal.emptied is None]
        return min(full, key=lambda seal: seal.number, default=None)

    def events_under(self, number: int, limit: int) -> Sequence[Event]:
        return self.state.events_under(number)[:limit]

    def empty(self, seal: Seal, proof: str) -> int:
        if self.state.seals[seal.number].emptied is not None:
            raise Conflict
        events = self.state.events_under(seal.number)
        for event in events:
            del self.state.events[event.id], self.state.sealed[event.id]
        self.state.seals[seal.number] = replace(seal, emptied=proof)
        return len(events)

    def refused_logins(self, user_id: UserId, since: datetime, until: datetime) -> int:
        own = (event for event in self.state.events.values() if event.user_id == user_id)
        logins = (event for event in own if event.kind is EventKind.LOGIN and event.refused)
        return sum(since <= event.at <= until for event in logins)

    def erase_clients(self, user_id: UserId) -> None:
        for event in list(self.state.events.values()):
            if event.user_id == user_id:
                self.state.events[event.id] = replace(event, client=NOBODY)
