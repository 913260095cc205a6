"""A browser that goes to several hosts, and keeps the cookies of each apart, as browsers do.

In front of the applications stands the proxy that asks Doorward, as the documents describe it.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

from werkzeug.datastructures import Headers

from tests.support.browser import Browser, Chosen, Site
from tests.support.builders import PASSWORD
from tests.support.pages import Page

PUBLIC = "https://door.example"
APP, ADMIN = "https://app.example.com", "https://admin.example.com"
HOSTS = "app.example.com, app.example.com/admin=admin|owner, admin.example.com=staff"
CHOSEN: Chosen = {"origin": PUBLIC, "proxies": "127.0.0.1", "forward_auth": HOSTS}
IDENTITY = ("X-Doorward-User", "X-Doorward-Name", "X-Doorward-Email", "X-Doorward-Roles")


def asked(
    browser: Browser,
    url: str,
    method: str = "GET",
    headers: Mapping[str, str | None] | None = None,
    query: str = "",
) -> Page:
    """What Doorward answers to the proxy of an application; `headers` are the client's, or odd."""
    scheme, _, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    told = {
        "Host": "doorward.internal:8000",
        "X-Forwarded-Proto": scheme,
        "X-Forwarded-Host": authority,
        "X-Forwarded-Uri": slash + path,
        "X-Forwarded-Method": method,
        **(headers or {}),
    }
    return browser.request("GET", f"/forward-auth{query}", headers=told)


class Visitor:
    """Somebody with one browser."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self._browsers: dict[str, Browser] = {}

    def at(self, origin: str) -> Browser:
        """What the browser keeps for one host."""
        return self._browsers.setdefault(origin, self.site.browser())

    def get(self, url: str, headers: Mapping[str, str | None] | None = None) -> Page:
        """Follows nothing; a page of an application holds who it was shown to."""
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        path = url.removeprefix(origin)
        browser = self.at(origin)
        if origin == str(self.site.origin) or path.startswith("/.doorward/"):
            return browser.get(path, {"Host": parts.netloc, **(headers or {})})
        navigates = {"Sec-Fetch-Mode": "navigate"}
        answer = asked(
            browser, url, headers=navigates | dict(headers or {}), query="?answer=redirect"
        )
        return _application(url, answer) if answer.status == 200 else answer

    def open(self, url: str) -> Page:
        """Follows wherever it is led."""
        page = self.get(url)
        for _ in range(8):
            if page.status != 303:
                return page
            page = self.get(page.location)
        raise AssertionError(f"led on and on from {url}")

    def log_in(self, url: str, name: str = "susan", password: str = PASSWORD) -> Page:
        """By way of an application, which leads to the login page and is come back to."""
        page = self.open(url)
        done = self.at(str(self.site.origin)).fill(page, "/login", username=name, password=password)
        assert done.status == 303
        return self.open(done.location)

    def log_out(self) -> None:
        assert self.at(str(self.site.origin)).log_out().status == 303

    def sees(self, url: str) -> str | None:
        """Who an application takes its visitor for; None where it never heard of one."""
        page = self.get(url)
        return page.headers["X-Doorward-User"] if page.status == 200 else None


def _application(url: str, answer: Page) -> Page:
    told = Headers([(name, answer.headers[name]) for name in IDENTITY if name in answer.headers])
    told["Location"] = url
    return Page(200, told, b"an application's page")
