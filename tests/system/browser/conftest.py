"""A running server, and pages of a real Chromium that may not complain about anything."""

import os
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.system.server import UNCOUNTED, served

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_pycollect_makemodule() -> None:
    """Without a browser nothing of this folder is collected, and that is said, or an error."""
    if find_spec("playwright") is None:
        leave_out("Playwright is not installed; make test-system installs it")
    if not CHROMIUM.exists():
        leave_out(f"there is no {CHROMIUM}; on Debian: apt install chromium")


def leave_out(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(f"The browser tests must run where CI is set, but {reason}.", pytrace=False)
    pytest.skip(f"NO BROWSER TESTS: {reason}")


@pytest.fixture(scope="session")
def origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(tmp_path_factory.mktemp("server"), **UNCOUNTED) as origin:
        yield origin


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    with pytest.importorskip("playwright.sync_api").sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium: Any, origin: str) -> Iterator[Callable[..., Any]]:
    """Opens a page in a browser profile of its own, watched until the test ends."""
    watched: list[tuple[Any, Watch]] = []

    def open_page(**options: Any) -> Any:
        options = {"base_url": origin, "locale": "en-GB", **options}
        context = chromium.new_context(**options)
        watched.append((context, Watch(context, options["base_url"])))
        return context.new_page()

    yield open_page
    for context, _ in watched:
        context.close()
    assert [complaint for _, watch in watched for complaint in watch.complaints()] == []


@pytest.fixture
def page(new_page: Callable[..., Any]) -> Any:
    return new_page()


class Watch:
    """What a browser has to complain about: scripts, policies, strangers' addresses."""

    def __init__(self, context: Any, origin: str) -> None:
        self._origin = origin
        self._found: list[str] = []
        self._said: list[tuple[str, str]] = []
        self._refused_pages: set[str] = set()
        context.on("request", self._request)
        context.on("response", self._response)
        context.on("console", self._console)
        context.on("weberror", lambda error: self._found.append(f"script: {error.error}"))
        context.expose_binding("tellViolation", lambda _, text: self._found.append(text))
        context.add_init_script(
            "addEventListener('securitypolicyviolation', (event) =>"
            " tellViolation(`policy: ${event.violatedDirective} ${event.blockedURI}`));"
        )

    def complaints(self) -> list[str]:
        return self._found + [
            f"console: {text} ({url})"
            for text, url in self._said
            # Chromium says this of every page with a status of 4xx, and those are asked for here.
            if not (text.startswith("Failed to load resource") and url in self._refused_pages)
        ]

    def _request(self, request: Any) -> None:
        if not request.url.startswith(f"{self._origin}/"):
            self._found.append(f"elsewhere: {request.url}")

    def _response(self, response: Any) -> None:
        if response.status >= 400 and response.request.is_navigation_request():
            self._refused_pages.add(response.url)

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning", "assert"):
            self._said.append((message.text, message.location["url"]))
