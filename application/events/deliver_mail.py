"""From the outbox to the mailer: one letter at a time, by one worker at a time."""

import logging
import traceback
from abc import abstractmethod
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal, Protocol, assert_never, final

from application.events.mailer import SEND_LIMIT, Mailer, Undeliverable
from application.events.resolve_letter import Dropped, ResolveLetter
from application.ports import Clock, StorageUnavailable, Transaction, Work
from domain.events import ATTEMPTS_MAXIMUM, Posted, delay_after

LEASE = 3 * SEND_LIMIT
"""How long a letter is its worker's alone: the sending and the stories around it end sooner."""

Outcome = Literal["sent", "deferred", "parked", "dropped"]

_log = logging.getLogger("doorward.mail")


class CountLetter(Protocol):
    @abstractmethod
    def __call__(self, kind: str, outcome: Outcome) -> None: ...


@final
@dataclass(frozen=True, slots=True)
class _End:
    """What became of one try; the log says all of it, so no address and no token is in it."""

    outcome: Outcome
    reason: str | None = None


@final
@dataclass(frozen=True, slots=True)
class DeliverMail:
    """Sends each letter at least once, with nothing open meanwhile.

    A worker that dies on the way leaves its claim, and the letter is taken up again when that ends.
    """

    transact: Transaction
    resolve: ResolveLetter
    mailer: Mailer
    clock: Clock
    count: CountLetter

    def __call__(self) -> bool:
        """Delivers the letter that is due first; False where none is.

        Raises StorageUnavailable; then it may be sent a second time, when the claim has ended.
        """
        now = self.clock.now()
        claimed = self.transact(lambda work: work.outbox.claim(now, now + LEASE, 1))
        for posted in claimed:
            end = self._tried(posted)
            self.transact(partial(self._close, posted=posted, end=end))
            self._tell(posted, end)
        return bool(claimed)

    def _tried(self, posted: Posted) -> _End:
        if posted.attempts > ATTEMPTS_MAXIMUM:  # whoever tried it last did not live to say so
            return _End("parked", "every try was cut off")
        try:
            mail = self.transact(lambda work: self.resolve(work, posted))
            if isinstance(mail, Dropped):
                return _End("dropped", mail.reason)
            self.mailer.send(mail)
        except Undeliverable as refusal:
            again = not refusal.for_good and posted.attempts < ATTEMPTS_MAXIMUM
            return _End("deferred" if again else "parked", refusal.reason)
        except StorageUnavailable:
            raise
        except Exception as bug:  # noqa: BLE001  # one letter that cannot be written stops no other
            return _End("parked", _place_of(bug))
        return _End("sent")

    def _close(self, work: Work, posted: Posted, end: _End) -> None:
        match end.outcome:
            case "sent" | "dropped":
                work.outbox.remove(posted.id)
            case "deferred":
                due_at = self.clock.now() + delay_after(posted.attempts)
                work.outbox.defer(posted, due_at, end.reason or "")
            case "parked":
                work.outbox.park(posted, end.reason or "")
            case unknown:
                assert_never(unknown)

    def _tell(self, posted: Posted, end: _End) -> None:
        kind = posted.letter.kind.value
        facts = {"kind": kind, "letter": posted.id, "tries": posted.attempts}
        reason = {"reason": end.reason} if end.reason else {}
        level = logging.WARNING if end.outcome in ("deferred", "parked") else logging.INFO
        _log.log(level, f"mail_{end.outcome}", extra={**facts, **reason})
        self.count(kind, end.outcome)


def _place_of(bug: Exception) -> str:
    """Where it was raised, and not what it says: that may hold an address or a link."""
    last = traceback.extract_tb(bug.__traceback__)[-1]
    return f"internal: {type(bug).__name__} in {Path(last.filename).name}:{last.lineno}"
