"""What machines ask: whether the process answers, and whether it could serve."""

from pathlib import Path

import pytest

from tests.support.browser import Browser, Site, memory

CHECKS = {"/healthz": "ok\n", "/readyz": "ready\n"}


@pytest.mark.parametrize("path", CHECKS)
def test_all_is_well_in_plain_text_that_nobody_keeps(browser: Browser, path: str) -> None:
    page = browser.get(path)

    assert (page.status, page.text) == (200, CHECKS[path])
    assert page.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", CHECKS)
def test_nobody_is_looked_up_for_it_and_no_cookie_is_touched(site: Site, path: str) -> None:
    site.add_user("susan")
    browser = site.browser()
    browser.log_in(remember=True)
    browser.get("/login")
    kept, stored = dict(browser.cookies), site.stored()
    site.clock.forward(site.container.settings().session_limits.absolute)

    page = browser.get(path)

    assert (page.status, page.cookies) == (200, [])
    assert browser.cookies == kept
    assert site.stored() == stored


@pytest.mark.parametrize("path", CHECKS)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_they_are_only_asked(browser: Browser, path: str, method: str) -> None:
    page = browser.request(method, path)

    assert page.status == 405
    assert "GET" in page.headers["Allow"]


@pytest.mark.parametrize("path", ["/readyz/", "/metrics/", "/forward-auth/"])
def test_what_proxies_keep_inside_has_no_second_address(tmp_path: Path, path: str) -> None:
    with memory(
        tmp_path,
        watched=True,
        origin="https://door.example",
        proxies="1",
        forward_auth="app.example.com",
    ) as site:
        assert site.browser().get(path).status == 404
