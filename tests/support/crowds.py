"""Browsers somewhere else each time, and budgets that others have used up before."""

from domain.throttling import Counter, Scope
from tests.support.browser import Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.pages import Page


def at(site: Site, address: str = "192.0.2.1", language: str = "en") -> Browser:
    """A browser that has never been here."""
    browser = site.browser(language)
    browser.address = address
    return browser


def fails(browser: Browser, name: str = "susan", times: int = 1) -> list[int]:
    """The statuses of so many tries with another password, from one form."""
    form = browser.get("/login").form("/login")
    typed = {"username": name, "password": OTHER_PASSWORD}
    return [browser.send(form, **typed).status for _ in range(times)]


def enters(browser: Browser, name: str = "susan", password: str = PASSWORD) -> int:
    return browser.log_in(name, password).status


def used_up(site: Site, counter: Counter, left: int = 1) -> None:
    """As if all but so many tries had been made just now, or before."""
    limiter, now = site.container.rate_limiter(), site.clock.now()
    (first,) = limiter.count([counter], now)
    for _ in range(counter.limit.most - left - first.count):
        limiter.count([counter], now)


def counter_of(site: Site, scope: Scope, number: int, *whose: str) -> Counter:
    """The one for the scope's limit of this number."""
    found: Counter = site.container.counters().of(scope, *whose)[number]
    return found


def id_of(site: Site, name: str = "susan") -> str:
    return str(site.container.find_user()(name).id)


def wait_told(page: Page) -> str:
    """The words about when to come back."""
    (said,) = page.said
    return said.removeprefix("There have been too many tries. ")
