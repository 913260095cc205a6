"""Every malformed cookie, header, path and method on every route: no fault, and nothing changed."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.support.breaking import without_trail
from tests.support.browser import Browser, Opener, Site
from tests.support.fuzz import requests
from tests.support.fuzz.run import ROUNDS, chosen, wrong_with
from tests.support.guests import logged_in, remembered
from tests.support.pages import Page

SESSION, REMEMBER = "doorward_session", "doorward_remember"
A_FEW = ["/", "/login", "/settings", "/reset-password", "/static/doorward.css", "/readyz", "/x"]


def told(page: Page, about: str) -> Iterator[str]:
    """What is wrong with an answer to something that may not be believed."""
    yield from (f"{about}: {page.status}, {wrong}" for wrong in wrong_with(page))


def judged(site: Site, asked: Iterator[tuple[str, Page]]) -> list[str]:
    before = without_trail(site.stored())
    wrong = [line for about, page in asked for line in told(page, about)]
    changed = without_trail(site.stored()) != before
    return wrong + (["it changed what is stored"] if changed else [])


@pytest.mark.parametrize("name", [SESSION, REMEMBER])
def test_no_malformed_cookie_is_a_fault_or_believed(site: Site, opener: Opener, name: str) -> None:
    owner = logged_in(site, remember=True)
    right = owner.cookies[name].value
    malformed = [
        header
        for header in requests.cookies("", right)
        if f"{name}={right}" not in [pair.strip(" \t") for pair in header.split(";")]
        or header.count(f"{name}=") > 1
    ]

    def asked() -> Iterator[tuple[str, Page]]:
        for header in chosen(malformed, opener, name):
            for path in A_FEW:
                stranger = Browser(site)
                yield f"{path} {header[:80]!r}", stranger.get(path, {"Cookie": header})
            page = Browser(site).get("/settings", {"Cookie": header})
            if page.status != 303:
                yield f"{header[:80]!r} let somebody in", Page(599, page.headers, b"")
            yield "post", Browser(site).post("/logout", {"csrf_token": "x"}, {"Cookie": header})

    assert judged(site, asked()) == []


def test_no_malformed_header_is_a_fault(site: Site, opener: Opener) -> None:
    browser = logged_in(site)

    def asked() -> Iterator[tuple[str, Page]]:
        for name, value in chosen(requests.HEADERS, opener, "headers"):
            for path in A_FEW[1:5]:
                page = browser.twin().get(path, {name: value})
                yield f"GET {path} {name}: {value[:60]!r}", page
            page = browser.twin().post("/settings/language", b"language=ru", {name: value})
            yield f"POST {name}: {value[:60]!r}", page

    assert judged(site, asked()) == []


def test_no_path_and_no_method_is_a_fault(site: Site, opener: Opener) -> None:
    guests = [site.browser(), logged_in(site), remembered(site)]

    def asked() -> Iterator[tuple[str, Page]]:
        for guest in guests:
            for path in chosen(requests.PATHS, opener, "paths"):
                for method in ("GET", "HEAD", "POST", "OPTIONS"):
                    yield f"{method} {path[:80]!r}", guest.twin().request(method, path)
            for method in requests.METHODS:
                for path in A_FEW:
                    yield f"{method[:9]!r} {path}", guest.twin().request(method, path)

    assert judged(site, asked()) == []


_LATIN = st.text(st.characters(max_codepoint=255), max_size=60)
_NAMES = st.sampled_from(sorted({name for name, _ in requests.HEADERS} | {"Cookie"}))


@given(
    path=st.sampled_from(["/", "/login", "/settings", "/reset-password", "/static/"]),
    query=_LATIN,
    headers=st.dictionaries(_NAMES, _LATIN, max_size=4),
    body=st.binary(max_size=200),
)
@settings(
    derandomize=True,
    max_examples=100 * ROUNDS,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_no_combination_is_a_fault(
    site_in_memory: Site, path: str, query: str, headers: dict[str, str | None], body: bytes
) -> None:
    browser = site_in_memory.browser()
    before = without_trail(site_in_memory.stored())

    pages = [
        browser.get(f"{path}?{query}", headers),
        browser.post(path, body, headers),
        browser.request("GET", f"{path}{query}", body, headers),
    ]

    assert [wrong for page in pages for wrong in wrong_with(page)] == []
    assert without_trail(site_in_memory.stored()) == before
