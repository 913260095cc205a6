"""Noting what a request shows of the deployment, so seldom that it costs nothing."""

import logging
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, final

from application.ports import Clock
from domain.deployment import Observation, ObservationKind

PAUSE = timedelta(hours=1)
"""Between two notes of one kind, in one process."""

_log = logging.getLogger("doorward.deployment")


class Observations(Protocol):
    """Keeps the newest of each kind."""

    @abstractmethod
    def note(self, observation: Observation) -> None:
        """In place of what was noted of its kind before; raises StorageUnavailable."""

    @abstractmethod
    def observations(self) -> Sequence[Observation]:
        """In the order of their kinds' values; raises StorageUnavailable."""


@final
@dataclass(frozen=True, slots=True)
class NoteObservation:
    """Whoever sent the request is served all the same, whatever becomes of the note."""

    observations: Observations
    clock: Clock
    _noted: dict[ObservationKind, datetime] = field(default_factory=dict)

    def __call__(self, *, kind: ObservationKind, detail: str) -> bool:
        """Whether it was news, and is to be said aloud."""
        now = self.clock.now()
        if not self._is_due(kind, now):
            return False
        try:
            self.observations.note(Observation(kind, detail, now))
        except Exception as error:  # noqa: BLE001  # nobody's request may fail by it
            facts = {"kind": kind.value, "fault": type(error).__name__}
            _log.warning("observation_not_kept", extra=facts)
        return True

    def _is_due(self, kind: ObservationKind, now: datetime) -> bool:
        """Of two threads at the very same moment both may be told so, which does no harm."""
        last = self._noted.get(kind)
        if last is not None and now - last < PAUSE:
            return False
        self._noted[kind] = now
        return True
