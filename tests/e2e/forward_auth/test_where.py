"""Which routes are on which host, and how their answers are dressed."""

from pathlib import Path

import pytest

from tests.support.answers import POLICY, complaints
from tests.support.browser import Browser, Site, memory
from tests.support.hosts import APP, PUBLIC, Visitor, asked


def test_there_is_no_such_thing_where_no_host_is_configured(tmp_path: Path) -> None:
    with memory(tmp_path, origin=PUBLIC, proxies="127.0.0.1") as site:
        browser = site.browser()
        paths = ["/forward-auth", "/forward-auth/enter", "/.doorward/start", "/.doorward/callback"]
        paths += ["/.doorward/doorward.css"]

        assert [browser.get(path).status for path in paths] == [404] * 5
        assert asked(browser, f"{APP}/", headers={"Host": None}).status == 400


@pytest.mark.parametrize(
    "path",
    [
        "/.doorward/start",
        "/.doorward/callback",
        "/.doorward/logout",
        "/.doorward/start?to=/",
        "/.doorward/doorward.css",
    ],
)
@pytest.mark.parametrize("host", ["door.example", "evil.example", "app.example.com.", ""])
def test_the_routes_of_applications_are_on_their_hosts_alone(
    guarded: Site, path: str, host: str
) -> None:
    assert guarded.browser().get(path, {"Host": host}).status == 404


@pytest.mark.parametrize("path", ["/", "/login", "/index", "/forward-auth/enter", "/nowhere"])
def test_nothing_else_is_served_on_an_applications_host(guarded: Site, path: str) -> None:
    assert guarded.browser().get(path, {"Host": "app.example.com"}).status == 400


def test_a_page_of_ours_finds_its_style_at_the_applications_address(guarded: Site) -> None:
    browser, here = guarded.browser(), {"Host": "app.example.com"}

    for page in (browser.get("/.doorward/callback", here), asked(browser, f"{APP}/../")):
        link = page.one("link", rel="stylesheet").attributes["href"]
        style = browser.get(link, here)

        assert (style.status, style.headers["Content-Type"]) == (200, "text/css; charset=utf-8")
        assert style.body == browser.get("/static/doorward.css").body
        assert not style.cookies


def every_answer(browser: Browser) -> list[tuple[str, int, list[str]]]:
    """What is wrong with the headers of each."""
    pages = [asked(browser, f"{APP}{uri}") for uri in ("/", "/admin", "/../")]
    host = {"Host": "app.example.com"}
    pages += [browser.get(f"/.doorward/{name}", host) for name in ("start", "callback", "logout")]
    pages += [browser.get("/forward-auth/enter?host=evil.example")]
    return [(page.text[:40], page.status, complaints(page, secure=True)) for page in pages]


def test_every_answer_is_dressed_like_any_other(susan: Visitor, guarded: Site) -> None:
    for browser in (susan.at(APP), guarded.browser()):
        for told, status, wrong in every_answer(browser):
            assert (told, status, wrong) == (told, status, [])


def test_a_login_form_may_lead_to_the_host_that_its_reader_came_from_and_no_other(
    guarded: Site,
) -> None:
    visitor = Visitor(guarded)
    page = visitor.open(f"{APP}/")
    policy = page.headers["Content-Security-Policy"]
    other = "/login?next=/forward-auth/enter%3Fhost%3D"
    twice = f"{other}app.example.com%26host%3Dadmin.example.com"

    assert policy == POLICY.replace("form-action 'self'", f"form-action 'self' {APP}")
    for path in ("/login", "/login?next=/index", f"{other}evil.example", other, twice):
        browser = guarded.browser()
        assert browser.get(path).headers["Content-Security-Policy"] == POLICY
