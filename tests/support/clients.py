"""Programs that use the JSON API: those that keep a bearer token, and pages with scripts."""

import json
from collections.abc import Mapping
from typing import Any, final

from tests.support.browser import Browser, Site
from tests.support.builders import PASSWORD
from tests.support.documented import API, undocumented
from tests.support.pages import Page

JSON = "application/json"


@final
class ApiClient:
    """One that is no browser: it keeps no cookie, and says itself who it is."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._outside = Browser(site)
        self.access_token: str | None = None
        self.refresh_token: str | None = None

    def get(self, path: str) -> Page:
        return self.ask("GET", path)

    def post(self, path: str, **body: object) -> Page:
        return self.ask("POST", path, body)

    def put(self, path: str, **body: object) -> Page:
        return self.ask("PUT", path, body)

    def delete(self, path: str) -> Page:
        return self.ask("DELETE", path)

    def ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, object] | bytes | None = None,
        headers: Mapping[str, str | None] | None = None,
    ) -> Page:
        said = f"Bearer {self.access_token}" if self.access_token else None
        usual = {"Authorization": said} | ({} if body is None else {"Content-Type": JSON})
        written = body if isinstance(body, bytes) else b"" if body is None else _written(body)
        page = self._outside.request(method, f"{API}{path}", written, {**usual, **(headers or {})})
        assert page.cookies == [], "who keeps a token is given no cookie"
        assert undocumented(self.site, method, path, page) == []
        return page

    def prove(self, password: str = PASSWORD) -> None:
        """Once more, as before what is sensitive."""
        self.keep(self.post("/session/proof", current_password=password))

    def log_in(
        self, name: str = "susan", password: str = PASSWORD, *, remember: bool = False
    ) -> Page:
        page = self.post(
            "/session", login=name, password=password, carrier="bearer", remember=remember
        )
        if page.status == 200:
            self.keep(page)
        return page

    def keep(self, page: Page) -> None:
        """The tokens of an answer."""
        tokens = read(page)["tokens"]
        self.access_token = tokens["access_token"]
        self.refresh_token = tokens.get("refresh_token", self.refresh_token)


@final
class Script:
    """On a page of ours: the browser sends its cookies, and the script the token against forgery."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser

    def ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, object] | None = None,
        headers: Mapping[str, str | None] | None = None,
    ) -> Page:
        usual: dict[str, str | None] = {
            "Sec-Fetch-Site": "same-origin",
            "Origin": str(self.browser.site.origin),
            "Content-Type": None if body is None else JSON,
        }
        if method != "GET":
            usual["X-CSRF-Token"] = self.csrf_token()
        written = b"" if body is None else _written(body)
        all_headers = {**usual, **(headers or {})}
        page = self.browser.request(method, f"{API}{path}", written, all_headers)
        assert undocumented(self.browser.site, method, path, page) == []
        return page

    def post(self, path: str, **body: object) -> Page:
        return self.ask("POST", path, body)

    def csrf_token(self) -> str:
        found: str = read(self.browser.get(f"{API}/csrf-token"))["csrf_token"]
        return found

    def log_in(
        self, name: str = "susan", password: str = PASSWORD, *, remember: bool = False
    ) -> Page:
        return self.post(
            "/session", login=name, password=password, carrier="cookie", remember=remember
        )


def read(page: Page) -> Any:
    """What an answer of the API says."""
    return json.loads(page.text)


def _written(body: Mapping[str, object]) -> bytes:
    return json.dumps(body).encode()
