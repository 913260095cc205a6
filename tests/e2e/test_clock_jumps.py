"""The machine's clock goes back: what has been seen to have ended does not begin again."""

from datetime import timedelta

import pytest

from domain.sessions import RememberLimits, SessionLimits
from tests.support.browser import Site

HOUR = timedelta(hours=1)
ENDS = {
    "unused for too long": SessionLimits().idle,
    "too old": SessionLimits().absolute,
}


@pytest.mark.parametrize("after", ENDS.values(), ids=ENDS.keys())
def test_a_session_once_seen_to_have_ended_is_gone(site: Site, after: timedelta) -> None:
    site.add_user("susan")
    browser = site.browser()
    browser.log_in()
    thief = browser.twin()
    site.clock.forward(after)
    assert browser.greeted is None

    site.clock.forward(-HOUR)

    assert thief.greeted is None
    assert site.stored()["sessions"] == []


def test_a_remembered_browser_once_seen_to_be_forgotten_stays_so(site: Site) -> None:
    site.add_user("susan")
    browser = site.browser()
    browser.log_in(remember=True)
    kept = {"Cookie": f"doorward_remember={browser.cookies['doorward_remember'].value}"}
    site.clock.forward(RememberLimits().unused)
    refused = site.browser().get("/index", kept)

    site.clock.forward(-HOUR)
    again = site.browser().get("/index", kept)

    assert (refused.status, again.status) == (303, 303)
    assert site.stored()["remember_series"] == []


def test_sessions_begun_before_the_jump_go_on_and_still_end(site: Site) -> None:
    site.add_user("susan")
    browser = site.browser()
    browser.log_in()

    site.clock.forward(-HOUR)
    meanwhile = browser.greeted
    site.clock.forward(2 * HOUR)

    assert meanwhile == "susan"
    assert browser.greeted is None
