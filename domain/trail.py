"""The trail: every event that was recorded, and the seals that show whether it is still whole."""

import hmac
import json
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import Protocol, final

from domain.accounts import UserId
from domain.events import Event
from domain.secrets import Key, KeyRing

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
    sealed_at: datetime
    """Its age decides when its events are removed, so the mac is over it too."""
    mac: str
    emptied: str | None = None
    """Proof that its events were removed by age, and not by somebody."""
    key_id: str | None = None
    """Names the key that it was made with; None for seals from before keys had names."""


@final
@dataclass(frozen=True, slots=True)
class Sealer:
    """Makes seals and tells whether they are broken, with keys that the storage does not hold.

    A seal and the proof that it was emptied are made with one key: without it, nothing can be said
    of them.
    """

    keys: KeyRing

    def seal(self, before: Seal | None, events: Sequence[Event], now: datetime) -> Seal:
        """The next seal, over events in any order."""
        unsigned = Seal(
            number=_next(before),
            count=len(events),
            digest=_digest(events),
            sealed_at=now,
            mac="",
            key_id=self.keys.keys[0].id,
        )
        return replace(unsigned, mac=_mac_of(self.keys.keys[0], unsigned, before))

    def knows_key(self, seal: Seal) -> bool:
        """Whether there is a key to look at it with."""
        return bool(self._keys_of(seal))

    def emptied(self, seal: Seal) -> str:
        """The proof that the service itself removed the events of this seal, whose key is known."""
        return _proof_of(self._keys_of(seal)[-1], seal)

    def follows(self, seal: Seal, before: Seal | None) -> bool:
        """Whether it is the one that was made after that one."""
        made = [_mac_of(key, seal, before) for key in self._keys_of(seal)]
        return seal.number == _next(before) and _is_among(seal.mac, made)

    def covers(self, seal: Seal, events: Sequence[Event]) -> bool:
        """Whether these are the events that it was made over, or it was emptied by age."""
        if seal.emptied is not None:
            proofs = [_proof_of(key, seal) for key in self._keys_of(seal)]
            return not events and _is_among(seal.emptied, proofs)
        return len(events) == seal.count and _is_among(seal.digest, [_digest(events)])

    def _keys_of(self, seal: Seal) -> Sequence[Key]:
        """The one that it names; where it names none, any: the oldest, most likely, is the last."""
        if seal.key_id is None:
            return self.keys.keys
        return [key for key in self.keys.keys if key.id == seal.key_id]


def _mac_of(key: Key, seal: Seal, before: Seal | None) -> str:
    chained = before.mac if before else ""
    moment = seal.sealed_at.isoformat()
    return _mac(key, seal.number, chained, seal.count, seal.digest, moment)


def _proof_of(key: Key, seal: Seal) -> str:
    return _mac(key, seal.number, seal.mac, "emptied")


def _mac(key: Key, *parts: int | str) -> str:
    return hmac.digest(key.value, json.dumps(parts).encode(), "sha256").hex()


def _next(before: Seal | None) -> int:
    return before.number + 1 if before else 1


def _is_among(stored: str, made: Sequence[str]) -> bool:
    """Whatever was written over it, a letter that is none of ours included."""
    written = stored.encode("utf-8", "surrogatepass")
    return sum(hmac.compare_digest(written, one.encode()) for one in made) > 0


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


class TrailUnreadable(Exception):
    """What is stored in their place could never have been recorded: somebody else wrote it."""


@final
@dataclass(frozen=True, slots=True)
class TrailExtent:
    """How far the trail reaches: None where there is no seal, or no event under one."""

    first_seal: int | None
    last_seal: int | None
    first_under: int | None
    """The lowest number that an event names as its seal."""
    last_under: int | None
    unsealed: int
    """Events under no seal yet."""


class Trail(Protocol):
    """What was recorded, as seen and changed inside one story."""

    @abstractmethod
    def unsealed(self, limit: int) -> Sequence[Event]:
        """The oldest events under no seal."""

    @abstractmethod
    def last_seal(self) -> Seal | None: ...

    @abstractmethod
    def seal(self, number: int) -> Seal | None: ...

    @abstractmethod
    def add_seal(self, seal: Seal, events: Sequence[Event]) -> None:
        """Puts the events under it.

        Conflict if another seal has its number by now, or one of the events is under another.
        """

    @abstractmethod
    def first_full_seal(self) -> Seal | None:
        """The first that was not emptied."""

    @abstractmethod
    def events_under(self, number: int, limit: int) -> Sequence[Event]:
        """Those under the seal of this number, whether there is one or not.

        Raises TrailUnreadable.
        """

    @abstractmethod
    def empty(self, seal: Seal, proof: str) -> int:
        """Removes its events and keeps it, with the proof; how many they were.

        Conflict if it is empty by now.
        """

    @abstractmethod
    def refused_logins(self, user_id: UserId, since: datetime, until: datetime) -> int:
        """How many logins of the account were refused from the one moment to the other."""

    @abstractmethod
    def erase_clients(self, user_id: UserId) -> None:
        """Forgets from where the account was used; the events stay."""
