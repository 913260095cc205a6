"""Whoever is beyond a limit gets one answer, by no byte and no work another: 429, and how long."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.sql import SqlStorage
from domain.accounts import FAREWELL
from domain.registrations import EmailVerification
from domain.throttling import Scope
from tests.support.browser import IN_SQL, STORAGES, Opener, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.crowds import at, counter_of, enters, fails, id_of, used_up, wait_told
from tests.support.pages import Page
from tests.support.statements import statements_of

PLACES = {
    name: f"192.0.2.{number}"
    for number, name in enumerate(
        ["susan", "bob", "rose", "lucy", "nobody", "nobody@example.com", "susan@example.com"]
    )
}
"""Where each name has failed five times."""
TRIES = {
    "right password": ("susan", PASSWORD),
    "wrong password": ("susan", OTHER_PASSWORD),
    "too long a password": ("susan", "x" * 300),
    "an address": ("susan@example.com", PASSWORD),
    "unknown name": ("nobody", PASSWORD),
    "unknown address": ("nobody@example.com", PASSWORD),
    "disabled": ("bob", PASSWORD),
    "waiting for its confirmation": ("lucy", PASSWORD),
    "to be deleted by now": ("rose", PASSWORD),
}
each = pytest.mark.parametrize(("name", "password"), TRIES.values(), ids=TRIES.keys())


@pytest.fixture(scope="module", params=STORAGES, ids=lambda opened: opened.__name__)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    opened: Opener = request.param
    folder: Path = tmp_path_factory.mktemp("site")
    with opened(folder, email_verification=EmailVerification.REQUIRED) as site:
        for name in ("susan", "rose", "bob"):
            site.add_user(name)
        rose = site.container.find_user()("rose").leaving(site.clock.now() - FAREWELL)
        site.container.storage().transact(lambda work: work.users.update(rose))
        site.container.disable_user()(login="bob")
        at(site).register("lucy")
        for name, place in PLACES.items():
            assert fails(at(site, place), name, 5) == [422] * 5
        yield site


def beyond(site: Site, name: str, password: str) -> Page:
    browser = at(site, PLACES[name])
    return browser.log_in(name, password, wanted="/index?x", remember=True)


def seen(page: Page, name: str) -> tuple[object, ...]:
    """All that can be seen from outside, but for what is new in each answer and what was typed."""
    fresh = {"Date", "X-Request-Id", "Content-Length"}
    headers = [pair for pair in page.headers if pair[0] not in fresh]
    text = re.sub(r'(name="csrf_token" value=)"[^"]*"', r"\1", page.text)
    typed = f'value="{name}"'
    assert typed in text
    return (page.status, headers, page.cookies, text.replace(typed, ""))


@each
def test_every_try_beyond_a_limit_gets_the_same_answer(
    site: Site, name: str, password: str
) -> None:
    page = beyond(site, name, password)

    usual = beyond(site, "susan", OTHER_PASSWORD)
    assert (page.status, page.headers["Retry-After"]) == (429, "300")
    assert seen(page, name) == seen(usual, "susan")


@each
def test_it_costs_no_hash_and_leaves_nothing_behind(site: Site, name: str, password: str) -> None:
    before, stored = (site.hasher.verifications, site.hasher.hashes), site.stored()

    beyond(site, name, password)

    assert (site.hasher.verifications, site.hasher.hashes) == before
    assert site.stored() == stored


@pytest.fixture(scope="module")
def statements(site: Site) -> Iterator[list[str]]:
    storage = site.container.storage()
    assert isinstance(storage, SqlStorage)
    with statements_of(storage) as sent:
        yield sent


@pytest.mark.parametrize("site", IN_SQL, indirect=True, ids=lambda opened: opened.__name__)
@each
def test_it_asks_the_database_the_same_number_of_things(
    site: Site, statements: list[str], name: str, password: str
) -> None:
    def sent(act: Callable[[], object]) -> int:
        statements.clear()
        act()
        return len(statements)

    usual = sent(lambda: beyond(site, "susan", OTHER_PASSWORD))

    assert sent(lambda: beyond(site, name, password)) == usual > 0


def test_what_was_typed_is_kept_but_for_the_password(site: Site) -> None:
    page = beyond(site, "susan", PASSWORD)

    values = page.form("/login").values
    assert (values["username"], values["remember_me"], values["next"]) == ("susan", "y", "/index?x")
    assert values["password"] == ""
    assert PASSWORD not in page.text


def test_the_page_says_what_it_is_and_the_way_that_stays_open(site: Site) -> None:
    page = beyond(site, "susan", PASSWORD)

    assert page.heading == "Login"
    assert page.one("title").text.startswith("Error: ")
    assert page.said == ["There have been too many tries. Please try again in 5 minutes."]
    assert page.link("Confirm this browser by mail") == "/confirm-browser"
    assert "Confirm this browser by mail" not in at(site).get("/login").text


WAITS = [
    (Scope.ACCOUNT_FROM_NETWORK, 0, timedelta(0), "300", "5 minutes", "5 минут"),
    (Scope.ACCOUNT_FROM_NETWORK, 0, timedelta(minutes=4), "60", "1 minute", "1 минуту"),
    (Scope.ACCOUNT_FROM_NETWORK, 0, timedelta(seconds=299), "1", "1 minute", "1 минуту"),
    (Scope.ACCOUNT_FROM_NETWORK, 0, timedelta(seconds=179), "121", "3 minutes", "3 минуты"),
    (Scope.ACCOUNT_FROM_NETWORK, 1, timedelta(0), "3600", "60 minutes", "60 минут"),
    (Scope.ACCOUNT, 1, timedelta(0), "86400", "24 hours", "24 часа"),
    (Scope.ACCOUNT, 1, timedelta(hours=3, seconds=1), "75599", "21 hours", "21 час"),
    (Scope.ACCOUNT, 1, timedelta(hours=22), "7200", "2 hours", "2 часа"),
    (Scope.ACCOUNT, 1, timedelta(hours=22, minutes=1), "7140", "119 minutes", "119 минут"),
]


@pytest.mark.parametrize(("scope", "number", "later", "seconds", "english", "russian"), WAITS)
def test_the_words_and_the_header_say_when_the_door_opens_again(
    *,
    scope: Scope,
    number: int,
    later: timedelta,
    seconds: str,
    english: str,
    russian: str,
    people_in_memory: Site,
) -> None:
    site = people_in_memory
    whose = (id_of(site), "192.0.2.1") if scope is Scope.ACCOUNT_FROM_NETWORK else (id_of(site),)
    used_up(site, counter_of(site, scope, number, *whose), left=0)
    site.clock.forward(later)

    page = at(site).log_in()
    translated = at(site, language="ru").log_in()

    assert page.headers["Retry-After"] == translated.headers["Retry-After"] == seconds
    assert wait_told(page) == f"Please try again in {english}."
    assert translated.said == [f"Слишком много попыток. Попробуйте снова через {russian}."]
    site.clock.forward(timedelta(seconds=int(seconds)))
    assert enters(at(site)) == 303
