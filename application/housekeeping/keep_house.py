"""Housekeeping: what has ended is taken away, a bounded batch at a time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import final

from application.accounts.delete_account import DeleteDue
from application.events.empty_trail import EmptyTrail
from application.events.seal_trail import SealTrail
from application.ports import Clock, Transaction, Work
from domain.accounts import PENDING_LIMIT
from domain.events import PARKED_LIMIT
from domain.sessions import RememberLimits, SessionLimits
from domain.throttling import RateLimiter

BATCH = 500  # rows that one story removes, so that it holds nobody up for long

Task = Callable[[], int]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class KeepHouse:
    """Removes what has expired; nothing depends on it, since expiry is checked at each use.

    It may be stopped and run again at any time, and beside servers and others of its kind: each
    batch is a story of its own, and what another one removed meanwhile is not there any more.
    """

    transact: Transaction
    """In which a story may see what others commit: what has ended, nobody else changes."""
    seal_trail: SealTrail
    empty_trail: EmptyTrail
    delete_due: DeleteDue
    limiter: RateLimiter
    session_limits: SessionLimits
    remember_limits: RememberLimits
    clock: Clock

    def __call__(self, *, progress: Callable[[int, int], object]) -> Mapping[str, int]:
        """How much was done, by task; `progress` takes how many tasks are done, and of how many."""
        tasks = self._tasks()
        done: dict[str, int] = {}
        for number, (name, task) in enumerate(tasks.items()):
            progress(number, len(tasks))
            done[name] = 0
            while count := task():
                done[name] += count
        progress(len(tasks), len(tasks))
        return done

    def a_little(self) -> bool:
        """One batch of each task; whether there may be more."""
        return sum(task() for task in self._tasks().values()) > 0

    def _tasks(self) -> Mapping[str, Task]:
        """The trail is sealed first, so that nothing unsealed ever has the age to be removed."""
        return {
            "events_sealed": self.seal_trail,
            "accounts_deleted": lambda: self.delete_due(BATCH),
            "sessions_removed": lambda: self.transact(self._remove_sessions),
            "remembered_removed": lambda: self.transact(self._remove_remembered),
            "links_removed": lambda: self.transact(self._remove_links),
            "registrations_removed": lambda: self.transact(self._remove_registrations),
            "letters_removed": lambda: self.transact(self._remove_letters),
            "events_removed": self.empty_trail,
            "counters_removed": lambda: self.limiter.remove_ended(self.clock.now(), BATCH),
            "tickets_removed": lambda: self.transact(self._remove_tickets),
            "deliveries_removed": lambda: self.transact(self._remove_deliveries),
        }

    def _remove_sessions(self, work: Work) -> int:
        now, limits = self.clock.now(), self.session_limits
        return work.sessions.remove_expired(now - limits.absolute, now - limits.idle, BATCH)

    def _remove_remembered(self, work: Work) -> int:
        now, limits = self.clock.now(), self.remember_limits
        return work.remembered.remove_expired(now - limits.absolute, now - limits.unused, BATCH)

    def _remove_links(self, work: Work) -> int:
        return work.links.remove_expired(self.clock.now(), BATCH)

    def _remove_letters(self, work: Work) -> int:
        return work.outbox.remove_parked(self.clock.now() - PARKED_LIMIT, BATCH)

    def _remove_deliveries(self, work: Work) -> int:
        return work.deliveries.remove_late(self.clock.now() - PARKED_LIMIT, BATCH)

    def _remove_registrations(self, work: Work) -> int:
        return work.registrations.remove_expired(self.clock.now() - PENDING_LIMIT, BATCH)

    def _remove_tickets(self, work: Work) -> int:
        return work.tickets.remove_expired(self.clock.now(), BATCH)
