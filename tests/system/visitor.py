"""A person with a browser that keeps cookies, over real connections."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from http.client import HTTPConnection
from typing import Self
from urllib.parse import urlencode, urlsplit

from werkzeug.datastructures import Headers

from tests.support.pages import Page

PASSWORD = "three blind mice and a piano"
PATIENCE = 30.0


@dataclass
class Visitor:
    """Opens a new connection for every request."""

    public: str
    """The origin that the service is known by."""
    at: str = ""
    """Where the connections go, if not there."""
    cookies: dict[str, str] = field(default_factory=dict)
    patience: float = PATIENCE
    address: str = ""
    """Of this machine, from which to come; any by default."""
    said: dict[str, str] = field(default_factory=dict)
    """Headers that no browser would send of itself."""

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> Page:
        """Raises OSError or HTTPException where no answer came."""
        return self.begin(method, path, form)()

    def begin(
        self, method: str, path: str, form: dict[str, str] | None = None
    ) -> Callable[[], Page]:
        """Sends the request; what it returns waits for the answer."""
        connection = HTTPConnection(
            urlsplit(self.at or self.public).netloc,
            timeout=self.patience,
            source_address=(self.address, 0) if self.address else None,
        )
        try:
            headers = {"Host": urlsplit(self.public).netloc, "Origin": self.public, **self.said}
            if self.cookies:
                headers["Cookie"] = "; ".join(f"{n}={value}" for n, value in self.cookies.items())
            if form is not None:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request(method, path, urlencode(form or {}) or None, headers)
        except BaseException:
            connection.close()
            raise
        return partial(self._finish, connection)

    def submit(self, path: str, **typed: str) -> Page:
        """Opens the page, fills its form in and sends it; the page itself if there is no form."""
        page = self.ask("GET", path)
        if page.status != 200:
            return page
        return self.ask("POST", path, page.form(path).filled(**typed))

    def register(self, name: str) -> Page:
        email = f"{name}@example.com"
        typed = {"username": name, "email": email, "password": PASSWORD, "password2": PASSWORD}
        return self.submit("/register", **typed)

    def log_in(self, name: str) -> Page:
        return self.submit("/login", username=name, password=PASSWORD)

    def log_out(self) -> Page:
        return self.submit("/logout")

    def is_known(self) -> bool:
        """Whether the home page is shown to them; raises AssertionError for any other answer."""
        page = self.ask("GET", "/")
        assert page.status == 200 or "/login" in page.headers.get("Location", ""), page.status
        return page.status == 200

    @property
    def greeting(self) -> str:
        """The home page's heading."""
        return self.ask("GET", "/index").heading

    def copy(self, at: str = "") -> Self:
        """The same cookies once more, for good: what becomes of these does not touch them."""
        return replace(self, at=at or self.at, cookies=dict(self.cookies))

    def _finish(self, connection: HTTPConnection) -> Page:
        with closing(connection):
            answer = connection.getresponse()
            page = Page(answer.status, Headers(answer.getheaders()), answer.read())
        self._keep(page.cookies)
        return page

    def _keep(self, cookies: list[str]) -> None:
        for header in cookies:
            pair, _, attributes = header.partition(";")
            name, _, value = pair.partition("=")
            if "max-age=0" in attributes.lower():
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value
