"""The sweep sees what it looks for: an answer with one thing wrong is told of."""

import pytest

from tests.support.answers import complaints
from tests.support.browser import Site
from tests.support.pages import Page

TOKEN = "-" * 42 + "A"
WRONG = {
    "Content-Security-Policy": "default-src 'self'",
    "X-Content-Type-Options": "sniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "unsafe-none",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Permissions-Policy": "camera=*",
    "Strict-Transport-Security": "max-age=1",
    "X-Request-Id": "1",
    "Cache-Control": "private",
    "Vary": "Cookie",
    "Content-Type": "text/html",
    "Server": "doorward",
    "Via": "Werkzeug/3.1",
    "Access-Control-Allow-Origin": "*",
}
COOKIES = [
    f"doorward_session={TOKEN}; HttpOnly; Path=/",
    f"doorward_session={TOKEN}; HttpOnly; Path=/; SameSite=None",
    f"doorward_session={TOKEN}; HttpOnly; Path=/login; SameSite=Lax",
    f"doorward_session={TOKEN}; Path=/; SameSite=Lax",
    f"doorward_session={TOKEN}; HttpOnly; Path=/; SameSite=Lax; Domain=example.com",
    f"doorward_session={TOKEN}; HttpOnly; Path=/; SameSite=Lax; Max-Age=34560001",
    f"__Host-doorward_session={TOKEN}; HttpOnly; Path=/; SameSite=Lax",
    f"session={TOKEN}; HttpOnly; Path=/; SameSite=Lax",
    "doorward_session=susan; HttpOnly; Path=/; SameSite=Lax",
    "doorward_session=dGhlIHBhc3N3b3JkIG9mIHN1c2FuIGlzIGEgcGlhbm8; HttpOnly; Path=/; SameSite=Lax",
    "doorward_notice=registered; HttpOnly; Path=/; SameSite=Lax",
]


@pytest.fixture
def page(site_in_memory: Site) -> Page:
    return site_in_memory.browser().get("/logout")


def test_a_page_of_ours_has_nothing_wrong(page: Page) -> None:
    assert complaints(page) == []


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_header_is_told_of(page: Page, name: str) -> None:
    page.headers[name] = WRONG[name]

    assert complaints(page) != []


@pytest.mark.parametrize("name", ["Content-Security-Policy", "Vary", "X-Request-Id"])
def test_a_missing_header_and_one_that_came_twice_are_told_of(page: Page, name: str) -> None:
    value = page.headers.pop(name)
    missing = complaints(page)
    page.headers.add(name, value)
    page.headers.add(name, value)

    assert missing != []
    assert complaints(page) != []


@pytest.mark.parametrize("cookie", COOKIES)
def test_a_cookie_that_is_not_locked_is_told_of(page: Page, cookie: str) -> None:
    page.headers["Set-Cookie"] = cookie

    assert complaints(page) != []


def test_what_a_fault_shows_is_told_of(page: Page) -> None:
    shown = Page(page.status, page.headers, b"Traceback (most recent call last)")

    assert complaints(shown) != []


def test_https_without_strict_transport_is_told_of(page: Page) -> None:
    assert complaints(page, secure=True) != []
