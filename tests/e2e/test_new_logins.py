"""The owner is mailed about logins that may be somebody else's, on every storage."""

from datetime import timedelta

import pytest

from adapters.sql import SqlStorage
from application.events.mailer import Mail
from domain.events import LetterKind
from tests.support.browser import IN_SQL, Browser, Site
from tests.support.builders import PASSWORD
from tests.support.statements import statements_of

WRONG = "five lame geese and a cello"
HOUR = timedelta(hours=1)


@pytest.fixture
def owner(site: Site, browser: Browser) -> Browser:
    """Susan's own browser, in which she has logged in from the first."""
    browser.log_in("susan")
    browser.log_out()
    site.clock.forward(HOUR)
    return browser


def notices(site: Site) -> list[Mail]:
    return [mail for mail in site.mail() if mail.kind is LetterKind.NEW_LOGIN]


def test_a_login_in_a_new_browser_is_mailed_with_its_client(site: Site, owner: Browser) -> None:
    thief = site.browser()
    thief.address = "198.51.100.7"
    thief.agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"

    thief.log_in("susan")

    (mail,) = notices(site)
    assert (mail.to.address, mail.username) == ("susan@example.com", "susan")
    assert (mail.client.address, mail.client.browser) == ("198.51.100.7", "Firefox")
    assert mail.at == site.clock.now()
    assert mail.link == f"{site.origin}/forgot-password"
    assert mail.failures == 0


def test_the_owners_own_browser_is_not_worth_a_mail(site: Site, owner: Browser) -> None:
    owner.log_in("susan")

    assert notices(site) == []


def test_nobody_is_mailed_about_a_login_right_after_registering(site: Site) -> None:
    browser = site.browser()
    browser.register("maria")

    assert browser.log_in("maria").status == 303

    assert notices(site) == []


def test_a_browser_that_was_away_for_ninety_days_is_mailed_about(
    site: Site, owner: Browser
) -> None:
    site.clock.forward(timedelta(days=90) - HOUR)

    owner.log_in("susan")

    assert len(notices(site)) == 1


def test_the_mail_says_how_many_tries_failed_before(site: Site, owner: Browser) -> None:
    for number in range(12):
        thief = site.browser()
        thief.address = f"198.51.100.{number}"
        thief.log_in("susan", WRONG)

    site.browser().log_in("susan")

    (mail,) = notices(site)
    assert mail.failures == 12


def test_no_login_is_refused_because_of_the_mails(site: Site, owner: Browser) -> None:
    tries = [site.browser().log_in("susan").status for _ in range(5)]

    assert tries == [303] * 5
    assert len(notices(site)) == 3


@pytest.mark.parametrize("site", IN_SQL, indirect=True, ids=lambda opened: opened.__name__)
def test_a_known_browser_costs_no_statement_more_than_in_the_first_hour(
    site: Site, browser: Browser
) -> None:
    storage = site.container.storage()
    assert isinstance(storage, SqlStorage)
    browser.log_in("susan")
    browser.log_out()

    with statements_of(storage) as statements:

        def sent() -> int:
            page = browser.get("/login")
            statements.clear()
            browser.fill(page, "/login", username="susan", password=PASSWORD)
            count = len(statements)
            browser.log_out()
            return count

        early = sent()
        site.clock.forward(HOUR)

        assert sent() == early > 0
