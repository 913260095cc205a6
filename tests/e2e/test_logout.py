"""Logging out: for good, everywhere a copy of the cookies may be, and only when asked for."""

import pytest

from tests.support.browser import ORIGIN, Browser, Site


def test_logging_out_leads_to_the_login_page(browser: Browser) -> None:
    browser.log_in()

    page = browser.log_out()

    assert (page.status, page.location) == (303, f"{ORIGIN}/login")
    assert page.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert browser.greeted is None


def test_a_mailed_link_that_was_opened_is_not_left_to_who_comes_next(browser: Browser) -> None:
    browser.log_in()
    link = f"/reset-password?token={'A' * 22}.{'A' * 43}"
    assert browser.follow(browser.get(link)).status == 200

    browser.log_out()

    assert browser.get("/reset-password").heading == "This link does not work any more"


@pytest.mark.parametrize("remember", [False, True])
def test_a_copy_of_the_cookies_is_worth_nothing_any_more(browser: Browser, remember: bool) -> None:
    browser.log_in(remember=remember)
    replayed = browser.twin()

    browser.log_out()

    assert replayed.greeted is None
    assert browser.site.stored()["sessions"] == []
    assert browser.site.stored()["remember_series"] == []


def test_a_remembered_browser_is_forgotten_with_all_its_sessions(browser: Browser) -> None:
    browser.log_in(remember=True)
    browser.close()
    restored = browser.twin()
    assert restored.greeted == "susan"
    assert browser.greeted == "susan"

    restored.log_out()

    assert browser.greeted is None


def test_a_browser_that_lost_its_own_copy_is_forgotten_all_the_same(browser: Browser) -> None:
    browser.log_in(remember=True)
    copy = browser.twin()
    browser.lose("doorward_remember")

    browser.log_out()

    copy.close()
    assert copy.greeted is None
    assert browser.site.stored()["remember_series"] == []


def test_another_browser_of_the_same_person_stays_logged_in(browser: Browser) -> None:
    browser.log_in(remember=True)
    other = browser.site.browser()
    other.log_in(remember=True)

    browser.log_out()

    assert other.greeted == "susan"
    other.close()
    assert other.greeted == "susan"


def test_the_browser_keeps_nothing_but_that_it_is_known(browser: Browser) -> None:
    browser.log_in(remember=True)

    browser.log_out()

    assert browser.cookies.keys() == {"doorward_device"}


def test_a_get_changes_nothing_and_shows_the_button(browser: Browser) -> None:
    browser.log_in(remember=True)
    before = browser.site.stored()

    page = browser.get("/logout")

    assert page.status == 200
    assert browser.site.stored() == before
    assert browser.fill(page, "/logout").status == 303
    assert browser.greeted is None


def test_a_stranger_may_press_the_button_too_and_nothing_is_stored(browser: Browser) -> None:
    before = browser.site.stored()

    page = browser.fill(browser.get("/logout"), "/logout")

    assert (page.status, page.location) == (303, f"{ORIGIN}/login")
    assert browser.site.stored() == before


def test_one_who_logged_out_can_log_in_again(browser: Browser) -> None:
    browser.log_in(remember=True)
    browser.log_out()

    browser.log_in()

    assert browser.greeted == "susan"


def test_logging_out_while_another_logs_in_ends_only_the_own_session(site: Site) -> None:
    for name in ("susan", "john"):
        site.add_user(name)
    susan, john = site.browser(), site.browser()
    susan.log_in("susan")
    john.log_in("john")

    susan.log_out()

    assert (susan.greeted, john.greeted) == (None, "john")
