"""The limits on registrations, on mail and on names that are asked for, through the pages."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from domain.events import LetterKind
from domain.registrations import EmailVerification
from domain.throttling import Scope
from tests.support.browser import STORAGES, Browser, Opener, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.crowds import at, counter_of, enters, fails, used_up
from tests.support.mail import opened as opened_mail
from tests.support.mail import the_mail
from tests.support.pages import Page

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
HERE, THERE = "192.0.2.1", "192.0.2.2"
TOO_MANY = "There have been too many tries."
Open = Callable[[EmailVerification], Site]


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Open]:
    opener: Opener = request.param
    with ExitStack() as stack:

        def open_site(choice: EmailVerification) -> Site:
            site = stack.enter_context(opener(tmp_path, email_verification=choice))
            site.add_user("susan")
            return site

        yield open_site


def ask_for_a_link(browser: Browser, email: str = "susan@example.com") -> Page:
    path = "/forgot-password"
    return browser.fill(browser.get(path), path, email=email)


def ask_again(browser: Browser, email: str = "susan@example.com") -> Page:
    path = "/check-your-mail"
    return browser.fill(browser.get(path), path, email=email)


def ask_to_verify(browser: Browser) -> Page:
    return browser.fill(browser.get("/"), "/settings/verify-email")


def register(browser: Browser, number: int) -> Page:
    return browser.register(f"new{number}")


def told_to_wait(page: Page, seconds: int) -> bool:
    return (page.status, page.headers["Retry-After"]) == (429, str(seconds))


@pytest.mark.parametrize("choice", EmailVerification)
def test_an_address_registers_five_in_an_hour(opened: Open, choice: EmailVerification) -> None:
    site = opened(choice)

    pages = [register(at(site, HERE), number) for number in range(6)]

    assert [page.status for page in pages] == [303] * 5 + [429]
    assert told_to_wait(pages[-1], 3600)
    assert pages[-1].said == [f"{TOO_MANY} Please try again in 60 minutes."]
    assert pages[-1].form("/register").values["username"] == "new5"
    assert register(at(site, THERE), 6).status == 303
    site.clock.forward(HOUR)
    assert register(at(site, HERE), 7).status == 303


def test_and_twenty_in_a_day(people: Site) -> None:
    used_up(people, counter_of(people, Scope.REGISTRATION, 1, HERE))

    assert register(at(people, HERE), 1).status == 303
    refused = register(at(people, HERE), 2)

    assert told_to_wait(refused, 86400)
    assert refused.said == [f"{TOO_MANY} Please try again in 24 hours."]


def test_a_registration_too_many_costs_no_hash_and_leaves_nothing(people: Site) -> None:
    used_up(people, counter_of(people, Scope.REGISTRATION, 0, HERE), left=0)
    before, hashes = people.stored(), people.hasher.hashes

    register(at(people, HERE), 1)

    assert (people.stored(), people.hasher.hashes) == (before, hashes)


def test_a_mailbox_gets_three_links_in_an_hour_whoever_asks(people: Site) -> None:
    spellings = ["susan@example.com", "SUSAN@example.com", "susan+x@example.com"]
    for number, email in enumerate(spellings):
        assert ask_for_a_link(at(people, f"192.0.2.{number}"), email).status == 303

    refused = ask_for_a_link(at(people, "198.51.100.1"))

    assert told_to_wait(refused, 3600)
    assert refused.form("/forgot-password").values["email"] == "susan@example.com"
    assert len([m for m in people.mail() if m.kind is LetterKind.RESET_PASSWORD]) == 2  # no tag
    people.clock.forward(HOUR)
    assert ask_for_a_link(at(people)).status == 303


def test_and_five_in_a_day(people: Site) -> None:
    used_up(people, counter_of(people, Scope.MAIL, 1, "susan@example.com", ""))

    assert ask_for_a_link(at(people)).status == 303
    assert told_to_wait(ask_for_a_link(at(people)), 86400)


def test_an_address_asks_for_ten_mails_in_an_hour(people: Site) -> None:
    pages = [ask_for_a_link(at(people, HERE), f"a{number}@example.com") for number in range(11)]

    assert [page.status for page in pages] == [303] * 10 + [429]
    assert told_to_wait(pages[-1], 3600)
    assert ask_for_a_link(at(people, THERE), "b@example.com").status == 303


def test_a_known_browser_gets_mail_that_strangers_have_used_up(people: Site) -> None:
    owner = at(people)
    owner.log_in()
    owner.close()
    for number in range(3):
        ask_for_a_link(at(people, f"192.0.2.{number}"))

    assert ask_for_a_link(at(people, "198.51.100.1")).status == 429
    assert [ask_for_a_link(owner).status for _ in range(4)] == [303] * 3 + [429]


def test_the_mail_of_a_registration_is_sent_again_three_times_an_hour(opened: Open) -> None:
    site = opened(EmailVerification.REQUIRED)

    pages = [ask_again(at(site, f"192.0.2.{number}")) for number in range(4)]

    assert [page.status for page in pages] == [303] * 3 + [429]
    assert told_to_wait(pages[-1], 3600)
    assert pages[-1].said == [f"{TOO_MANY} Please try again in 60 minutes."]


def test_the_mail_that_confirms_an_address_is_sent_again_three_times_an_hour(opened: Open) -> None:
    site = opened(EmailVerification.OPTIONAL)
    browser = at(site)
    browser.register("mary")
    browser.log_in("mary")

    pages = [ask_to_verify(browser) for _ in range(4)]

    assert [page.status for page in pages] == [303] * 3 + [429]
    assert told_to_wait(pages[-1], 3600)


def test_another_address_is_wished_for_three_times_an_hour(people: Site) -> None:
    browser = at(people)
    browser.log_in()
    path = "/settings/email"

    pages = [
        browser.fill(browser.get(path), path, email=f"suzie{number}@example.com")
        for number in range(4)
    ]

    assert [page.status for page in pages] == [303] * 3 + [429]
    assert pages[-1].form(path).values["email"] == "suzie3@example.com"


def test_names_that_are_taken_are_told_twenty_times_in_five_minutes(people: Site) -> None:
    browser = at(people, HERE)
    form = browser.get("/register").form("/register")
    typed = {"username": "susan", "email": "a@example.com"}
    typed |= {"password": PASSWORD, "password2": PASSWORD}

    pages = [browser.send(form, **typed) for _ in range(21)]

    assert [page.status for page in pages] == [422] * 20 + [429]
    assert pages[0].problem("username")
    assert pages[-1].problem("username") == ""
    assert told_to_wait(pages[-1], 300)
    free = browser.send(form, **(typed | {"username": "mary"}))
    assert (free.status, free.said) == (429, pages[-1].said)


def test_they_are_told_to_who_wants_another_name_no_more_often(people: Site) -> None:
    browser = at(people, HERE)
    browser.log_in()
    path = "/settings/username"
    form = browser.get(path).form(path)

    statuses = [browser.send(form, username="john").status for _ in range(21)]

    assert statuses == [422] * 20 + [429]
    assert fails(at(people, HERE)) == [429]
    browser.close()
    assert enters(browser) == 303


def test_the_password_of_a_waiting_registration_is_looked_at_five_times(opened: Open) -> None:
    site = opened(EmailVerification.REQUIRED)
    browser, path = at(site, HERE), "/confirm-registration"
    browser.register("mary")
    page = opened_mail(browser, the_mail(site, LetterKind.CONFIRM_REGISTRATION))

    wrong = [browser.fill(page, path, chosen_password=OTHER_PASSWORD) for _ in range(5)]
    verified = site.hasher.verifications
    right = browser.fill(page, path, chosen_password=PASSWORD)

    assert [one.status for one in wrong] == [422] * 5
    assert told_to_wait(right, 300)
    assert site.hasher.verifications == verified
    site.clock.forward(timedelta(minutes=5))
    assert browser.fill(page, path, chosen_password=PASSWORD).status == 303
