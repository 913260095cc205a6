"""What can begin and end in the life of an account, told a second time, with no secrets in it.

Somebody may hold a key to any of these. Nothing is ever removed: what has ended is marked so, and
stays so.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.accounts import FAREWELL, PENDING_LIMIT, UserId
from domain.links import Purpose

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
GRACE = timedelta(seconds=30)
FRESH = 10 * MINUTE

# So near to each other that a short game meets them all; the real ones are settings as well.
SESSION_IDLE, SESSION_ABSOLUTE = HOUR, 2 * HOUR
REMEMBER_UNUSED, REMEMBER_ABSOLUTE = 2 * DAY, 3 * DAY
SESSIONS = 20


@dataclass(eq=False)
class Account:
    """Somebody who can log in, as long as nothing speaks against it."""

    id: UserId
    name: str
    email: str
    password: str
    verified: bool = False
    active: bool = True
    epoch: int = 0
    leaves_at: datetime | None = None
    gone: bool = False

    def is_there(self, now: datetime) -> bool:
        leaving = self.leaves_at is not None and now >= self.leaves_at
        return self.active and not leaving and not self.gone

    def leaves(self, now: datetime) -> None:
        self.leaves_at = now + FAREWELL


@dataclass(eq=False)
class Remembered:
    """A browser that is remembered. Its keys are numbered: the newest, and the one it answers."""

    owner: Account
    begun: datetime
    used: datetime
    newest: int = 0
    seen: int | None = None
    issued: int = 0
    ended: bool = False

    @property
    def ends(self) -> tuple[datetime, datetime]:
        return self.used + REMEMBER_UNUSED, self.begun + REMEMBER_ABSOLUTE

    @property
    def moments(self) -> tuple[datetime, ...]:
        """When something about it changes by itself."""
        return self.used + GRACE, *self.ends

    def show(self, key: int) -> None:
        """Beside a session: nothing is exchanged, but a new key has been seen."""
        if key == self.newest and not self.ended:
            self.seen = None

    def present(self, key: int, now: datetime) -> int | None:
        """The key to be held from now on, or None for a key whose day is over."""
        over = self.ended or now >= min(self.ends) or not self.owner.is_there(now)
        if over or key not in (self.newest, self.seen):
            return None
        if key == self.seen and now - self.used < GRACE:
            return key
        self.issued += 1
        self.seen, self.newest, self.used = key, self.issued, now
        return self.newest


@dataclass(eq=False)
class Open:
    """A session."""

    owner: Account
    begun: datetime
    used: datetime
    remembered: Remembered | None
    proven: datetime | None = None
    ended: bool = False
    id: str = ""
    """Tells which of two is older that began at one moment."""

    @property
    def ends(self) -> tuple[datetime, datetime]:
        return self.used + SESSION_IDLE, self.begun + SESSION_ABSOLUTE

    @property
    def moments(self) -> tuple[datetime, ...]:
        """When something about it changes by itself."""
        proven = () if self.proven is None else (self.proven + FRESH,)
        return self.used + MINUTE, *self.ends, *proven

    def stands(self, now: datetime) -> bool:
        return not self.ended and now < min(self.ends) and self.owner.is_there(now)

    def is_fresh(self, now: datetime) -> bool:
        return self.proven is not None and now < self.proven + FRESH

    def use(self, now: datetime) -> bool:
        if not self.stands(now):
            self.ended = True
        elif now - self.used >= MINUTE:
            self.used = now
        return not self.ended


@dataclass(eq=False)
class Waiting:
    """A registration that nobody has confirmed yet."""

    id: UserId
    name: str
    email: str
    password: str
    begun: datetime
    epoch: int = 0
    ended: bool = False

    def holds(self, now: datetime) -> bool:
        return not self.ended and now < self.begun + PENDING_LIMIT


@dataclass(eq=False)
class Mailed:
    """A link; its owner is, or is to be, the account of that id."""

    purpose: Purpose
    owner: UserId
    email: str
    epoch: int
    made: datetime
    ends: datetime
    ended: bool = False

    def holds(self, now: datetime) -> bool:
        return not self.ended and now < self.ends
