"""Programs that use the JSON API: those that keep a bearer token, and pages with scripts.

What each answers is held against the document of the API.
"""

import json
from abc import abstractmethod
from collections.abc import Mapping
from typing import Any, Protocol, final

from domain.sessions.session import FRESH_LIMIT
from tests.support.browser import Browser, Site
from tests.support.builders import PASSWORD
from tests.support.documented import API, undocumented
from tests.support.pages import Page

JSON = "application/json"

Body = Mapping[str, object] | bytes | None
Headers = Mapping[str, str | None]


class Program(Protocol):
    """A client of the API, however it says who it is."""

    site: Site

    @abstractmethod
    def ask(
        self, method: str, path: str, body: Body = None, headers: Headers | None = None
    ) -> Page: ...

    @abstractmethod
    def log_in(
        self, name: str = "susan", password: str = PASSWORD, *, remember: bool = False
    ) -> Page: ...

    @abstractmethod
    def keep(self, page: Page) -> None:
        """The tokens of an answer, where it keeps them by itself."""

    @abstractmethod
    def come_back(self) -> None:
        """After the session has ended, as one that is remembered."""

    def get(self, path: str) -> Page:
        return self.ask("GET", path)

    def post(self, path: str, **body: object) -> Page:
        return self.ask("POST", path, body)

    def put(self, path: str, **body: object) -> Page:
        return self.ask("PUT", path, body)

    def delete(self, path: str) -> Page:
        return self.ask("DELETE", path)

    def prove(self, password: str = PASSWORD) -> Page:
        """Once more, as before what is sensitive."""
        page = self.post("/session/proof", current_password=password)
        if page.status == 200:
            self.keep(page)
        return page

    def grow_tired(self) -> None:
        """Until the last proof is too old for what is sensitive."""
        self.site.clock.forward(FRESH_LIMIT)

    @property
    def name(self) -> str | None:
        """Of who is logged in."""
        page = self.get("/session")
        return read(page)["user"]["username"] if page.status == 200 else None


@final
class ApiClient(Program):
    """One that is no browser: it keeps no cookie, and says itself who it is."""

    def __init__(self, site: Site, address: str = "127.0.0.1") -> None:
        self.site = site
        self._outside = Browser(site)
        self._outside.address = address
        self.access_token: str | None = None
        self.refresh_token: str | None = None

    def ask(
        self, method: str, path: str, body: Body = None, headers: Headers | None = None
    ) -> Page:
        said = f"Bearer {self.access_token}" if self.access_token else None
        usual = {"Authorization": said} | ({} if body is None else {"Content-Type": JSON})
        all_headers = {**usual, **(headers or {})}
        page = self._outside.request(method, f"{API}{path}", _written(body), all_headers)
        assert page.cookies == [], "who keeps a token is given no cookie"
        assert undocumented(self.site, method, path, page) == []
        return page

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
        tokens = read(page)["tokens"]
        self.access_token = tokens["access_token"]
        self.refresh_token = tokens.get("refresh_token", self.refresh_token)

    def come_back(self) -> None:
        self.access_token = None
        self.keep(self.post("/session/refresh", refresh_token=self.refresh_token))
        self.get("/session")


@final
class Script(Program):
    """On a page of ours: the browser sends its cookies, the script the token against forgery."""

    def __init__(self, browser: Browser) -> None:
        self.site = browser.site
        self.browser = browser

    def ask(
        self, method: str, path: str, body: Body = None, headers: Headers | None = None
    ) -> Page:
        usual: dict[str, str | None] = {
            "Sec-Fetch-Site": "same-origin",
            "Origin": str(self.site.origin),
            "Content-Type": None if body is None else JSON,
        }
        if method != "GET":
            usual["X-CSRF-Token"] = self.csrf_token()
        all_headers = {**usual, **(headers or {})}
        page = self.browser.request(method, f"{API}{path}", _written(body), all_headers)
        assert undocumented(self.site, method, path, page) == []
        assert '_token":' not in page.text, "who keeps cookies is given no token"
        return page

    def csrf_token(self) -> str:
        found: str = read(self.browser.get(f"{API}/csrf-token"))["csrf_token"]
        return found

    def log_in(
        self, name: str = "susan", password: str = PASSWORD, *, remember: bool = False
    ) -> Page:
        return self.post(
            "/session", login=name, password=password, carrier="cookie", remember=remember
        )

    def keep(self, page: Page) -> None:
        assert "tokens" not in read(page), "who keeps cookies is given no token"

    def come_back(self) -> None:
        self.browser.close()
        self.get("/session")
        self.get("/session")


def read(page: Page) -> Any:
    """What an answer of the API says."""
    return json.loads(page.text)


def told(page: Page) -> tuple[int, str]:
    """How it refuses: by which status and code."""
    return page.status, read(page)["code"]


def _written(body: Body) -> bytes:
    if isinstance(body, bytes):
        return body
    return b"" if body is None else json.dumps(body).encode()
