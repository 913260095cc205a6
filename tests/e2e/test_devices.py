"""The devices page: what it shows, what it ends, and that this holds at the next request."""

from datetime import timedelta

import pytest

from domain.sessions import SESSIONS_MAXIMUM, RememberLimits, SessionLimits
from domain.sessions.session import FRESH_LIMIT
from tests.support.browser import ORIGIN, Browser, Site
from tests.support.builders import PASSWORD
from tests.support.pages import Page

DEVICES = "/settings/devices"
END, END_OTHERS = f"{DEVICES}/end", f"{DEVICES}/end-others"
SECOND = timedelta(seconds=1)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
    " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
)


def another(site: Site, *, agent: str | None = None, remember: bool = False) -> Browser:
    """Susan, logged in at one more browser."""
    browser = site.browser()
    browser.agent = agent
    assert browser.log_in(remember=remember).status == 303
    return browser


def names(page: Page) -> list[str]:
    return [heading.text for heading in page.all("h2")]


def facts(page: Page) -> list[str]:
    return [fact.text for fact in page.all("dd")]


def ids(page: Page) -> list[str]:
    return [field.attributes["value"] for field in page.all("input", name="device")]


def ended(browser: Browser, device: str) -> Page:
    form = browser.get(DEVICES).form(END_OTHERS).values
    return browser.post(END, {"csrf_token": form["csrf_token"], "device": device})


def test_every_device_is_shown_this_one_first_with_what_its_owner_knows_it_by(
    browser: Browser,
) -> None:
    site = browser.site
    browser.agent = FIREFOX
    browser.log_in()
    site.clock.forward(SECOND)
    phone = site.browser()
    phone.agent, phone.address = PHONE, "198.51.100.7"
    phone.log_in(remember=True)
    site.clock.forward(SECOND)
    another(site)

    page = browser.get(DEVICES)

    assert page.status == 200
    assert names(page) == ["Firefox on Linux", "Unknown browser", "Safari on iPhone"]
    noon = "1 March 2026, 12:00 UTC"
    assert facts(page) == [
        *("127.0.0.1", noon, noon, "No"),
        *("127.0.0.1", noon, noon, "No"),
        *("198.51.100.7", noon, noon, "Yes"),
    ]
    assert [own.text for own in page.all("p", **{"class": "own"})] == ["This device"]
    assert len(ids(page)) == 2


def test_one_device_alone_has_nothing_to_end(browser: Browser) -> None:
    browser.log_in()

    page = browser.get(DEVICES)

    assert ids(page) == []
    assert list(page.all("form", action=END_OTHERS)) == []


def test_the_page_is_for_people_who_are_logged_in(browser: Browser) -> None:
    page = browser.get(DEVICES)

    assert page.location == f"{ORIGIN}/login?next=%2Fsettings%2Fdevices"


@pytest.mark.parametrize("remember", [False, True])
def test_an_ended_device_is_out_at_its_next_request(browser: Browser, remember: bool) -> None:
    browser.log_in()
    there = another(browser.site, remember=remember)
    (device,) = ids(browser.get(DEVICES))
    elsewhere = another(browser.site, remember=True)

    page = ended(browser, device)

    assert page.location == f"{ORIGIN}{DEVICES}"
    assert browser.follow(page).said == ["That device is logged out."]
    assert there.greeted is None
    assert (browser.greeted, elsewhere.greeted) == ("susan", "susan")


def test_all_others_end_and_this_device_stays(browser: Browser) -> None:
    browser.log_in(remember=True)
    others = [another(browser.site), another(browser.site, remember=True)]

    page = browser.fill(browser.get(DEVICES), END_OTHERS)

    assert browser.follow(page).said == ["Every other device is logged out."]
    assert [other.greeted for other in others] == [None, None]
    for other in others:
        other.close()
    assert [other.greeted for other in others] == [None, None]
    browser.close()
    assert browser.greeted == "susan"


