"""A rotation of the secrets under people's hands: nothing that was open or under way is lost."""

import pytest

from application.events.verify_trail import KeyMissing, Verified
from domain.events import EventKind, LetterKind
from entrypoints.secret_key import key_id
from tests.support.browser import SECRET_KEY, Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD
from tests.support.mail import opened, the_mail
from tests.support.pages import Page

NEW = "kD0oNmZb3Wq0c7Xr5Tg1Yh8Uj2Ik6Ol4Pm-A_sDfGhJ"
ROTATED = f"{NEW}\n{SECRET_KEY}"
"""The new one signs, the old one is still read."""


def renamed(browser: Browser, name: str) -> Page:
    path = "/settings/username"
    return browser.fill(browser.get(path), path, username=name)


def reset_link_asked_for(browser: Browser) -> None:
    page = browser.get("/forgot-password")
    browser.fill(page, "/forgot-password", email="susan@example.com")


def chosen(browser: Browser, page: Page) -> Page:
    typed = {"password": OTHER_PASSWORD, "password2": OTHER_PASSWORD}
    return browser.fill(page, "/reset-password", **typed)


def verified(site: Site) -> Verified:
    return site.container.verify_trail()(progress=lambda _part, _whole: None)


def sealed_after_a_rotation(site: Site) -> None:
    """A batch under the old key, and one under the new."""
    site.browser().log_in()
    site.container.seal_trail()()
    site.restart(ROTATED)
    site.browser().log_in()
    site.container.seal_trail()()


def test_a_form_that_was_open_is_accepted(site: Site, browser: Browser) -> None:
    form = browser.get("/login").form("/login")
    site.restart(ROTATED)

    page = browser.send(form, username="susan", password=PASSWORD)

    assert page.status == 303
    assert browser.greeted == "susan"


def test_without_the_old_secret_it_is_refused_once(site: Site, browser: Browser) -> None:
    form = browser.get("/login").form("/login")
    site.restart(NEW)

    refused = browser.send(form, username="susan", password=PASSWORD)

    assert refused.status == 403
    assert browser.log_in().status == 303


def test_a_form_of_a_process_that_signs_with_the_new_one_is_read_by_one_that_was_prepared(
    site: Site, browser: Browser
) -> None:
    site.restart(ROTATED)
    form = browser.get("/login").form("/login")
    site.restart(f"{SECRET_KEY} {NEW}")

    assert browser.send(form, username="susan", password=PASSWORD).status == 303


def test_nobody_is_logged_out(site: Site, browser: Browser) -> None:
    browser.log_in(remember=True)
    site.restart(NEW)
    stayed = browser.greeted
    browser.close()

    assert (stayed, browser.greeted) == ("susan", "susan")


def test_a_link_that_was_mailed_works(site: Site, browser: Browser) -> None:
    reset_link_asked_for(browser)
    mail = the_mail(site, LetterKind.RESET_PASSWORD)
    site.restart(ROTATED)

    done = chosen(browser, opened(browser, mail))

    assert done.status == 303
    assert browser.log_in("susan", OTHER_PASSWORD).status == 303


def test_a_link_that_was_mailed_under_a_secret_that_is_gone_does_not(
    site: Site, browser: Browser
) -> None:
    reset_link_asked_for(browser)
    mail = the_mail(site, LetterKind.RESET_PASSWORD)
    site.restart(NEW)

    done = chosen(browser, opened(browser, mail))

    assert done.status != 303
    assert browser.log_in("susan", PASSWORD).status == 303


def test_a_link_that_waits_to_be_mailed_is_signed_with_the_new_one(
    site: Site, browser: Browser
) -> None:
    reset_link_asked_for(browser)
    site.restart(ROTATED)
    mail = the_mail(site, LetterKind.RESET_PASSWORD)
    site.restart(NEW)

    assert chosen(browser, opened(browser, mail)).status == 303


def test_a_freed_name_stays_freed(site: Site, browser: Browser) -> None:
    browser.log_in()
    renamed(browser, "suzie")
    site.restart(ROTATED)

    refused = site.browser().register("susan", email="another@example.com")
    taken_back = renamed(browser, "Susan")

    assert refused.problem("username") == "Please use a different username."
    assert taken_back.status == 303


def test_a_name_that_was_freed_under_a_secret_that_is_gone_can_be_taken(
    site: Site, browser: Browser
) -> None:
    browser.log_in()
    renamed(browser, "suzie")
    site.restart(NEW)

    assert site.browser().register("susan", email="another@example.com").status == 303


@pytest.mark.usefixtures("browser")
def test_the_trail_is_whole_over_two_keys(site: Site) -> None:
    sealed_after_a_rotation(site)

    found = verified(site)

    seals = site.container.storage().seal_page(after=0, limit=9)
    assert [seal.key_id for seal in seals] == [key_id(SECRET_KEY), key_id(NEW)]
    assert found == Verified(None, seals[-1], 3, 0)


@pytest.mark.usefixtures("browser")
def test_a_missing_key_of_the_trail_is_named(site: Site) -> None:
    sealed_after_a_rotation(site)
    site.restart(NEW)

    found = verified(site)

    assert (found.broken, found.whole) == (None, False)
    assert found.missing == (KeyMissing(key_id(SECRET_KEY), 1, 1),)


def test_a_name_that_nobody_has_gets_another_digest(site: Site, browser: Browser) -> None:
    browser.log_in("nobody-of-that-name")
    site.restart(ROTATED)
    browser.log_in("nobody-of-that-name")

    tried = site.container.list_trail()(kind=EventKind.LOGIN)
    assert len({event.login for event in tried}) == 2
