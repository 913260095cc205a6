"""Sealing the trail: batch by batch, what was recorded is put under a chain of keyed seals."""

import logging
from dataclasses import dataclass
from typing import final

from application.ports import Clock, Transaction, Work
from domain.trail import BATCH, Seal, Sealer

_log = logging.getLogger("doorward.security")


@final
@dataclass(frozen=True, slots=True)
class SealTrail:
    """Puts every event that is committed by now under a seal.

    Each seal is told in the log too: there it is out of reach of who can write to the storage, and
    shows when the end of the chain was cut off.
    """

    transact: Transaction
    """In which a story may see what others commit: of two that make the same seal one is refused,
    and an event is put under a seal only where it is under none."""
    sealer: Sealer
    clock: Clock

    def __call__(self) -> int:
        """How many events were sealed."""
        sealed = 0
        while seal := self.transact(self._seal_batch):
            facts = {"number": seal.number, "count": seal.count, "mac": seal.mac}
            _log.info("trail_sealed", extra=facts)
            sealed += seal.count
            if seal.count < BATCH:
                break
        return sealed

    def _seal_batch(self, work: Work) -> Seal | None:
        events = work.trail.unsealed(BATCH)
        if not events:
            return None
        seal = self.sealer.seal(work.trail.last_seal(), events, self.clock.now())
        work.trail.add_seal(seal, events)
        return seal
