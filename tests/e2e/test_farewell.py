"""Leaving: fourteen days in which nothing can be done but to stay, and then nothing is left."""

from datetime import timedelta

import pytest

from adapters.memory import InMemoryStorage
from application.accounts.delete_account import DeleteDue
from application.ports import Work
from domain.accounts import FAREWELL, User
from domain.events import EventKind, LetterKind
from domain.links import Link, Purpose, new_link_id
from domain.registrations import PendingRegistration
from domain.sessions import NOBODY
from domain.sessions.session import FRESH_LIMIT
from tests.e2e.test_races import at_once
from tests.support.browser import ORIGIN, Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD, a_user
from tests.support.doubles import FrozenClock
from tests.support.erased import held, traces
from tests.support.pages import Page

DELETE, FAREWELL_PAGE = "/settings/delete", "/farewell"
SECOND = timedelta(seconds=1)
NAME, ADDRESS, FROM = "Zuleika.Quill", "z.quill@mail.example", "198.51.100.77"


def asked_to_leave(browser: Browser) -> Page:
    return browser.fill(browser.get(DELETE), DELETE)


def account(site: Site, login: str = "susan") -> User:
    return site.container.find_user()(login)


def kinds(site: Site, user: User) -> list[EventKind]:
    trail = site.container.storage().trail_page
    return [event.kind for event in trail(user_id=user.id, since=None, after=None, limit=100)]


@pytest.fixture
def leaving(browser: Browser) -> Browser:
    """Somebody who asked to be deleted and logged in again."""
    browser.log_in()
    asked_to_leave(browser)
    browser.log_in()
    return browser


def test_whoever_asks_is_told_what_happens_and_until_when(browser: Browser) -> None:
    browser.log_in()
    asked = browser.get(DELETE)

    page = browser.fill(asked, DELETE)

    facts = [item.text for item in asked.all("li")]
    assert asked.heading == "Delete the account susan?"
    assert "For 14 days you can still log in to keep your account." in facts
    assert page.location == f"{ORIGIN}/login"
    assert browser.follow(page).said == [
        "Your account will be deleted on 15 March 2026. Log in before then to keep it."
    ]


def test_the_notice_speaks_russian_and_believes_no_other_date(browser: Browser) -> None:
    browser.language = "ru"
    browser.log_in()
    told = browser.follow(asked_to_leave(browser))
    forged = [f"leaving{rest}" for rest in ("", ".", ".soon", ".2026-02-30", ".2026-03-15.x")]

    believed = [browser.get("/login", {"Cookie": f"doorward_notice={one}"}) for one in forged]

    assert "15 марта 2026 г." in told.said[0]
    assert [(page.status, page.said) for page in believed] == [(200, [])] * len(forged)


def test_every_browser_is_out_at_once(browser: Browser) -> None:
    browser.log_in()
    other = browser.site.browser()
    other.log_in(remember=True)

    asked_to_leave(browser)

    assert (browser.greeted, other.greeted) == (None, None)


def test_the_password_is_asked_for_once_the_proof_is_old(browser: Browser) -> None:
    browser.log_in()
    page = browser.get(DELETE)
    browser.site.clock.forward(FRESH_LIMIT)

    asked = browser.fill(page, DELETE)
    before = account(browser.site).leaves_at
    browser.fill(asked, DELETE, current_password=PASSWORD)

    assert asked.heading == "Confirm that it is you"
    assert before is None
    assert account(browser.site).leaves_at == browser.site.clock.now() + FAREWELL


@pytest.mark.parametrize(
    "path", ["/", "/index", "/settings/devices", "/settings/export", DELETE, "/nowhere", "/login"]
)
def test_every_page_of_whoever_is_leaving_leads_to_the_farewell(
    leaving: Browser, path: str
) -> None:
    page = leaving.get(path)

    assert (page.status, page.location) == (303, f"{ORIGIN}{FAREWELL_PAGE}")


@pytest.mark.parametrize("path", ["/settings/devices/end-others", "/settings/export", DELETE])
def test_nothing_else_can_be_done_meanwhile(leaving: Browser, path: str) -> None:
    before = kinds(leaving.site, account(leaving.site))
    csrf = leaving.get(FAREWELL_PAGE).form(FAREWELL_PAGE).values

    page = leaving.post(path, csrf)

    assert (page.status, page.location) == (303, f"{ORIGIN}{FAREWELL_PAGE}")
    assert kinds(leaving.site, account(leaving.site)) == before


def test_the_farewell_says_until_when_and_lets_people_log_out(leaving: Browser) -> None:
    page = leaving.get(FAREWELL_PAGE)

    assert page.heading == "Your account is being deleted"
    assert "Your account will be deleted on 15 March 2026, 12:00 UTC" in page.text
    assert leaving.fill(page, "/logout").location == f"{ORIGIN}/login"
    assert leaving.get(FAREWELL_PAGE).location.startswith(f"{ORIGIN}/login")


def test_whoever_stays_finds_the_account_as_it_was(leaving: Browser) -> None:
    leaving.site.clock.forward(FAREWELL - SECOND)
    leaving.log_in()

    page = leaving.fill(leaving.get(FAREWELL_PAGE), FAREWELL_PAGE)

    assert leaving.follow(page).said == ["Your account stays, as it was."]
    leaving.site.clock.forward(2 * SECOND)
    assert leaving.site.container.delete_due()(10) == 0
    assert leaving.greeted == "susan"
    assert EventKind.DELETION_UNDONE in kinds(leaving.site, account(leaving.site))


