"""People who register, log in, read and log out while something breaks, and what became of it."""

import http.client
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Literal, final

from tests.support.pages import Page
from tests.system.server import wait_until
from tests.system.visitor import Visitor

PEOPLE = 8  # at the same time
LIVES = 60  # of each of them, one after the other
PAGES = 3  # that each reads
PAUSE = 0.1  # seconds, between two lives

Result = Literal["answered", "unavailable", "unanswered", "fault"]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: when, and what came of it."""

    what: str
    began: float
    ended: float
    result: Result

    def was_under_way(self, since: float, until: float) -> bool:
        """At any time between the two."""
        return self.began <= until and self.ended >= since


@final
@dataclass
class _Watched(Visitor):
    seen: list[Asked] = field(default_factory=list)

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> Page:
        began = time.monotonic()
        result: Result = "unanswered"
        try:
            page = super().ask(method, path, form)
            result = _result(page.status)
            return page
        finally:
            self.seen.append(Asked(f"{method} {path}", began, time.monotonic(), result))


def _result(status: int) -> Result:
    """A proxy says 502 or 504 for a server that gave it no answer."""
    if status in (502, 504):
        return "unanswered"
    if status == 503:
        return "unavailable"
    return "fault" if status >= 500 else "answered"


@final
class Load:
    """Runs from `with` to its end, and no longer than all have lived all their lives."""

    def __init__(self, public: str, name: str) -> None:
        self.asked: list[Asked] = []
        self.tried: list[str] = []
        """The names that a registration was sent for, whatever came back."""
        self.told: list[str] = []
        """Those of them who heard that they have an account."""
        self.signed_in: dict[str, Visitor] = {}
        self.signed_out: dict[str, Visitor] = {}
        """As they were before, with the cookies that are worth nothing any more."""
        self.wrong: list[str] = []
        """Answers that nobody should ever get."""
        self.public, self.name = public, name
        self._stop = threading.Event()
        self._people = [threading.Thread(target=self._live, args=(p,)) for p in range(PEOPLE)]

    def __enter__(self) -> "Load":
        for person in self._people:
            person.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for person in self._people:
            person.join()

    def wait_for_more(self, number: int = PEOPLE) -> None:
        """Until so many more have logged in; so the service is well."""
        before = self._served
        wait_until(lambda: self._served >= before + number, f"{number} more logins")

    @property
    def _served(self) -> int:
        return len(self.signed_in) + len(self.signed_out)

    def results(self) -> Counter[Result]:
        return Counter(asked.result for asked in self.asked)

    def unanswered(self) -> list[Asked]:
        return [asked for asked in self.asked if asked.result == "unanswered"]

    def _live(self, person: int) -> None:
        for life in range(LIVES):
            if self._stop.is_set():
                return
            with suppress(OSError, http.client.HTTPException):
                self._one_life(f"{self.name}{person}n{life}", leaves=life % 2 == 0)
            self._stop.wait(PAUSE)

    def _one_life(self, name: str, leaves: bool) -> None:
        visitor = _Watched(self.public, seen=self.asked)
        self.tried.append(name)
        if not self._done(visitor.register(name), f"{name} registers"):
            return
        self.told.append(name)
        if not self._done(visitor.log_in(name), f"{name} logs in"):
            return
        self.signed_in[name] = visitor.copy()
        for _ in range(PAGES):
            self._reads(visitor, name)
        if leaves:
            self._leaves(visitor, name)

    def _reads(self, visitor: Visitor, name: str) -> None:
        page = visitor.ask("GET", "/")
        if page.status < 500 and not (page.status == 200 and f"Hi, {name}!" in page.text):
            self.wrong.append(f"{name} reads: {page.status}")

    def _leaves(self, visitor: Visitor, name: str) -> None:
        """Without an answer it is open whether they are signed in."""
        before = self.signed_in.pop(name)
        if self._done(visitor.log_out(), f"{name} logs out"):
            self.signed_out[name] = before

    def _done(self, page: Page, what: str) -> bool:
        if page.status == 303:
            return True
        if page.status < 500:
            self.wrong.append(f"{what}: {page.status} {page.said}")
        return False


@final
@dataclass(frozen=True, kw_only=True)
class Report:
    """What came of it."""

    results: dict[Result, int]
    accounts: int
    sessions: int
    ended: int
    in_doubt: int
    """Sessions of logins or logouts whose outcome nobody was told."""
    losses: dict[str, list[str]]
    """Who lost what, got it twice or got it back: nobody may."""

    def __str__(self) -> str:
        counts = ", ".join(f"{count} {result}" for result, count in sorted(self.results.items()))
        return (
            f"{sum(self.results.values())} requests: {counts};"
            f" {self.accounts} accounts, {self.sessions} sessions, {self.ended} ended,"
            f" {self.in_doubt} in doubt;"
            f" lost or doubled: {self.losses or 'nothing'}"
        )


def examine(load: Load, stored: Mapping[str, int], origins: list[str]) -> Report:
    """Asks at every server about everybody whom the load has left behind.

    `stored` holds the number of sessions in the database of each account there.
    """
    found = {
        "wrong answers": load.wrong,
        "lost accounts": [name for name in load.told if name not in stored],
        "accounts of nobody": [name for name in stored if name not in load.tried],
        "accounts without a login": _which(
            list(stored), lambda name: not _can_log_in(load, name, origins)
        ),
        "doubled sessions": [name for name, count in stored.items() if count > _most(load, name)],
        "lost sessions": _which(
            list(load.signed_in), lambda name: not _known(load.signed_in[name], origins, all)
        ),
        "revived sessions": _which(
            list(load.signed_out), lambda name: _known(load.signed_out[name], origins, any)
        ),
    }
    return Report(
        results=dict(load.results()),
        accounts=len(stored),
        sessions=len(load.signed_in),
        ended=len(load.signed_out),
        in_doubt=sum(stored.values()) - sum(stored.get(name, 0) for name in load.signed_in),
        losses={name: names for name, names in found.items() if names},
    )


def _most(load: Load, name: str) -> int:
    """The sessions that may be stored: nobody logs in twice, or before they have an account."""
    return 0 if name in load.signed_out or name not in load.told else 1


def _which(names: list[str], holds: Callable[[str], bool]) -> list[str]:
    with ThreadPoolExecutor(PEOPLE) as pool:
        return [name for name, held in zip(names, pool.map(holds, names), strict=True) if held]


def _known(visitor: Visitor, origins: list[str], told: Callable[[list[bool]], bool]) -> bool:
    return told([visitor.copy(origin).is_known() for origin in origins])


def _can_log_in(load: Load, name: str, origins: list[str]) -> bool:
    at = origins[len(name) % len(origins)]
    return Visitor(load.public, at).log_in(name).status == 303
