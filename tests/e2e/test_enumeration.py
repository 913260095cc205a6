"""A failed login tells nobody which accounts there are, by no byte and by no work done for it."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from domain.accounts import FAREWELL, EmailAddress, User, UserId, Username
from domain.passwords import PasswordHash
from domain.registrations import EmailVerification
from tests.support.breaking import without_trail
from tests.support.browser import STORAGES, Browser, Opener, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.pages import Page
from tests.support.statements import statements_of

WRONG = "five lame geese and a cello"

TRIES: dict[str, tuple[str, str]] = {
    "unknown name": ("john", WRONG),
    "unknown address": ("john@example.com", WRONG),
    "wrong password": ("susan", WRONG),
    "wrong password for an address": ("susan@example.com", WRONG),
    "disabled, wrong password": ("bob", WRONG),
    "disabled, right password": ("bob", PASSWORD),
    "no usable hash": ("mary", WRONG),
    "waiting for its confirmation": ("lucy", PASSWORD),
    "to be deleted by now": ("rose", PASSWORD),
    "too long a password": ("susan", "x" * 300),
    "too long a password for a stranger": ("john", "x" * 300),
    "far too long a password": ("susan", "x" * 2000),
    "a password longer than any field": ("susan", "x" * 5000),
    "a password that is no text": ("susan", "\0"),
    "no name at all": ("!", WRONG),
    "too long a name": ("x" * 500, WRONG),
}
NOBODYS = {
    "no name at all",
    "too long a name",
    "a password longer than any field",
    "a password that is no text",
}
"""Refused by what was sent alone, whoever there is: these need no look into the database."""


@pytest.fixture(scope="module", params=STORAGES[1:], ids=lambda opened: opened.__name__)
def site(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    opened: Opener = request.param
    folder: Path = tmp_path_factory.mktemp("site")
    with opened(folder, email_verification=EmailVerification.REQUIRED, throttling=False) as site:
        site.add_user("susan")
        site.add_user("rose")
        rose = site.container.find_user()("rose").leaving(site.clock.now() - FAREWELL)
        site.container.storage().transact(lambda work: work.users.update(rose))
        site.browser().register("lucy")
        site.add_user("bob")
        site.container.disable_user()(login="bob")
        mary = User(
            id=UserId("5" * 32),
            username=Username.parse("mary"),
            email=EmailAddress.of("mary", "example.com"),
            password_hash=PasswordHash(""),
            created_at=site.clock.now(),
        )
        site.container.storage().transact(lambda work: work.users.add(mary))
        yield site


@pytest.fixture(scope="module")
def statements(site: Site) -> Iterator[list[str]]:
    """Every statement that the database is sent from now on."""
    with statements_of(site.container.storage()) as sent:
        yield sent


def fail(site: Site, name: str, password: str) -> Page:
    return site.browser().log_in(name, password, wanted="/index?x", remember=True)


def seen(page: Page, name: str) -> tuple[object, ...]:
    """All that can be seen from outside, but for what is new in each answer and what was typed."""
    fresh = {"Date", "X-Request-Id", "Content-Length"}
    headers = [pair for pair in page.headers if pair[0] not in fresh]
    text = re.sub(r'(name="csrf_token" value=)"[^"]*"', r"\1", page.text)
    typed = f'value="{name}"'
    assert typed in text
    return (page.status, headers, page.cookies, text.replace(typed, ""))


@pytest.mark.parametrize(("name", "password"), TRIES.values(), ids=TRIES.keys())
def test_every_failed_login_gets_the_same_answer(site: Site, name: str, password: str) -> None:
    page = fail(site, name, password)

    usual = fail(site, "susan", WRONG)
    assert page.status == 422
    assert seen(page, name) == seen(usual, "susan")


@pytest.mark.parametrize(("name", "password"), TRIES.values(), ids=TRIES.keys())
def test_every_failed_login_costs_one_verification(site: Site, name: str, password: str) -> None:
    before = (site.hasher.verifications, site.hasher.hashes)

    fail(site, name, password)

    assert (site.hasher.verifications, site.hasher.hashes) == (before[0] + 1, before[1])


@pytest.mark.parametrize("case", sorted(TRIES.keys() - NOBODYS))
def test_every_failed_login_asks_the_database_the_same_number_of_things(
    site: Site, statements: list[str], case: str
) -> None:
    def sent(act: Callable[[], object]) -> int:
        statements.clear()
        act()
        return len(statements)

    usual = sent(lambda: fail(site, "susan", WRONG))

    assert sent(lambda: fail(site, *TRIES[case])) == usual


def test_a_failed_login_leaves_nothing_behind_but_its_trace(site: Site) -> None:
    before = site.stored()

    for name, password in TRIES.values():
        fail(site, name, password)

    after = site.stored()
    assert len(after["events"]) == len(before["events"]) + len(TRIES)
    assert without_trail(after) == without_trail(before)


def test_the_log_of_a_failed_login_does_not_name_what_was_typed(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")

    fail(site, "my secret by mistake", WRONG)

    records = [record for record in caplog.records if record.name == "doorward.security"]
    assert [record.getMessage() for record in records] == ["login"]
    assert "my secret by mistake" not in str([record.__dict__ for record in caplog.records])


def test_the_log_tells_the_operator_why(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")

    for name, password in TRIES.values():
        fail(site, name, password)

    records = [record.__dict__ for record in caplog.records if record.getMessage() == "login"]
    reasons = {record["reason"] for record in records}
    assert reasons == {"unknown", "password", "disabled", "password_too_long"}


def test_a_login_form_sent_in_another_shape_gets_the_same_answer(site: Site) -> None:
    browser = Browser(site)
    token = browser.token

    page = browser.post("/login", f"csrf_token={token}&username=susan".encode())

    assert page.status == 422
    assert page.said == fail(site, "susan", OTHER_PASSWORD).said
