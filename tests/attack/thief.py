"""Somebody who got hold of what others' browsers held, and of mail that was read already."""

from dataclasses import dataclass, field

from tests.attack.patient import Patient
from tests.attack.tally import Tally
from tests.attack.target import Target, source
from tests.bench.population import name_of
from tests.bench.wire import PASSWORD, post
from tests.support.pages import Page
from tests.system.visitor import Visitor

BLOCK = 50
PATIENCE = 60.0
EVIL = "https://evil.example"


class NotReady(Exception):
    """The victim's own part went wrong, so there was nothing to steal."""


@dataclass
class Thief:
    """Robs people of their own, from an address of their own."""

    target: Target
    tally: Tally
    number: int
    _moved: int = field(default=0)

    @property
    def victim(self) -> str:
        return name_of(10 * (1 + self.number))

    @property
    def other(self) -> str:
        """Somebody else, or the thief's own account."""
        return name_of(10 * (1 + self.number) + 1)

    def browser(self) -> Visitor:
        """Another one, at another address."""
        return Visitor(self.target.origin, address=self._address(), patience=PATIENCE)

    def owner(self) -> Patient:
        """The victim's own, before anything is stolen."""
        return Patient(self.target.origin, address=self._address(), patience=PATIENCE)

    def _address(self) -> str:
        self._moved += 1
        return source(BLOCK, 100 * self.number + self._moved)

    def logged_in(self, name: str, password: str = PASSWORD, **more: str) -> Visitor:
        """What its owner does before anything is stolen."""
        browser = self.owner()
        page = browser.submit("/login", username=name, password=password, **more)
        if page.status != 303:
            raise NotReady(f"{name} could not log in before the theft: {page.status}")
        return browser

    def sends(self, browser: Visitor, method: str, path: str, form: dict[str, str] | None) -> Page:
        """One try."""
        page = browser.ask(method, path, form)
        busy = page.status == 503 and "Retry-After" in page.headers
        self.tally.note(page.status, f"{page.status} to {method} {path}", busy=busy)
        return page

    def sees_the_home_page(self, cookies: dict[str, str]) -> bool:
        """One try with nothing but these."""
        browser = self.browser()
        browser.cookies = dict(cookies)
        return self.sends(browser, "GET", "/", None).status == 200

    def posts_from_elsewhere(
        self, cookies: dict[str, str], path: str, form: dict[str, str], site: str
    ) -> int:
        """One try by a page of another site in the victim's browser; the status."""
        held = "; ".join(f"{name}={value}" for name, value in cookies.items())
        request = post(self.target.port, path, form, held)
        ours = f"Origin: {self.target.origin}\r\nSec-Fetch-Site: same-origin\r\n"
        request = request.replace(ours.encode(), site.encode())
        answer = self.tally.ask(self.target.port, request, source(BLOCK, 100 * self.number))
        return answer.status if answer else 0

    def is_in(self, cookies: dict[str, str]) -> bool:
        """Whether these still are somebody's; no try, but a look afterwards."""
        browser = self.browser()
        browser.cookies = dict(cookies)
        return browser.is_known()

    def expect(self, refused: bool, what: str) -> None:
        if not refused:
            self.tally.successes.append(what)