@pytest.mark.parametrize("device", ["0" * 32, "", "x", "\u0416", "' or 1=1 --"])
def test_a_device_that_is_not_there_is_not_found(browser: Browser, device: str) -> None:
    browser.log_in()
    other = another(browser.site)

    page = ended(browser, device)

    assert (page.status, page.said) == (404, ["This device is not logged in any more."])
    assert other.greeted == "susan"


def test_somebody_elses_device_is_not_found_either(browser: Browser) -> None:
    site = browser.site
    site.add_user("john")
    johns, johns_other = site.browser(), site.browser()
    johns.log_in("john", remember=True)
    johns_other.log_in("john")
    browser.log_in()
    another(site)
    (device,) = ids(johns_other.get(DEVICES))

    page = ended(browser, device)

    assert page.status == 404
    assert johns.greeted == "john"
    assert ended(johns_other, device).status == 303
    assert johns.greeted is None


def test_no_id_in_the_page_opens_anything(browser: Browser) -> None:
    browser.log_in(remember=True)
    other = another(browser.site, remember=True)

    page = browser.get(DEVICES)

    for cookie in (*other.cookies.values(), *browser.cookies.values()):
        assert cookie.value not in page.text
        assert cookie.value.partition(".")[0] not in page.text


def test_ending_a_device_asks_for_the_password_once_the_proof_is_old(browser: Browser) -> None:
    browser.log_in()
    there = another(browser.site)
    page = browser.get(DEVICES)
    browser.site.clock.forward(FRESH_LIMIT)

    asked = browser.fill(page, END)
    greeted = there.greeted
    done = browser.fill(asked, END, current_password=PASSWORD)

    assert asked.heading == "Confirm that it is you"
    assert [greeted, there.greeted] == ["susan", None]
    assert browser.follow(done).said == ["That device is logged out."]


def test_a_remembered_browser_may_look_and_not_end(browser: Browser) -> None:
    browser.log_in(remember=True)
    browser.close()
    there = another(browser.site)

    page = browser.get(DEVICES)
    asked = browser.fill(page, END_OTHERS)

    assert (page.status, len(ids(page))) == (200, 1)
    assert asked.heading == "Confirm that it is you"
    assert there.greeted == "susan"
    confirmed = browser.fill(asked, END_OTHERS, current_password=PASSWORD)
    assert confirmed.location == f"{ORIGIN}{DEVICES}"
    assert [there.greeted, browser.greeted] == [None, "susan"]


def test_what_has_ended_by_itself_is_not_shown(browser: Browser) -> None:
    another(browser.site)
    another(browser.site, remember=True)
    browser.site.clock.forward(SessionLimits().idle)
    browser.log_in()
    of_two = browser.get(DEVICES)
    browser.site.clock.forward(RememberLimits().unused - SessionLimits().idle)
    browser.log_in()

    of_one = browser.get(DEVICES)

    assert (len(names(of_two)), facts(of_two).count("Yes")) == (2, 1)
    assert len(names(of_one)) == 1


def test_one_session_more_than_an_account_may_have_ends_the_oldest(browser: Browser) -> None:
    browser.log_in()
    others = []
    for _ in range(SESSIONS_MAXIMUM - 1):
        browser.site.clock.forward(SECOND)
        others.append(another(browser.site))
    greeted_before = browser.greeted

    newest = another(browser.site)

    assert greeted_before == "susan"
    assert browser.greeted is None
    assert {other.greeted for other in (*others, newest)} == {"susan"}
    assert len(names(newest.get(DEVICES))) == SESSIONS_MAXIMUM


def test_the_page_speaks_russian(site: Site) -> None:
    site.add_user("maria", language="ru")
    browser = site.browser()
    browser.agent = FIREFOX
    browser.log_in("maria")

    page = browser.get(DEVICES)

    assert names(page) == ["Firefox на Linux"]
    assert facts(page)[1] == "1 марта 2026 г., 12:00 UTC"
