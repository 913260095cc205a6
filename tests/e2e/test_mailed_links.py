"""How a mailed link lands: reading changes nothing, and no address or log keeps its token."""

import logging
from urllib.parse import quote

import pytest

from domain.events import LetterKind
from tests.support.browser import Site
from tests.support.builders import OTHER_PASSWORD
from tests.support.mail import path_of, the_mail
from tests.support.pages import Page

PAGE = "/reset-password"
LINK = "doorward_link"
GONE = "This link does not work any more"


def used(site: Site, link: str) -> Page:
    """What comes of it in a browser of its own."""
    browser = site.browser()
    form = browser.follow(browser.get(link))
    return browser.fill(form, PAGE, password=OTHER_PASSWORD, password2=OTHER_PASSWORD)


@pytest.fixture
def link(site: Site) -> str:
    """Where a link in susan's mail leads, token and all."""
    site.add_user("susan")
    site.container.request_recovery()(email="susan@example.com", language="en")
    return path_of(site, the_mail(site, LetterKind.RESET_PASSWORD))


def test_the_token_leaves_the_address_at_once(site: Site, link: str) -> None:
    browser = site.browser()

    led = browser.get(link)
    page = browser.follow(led)

    assert (led.status, led.location, led.body) == (303, f"{site.origin}{PAGE}", b"")
    assert led.headers["Cache-Control"] == page.headers["Cache-Control"] == "no-store"
    assert led.headers["Referrer-Policy"] == "same-origin"
    assert (page.status, page.heading) == (200, "Choose a new password")


def test_the_cookie_is_for_this_site_alone_and_for_half_an_hour(site: Site, link: str) -> None:
    led = site.browser().get(link)

    token = link.partition("token=")[2]
    (cookie,) = led.cookies
    assert set(cookie.split("; ")) >= {
        f"{LINK}={token}",
        "Max-Age=1800",
        "HttpOnly",
        "Path=/",
        "SameSite=Lax",
    }


def test_no_page_holds_the_token_and_none_asks_another_host(site: Site, link: str) -> None:
    browser = site.browser()
    token = link.partition("token=")[2]

    page = browser.follow(browser.get(link))

    assert token not in page.text + str(page.headers)
    for element in page.elements:
        for name in ("src", "href", "action"):
            assert element.attributes.get(name, "/").startswith(("/", "#"))


def test_programs_that_read_mail_change_nothing(site: Site, link: str) -> None:
    before = site.stored()

    for _ in range(10):
        scanner = site.browser()
        scanner.follow(scanner.get(link))
        scanner.request("HEAD", link)

    assert site.stored() == before
    assert used(site, link).status == 303


def test_the_cookie_goes_when_the_link_is_used(site: Site, link: str) -> None:
    browser = site.browser()
    form = browser.follow(browser.get(link))
    assert LINK in browser.cookies

    browser.fill(form, PAGE, password=OTHER_PASSWORD, password2=OTHER_PASSWORD)

    assert LINK not in browser.cookies


def test_the_cookie_goes_when_the_link_is_refused(site: Site, link: str) -> None:
    browser = site.browser()
    form = browser.follow(browser.get(link))
    site.container.set_password()(login="susan", password=OTHER_PASSWORD)

    page = browser.fill(form, PAGE, password=OTHER_PASSWORD, password2=OTHER_PASSWORD)

    assert (page.status, page.heading) == (410, GONE)
    assert LINK not in browser.cookies


def test_without_a_link_the_page_says_so(site: Site) -> None:
    before = site.stored()

    page = site.browser().get(PAGE)

    assert (page.status, page.heading) == (410, GONE)
    assert page.link("Ask for another link") == "/forgot-password"
    assert site.stored() == before


@pytest.mark.parametrize(
    "query",
    [
        "token=",
        "token=x",
        "token=x.y",
        f"token={'A' * 22}.{'A' * 42}",
        f"token={'A' * 22}.{'A' * 43}%00",
        f"token={'A' * 22}.{'A' * 43}&token={'A' * 22}.{'A' * 43}",
        f"token={'A' * 5000}",
        f"token={quote('ключ')}",
        "token=%ff",
        "token=a%0d%0aSet-Cookie:x=y",
    ],
)
def test_what_is_no_token_is_not_kept(site: Site, link: str, query: str) -> None:
    browser = site.browser()
    browser.get(link)

    led = browser.get(f"{PAGE}?{query}")
    page = browser.follow(led)

    assert led.location == f"{site.origin}{PAGE}"
    assert (page.status, page.heading) == (410, GONE)
    assert LINK not in browser.cookies


def test_the_token_is_in_no_line_of_any_log(
    watched_site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    site = watched_site
    site.add_user("susan")
    site.container.request_recovery()(email="susan@example.com", language="en")
    link = path_of(site, the_mail(site, LetterKind.RESET_PASSWORD))
    browser = site.browser()
    form = browser.follow(browser.get(link))

    browser.post(PAGE, {"password": OTHER_PASSWORD})
    browser.get(f"{PAGE}x?{link.partition('?')[2]}")
    browser.fill(form, PAGE, password="short", password2="short")
    browser.fill(form, PAGE, password=OTHER_PASSWORD, password2=OTHER_PASSWORD)
    browser.get(link)
    browser.fill(form, PAGE, password=OTHER_PASSWORD, password2=OTHER_PASSWORD)

    text = caplog.text + "".join(str(record.__dict__) for record in caplog.records)
    proof = link.partition("token=")[2].partition(".")[2]
    assert "doorward.access" in text
    assert "link_refused" in text
    assert proof not in text
