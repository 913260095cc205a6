"""A fuzz run: requests sent one after another, and what each did that it must not do."""

import os
import random
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from adapters.web.forms import PROOF_FIELD
from tests.support.answers import complaints
from tests.support.breaking import forget_everything, without_trail
from tests.support.browser import Browser, Opener, Site
from tests.support.fuzz.forms import Found, again, fields, with_proof
from tests.support.fuzz.shapes import Fields, Sent
from tests.support.guests import VERIFICATION, Guest
from tests.support.pages import Page

T = TypeVar("T")

ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "1"))
"""How much is tried; the same is tried each time. More: make fuzz ROUNDS=20."""
SAMPLE = 8
"""Of each kind, in one round, where every try costs several looks at a database."""
PROVED = frozenset({"sessions", "remember_series"})
"""What a right password renews, even if the form that it came with is refused."""
MARK = "canary7391"


@contextmanager
def fuzzed_site(opener: Opener, folder: Path) -> Iterator[Site]:
    """Nothing here limits how often something is tried: this is the one place to see to it."""
    with opener(folder, email_verification=VERIFICATION, throttling=False) as site:
        yield site


def chosen(cases: Iterable[T], opener: Opener, about: str) -> list[T]:
    """All of them in memory; elsewhere a sample, another one on each storage and of each round."""
    every = list(cases)
    if opener.__name__ == "memory" or len(every) <= SAMPLE * ROUNDS:
        return every
    return random.Random(f"{opener.__name__} {about}").sample(every, SAMPLE * ROUNDS)


def wrong_with(page: Page) -> list[str]:
    """What no answer may be, to whatever was asked."""
    return complaints(page) + [
        f"markup came to life: {element.tag}"
        for element in (page.elements if page.body else ())
        if MARK in element.tag
        or any(MARK in name for name in element.attributes)
        or (element.tag == "script" and element.text)
    ]


@dataclass
class Run:
    """Of one kind of guest, at one form after another."""

    site: Site
    guest: Guest
    found: list[str] = field(default_factory=list)
    tried: int = 0

    def open(self, form: Found) -> None:
        """From now on this one is sent, at a site where nobody has been before."""
        forget_everything(self.site.container.storage())
        self._browser: Browser = self.guest(self.site)
        self._form = with_proof(self._browser, form)
        self._begin()

    @property
    def names(self) -> list[str]:
        return sorted(self._form.form.names)

    def send(self, name: str, make: Callable[[Fields], Sent]) -> None:
        """As it is told; whoever was changed by that is replaced by another guest."""
        typed = fields(self._form)
        sent = make(typed)
        page = self._browser.twin().post(
            f"{self._form.action}{sent.query}", sent.body, sent.headers
        )
        after = without_trail(self.site.stored())
        changed = {table for table, rows in after.items() if rows != self._before[table]}
        self._judge(name, page, changed - (PROVED if PROOF_FIELD in typed else set()))
        if changed:
            self._browser = self.guest(self.site)
            self._form = again(self._browser, self._form)
            self._begin()

    def _begin(self) -> None:
        self._before = without_trail(self.site.stored())

    def _judge(self, name: str, page: Page, changed: set[str]) -> None:
        self.tried += 1
        about = f"{self._form.action} as {self.guest.__name__}, {name}: {page.status}"
        self.found += [f"{about}, {wrong}" for wrong in wrong_with(page)]
        if page.status >= 400 and changed:
            self.found.append(f"{about}, and yet it changed {sorted(changed)}")
