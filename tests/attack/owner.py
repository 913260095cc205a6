"""The owner of the account that everybody is after, at work all the while."""

import http.client
import threading
import time
from dataclasses import dataclass, field
from typing import Self, final

from werkzeug.datastructures import Headers

from tests.attack.mailbox import NoMail, links, wait_for_link
from tests.attack.patient import Patient
from tests.attack.target import OWNER, OWNER_EMAIL, Target, source
from tests.bench.figures import percentile
from tests.bench.wire import PASSWORD
from tests.support.pages import Page

KNOWN, NEW = source(20, 0), source(70, 0)
"""From where: behind one address with the guessers, and with a telephone elsewhere."""
PAUSE = 0.3  # seconds between two visits
PATIENCE = 30.0
RESET = "/reset-password"
NEW_PASSWORD = "forty herons asleep on the ferry"


class ShutOut(Exception):
    """The owner stands before the door; the text says where."""


@dataclass(slots=True)
class Met:
    """What the owner met: how often, what was answered, and how long that took."""

    logins: int = 0
    pages: int = 0
    statuses: dict[str, int] = field(default_factory=dict)
    login_seconds: list[float] = field(default_factory=list)
    page_seconds: list[float] = field(default_factory=list)
    shut_out: list[str] = field(default_factory=list)
    reset: str = "not tried"

    def figures(self) -> dict[str, object]:
        waits = {"login": self.login_seconds, "page": self.page_seconds}
        return {
            "logins": self.logins,
            "pages": self.pages,
            "statuses": self.statuses,
            **{f"{what}_p50_ms": _ms(values, 50) for what, values in waits.items()},
            **{f"{what}_p99_ms": _ms(values, 99) for what, values in waits.items()},
            "reset": self.reset,
            "shut_out": self.shut_out,
        }


def _ms(values: list[float], share: float) -> float | None:
    return round(percentile(values, share) * 1e3, 1) if values else None


@final
class Owner:
    """Has logged in once before it all begins, so that the browser is known."""

    def __init__(self, target: Target) -> None:
        self.met = Met()
        self._target = target
        self._over = threading.Event()
        self._browser = Patient(target.origin, address=KNOWN, patience=PATIENCE)
        self._work = threading.Thread(target=self._works)

    def __enter__(self) -> Self:
        self._visits()
        if self.met.shut_out:
            raise ShutOut("; ".join(self.met.shut_out))
        self._work.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._work.join()
        if self._browser.turned_away:
            self.met.statuses["turned away for a moment: 503"] = self._browser.turned_away

    def resets(self) -> None:
        """From a browser that nobody knows, by mail; then logs in there."""
        try:
            self._resets()
        except (ShutOut, NoMail, OSError, http.client.HTTPException, AssertionError) as error:
            self.met.reset = f"{type(error).__name__}: {error}"
            self.met.shut_out.append(self.met.reset)

    def _resets(self) -> None:
        begun = time.monotonic()
        browser = Patient(self._target.origin, address=NEW, patience=PATIENCE)
        before = len(links(self._target.mail, OWNER_EMAIL, RESET))
        page = browser.submit("/forgot-password", email=OWNER_EMAIL)
        self._told("asked for a link", page)
        # Where a flood has used this hour's mail up, the mail that it brought does as well.
        enough = before if page.status == 303 else 0
        wait_for_link(self._target.mail, OWNER_EMAIL, RESET, enough)
        self._told("chose a new password", self._choose(browser), 303)
        page = browser.submit("/login", username=OWNER, password=NEW_PASSWORD)
        self._told("logged in after the reset", page, 303)
        if not browser.is_known():
            raise ShutOut("the home page was not shown after the reset")
        self.met.reset = f"in after {time.monotonic() - begun:.1f} s"

    def _choose(self, browser: Patient) -> Page:
        """By the newest link that works: of one second's mails nobody sees which came last."""
        page = Page(404, Headers(), b"")
        for link in reversed(links(self._target.mail, OWNER_EMAIL, RESET)):
            browser.ask("GET", link)
            page = browser.submit(RESET, password=NEW_PASSWORD, password2=NEW_PASSWORD)
            if page.status != 410:
                return page
        return page

    def _works(self) -> None:
        while not self._over.wait(PAUSE) and not self.met.shut_out:
            self._visits()

    def _visits(self) -> None:
        """Logs in, reads, logs out."""
        try:
            self._logs_in()
            begun = time.perf_counter()
            page = self._told("read the home page", self._browser.ask("GET", "/"), 200)
            self.met.page_seconds.append(time.perf_counter() - begun)
            self.met.pages += 1
            if f"Hi, {OWNER}!" not in page.text:
                raise ShutOut("the home page was somebody else's")
            self._told("logged out", self._browser.submit("/logout"), 303)
        except (ShutOut, OSError, http.client.HTTPException, AssertionError) as error:
            self.met.shut_out.append(f"{type(error).__name__}: {error}")

    def _logs_in(self) -> None:
        form = self._browser.ask("GET", "/login").form("/login")
        begun = time.perf_counter()
        sent = form.filled(username=OWNER, password=PASSWORD)
        self._told("logged in", self._browser.ask("POST", "/login", sent), 303)
        self.met.login_seconds.append(time.perf_counter() - begun)
        self.met.logins += 1

    def _told(self, what: str, page: Page, status: int | None = None) -> Page:
        key = f"{what}: {page.status}"
        self.met.statuses[key] = self.met.statuses.get(key, 0) + 1
        if status is not None and page.status != status:
            raise ShutOut(f"{what}: {page.status} {page.said}")
        return page
