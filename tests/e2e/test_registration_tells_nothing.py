"""Where addresses have to be confirmed, registering tells nobody which of them have an account."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.sql import SqlStorage
from domain.registrations import EmailVerification
from tests.support.browser import IN_SQL, STORAGES, Opener, Site
from tests.support.pages import Page
from tests.support.statements import statements_of

TAKEN, WAITING, FREE = "susan@example.com", "waiting@example.com", "nobody@example.com"


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path, email_verification=EmailVerification.REQUIRED) as site:
        site.add_user("susan")
        site.browser().register("mary", email=WAITING)
        yield site


def seen(page: Page) -> tuple[object, ...]:
    """All that can be seen from outside, but for what is new in each answer and what was typed."""
    fresh = {"Date", "X-Request-Id", "Content-Length"}
    headers = [pair for pair in page.headers if pair[0] not in fresh]
    dateless = [re.sub("Expires=[^;]+", "", f"{name}: {value}") for name, value in headers]
    text = re.sub(r'(name="csrf_token" value=)"[^"]*"', r"\1", page.text)
    return (page.status, dateless, re.sub(r'value="[^"]*@[^"]*"', "", text))


def registered(site: Site, number: int, address: str, **typed: str) -> tuple[object, ...]:
    """What it looks like and what it costs."""
    browser, hasher = site.browser(), site.hasher
    browser.get("/register")
    before = (hasher.hashes, hasher.verifications)
    page = browser.register(f"john{number}", email=address, **typed)
    cost = (hasher.hashes - before[0], hasher.verifications - before[1])
    led_to = seen(browser.follow(page)) if page.status == 303 else ()
    return (*seen(page), led_to, sorted(browser.cookies), cost)


def resent(site: Site, address: str) -> tuple[object, ...]:
    browser, hasher = site.browser(), site.hasher
    before = (hasher.hashes, hasher.verifications)
    page = browser.fill(browser.get("/check-your-mail"), "/check-your-mail", email=address)
    cost = (hasher.hashes - before[0], hasher.verifications - before[1])
    return (*seen(page), *seen(browser.follow(page)), sorted(browser.cookies), cost)


def test_a_registration_looks_alike_for_every_address(site: Site) -> None:
    answers = [registered(site, n, address) for n, address in enumerate((TAKEN, WAITING, FREE))]

    assert answers[0] == answers[1] == answers[2]
    assert answers[0][0] == 303
    assert answers[0][-1] == (1, 0)


def test_a_refused_registration_looks_alike_for_every_address(site: Site) -> None:
    answers = [registered(site, 0, address, password="short") for address in (TAKEN, WAITING, FREE)]

    assert answers[0] == answers[1] == answers[2]
    assert answers[0][0] == 422


def test_asking_for_the_mail_again_looks_alike_for_every_address(site: Site) -> None:
    answers = [resent(site, address) for address in (TAKEN, WAITING, FREE)]

    assert answers[0] == answers[1] == answers[2]
    assert answers[0][0] == 303
    assert answers[0][-1] == (0, 0)


@pytest.mark.parametrize("site", IN_SQL, indirect=True, ids=lambda opened: opened.__name__)
def test_every_address_costs_the_same_statements(site: Site) -> None:
    storage = site.container.storage()
    assert isinstance(storage, SqlStorage)
    registering, resending = [], []

    with statements_of(storage) as sent:
        registered(site, 9, FREE)  # connections are opened by whoever comes first
        for number, address in enumerate((TAKEN, WAITING, FREE)):
            sent.clear()
            registered(site, number, address)
            registering.append(len(sent))
            sent.clear()
            resent(site, address)
            resending.append(len(sent))

    assert len(set(registering)) == 1
    assert len(set(resending)) == 1
    assert registering[0] > resending[0] > 0
