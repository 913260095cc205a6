"""Aimed at one account, the limits close no way that its owner has, and open none to anybody."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from adapters.memory.limiter import InMemoryRateLimiter
from adapters.sql import SqlStorage
from adapters.sql.limiter import SqlRateLimiter, SqlTries
from adapters.sql.tables import counters
from application.ports import StorageUnavailable
from domain.events import LetterKind
from domain.throttling import Scope
from tests.support.browser import STORAGES, Browser, Opener, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.crowds import at, counter_of, enters, fails, id_of, used_up
from tests.support.mail import opened, the_mail

ELSEWHERE = "198.51.100.1"


def known(site: Site, name: str = "susan") -> Browser:
    """Where somebody logged in once; the browser was closed since."""
    browser = at(site, ELSEWHERE)
    browser.log_in(name)
    browser.close()
    return browser


def attacked(site: Site) -> None:
    """As after a hundred failures from everywhere: nothing is left for unknown browsers."""
    for number in range(20):
        fails(at(site, f"2001:db8:0:{number}::1"))
    used_up(site, counter_of(site, Scope.ACCOUNT, 1, id_of(site)), left=0)
    used_up(site, counter_of(site, Scope.NETWORK, 0, ELSEWHERE), left=0)
    used_up(site, counter_of(site, Scope.NETWORK, 1, ELSEWHERE), left=0)
    assert enters(at(site, "203.0.113.1")) == 429
    assert enters(at(site, ELSEWHERE)) == 429


def test_a_known_browser_is_let_in_whatever_strangers_do(people: Site) -> None:
    browser = known(people)
    attacked(people)

    assert enters(browser) == 303
    assert browser.greeted == "susan"


def test_a_new_browser_is_let_in_by_way_of_the_mail(people: Site) -> None:
    attacked(people)
    browser = at(people, ELSEWHERE)
    told = browser.log_in()
    ways = browser.get(told.link("Forgotten your password?"))
    browser.fill(ways, "/forgot-password", email="susan@example.com")
    page = opened(browser, the_mail(people, LetterKind.RESET_PASSWORD))

    done = browser.fill(page, "/reset-password", password=OTHER_PASSWORD, password2=OTHER_PASSWORD)

    assert (told.status, done.status) == (429, 303)
    assert enters(browser, password=OTHER_PASSWORD) == 303
    assert browser.greeted == "susan"
    assert enters(at(people, "203.0.113.1"), password=OTHER_PASSWORD) == 429


def test_whoever_is_logged_in_goes_on(people: Site) -> None:
    browser = at(people, ELSEWHERE)
    browser.log_in(remember=True)
    attacked(people)

    assert browser.greeted == "susan"
    browser.close()
    browser.lose("doorward_session")
    assert browser.greeted == "susan"


def test_a_stolen_device_opens_nothing(people: Site) -> None:
    owner = known(people)
    thief = at(people, "203.0.113.1")
    thief.cookies = {"doorward_device": owner.cookies["doorward_device"]}

    assert thief.greeted is None
    assert fails(thief, times=11) == [422] * 10 + [429]
    assert thief.greeted is None
    assert thief.get("/settings").status == 303


def test_the_device_of_another_account_spares_nobody(people: Site) -> None:
    browser = known(people, "john")

    assert fails(browser, "susan", 6) == [422] * 5 + [429]
    assert enters(at(people, ELSEWHERE)) == 429
    assert enters(browser, "john") == 303


def test_of_two_accounts_in_one_browser_the_last_is_known_there(people: Site) -> None:
    browser = known(people, "john")
    browser.log_in("susan")
    browser.close()

    assert fails(browser, "susan", 6) == [422] * 6
    assert fails(browser, "john", 6) == [422] * 5 + [429]


@pytest.mark.parametrize("spoil", ["", "x", "A" * 120, "..."])
def test_a_spoilt_device_is_a_strangers(people_in_memory: Site, spoil: str) -> None:
    browser = known(people_in_memory)
    kept = browser.cookies["doorward_device"]
    browser.cookies["doorward_device"] = type(kept)(spoil, kept.ends)

    assert fails(browser, times=6) == [422] * 5 + [429]


def test_where_it_is_off_nothing_is_counted(opener: Opener, tmp_path: Path) -> None:
    with opener(tmp_path, throttling=False) as site:
        site.add_user("susan")
        browser = at(site)

        assert fails(browser, times=30) == [422] * 30
        assert [at(site).register(f"new{number}").status for number in range(7)] == [303] * 7
        assert enters(browser) == 303
        assert rows(site) == []


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def opener(request: pytest.FixtureRequest) -> Opener:
    chosen: Opener = request.param
    return chosen


def rows(site: Site) -> list[tuple[object, ...]]:
    """All that is kept of tries."""
    storage = site.container.storage()
    if not isinstance(storage, SqlStorage):
        return [(key, one.count, one.ends_at) for key, one in storage._limiter._counted.items()]
    with storage._database.reader.connect() as connection:
        return [tuple(row) for row in connection.execute(select(counters))]


def spent(site: Site) -> None:
    """Something of everything that is counted."""
    fails(known(site))
    fails(at(site))
    fails(at(site, "2001:db8::1"), "nobody")
    at(site).register("mary")
    browser = at(site)
    browser.fill(browser.get("/forgot-password"), "/forgot-password", email="susan@example.com")


def test_what_is_counted_names_nobody(people: Site) -> None:
    spent(people)

    kept = rows(people)
    told = repr(kept).lower()
    assert len(kept) >= 10
    for word in ("susan", "nobody", "mary", "example", "192.0", "198.51", "2001", id_of(people)):
        assert word not in told


def test_housekeeping_removes_what_has_ended_and_nothing_else(people: Site) -> None:
    spent(people)
    before = len(rows(people))

    def keep_house() -> int:
        done = people.container.keep_house()(progress=lambda *_: None)
        return int(done["counters_removed"])

    assert keep_house() == 0
    people.clock.forward(timedelta(hours=1))
    ended = keep_house()
    assert 0 < ended < before
    assert len(rows(people)) == before - ended
    people.clock.forward(timedelta(days=1))
    assert keep_house() == before - ended
    assert rows(people) == []


@pytest.fixture
def nothing_can_be_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise StorageUnavailable("gone")

    for limiter in (InMemoryRateLimiter, SqlRateLimiter):
        monkeypatch.setattr(limiter, "count", away)


@pytest.mark.usefixtures("nothing_can_be_counted")
def test_where_nothing_can_be_counted_nobody_is_let_in(people: Site) -> None:
    browser = at(people)
    verified = people.hasher.verifications

    page = browser.log_in()

    assert (page.status, page.cookies) == (503, [])
    assert people.hasher.verifications == verified
    assert people.stored()["sessions"] == []
    assert browser.greeted is None


@pytest.mark.usefixtures("nothing_can_be_counted")
def test_nor_registered_nor_mailed_anything(people: Site) -> None:
    browser = at(people)
    before = people.stored()

    statuses = [browser.register("mary").status]
    page = browser.get("/forgot-password")
    statuses.append(browser.fill(page, "/forgot-password", email="susan@example.com").status)

    assert statuses == [503, 503]
    assert people.stored() == before


def test_where_it_cannot_be_given_back_nobody_is_let_in_either(
    people: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise StorageUnavailable("gone")

    browser = at(people)
    with monkeypatch.context() as patch:
        for limiter in (InMemoryRateLimiter, SqlRateLimiter, SqlTries):
            patch.setattr(limiter, "give_back", away)
        page = browser.log_in()

    assert (page.status, page.cookies) == (503, [])
    assert browser.greeted is None
    assert enters(browser, password=PASSWORD) == 303
