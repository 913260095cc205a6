"""Every kind of error, provoked in turn: each answer is dressed like any other page."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path

import pytest

from adapters.web.sentences import PAGES, REFUSALS
from tests.support.answers import complaints
from tests.support.browser import Browser, Site, sqlite
from tests.support.builders import OTHER_PASSWORD
from tests.support.canary import failing
from tests.support.guests import logged_in, somebody, stranger, tired
from tests.support.pages import Page

TRIED = {"username": "susan", "password": OTHER_PASSWORD}


@contextmanager
def crowded(site: Site) -> Iterator[None]:
    room, site.lane._room = site.lane._room, 0
    yield
    site.lane._room = room


def broken(site: Site) -> AbstractContextManager[None]:
    return failing(site, RuntimeError("a planted fault"))


def calm(_: Site) -> AbstractContextManager[None]:
    return nullcontext()


Trouble = Callable[[Site], AbstractContextManager[None]]
Ask = Callable[[Browser], Page]


def tries_to_log_in(browser: Browser) -> Page:
    form = browser.get("/login").form("/login")
    return browser.send(form, **TRIED)


def tries_too_often(browser: Browser) -> Page:
    for _ in range(20):
        browser.log_in("mallory", "not the password of anybody")
    return browser.log_in("mallory", "not the password of anybody")


def changes_the_name(browser: Browser) -> Page:
    return browser.fill(browser.get("/settings/username"), "/settings/username", username="maria")


def opens_a_dead_link(browser: Browser) -> Page:
    return browser.follow(browser.get(f"/reset-password?token={'A' * 22}.{'A' * 43}"))


def uses_a_dead_link(browser: Browser) -> Page:
    page = opens_a_dead_link(browser)
    typed = {"password": OTHER_PASSWORD, "password2": OTHER_PASSWORD}
    return browser.fill(page, "/reset-password", **typed)


ERRORS: dict[str, tuple[int, Callable[[Site], Browser], Trouble, Ask]] = {
    "too many fields": (400, stranger, calm, lambda b: b.post("/login", b"&a" * 200)),
    "foreign host": (400, stranger, calm, lambda b: b.get("/", {"Host": "evil.example"})),
    "no host": (400, stranger, calm, lambda b: b.get("/", {"Host": None})),
    "breaks off": (400, stranger, calm, lambda b: b.post("/login", b"a", {"Content-Length": "9"})),
    "metrics": (401, stranger, calm, lambda b: b.get("/metrics")),
    "no token": (403, stranger, calm, lambda b: b.post("/login", TRIED)),
    "another site": (403, logged_in, calm, lambda b: b.post("/logout", {}, {"Origin": "null"})),
    "old proof": (403, tired, calm, changes_the_name),
    "nowhere": (404, stranger, calm, lambda b: b.get("/<b>")),
    "nowhere, logged in": (404, logged_in, calm, lambda b: b.get("/nowhere")),
    "no file": (404, stranger, calm, lambda b: b.get("/static/../app.py")),
    "no logo": (404, stranger, calm, lambda b: b.get("/logo")),
    "delete": (405, logged_in, calm, lambda b: b.request("DELETE", "/settings")),
    "no link": (410, stranger, calm, lambda b: b.get("/reset-password")),
    "dead link": (410, stranger, calm, uses_a_dead_link),
    "too much": (413, stranger, calm, lambda b: b.post("/login", b"a" * 70_000)),
    "not a form": (415, stranger, calm, lambda b: b.post("/login", b"{}", {"Content-Type": "a/b"})),
    "no such piece": (
        *(416, stranger, calm),
        lambda b: b.get("/static/reveal.js", {"Range": "bytes=999999-"}),
    ),
    "wrong password": (422, stranger, calm, tries_to_log_in),
    "nothing typed": (
        *(422, stranger, calm),
        lambda b: b.post("/register", {"csrf_token": b.token}),
    ),
    "too many tries": (429, stranger, calm, tries_too_often),
    "a fault": (500, stranger, broken, tries_to_log_in),
    "crowded": (503, stranger, crowded, lambda b: b.post("/login", TRIED)),
}


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_is_dressed_like_any_other_answer(house: Site, error: str) -> None:
    status, guest, trouble, ask = ERRORS[error]
    somebody(house)
    browser = guest(house)

    with trouble(house):
        page = ask(browser)

    wrong = complaints(page, secure=house.origin.is_secure)
    assert page.status == status
    assert [one for one in wrong if one != "a fault: 500"] == []


@pytest.mark.parametrize("origin", ["http://127.0.0.1:5000", "https://door.example"])
def test_so_is_every_answer_while_the_storage_is_away(tmp_path: Path, origin: str) -> None:
    with sqlite(tmp_path, origin=origin) as site:
        browser, newcomer = logged_in(site), site.browser()
        form = newcomer.get("/login").form("/login")
        for file in tmp_path.glob("doorward.db*"):
            file.rename(file.with_name(f"elsewhere-{file.name}"))

        pages = [
            browser.get("/settings"),
            browser.post("/logout"),
            newcomer.send(form, **TRIED),
            newcomer.get("/readyz"),
        ]

    assert [page.status for page in pages] == [503] * 4
    assert [page.headers["Retry-After"] for page in pages] == ["5"] * 4
    assert [complaints(page, secure=site.origin.is_secure) for page in pages] == [[]] * 4


def test_no_status_that_an_error_may_have_is_left_out() -> None:
    provoked = {status for status, *_ in ERRORS.values()}

    assert set(PAGES) | {told.status for told in REFUSALS.values()} <= provoked
