"""Many who confirm, or register, at the same moment: one account comes of it, and no fault."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from domain.errors import Refusals
from domain.registrations import EmailVerification
from tests.e2e.test_races import at_once
from tests.support.browser import ORIGIN, STORAGES, Browser, Opener, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD, codes_of
from tests.support.pages import Form, Page

MANY = 20
CHOSEN, ANEW = "/confirm-registration", "/confirm-registration/new-password"


@pytest.fixture(params=STORAGES[1:], ids=lambda opened: opened.__name__)
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    opened: Opener = request.param
    with opened(tmp_path, email_verification=EmailVerification.REQUIRED) as site:
        yield site


_HOUSES = itertools.count()


def links_of(site: Site) -> list[str]:
    return [mail.link.removeprefix(ORIGIN) for mail in site.mail()]


def somebody(site: Site) -> Browser:
    """From a network of their own."""
    browser = site.browser()
    browser.address = f"192.0.2.{next(_HOUSES) % 256}"
    return browser


def landed(site: Site, link: str, action: str) -> tuple[Browser, Form]:
    browser = somebody(site)
    return browser, browser.follow(browser.get(link)).form(action)


def confirming(site: Site, link: str) -> Callable[[], Page]:
    browser, form = landed(site, link, CHOSEN)
    return lambda: browser.send(form, chosen_password=PASSWORD)


def confirming_anew(site: Site, link: str) -> Callable[[], Page]:
    browser, form = landed(site, link, ANEW)
    return lambda: browser.send(form, password=OTHER_PASSWORD, password2=OTHER_PASSWORD)


def test_of_many_uses_of_one_confirmation_one_opens_the_account(site: Site) -> None:
    site.browser().register("susan")
    (link,) = links_of(site)
    half = MANY // 2

    pages = at_once(
        *(confirming(site, link) for _ in range(half)),
        *(confirming_anew(site, link) for _ in range(half)),
    )

    assert Counter(page.status for page in pages) == {303: 1, 410: MANY - 1}
    assert len(site.stored()["users"]) == 1


def test_of_many_who_wish_for_one_name_or_are_given_it_one_gets_it(site: Site) -> None:
    def wishing(number: int) -> Callable[[], str]:
        browser = somebody(site)
        form = browser.get("/register").form("/register")
        typed = {"username": "susan", "email": f"susan{number}@example.com"}
        secrets = {"password": PASSWORD, "password2": PASSWORD}
        return lambda: told(browser.send(form, **typed, **secrets))

    def adding(number: int) -> Callable[[], str]:
        register = site.container.add_user()

        def act() -> str:
            try:
                register(username="susan", email=f"direct{number}@example.com", password=PASSWORD)
            except Refusals as refusals:
                return " ".join(codes_of(refusals))
            return ""

        return act

    answers = at_once(*(act(number) for number in range(MANY // 2) for act in (wishing, adding)))

    assert Counter(answers) == {"": 1, "username_taken": MANY - 1}
    stored = site.stored()
    assert len(stored["users"]) + len(stored["pending_registrations"]) == 1


def told(page: Page) -> str:
    """Like the code of what was refused; empty where nothing was."""
    if page.status == 303:
        return ""
    taken = page.problem("username") == "Please use a different username."
    return "username_taken" if taken else str(page.status)


def test_of_two_wishes_for_one_address_one_is_confirmed_and_the_other_told(site: Site) -> None:
    for name in ("susan", "susie"):
        site.browser().register(name, email="susan@example.com")
    links = links_of(site)

    pages = at_once(*(confirming(site, link) for link in links))

    assert sorted(page.status for page in pages) == [303, 422]
    assert len(site.stored()["users"]) == 1


def test_of_many_uses_of_one_invitation_one_opens_an_account(site: Site) -> None:
    list(site.container.invite_users()(addresses=["susan@example.com"], language="en"))
    (link,) = links_of(site)

    def accepting(number: int) -> Callable[[], Page]:
        browser, form = landed(site, link, "/invitation")
        secrets = {"password": PASSWORD, "password2": PASSWORD}
        return lambda: browser.send(form, username=f"susan{number}", **secrets)

    pages = at_once(*map(accepting, range(MANY)))

    assert Counter(page.status for page in pages) == {303: 1, 410: MANY - 1}
    assert len(site.stored()["users"]) == 1
