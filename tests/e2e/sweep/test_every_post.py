"""Every form there is, sent by everybody without right: refused, with nothing changed."""

from collections.abc import Callable

import pytest

from adapters.web.around import FAREWELL, LOGIN, REGISTRATION
from tests.support.breaking import without_trail
from tests.support.browser import Browser, Site
from tests.support.guests import GUESTS, Guest, leaving, logged_in, remembered, stranger
from tests.support.routes import path_of, posts

TOO_OLD = "This page was out of date, so nothing has been done. Please try again."
FOREIGN = "https://evil.example"
SAME_SITE = "Sec-Fetch-Site"

Headers = dict[str, str | None]


def foreign(browser: Browser) -> bytes:
    return b"csrf_token=" + browser.site.browser().token.encode()


def twice(browser: Browser) -> bytes:
    token = browser.token.encode()
    return b"csrf_token=" + token + b"&csrf_token=" + token


def of_an_earlier_session(browser: Browser) -> bytes:
    """That of the same browser, before it logged in again."""
    before = browser.twin()
    before.get("/logout")
    ended = [name for name in before.cookies if "session" in name]
    if not ended:
        return b"csrf_token=old"
    before.lose(ended[0])
    before.cookies = {name: kept for name, kept in before.cookies.items() if "remember" not in name}
    return b"csrf_token=" + before.token.encode()


Token = Callable[[Browser], bytes]
TOKENS: dict[str, Token] = {
    "none": lambda browser: b"",
    "empty": lambda browser: b"csrf_token=",
    "made up": lambda browser: b"csrf_token=" + b"A" * 64,
    "cut short": lambda browser: b"csrf_token=" + browser.token[:-4].encode(),
    "under another name": lambda browser: b"csrf=" + browser.token.encode(),
    "in another case": lambda browser: b"CSRF_TOKEN=" + browser.token.encode(),
    "a list": lambda browser: b"csrf_token[]=" + browser.token.encode(),
    "another browser's": foreign,
    "an earlier session's": of_an_earlier_session,
    "twice": twice,
}

REFUSED: list[Headers] = [
    {SAME_SITE: "cross-site"},
    {SAME_SITE: "cross-site", "Origin": FOREIGN},
    {SAME_SITE: "cross-site", "Origin": "null"},
    {SAME_SITE: "same-site"},
    {SAME_SITE: "none"},
    {SAME_SITE: "none", "Origin": None},
    {SAME_SITE: ""},
    {SAME_SITE: "SAME-ORIGIN"},
    {SAME_SITE: "same-origin, same-origin"},
    {SAME_SITE: None, "Origin": FOREIGN},
    {SAME_SITE: None, "Origin": "null"},
    {SAME_SITE: None, "Origin": ""},
    {SAME_SITE: None, "Origin": "http://localhost:5000"},
    {SAME_SITE: None, "Origin": "https://127.0.0.1:5000"},
    {SAME_SITE: None, "Origin": "http://127.0.0.1:5000/"},
    {SAME_SITE: None, "Origin": "http://127.0.0.1:5000.evil.example"},
]
PASSED: list[Headers] = [
    {},
    {"Origin": None},
    {SAME_SITE: None},
    {SAME_SITE: None, "Origin": None},
]

FEW = [stranger, logged_in, remembered, leaving]
OTHER_KINDS = [
    *("application/json", "text/plain", "multipart/form-data; boundary=x", "text/html"),
    *("application/x-www-form-urlencoded+json", "application/octet-stream", None),
]


def targets(browser: Browser) -> list[str]:
    """Where something may be changed, but for what leads this guest on before it looks."""
    twin, rules = browser.twin(), posts(browser.site)
    if twin.get("/farewell").status == 200:
        return [path_of(rule) for rule in rules if rule.endpoint in FAREWELL]
    left = LOGIN | REGISTRATION if twin.greeted else frozenset[str]()
    return [path_of(rule) for rule in rules if rule.endpoint not in left]


@pytest.mark.parametrize("guest", GUESTS, ids=lambda guest: guest.__name__)
def test_no_form_is_taken_without_its_token(door: Site, guest: Guest) -> None:
    browser = guest(door)
    before = without_trail(door.stored())

    taken = [
        (name, path)
        for path in targets(browser)
        for name, token in TOKENS.items()
        if browser.post(path, token(browser)).status != 403
    ]

    assert taken == []
    assert without_trail(door.stored()) == before


@pytest.mark.parametrize("guest", FEW, ids=lambda guest: guest.__name__)
def test_no_token_counts_in_an_address(door: Site, guest: Guest) -> None:
    browser = guest(door)
    before = without_trail(door.stored())

    pages = [browser.post(f"{path}?csrf_token={browser.token}") for path in targets(browser)]

    assert {page.status for page in pages} == {403}
    assert without_trail(door.stored()) == before


@pytest.mark.parametrize("guest", FEW, ids=lambda guest: guest.__name__)
def test_no_form_is_taken_from_another_site_even_with_its_token(door: Site, guest: Guest) -> None:
    browser = guest(door)
    body = b"csrf_token=" + browser.token.encode()
    before = without_trail(door.stored())

    taken = [
        (path, headers)
        for path in targets(browser)
        for headers in REFUSED
        if browser.post(path, body, headers).status != 403
    ]

    assert taken == []
    assert without_trail(door.stored()) == before


@pytest.mark.parametrize("guest", [stranger, logged_in], ids=lambda guest: guest.__name__)
def test_every_form_is_taken_from_our_own_pages(door: Site, guest: Guest) -> None:
    for path in targets(guest(door)):
        for headers in PASSED:
            browser = guest(door)

            page = browser.post(path, b"csrf_token=" + browser.token.encode(), headers)

            assert page.status < 500
            assert TOO_OLD not in page.text


@pytest.mark.parametrize("guest", FEW, ids=lambda guest: guest.__name__)
def test_nothing_but_a_form_is_taken(door: Site, guest: Guest) -> None:
    browser = guest(door)
    body = b"csrf_token=" + browser.token.encode()
    before = without_trail(door.stored())

    pages = [
        browser.post(path_of(rule), body, {"Content-Type": kind})
        for rule in posts(door)
        for kind in OTHER_KINDS
    ]

    assert {page.status for page in pages} == {415}
    assert without_trail(door.stored()) == before
