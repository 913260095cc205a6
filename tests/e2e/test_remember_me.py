"""Remember me: rotated at each use, forgiving to lost answers, and ended by a thief's copy."""

from datetime import timedelta

import pytest

from domain.sessions import RememberLimits, SessionLimits
from domain.sessions.remember import LOST_ANSWER_GRACE
from tests.support.browser import Browser
from tests.support.builders import OTHER_PASSWORD

REMEMBER = "doorward_remember"
SESSION = "doorward_session"
SECOND = timedelta(seconds=1)
LIMITS = RememberLimits()


@pytest.fixture
def remembered(browser: Browser) -> Browser:
    """A browser that was told to remember susan, and was closed since."""
    browser.log_in(remember=True)
    browser.close()
    return browser


def token_of(browser: Browser) -> str:
    return browser.cookies[REMEMBER].value


def come_back(browser: Browser, later: timedelta) -> str | None:
    """The browser is opened again after so long a time."""
    browser.close()
    browser.site.clock.forward(later)
    return browser.greeted


def test_a_browser_that_was_not_told_to_remember_forgets_when_it_closes(browser: Browser) -> None:
    browser.log_in()

    browser.close()

    assert browser.cookies.keys() == {"doorward_device"}
    assert browser.greeted is None


def test_a_browser_that_was_told_to_remember_greets_the_next_day(remembered: Browser) -> None:
    assert come_back(remembered, timedelta(days=1)) == "susan"


def test_each_use_gives_another_token_of_the_same_series(remembered: Browser) -> None:
    first = token_of(remembered)

    remembered.get("/index")

    second = token_of(remembered)
    assert first != second
    assert first.partition(".")[0] == second.partition(".")[0]


def test_a_standing_session_rotates_nothing(browser: Browser) -> None:
    browser.log_in(remember=True)
    first = token_of(browser)

    browser.get("/index")

    assert token_of(browser) == first


def test_a_remembered_browser_gets_a_session_that_stands_for_itself(remembered: Browser) -> None:
    remembered.get("/index")

    remembered.lose(REMEMBER)

    assert remembered.greeted == "susan"


def test_after_a_lost_answer_the_old_token_opens_a_session_without_rotating(
    remembered: Browser,
) -> None:
    lost = remembered.twin()
    lost.get("/index")
    old = token_of(remembered)

    remembered.site.clock.forward(LOST_ANSWER_GRACE - SECOND)

    assert remembered.greeted == "susan"
    assert token_of(remembered) == old


def test_long_after_a_lost_answer_the_old_token_rotates_anew(remembered: Browser) -> None:
    lost = remembered.twin()
    lost.get("/index")
    old = token_of(remembered)

    remembered.site.clock.forward(LOST_ANSWER_GRACE)

    assert remembered.greeted == "susan"
    assert token_of(remembered) not in (old, token_of(lost))


def test_two_tabs_opened_side_by_side_stay_logged_in(remembered: Browser) -> None:
    other_tab = remembered.twin()

    answers = [remembered.get("/index").status, other_tab.get("/index").status]

    assert answers == [200, 200]
    assert come_back(remembered, timedelta(days=1)) == "susan"


def test_a_token_whose_successor_was_seen_ends_the_series_and_its_sessions(
    remembered: Browser,
) -> None:
    stolen = remembered.twin()
    assert come_back(remembered, timedelta(days=1)) == "susan"
    assert come_back(remembered, timedelta(days=1)) == "susan"

    assert stolen.greeted is None

    assert remembered.greeted is None
    assert remembered.site.stored()["sessions"] == []
    assert remembered.site.stored()["remember_series"] == []


def test_a_token_stays_spent_while_its_owner_s_session_lives(remembered: Browser) -> None:
    stolen = remembered.twin()
    remembered.get("/")
    remembered.get("/")

    assert stolen.greeted is None
    assert remembered.greeted is None


def test_the_thief_who_came_first_is_thrown_out_when_the_owner_comes(remembered: Browser) -> None:
    thief = remembered.twin()
    assert come_back(thief, timedelta(days=1)) == "susan"
    assert come_back(thief, timedelta(days=1)) == "susan"

    assert remembered.greeted is None

    assert thief.greeted is None
    assert come_back(thief, SECOND) is None


def test_a_theft_leaves_other_browsers_of_the_same_person_alone(remembered: Browser) -> None:
    other = remembered.site.browser()
    other.log_in(remember=True)
    stolen = remembered.twin()
    come_back(remembered, SECOND)
    come_back(remembered, SECOND)

    stolen.get("/index")

    assert other.greeted == "susan"
    assert come_back(other, SECOND) == "susan"


def test_a_made_up_validator_ends_the_series(remembered: Browser) -> None:
    guess = remembered.twin()
    selector = token_of(guess).partition(".")[0]
    forged = remembered.site.browser()
    forged.log_in(remember=True)
    other = token_of(forged).partition(".")[2]
    guess.cookies[REMEMBER] = type(guess.cookies[REMEMBER])(f"{selector}.{other}", None)

    assert guess.greeted is None

    assert remembered.greeted is None


def test_what_is_worth_nothing_any_more_is_taken_from_the_browser(remembered: Browser) -> None:
    stolen = remembered.twin()
    remembered.get("/index")
    come_back(remembered, SECOND)

    stolen.get("/index")

    assert stolen.cookies.keys() == {"doorward_device"}


def test_a_changed_password_ends_what_is_remembered_and_open(browser: Browser) -> None:
    browser.log_in(remember=True)
    other = browser.site.browser()
    other.log_in(remember=True)

    browser.site.container.set_password()(login="susan", password=OTHER_PASSWORD)

    assert (browser.greeted, other.greeted) == (None, None)
    assert browser.log_in(password=OTHER_PASSWORD).status == 303


@pytest.mark.parametrize(
    ("away", "greeted"), [(LIMITS.unused - SECOND, "susan"), (LIMITS.unused, None)]
)
def test_a_browser_that_stayed_away_too_long_is_forgotten(
    remembered: Browser, away: timedelta, greeted: str | None
) -> None:
    assert come_back(remembered, away) == greeted


def test_a_browser_that_comes_often_is_forgotten_at_the_absolute_limit(remembered: Browser) -> None:
    began = remembered.site.clock.moment
    for _ in range(3):
        assert come_back(remembered, timedelta(days=9)) == "susan"

    remembered.site.clock.moment = began + LIMITS.absolute - SECOND
    greeted_before = come_back(remembered, timedelta())
    greeted_after = come_back(remembered, SECOND)

    assert greeted_before == "susan"
    assert greeted_after is None


def test_the_cookie_lives_as_long_as_a_browser_may_be_remembered(browser: Browser) -> None:
    browser.log_in(remember=True)

    ends = browser.cookies[REMEMBER].ends
    assert ends == browser.site.clock.now() + LIMITS.absolute
    assert browser.cookies[SESSION].ends is None


def test_a_session_that_ended_while_remembered_is_followed_by_another(browser: Browser) -> None:
    browser.log_in(remember=True)
    first = browser.cookies[SESSION].value

    browser.site.clock.forward(SessionLimits().absolute)

    assert browser.greeted == "susan"
    assert browser.cookies[SESSION].value != first


def test_logging_in_without_the_tick_begins_no_series(browser: Browser) -> None:
    browser.log_in()

    assert REMEMBER not in browser.cookies
    assert browser.site.stored()["remember_series"] == []
