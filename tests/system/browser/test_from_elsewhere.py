"""Coming from a page of another site: what a browser still sends along, and what it keeps back."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.system.browser.people import logged_in, somebody

pytestmark = pytest.mark.system


@contextmanager
def another_site(markup: str) -> Iterator[str]:
    """Its address. To a browser, `localhost` and `127.0.0.1` are two sites."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(f"<!doctype html><title>Elsewhere</title>{markup}".encode())

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/"
        server.shutdown()


@pytest.fixture
def page(chromium: Any, origin: str) -> Iterator[Page]:
    """Watched by nobody, since it is to go elsewhere."""
    context = chromium.new_context(base_url=origin, locale="en-GB")
    yield context.new_page()
    context.close()


def follow(page: Page, origin: str, path: str) -> None:
    """From a page of another site."""
    with another_site(f'<a href="{origin}{path}">Go there</a>') as elsewhere:
        page.goto(elsewhere)
        page.get_by_role("link", name="Go there").click()
        page.wait_for_url(f"{origin}/**")


def test_a_stranger_who_follows_a_link_can_send_the_form_and_sees_what_is_said_then(
    page: Page, origin: str
) -> None:
    follow(page, origin, "/forgot-password")

    page.get_by_label("Email address").fill(f"{somebody()}@example.com")
    page.get_by_role("button").last.click()

    expect(page).to_have_url(f"{origin}/login")
    expect(page.get_by_role("status")).to_be_visible()


def test_a_form_that_is_open_in_another_tab_still_works(page: Page, origin: str) -> None:
    page.goto("/forgot-password")
    other = page.context.new_page()

    follow(other, origin, "/login")
    page.get_by_label("Email address").fill(f"{somebody()}@example.com")
    page.get_by_role("button").last.click()

    expect(page).to_have_url(f"{origin}/login")


def test_whoever_is_logged_in_stays_so_when_they_follow_a_link(page: Page, origin: str) -> None:
    name = logged_in(page)

    follow(page, origin, "/index")

    expect(page.get_by_role("heading", name=f"Hi, {name}!")).to_be_visible()


def test_what_a_form_left_to_be_said_is_not_said_to_who_comes_from_elsewhere(
    page: Page, origin: str
) -> None:
    notice = {"name": "doorward_notice", "value": "registered", "url": origin, "sameSite": "Strict"}
    page.context.add_cookies([notice])

    follow(page, origin, "/login")
    expect(page.get_by_role("status")).to_have_count(0)
    page.get_by_role("link", name="Login").click()

    expect(page.get_by_role("status")).to_be_visible()


def test_a_form_of_another_site_does_nothing_here(page: Page, origin: str) -> None:
    name = logged_in(page)
    token = page.locator("input[name=csrf_token]").first.get_attribute("value")
    hidden = f'<input type="hidden" name="csrf_token" value="{token}">'
    form = f'<form method="post" action="{origin}/logout">{hidden}<button>Go</button></form>'

    with another_site(form) as elsewhere:
        page.goto(elsewhere)
        page.get_by_role("button", name="Go").click()
        page.wait_for_url(f"{origin}/logout")
    expect(page.get_by_role("alert")).to_contain_text("nothing has been done")
    page.goto("/index")

    expect(page.get_by_role("heading", name=f"Hi, {name}!")).to_be_visible()