def test_whoever_is_not_leaving_has_no_farewell(browser: Browser) -> None:
    browser.log_in()

    assert browser.get(FAREWELL_PAGE).location == f"{ORIGIN}/"


def test_after_the_time_an_account_is_as_unknown_as_none(leaving: Browser) -> None:
    site = leaving.site
    site.clock.forward(FAREWELL - SECOND)
    leaving.log_in()
    before = leaving.get(FAREWELL_PAGE)

    site.clock.forward(SECOND)
    kept = leaving.fill(before, FAREWELL_PAGE)
    refused, unknown = leaving.log_in(), leaving.log_in("nobody")

    assert before.status == 200
    assert kept.status in (303, 403)
    assert (refused.status, refused.said) == (unknown.status, unknown.said)
    assert account(site).leaves_at == site.clock.now()  # nobody has cleaned up yet


def test_the_account_is_deleted_when_its_time_has_come(leaving: Browser) -> None:
    site, user = leaving.site, account(leaving.site)
    delete_due = site.container.delete_due()

    site.clock.forward(FAREWELL - SECOND)
    early = delete_due(10)
    site.clock.forward(SECOND)
    deleted = delete_due(10), delete_due(10)

    assert (early, deleted) == (0, (1, 0))
    assert kinds(site, user).count(EventKind.ACCOUNT_DELETED) == 1
    assert leaving.log_in().status == 422


def test_of_a_deletion_and_a_change_of_mind_one_wins(leaving: Browser) -> None:
    """The machine that deletes has a clock a little ahead of the one that is asked to keep."""
    site, user = leaving.site, account(leaving.site)
    container = site.container
    ahead = FrozenClock(site.clock.now() + FAREWELL)
    delete_due = DeleteDue(
        container.storage().transact, ahead, container.event(), container.name_digests()
    )
    form = leaving.get(FAREWELL_PAGE).form(FAREWELL_PAGE)

    statuses = at_once(lambda: leaving.send(form).status, lambda: delete_due(10))

    told, deleted = kinds(site, user), statuses[1]
    undone = told.count(EventKind.DELETION_UNDONE)
    assert (undone, told.count(EventKind.ACCOUNT_DELETED)) == (1 - deleted, deleted)
    assert site.browser().log_in().status == (422 if deleted else 303)
    assert statuses[0] < 500


def a_life(site: Site) -> tuple[Browser, User]:
    """Of somebody with a trace of every kind, who is leaving."""
    site.container.add_user()(username=NAME, email=ADDRESS, password=PASSWORD)
    browser = site.browser()
    browser.agent, browser.address = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0", FROM
    browser.log_in(NAME.upper(), OTHER_PASSWORD)
    browser.log_in(ADDRESS, remember=True)
    browser.fill(browser.get("/settings/export"), "/settings/export")
    user = account(site, NAME)
    asked_to_leave(browser)
    browser.log_in(NAME, remember=True)
    site.container.storage().transact(lambda work: _leave_traces(work, site, user))
    return browser, user


def _leave_traces(work: Work, site: Site, user: User) -> None:
    entropy, now = site.container.entropy(), site.clock.now()
    stranger = a_user("stranger", email=ADDRESS)
    work.registrations.add(PendingRegistration.of(stranger))
    for owner in (user, stranger):
        link = Link.made(
            new_link_id(entropy), Purpose.CHANGE_EMAIL, user_id=owner.id, email=user.email, now=now
        )
        work.links.add(link)


def test_after_the_deletion_nothing_of_the_person_is_left_anywhere(site: Site) -> None:
    site.add_user("john")
    browser, user = a_life(site)
    sought = (NAME, NAME.partition(".")[0], ADDRESS, "z.quill", FROM)
    before = traces(site, *sought)

    site.clock.forward(FAREWELL)
    site.container.delete_due()(10)
    leaves_traces = traces(site, *sought)
    logged_in = browser.log_in(NAME)

    found = {one.partition("[")[0].partition(".")[0] for one in before}
    if not isinstance(site.container.storage(), InMemoryStorage):
        assert found == {
            *("users", "sessions", "remember_series", "pending_registrations"),
            *("links", "letters", "event_clients"),
        }
    assert before
    assert leaves_traces == []
    assert logged_in.status == 422
    assert any(user.id in value for value in held(site).values())
    assert account(site, "john").active


def test_the_trail_keeps_what_happened_and_by_whom_but_not_from_where(site: Site) -> None:
    browser, user = a_life(site)
    expected = {*kinds(site, user), EventKind.ACCOUNT_DELETED}

    site.clock.forward(FAREWELL)
    site.container.delete_due()(10)

    trail = site.container.storage().trail_page
    events = trail(user_id=user.id, since=None, after=None, limit=100)
    assert {event.kind for event in events} == expected
    assert {event.client for event in events} == {NOBODY}
    assert browser.greeted is None


def test_the_name_is_nobody_elses_ever_and_the_address_is_free(site: Site) -> None:
    a_life(site)
    site.clock.forward(FAREWELL)
    site.container.delete_due()(10)
    browser = site.browser()

    taken = browser.register("zuleika.QUILL", email=ADDRESS)
    free = browser.register("somebody", email=ADDRESS)

    assert (taken.status, taken.problem("username")) == (422, "Please use a different username.")
    assert free.status == 303


def test_the_owner_is_written_to(leaving: Browser) -> None:
    user = account(leaving.site)

    letters = leaving.site.container.storage().transact(
        lambda work: [one.letter for one in work.outbox.of_user(user.id, user.email)]
    )

    assert [letter.kind for letter in letters] == [LetterKind.DELETION_REQUESTED]
    assert letters[0].to == user.email
    assert letters[0].user_id == user.id
