"""Retention: old events leave the trail, and their seals prove that it was by age."""

import logging
from dataclasses import dataclass
from datetime import timedelta
from typing import final

from application.ports import Clock, Transaction, Work
from domain.trail import Sealer

_log = logging.getLogger("doorward.security")


@final
@dataclass(frozen=True, slots=True)
class EmptyTrail:
    """Removes the events of the oldest seal, if it is old enough.

    Of a batch that is not whole nothing is removed, nor of any after it: what is left of it shows
    what somebody did, and a date that somebody wrote back must not make it go. What is under no
    seal is never removed by its age. The same where the key of the seal is missing: nothing could
    prove then that it was by age.
    """

    transact: Transaction
    sealer: Sealer
    clock: Clock
    retention: timedelta

    def __call__(self) -> int:
        """How many events were removed; 0 when nothing is left to do."""
        emptied = self.transact(self._empty_oldest)
        if isinstance(emptied, str):
            _log.error(emptied)
            return 0
        return emptied

    def _empty_oldest(self, work: Work) -> int | str:
        """Of a batch that has to stay, why, as the log says it."""
        seal = work.trail.first_full_seal()
        if seal is None or seal.sealed_at >= self.clock.now() - self.retention:
            return 0
        if not self.sealer.knows_key(seal):
            return "trail_key_missing"
        before = work.trail.seal(seal.number - 1)
        if not self.sealer.follows(seal, before):
            return "trail_broken"
        if not self.sealer.covers(seal, work.trail.events_under(seal.number, seal.count + 1)):
            return "trail_broken"
        return work.trail.empty(seal, self.sealer.emptied(seal))
