"""Verifying the trail: whether what was recorded is still what was sealed, and how far that is."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Protocol, final

from domain.events import Event
from domain.trail import Seal, Sealer, TrailExtent, TrailUnreadable

PAGE = 200  # seals read at a time


class SealPage(Protocol):
    """Seals in the order of their numbers, a page at a time, in one read."""

    @abstractmethod
    def __call__(self, *, after: int, limit: int) -> Sequence[Seal]:
        """Raises TrailUnreadable."""


class SealedEvents(Protocol):
    """What stands under the seal of a number, whether there is such a seal or not, in one read."""

    @abstractmethod
    def __call__(self, *, number: int, limit: int) -> Sequence[Event]:
        """Raises TrailUnreadable."""


class TrailExtentNow(Protocol):
    """How far the trail reaches, in one read."""

    @abstractmethod
    def __call__(self) -> TrailExtent: ...


class Fault(Enum):
    """What is wrong with the first batch that is not as it was sealed."""

    SEAL_MISSING = "seal_missing"
    SEAL_ALTERED = "seal_altered"
    """Itself, or the one before it, or it was never ours."""
    EVENTS_ALTERED = "events_altered"
    EVENTS_REMOVED = "events_removed"
    EVENTS_ADDED = "events_added"
    UNPROVEN = "unproven"
    """It says that it was emptied by age, and it was not."""
    NO_SUCH_SEAL = "no_such_seal"
    """Events name it as their seal, or a seal has a number that none is given."""
    CUT_OFF = "cut_off"
    """It was made, as its anchor shows, and is gone with all that followed."""
    REPLACED = "replaced"
    """There is another one in the place of that which the anchor names."""


@final
@dataclass(frozen=True, slots=True)
class Anchor:
    """A seal as it was told outside of the storage: in the log, or by an earlier verification."""

    number: int
    mac: str


@final
@dataclass(frozen=True, slots=True)
class Broken:
    """The first batch that was altered, removed, added to or is out of the chain."""

    number: int
    fault: Fault


@final
@dataclass(frozen=True, slots=True)
class KeyMissing:
    """A key that seals name and nobody has here, so that nothing can be said of their batches.

    It was taken away since, or somebody wrote its name there.
    """

    key_id: str
    first: int
    """The lowest number of a batch under it."""
    batches: int


@final
@dataclass(frozen=True, slots=True)
class Verified:
    """How far the trail is whole, and how far sealing has come."""

    broken: Broken | None
    last: Seal | None
    """The last seal that is in order."""
    events: int
    """Under the seals that are in order; those that were removed by age are not among them."""
    unsealed: int
    """Events that wait for a seal: of these nothing is known."""
    missing: tuple[KeyMissing, ...] = ()
    """Of the batches up to there, those that were passed over."""

    @property
    def whole(self) -> bool:
        return not self.broken and not self.missing


@final
@dataclass(slots=True)
class _Walk:
    last: Seal | None = None
    proven: Seal | None = None
    events: int = 0
    missing: dict[str, KeyMissing] = field(default_factory=dict)

    @property
    def number(self) -> int:
        return self.last.number if self.last else 0

    def pass_over(self, seal: Seal) -> None:
        key_id = seal.key_id or ""
        before = self.missing.get(key_id, KeyMissing(key_id, seal.number, 0))
        self.missing[key_id] = replace(before, batches=before.batches + 1)
        self.last = seal

    def go_on(self, seal: Seal) -> None:
        self.last = self.proven = seal


@final
@dataclass(frozen=True, slots=True)
class VerifyTrail:
    """Walks over all seals in order, and stops at the first that does not hold.

    Those whose key is missing are passed over: the next one with a key proves their place, and not
    their events. It may run while events are recorded, sealed and removed by age.
    """

    seal_page: SealPage
    sealed_events: SealedEvents
    extent: TrailExtentNow
    sealer: Sealer

    def __call__(
        self, *, progress: Callable[[int, int], object], anchor: Anchor | None = None
    ) -> Verified:
        """`progress` takes how many seals were looked at, and how many there are."""
        walk, whole = _Walk(), self.extent().last_seal or 0
        broken = self._walk(walk, lambda part: progress(part, max(part, whole)), anchor)
        if broken is None and anchor and anchor.number > walk.number:
            broken = Broken(anchor.number, Fault.CUT_OFF)
        missing = tuple(walk.missing.values())
        return Verified(broken, walk.proven, walk.events, self.extent().unsealed, missing)

    def _walk(
        self, walk: _Walk, progress: Callable[[int], object], anchor: Anchor | None
    ) -> Broken | None:
        for seal in self._seals(walk):
            if isinstance(seal, Broken):
                return seal
            if fault := _misplaced(seal, walk, anchor):
                return Broken(walk.number + 1, fault)
            if not self.sealer.knows_key(seal):
                walk.pass_over(seal)
            elif fault := self._fault_of(seal, walk):
                return Broken(walk.number + 1, fault)
            else:
                walk.go_on(seal)
            progress(seal.number)
        return None

    def _seals(self, walk: _Walk) -> Iterator[Seal | Broken]:
        """Up to the end, and whatever is there that no seal can account for.

        Whoever asks stops at what is broken.
        """
        while True:
            page: Sequence[Seal | Broken]
            try:
                page = self._page(walk.number)
            except TrailUnreadable:
                page = [Broken(walk.number + 1, Fault.SEAL_ALTERED)]
            yield from page
            if page:
                continue
            stray = _stray(self.extent(), walk.number)
            if stray is None:
                return
            if not self._page(walk.number):  # else it was sealed in between
                yield Broken(stray, Fault.NO_SUCH_SEAL)

    def _page(self, after: int) -> Sequence[Seal]:
        try:
            return self.seal_page(after=after, limit=PAGE)
        except TrailUnreadable:
            return self.seal_page(after=after, limit=1)  # those before the unreadable one

    def _fault_of(self, seal: Seal, walk: _Walk) -> Fault | None:
        if not self.sealer.follows(seal, walk.last):
            return Fault.SEAL_ALTERED
        return self._fault_under(seal, walk)

    def _fault_under(self, seal: Seal, walk: _Walk) -> Fault | None:
        try:
            events = self.sealed_events(number=seal.number, limit=seal.count + 1)
        except TrailUnreadable:
            return Fault.EVENTS_ALTERED
        if self.sealer.covers(seal, events):
            walk.events += len(events)
            return None
        proof = self._proof_by_now(seal)
        if proof is None:
            return _fault_between(seal, events)
        return self._fault_under(replace(seal, emptied=proof), walk)

    def _proof_by_now(self, seal: Seal) -> str | None:
        """Of a seal that was emptied after it was read."""
        page = self._page(seal.number - 1)
        return page[0].emptied if page and seal.emptied is None else None


def _misplaced(seal: Seal, walk: _Walk, anchor: Anchor | None) -> Fault | None:
    if seal.number != walk.number + 1:
        return Fault.SEAL_MISSING
    if anchor and anchor.number == seal.number and anchor.mac != seal.mac:
        return Fault.REPLACED
    return None


def _stray(extent: TrailExtent, last: int) -> int | None:
    """The lowest number outside of the chain that a seal has or an event names."""
    named = (extent.first_seal, extent.last_seal, extent.first_under, extent.last_under)
    outside = [number for number in named if number is not None and not 1 <= number <= last]
    return min(outside, default=None)


def _fault_between(seal: Seal, events: Sequence[Event]) -> Fault:
    if seal.emptied is not None:
        return Fault.EVENTS_ADDED if events else Fault.UNPROVEN
    if len(events) == seal.count:
        return Fault.EVENTS_ALTERED
    return Fault.EVENTS_ADDED if len(events) > seal.count else Fault.EVENTS_REMOVED
