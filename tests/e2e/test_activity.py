"""The page on which people see what happened to their accounts, and what of it is recorded."""

from datetime import timedelta
from functools import partial

import pytest

from adapters.web.activity import ACTORS, PAGE, SENTENCES
from application.ports import Work
from domain.events import Actor, Event, EventKind
from tests.support.browser import Browser, Site
from tests.support.builders import OTHER_PASSWORD, PASSWORD, a_user, an_event
from tests.support.logs import logged
from tests.support.pages import Page

MINUTE = timedelta(minutes=1)
ACTIVITY = "/settings/activity"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


@pytest.fixture
def browser(site: Site) -> Browser:
    """Of susan, who was made a minute ago: events of one moment come in no order of their own."""
    site.add_user("susan")
    site.clock.forward(MINUTE)
    return site.browser()


def said(page: Page) -> list[str]:
    """The sentences of the events."""
    return [element.text for element in page.all("p", **{"class": "event"})]


def recorded(event: Event, work: Work) -> None:
    work.record(event)


def record(site: Site, *names: str, count: int = 1) -> None:
    """So many events of each of them, a minute apart."""
    storage = site.container.storage()
    for name in names:
        user = storage.user_by_login(a_user(name).username)
        for _ in range(count):
            event = an_event(user, at=site.clock.now(), kind=EventKind.LANGUAGE_CHANGED)
            storage.transact(partial(recorded, event))
            site.clock.forward(MINUTE)


def test_what_happened_is_told_newest_first_with_when_and_from_where(browser: Browser) -> None:
    stranger = browser.site.browser()
    stranger.log_in(password=OTHER_PASSWORD)
    browser.site.clock.forward(MINUTE)
    page = browser.get("/login")
    form = page.form("/login").filled(username="susan", password=PASSWORD)
    browser.post("/login", form, {"User-Agent": FIREFOX})

    page = browser.get(ACTIVITY)

    assert page.status == 200
    assert page.heading == "Recent activity"
    assert said(page) == [
        "You logged in.",
        "Somebody tried to log in as you, and could not.",
        "This account was made.",
    ]
    moments = [element.text for element in page.all("time")]
    assert moments == [f"1 March 2026, 12:0{minute} UTC" for minute in (2, 1, 0)]
    assert "Firefox on Linux, 127.0.0.1" in page.text
    assert "By the site itself" in page.text  # who made the account


def test_in_russian(site: Site) -> None:
    site.add_user("susan", language="ru")
    site.clock.forward(MINUTE)
    browser = site.browser("en")
    browser.log_in()

    page = browser.get(ACTIVITY)

    assert page.heading == "Недавние действия"
    assert said(page) == ["Вы вошли.", "Учётная запись создана."]


def test_it_is_for_who_is_logged_in(site: Site) -> None:
    page = site.browser().get(ACTIVITY)

    assert (page.status, page.location) == (303, f"{site.origin}/login?next=%2Fsettings%2Factivity")


def test_nobody_sees_what_happened_to_others(site: Site) -> None:
    for name in ("susan", "john"):
        site.add_user(name)
    record(site, "john", count=3)
    site.clock.forward(MINUTE)
    browser = site.browser()
    browser.log_in()

    assert said(browser.get(ACTIVITY)) == ["You logged in.", "This account was made."]


def test_pages_lead_to_what_is_older(browser: Browser) -> None:
    record(browser.site, "susan", count=2 * PAGE - 2)
    browser.log_in()

    first = browser.get(ACTIVITY)
    second = browser.get(first.link("Older"))

    assert len(said(first)) == len(said(second)) == PAGE
    assert said(first)[0] == "You logged in."
    assert said(second)[-1] == "This account was made."
    assert second.link("Newest") == ACTIVITY
    assert "Older" not in [link.text for link in second.all("a")]
    assert "Newest" not in [link.text for link in first.all("a")]


def test_before_the_first_there_is_nothing_and_it_says_so(browser: Browser) -> None:
    browser.log_in()

    page = browser.get(f"{ACTIVITY}?before=1-{'0' * 32}")

    assert said(page) == []
    assert "There is nothing older." in page.text


@pytest.mark.parametrize(
    "before",
    ["", "x", "1", f"-1-{'0' * 32}", f"{'9' * 18}-{'0' * 32}", "%00", f"1-{'g' * 32}", "%D9%A7"],
)
def test_what_names_no_place_shows_the_newest(browser: Browser, before: str) -> None:
    browser.log_in()

    page = browser.get(f"{ACTIVITY}?before={before}")

    assert page.status == 200
    assert said(page) == ["You logged in.", "This account was made."]


def test_a_refused_form_of_somebody_logged_in_is_in_their_trail(browser: Browser) -> None:
    browser.log_in()
    browser.site.clock.forward(MINUTE)

    refused = browser.post("/logout", {"csrf_token": "old"}, {"Sec-Fetch-Site": "cross-site"})

    assert refused.status == 403
    assert said(browser.get(ACTIVITY))[0] == (
        "A form was refused, because it was out of date or not one of ours."
    )
    (event, *_) = recent(browser.site)
    assert (event.kind, event.refused, event.reason) == (EventKind.FORM_REFUSED, True, "origin")


def test_a_refused_form_of_a_stranger_is_in_the_log_alone(browser: Browser) -> None:
    before = browser.site.stored()

    lines = logged(lambda: browser.post("/login", {"username": "susan"}))

    assert '"event": "form"' in lines
    assert browser.site.stored() == before


def test_every_event_has_its_sentences() -> None:
    assert SENTENCES.keys() == set(EventKind)
    assert ACTORS.keys() == set(Actor)


def recent(site: Site) -> list[Event]:
    storage = site.container.storage()
    user = storage.user_by_login(a_user("susan").username)
    assert user
    return list(storage.recent_events(user_id=user.id, before=None, limit=9))


def test_asking_for_a_device_of_somebody_else_is_in_the_trail(site: Site) -> None:
    for name in ("susan", "john"):
        site.add_user(name)
    site.clock.forward(MINUTE)
    susan, john = site.browser(), site.browser()
    for browser, name in ((susan, "susan"), (john, "john"), (site.browser(), "john")):
        browser.log_in(name)
    site.clock.forward(MINUTE)
    (device,) = john.get("/settings/devices").all("input", name="device")

    refused = susan.post(
        "/settings/devices/end",
        {"csrf_token": susan.token, "device": device.attributes["value"]},
    )

    assert refused.status == 404
    event = recent(site)[0]
    assert (event.kind, event.refused) == (EventKind.ACCESS_REFUSED, True)
    assert john.greeted == "john"
