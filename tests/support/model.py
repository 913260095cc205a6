"""What the core should do, told a second time: small, and with no secrets in it.

A session and a remembered browser are records here that somebody may hold a key to. Nothing is
ever removed: what has ended is marked so, and stays so.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
GRACE = timedelta(seconds=30)

# So near to each other that a short game meets them all; the real ones are settings as well.
SESSION_IDLE, SESSION_ABSOLUTE = HOUR, 2 * HOUR
REMEMBER_UNUSED, REMEMBER_ABSOLUTE = 2 * DAY, 3 * DAY
SESSIONS = 20


@dataclass
class Account:
    password: str
    active: bool = True


@dataclass(eq=False)
class Remembered:
    """A browser that is remembered. Its keys are numbered: the newest, and the one it answers."""

    owner: str
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
        if self.ended or now >= min(self.ends) or key not in (self.newest, self.seen):
            self.ended = True
            return None
        if key == self.seen and now - self.used < GRACE:
            return key
        self.issued += 1
        self.seen, self.newest, self.used = key, self.issued, now
        return self.newest


@dataclass(eq=False)
class Open:
    """A session."""

    owner: str
    begun: datetime
    used: datetime
    remembered: Remembered | None
    ended: bool = False
    id: str = ""
    """Tells which of two is older that began at one moment."""

    @property
    def ends(self) -> tuple[datetime, datetime]:
        return self.used + SESSION_IDLE, self.begun + SESSION_ABSOLUTE

    @property
    def moments(self) -> tuple[datetime, ...]:
        """When something about it changes by itself."""
        return self.used + MINUTE, *self.ends

    def use(self, now: datetime) -> bool:
        if now >= min(self.ends):
            self.ended = True
        elif now - self.used >= MINUTE and not self.ended:
            self.used = now
        return not self.ended


@dataclass
class Model:
    accounts: dict[str, Account] = field(default_factory=dict)
    sessions: list[Open] = field(default_factory=list)
    browsers: list[Remembered] = field(default_factory=list)

    def knows(self, name: str, password: str) -> bool:
        account = self.accounts.get(name)
        return account is not None and account.active and account.password == password

    def opens(self, name: str, remembered: Remembered | None, now: datetime) -> Open:
        stored = [session for session in self.sessions if session.owner == name]
        standing = [session for session in stored if not session.ended]
        standing.sort(key=lambda session: (session.begun, session.id))
        for oldest in standing[: max(0, len(standing) + 1 - SESSIONS)]:
            oldest.ended = True
        self.sessions.append(Open(name, now, now, remembered))
        return self.sessions[-1]

    def remembers(self, name: str, now: datetime) -> Remembered:
        self.browsers.append(Remembered(name, now, now))
        return self.browsers[-1]

    def ends_all_of(self, name: str) -> None:
        records: list[Open | Remembered] = [*self.sessions, *self.browsers]
        for record in records:
            record.ended = record.ended or record.owner == name

    def forgets(self, remembered: Remembered) -> None:
        """The browser, and every session that it ever had."""
        remembered.ended = True
        for session in self.sessions:
            session.ended = session.ended or session.remembered is remembered
