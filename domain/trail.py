"""The trail: every event that was recorded, and the seals that show whether it is still whole."""

import hmac
import json
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Protocol, final

from domain.accounts import UserId
from domain.events import Event

BATCH = 200  # events under one seal, so that sealing holds no writer up for long


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What a batch of events looked like, chained to the seal before by a keyed digest."""

    number: int
    """From 1, without gaps."""
    count: int
    digest: str
    """SHA-256 of the batch."""
    mac: str
    sealed_at: datetime
    emptied: str | None = None
    """Proof that its events were removed by age, and not by somebody."""


@final
@dataclass(frozen=True, slots=True)
class Sealer:
    """Makes seals and tells whether they are broken, with a key that the storage does not hold."""

    key: bytes = field(repr=False)

    def seal(self, before: Seal | None, events: Sequence[Event], now: datetime) -> Seal:
        """The next seal, over events in the order of `in_order`."""
        number, digest = (before.number if before else 0) + 1, _digest(events)
        return Seal(
            number=number,
            count=len(events),
            digest=digest,
            mac=self._mac(number, before.mac if before else "", len(events), digest),
            sealed_at=now,
        )

    def emptied(self, seal: Seal) -> str:
        return self._mac(seal.number, seal.mac, "emptied")

    def follows(self, seal: Seal, before: Seal | None) -> bool:
        """Whether it is the one that was made after that one."""
        number = (before.number if before else 0) + 1
        mac = self._mac(number, before.mac if before else "", seal.count, seal.digest)
        return seal.number == number and hmac.compare_digest(seal.mac, mac)

    def covers(self, seal: Seal, events: Sequence[Event]) -> bool:
        """Whether these are the events that it was made over, or it was emptied by age."""
        if seal.emptied is not None:
            return not events and hmac.compare_digest(seal.emptied, self.emptied(seal))
        return len(events) == seal.count and hmac.compare_digest(seal.digest, _digest(events))

    def _mac(self, *parts: int | str) -> str:
        return hmac.digest(self.key, json.dumps(parts).encode(), "sha256").hex()


def _digest(events: Sequence[Event]) -> str:
    """Over all that cannot be erased, in the order of moments and then of ids."""
    ordered = sorted(events, key=lambda event: (event.at, event.id))
    return sha256(json.dumps([_facts(event) for event in ordered]).encode()).hexdigest()


def _facts(event: Event) -> list[str | bool | None]:
    return [
        event.id,
        event.at.isoformat(),
        event.kind.value,
        event.actor.value,
        event.user_id,
        event.refused,
        event.reason,
        event.session,
        event.login,
    ]


class Trail(Protocol):
    """What was recorded, as seen and changed inside one story."""

    @abstractmethod
    def unsealed(self, limit: int) -> Sequence[Event]:
        """The oldest events under no seal."""

    @abstractmethod
    def last_seal(self) -> Seal | None: ...

    @abstractmethod
    def add_seal(self, seal: Seal, events: Sequence[Event]) -> None:
        """Puts the events under it; Conflict if another one has its number by now."""

    @abstractmethod
    def seals_before(self, moment: datetime, limit: int) -> Sequence[Seal]:
        """The oldest that were made before the moment and still have events."""

    @abstractmethod
    def empty(self, seal: Seal, proof: str) -> int:
        """Removes its events and keeps it, with the proof; how many they were."""

    @abstractmethod
    def erase_clients(self, user_id: UserId) -> None:
        """Forgets from where the account was used; the events stay."""
