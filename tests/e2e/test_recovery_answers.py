"""Asking for a reset link tells nobody which accounts there are, by no byte and by no work."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from adapters.sql import SqlStorage
from tests.support.browser import IN_SQL, STORAGES, Opener, Site
from tests.support.pages import Page
from tests.support.statements import statements_of

ADDRESSES = {
    "known": "susan@example.com",
    "known, in capitals": "SUSAN@EXAMPLE.COM",
    "unknown": "nobody@example.com",
    "disabled": "bob@example.com",
    "about to be deleted": "mary@example.com",
    "reserved name": "admin@example.com",
    "look-alike": "susan@exаmple.com",
}


@pytest.fixture(scope="module", params=STORAGES, ids=lambda opened: opened.__name__)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    opener: Opener = request.param
    folder: Path = tmp_path_factory.mktemp("site")
    with opener(folder, throttling=False) as site:
        for name in ("susan", "bob", "mary", "admin"):
            site.add_user(name)
        site.container.disable_user()(login="bob")
        mary = site.container.find_user()("mary").leaving(site.clock.now())
        site.container.storage().transact(lambda work: work.users.update(mary))
        yield site


@pytest.fixture(scope="module")
def statements(site: Site) -> Iterator[list[str]]:
    storage = site.container.storage()
    assert isinstance(storage, SqlStorage)
    with statements_of(storage) as sent:
        yield sent


def ask(site: Site, address: str) -> tuple[Page, Page]:
    """The answer, and the page that it leads to."""
    browser = site.browser()
    form = browser.get("/forgot-password").form("/forgot-password")
    answer = browser.send(form, email=address)
    return answer, browser.follow(answer)


def seen(page: Page) -> tuple[object, ...]:
    """All that can be seen from outside, but for what is new in each answer."""
    fresh = {"Date", "X-Request-Id"}
    headers = [pair for pair in page.headers if pair[0] not in fresh]
    blanked = [re.sub(r"(visitor=|Expires=)[^;]+", r"\1", f"{name}: {v}") for name, v in headers]
    text = re.sub(r'(name="csrf_token" value=)"[^"]*"', r"\1", page.text)
    return page.status, blanked, re.sub(r"<code>.*</code>", "", text)


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())
def test_every_address_gets_the_same_answer(site: Site, address: str) -> None:
    answer, page = ask(site, address)

    usual_answer, usual_page = ask(site, "susan@example.com")
    assert answer.status == 303
    assert (seen(answer), seen(page)) == (seen(usual_answer), seen(usual_page))


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())
def test_no_address_costs_a_hash(site: Site, address: str) -> None:
    before = (site.hasher.verifications, site.hasher.hashes)

    ask(site, address)

    assert (site.hasher.verifications, site.hasher.hashes) == before


@pytest.mark.parametrize("site", IN_SQL, indirect=True, ids=lambda opened: opened.__name__)
@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())
def test_every_address_asks_the_database_the_same_number_of_things(
    site: Site, statements: list[str], address: str
) -> None:
    def sent(act: Callable[[], object]) -> int:
        statements.clear()
        act()
        return len(statements)

    usual = sent(lambda: ask(site, "susan@example.com"))

    assert usual > 0
    assert sent(lambda: ask(site, address)) == usual


@pytest.mark.parametrize("address", ADDRESSES.values(), ids=ADDRESSES.keys())
def test_the_log_says_the_same_of_every_address(
    site: Site, caplog: pytest.LogCaptureFixture, address: str
) -> None:
    caplog.set_level("DEBUG")

    ask(site, address)

    told = [record for record in caplog.records if record.name == "doorward.security"]
    assert [record.getMessage() for record in told] == ["recovery_requested"]
    assert not hasattr(told[0], "user_id")
    assert address.partition("@")[0].lower() not in caplog.text.lower()


@pytest.mark.parametrize("case", ["expired", "used", "forged"])
def test_every_link_that_does_not_work_gets_the_same_answer(site: Site, case: str) -> None:
    user = site.container.find_user()("susan")
    ask(site, "susan@example.com")
    token = mailed_token(site)
    if case == "expired":
        site.clock.forward(timedelta(minutes=30))
    elif case == "used":
        site.container.storage().transact(lambda work: work.links.remove_of_user(user.id))
    else:
        token = f"{token.partition('.')[0]}.{'A' * 43}"

    refused, unknown = use(site, token), use(site, f"{'A' * 22}.{'A' * 43}")

    assert refused.status == 410
    assert seen(refused) == seen(unknown)


def mailed_token(site: Site) -> str:
    mail = [mail for mail in site.mail() if mail.to.key == "susan@example.com"][-1]
    return mail.link.partition("token=")[2]


def use(site: Site, token: str) -> Page:
    browser = site.browser()
    page = browser.follow(browser.get(f"/reset-password?token={token}"))
    return browser.fill(page, "/reset-password", password="short", password2="other")
