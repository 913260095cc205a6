"""Looking at anything changes nothing: not a page, not a link, not with whatever in its address."""

from datetime import timedelta

import pytest

from domain.links import Purpose
from tests.support.browser import Site
from tests.support.guests import GUESTS, Guest, logged_in, mailed, remembered
from tests.support.routes import paths

QUERIES = [
    "",
    "?next=/logout",
    "?token=x&before=1-0&next=//evil.example",
    "?csrf_token=x&username=susan&password=x&_method=POST",
]


@pytest.mark.parametrize("guest", GUESTS, ids=lambda guest: guest.__name__)
def test_no_page_that_is_read_changes_anything_that_is_stored(door: Site, guest: Guest) -> None:
    browser = guest(door)
    before = door.stored()

    for path in [*paths(door), "/nowhere"]:
        for method in ("GET", "HEAD", "OPTIONS"):
            for query in QUERIES:
                assert browser.request(method, path + query).status < 500
            assert door.stored() == before, f"{method} {path}"


@pytest.mark.parametrize("purpose", Purpose)
def test_no_mailed_link_is_used_by_being_opened(door: Site, purpose: Purpose) -> None:
    link = mailed(door, purpose)
    browser = door.browser()
    before = door.stored()

    for _ in range(3):
        for method in ("HEAD", "OPTIONS", "GET"):
            browser.request(method, link)
            browser.request(method, link.partition("?")[0])

    assert door.stored() == before


def test_a_page_that_is_read_later_notes_that_its_session_was_used_and_nothing_else(
    door: Site,
) -> None:
    browser = logged_in(door)
    door.clock.forward(timedelta(minutes=2))
    before = door.stored()

    browser.get("/settings")

    after = door.stored()
    assert {name for name, rows in after.items() if rows != before[name]} == {"sessions"}
    assert len(after["sessions"]) == len(before["sessions"])


def test_a_remembered_browser_that_comes_back_opens_a_session_and_changes_nothing_else(
    door: Site,
) -> None:
    browser = remembered(door)
    browser.close()
    before = door.stored()

    browser.get("/settings")

    after = door.stored()
    assert {name for name, rows in after.items() if rows != before[name]} <= {
        *("sessions", "remember_series", "events", "event_clients"),
    }
    assert after["users"] == before["users"]
