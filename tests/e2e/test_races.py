"""Several people at the same moment: one wins, the others are told, and nobody is halved."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TypeVar

from adapters.security import Argon2PasswordHasher
from domain.events import LetterKind
from domain.passwords import Password
from tests.support.browser import Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.mail import opened, the_mail
from tests.support.pages import Form, Page

T = TypeVar("T")

AT_ONCE = 8
SECRETS = {"password": PASSWORD, "password2": PASSWORD}


def at_once(*acts: Callable[[], T]) -> list[T]:
    """All of them begin together, each in a thread of its own."""
    barrier = Barrier(len(acts))

    def run(act: Callable[[], T]) -> T:
        barrier.wait(10)
        return act()

    with ThreadPoolExecutor(len(acts)) as threads:
        return list(threads.map(run, acts))


def elsewhere(site: Site, count: int) -> list[Browser]:
    """So many browsers, each at home in a network of its own."""
    browsers = [site.browser() for _ in range(count)]
    for number, browser in enumerate(browsers):
        browser.address = f"192.0.2.{number}"
    return browsers


def prepared(site: Site, path: str, count: int = AT_ONCE) -> list[tuple[Browser, Form]]:
    """So many browsers, each with the form of that page before it."""
    return [(browser, browser.get(path).form(path)) for browser in elsewhere(site, count)]


def registering(browser: Browser, form: Form, name: str, email: str) -> Callable[[], Page]:
    return lambda: browser.send(form, username=name, email=email, **SECRETS)


def test_of_two_who_register_one_name_one_gets_it_and_the_other_is_told(site: Site) -> None:
    (first, one), (second, other) = prepared(site, "/register", 2)

    pages = at_once(
        registering(first, one, "susan", "susan@example.com"),
        registering(second, other, "SUSAN", "susie@example.com"),
    )

    refused, passed = sorted(pages, key=lambda page: page.status, reverse=True)
    assert (passed.status, refused.status) == (303, 422)
    assert refused.problem("username") == "Please use a different username."
    assert refused.form("/register").values["email"] in ("susan@example.com", "susie@example.com")
    assert len(site.stored()["users"]) == 1


def test_of_many_who_register_one_name_one_gets_it(site: Site) -> None:
    acts = [
        registering(browser, form, "susan", f"susan{number}@example.com")
        for number, (browser, form) in enumerate(prepared(site, "/register"))
    ]

    pages = at_once(*acts)

    assert Counter(page.status for page in pages) == {303: 1, 422: AT_ONCE - 1}
    assert len(site.stored()["users"]) == 1
    assert site.browser().log_in("susan").status == 303


def test_of_many_who_register_one_address_one_gets_it(site: Site) -> None:
    acts = [
        registering(browser, form, f"susan{number}", "susan@example.com")
        for number, (browser, form) in enumerate(prepared(site, "/register"))
    ]

    pages = at_once(*acts)

    told = [page.problem("email") for page in pages if page.status == 422]
    assert told == ["Please use a different email address."] * (AT_ONCE - 1)
    assert len(site.stored()["users"]) == 1


def test_different_people_register_side_by_side(site: Site) -> None:
    acts = [
        registering(browser, form, f"susan{number}", f"susan{number}@example.com")
        for number, (browser, form) in enumerate(prepared(site, "/register"))
    ]

    pages = at_once(*acts)

    assert [page.status for page in pages] == [303] * AT_ONCE
    assert len(site.stored()["users"]) == AT_ONCE


def test_one_person_logs_in_side_by_side_and_every_login_passes(site: Site) -> None:
    site.add_user("susan")
    ready = prepared(site, "/login")

    def logging_in(browser: Browser, form: Form) -> Callable[[], Page]:
        return lambda: browser.send(form, username="susan", password=PASSWORD, remember_me="y")

    pages = at_once(*(logging_in(browser, form) for browser, form in ready))

    assert [page.status for page in pages] == [303] * AT_ONCE
    assert [browser.greeted for browser, _ in ready] == ["susan"] * AT_ONCE


def test_one_form_sent_twice_at_once_registers_once(site: Site) -> None:
    ((browser, form),) = prepared(site, "/register", 1)
    sent = registering(browser.twin(), form, "susan", "susan@example.com")

    pages = at_once(sent, sent)

    assert sorted(page.status for page in pages) == [303, 422]
    assert len(site.stored()["users"]) == 1


def test_a_remembered_browser_that_opens_many_tabs_at_once_stays_remembered(site: Site) -> None:
    site.add_user("susan")
    browser = site.browser()
    browser.log_in(remember=True)
    browser.close()
    tabs = [browser.twin() for _ in range(AT_ONCE)]

    names = at_once(*(lambda tab=tab: tab.greeted for tab in tabs))

    assert names == ["susan"] * AT_ONCE
    assert len(site.stored()["remember_series"]) == 1


def test_a_login_beside_a_change_of_the_password_leaves_no_old_session(site: Site) -> None:
    site.add_user("susan")
    ready = prepared(site, "/login", 4)
    set_password = site.container.set_password()

    def logging_in(browser: Browser, form: Form) -> Callable[[], object]:
        return lambda: browser.send(form, username="susan", password=PASSWORD, remember_me="y")

    at_once(
        lambda: set_password(login="susan", password=OTHER_PASSWORD),
        *(logging_in(browser, form) for browser, form in ready),
    )

    assert [browser.greeted for browser, _ in ready] == [None] * 4
    assert site.browser().log_in("susan", OTHER_PASSWORD).status == 303


def test_of_many_who_use_one_link_one_sets_the_password(site: Site) -> None:
    site.add_user("susan")
    site.container.request_recovery()(email="susan@example.com", language="en")
    mail = the_mail(site, LetterKind.RESET_PASSWORD)
    browsers = elsewhere(site, 20)
    forms = [opened(browser, mail).form("/reset-password") for browser in browsers]
    passwords = [f"{number} lame geese and a cello" for number in range(20)]

    def choosing(browser: Browser, form: Form, password: str) -> Callable[[], Page]:
        return lambda: browser.send(form, password=password, password2=password)

    pages = at_once(*map(choosing, browsers, forms, passwords))

    assert Counter(page.status for page in pages) == {303: 1, 410: 19}
    (winner,) = (at for at, page in enumerate(pages) if page.status == 303)
    logins = [
        browser.log_in("susan", password).status
        for browser, password in zip(elsewhere(site, 20), passwords, strict=True)
    ]
    assert [at for at, status in enumerate(logins) if status == 303] == [winner]
    assert [mail.kind for mail in site.mail()] == [LetterKind.PASSWORD_CHANGED]


def test_a_change_of_the_password_beside_logins_that_renew_the_hash_is_not_undone(
    site: Site,
) -> None:
    site.add_user("susan")
    old = Argon2PasswordHasher(site.lane, memory_kib=16, time_cost=1)
    stale = site.container.find_user()("susan").with_rehashed_password(old.hash(Password(PASSWORD)))
    site.container.storage().transact(lambda work: work.users.update(stale))
    ready = prepared(site, "/login", 4)
    set_password = site.container.set_password()

    def logging_in(browser: Browser, form: Form) -> Callable[[], object]:
        return lambda: browser.send(form, username="susan", password=PASSWORD)

    at_once(
        *(logging_in(browser, form) for browser, form in ready),
        lambda: set_password(login="susan", password=OTHER_PASSWORD),
    )

    statuses = [site.browser().log_in("susan", one).status for one in (PASSWORD, OTHER_PASSWORD)]
    assert statuses == [422, 303]
    assert [browser.greeted for browser, _ in ready] == [None] * 4
