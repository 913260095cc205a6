"""The line that each request leaves where that was asked for, and the number on every line."""

import json
import logging
from collections.abc import Callable

import pytest

from tests.support.browser import Browser, Site
from tests.support.logs import logged
from tests.support.pages import Page


def lines_of(act: Callable[[], Page]) -> tuple[Page, list[dict[str, object]]]:
    """What was answered, and what was logged meanwhile."""
    pages: list[Page] = []
    written = logged(lambda: pages.append(act()))
    return pages[0], [json.loads(line) for line in written.splitlines()]


def access(lines: list[dict[str, object]]) -> list[dict[str, object]]:
    return [line for line in lines if line["logger"] == "doorward.access"]


def test_nothing_is_said_unless_it_is_asked_for(browser: Browser) -> None:
    _, lines = lines_of(lambda: browser.get("/login"))

    assert lines == []


def test_a_request_is_a_line(watched_site: Site) -> None:
    browser = watched_site.browser()

    page, lines = lines_of(lambda: browser.get("/login?next=/canary"))

    (line,) = lines
    milliseconds = line.pop("milliseconds")
    assert isinstance(milliseconds, float)
    assert 0 < milliseconds < 60_000
    del line["timestamp"]
    assert line == {
        "event": "request",
        "level": "info",
        "logger": "doorward.access",
        "method": "GET",
        "route": "/login",
        "status": 200,
        "client": "127.0.0.1",
        "request_id": page.headers["X-Request-Id"],
    }


@pytest.mark.parametrize(
    ("path", "route", "status"),
    [
        ("/static/doorward.css?canary", "/static/<path:name>", 200),
        ("/canary/%0a%22", None, 404),
        ("/healthz?canary", "/healthz", 200),
    ],
)
def test_what_was_typed_is_not_in_it(
    watched_site: Site, path: str, route: str | None, status: int
) -> None:
    browser = watched_site.browser()

    _, lines = lines_of(lambda: browser.get(path))

    (line,) = lines
    assert (line["route"], line["status"]) == (route, status)
    assert "canary" not in json.dumps(line)


def test_a_client_cannot_forge_a_line(watched_site: Site) -> None:
    browser = watched_site.browser()
    forged = 'GET\n{"event": "login"}\x1b[2J'

    _, lines = lines_of(
        lambda: browser.request(forged, "/login\n{}", headers={"User-Agent": forged})
    )

    assert [line["event"] for line in access(lines)] == ["request"]


def test_every_line_of_a_request_carries_its_number(watched_site: Site) -> None:
    app = watched_site.app

    def chatty() -> str:
        logging.getLogger("some.library").warning("by the way")
        return ""

    app.add_url_rule("/chatty", "chatty", chatty)

    page, lines = lines_of(lambda: watched_site.browser().get("/chatty"))

    assert [line["event"] for line in lines] == ["by the way", "request"]
    assert {line["request_id"] for line in lines} == {page.headers["X-Request-Id"]}


def test_outside_of_requests_no_number_is_made_up(watched_site: Site) -> None:
    (line,) = logged(lambda: logging.getLogger("doorward").info("idle")).splitlines()

    assert "request_id" not in json.loads(line)


def test_a_session_has_the_same_short_name_from_its_login_to_its_end(site: Site) -> None:
    site.add_user("susan")
    browser, other = site.browser(), site.browser()

    written = logged(lambda: [browser.log_in(), other.log_in(), browser.log_out()])

    lines = [json.loads(line) for line in written.splitlines()]
    assert [line["event"] for line in lines] == ["login", "login", "logout"]
    first, second, ended = (line["session"] for line in lines)
    assert first == ended != second
    assert len(bytes.fromhex(first)) == 8
    standing = str(site.stored()["sessions"])
    assert first not in standing
    assert second in standing
    assert first not in "".join(cookie.value for cookie in other.cookies.values())
