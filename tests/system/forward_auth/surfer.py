"""A person with a browser that knows whose each cookie is, and follows from host to host."""

import socket
import ssl
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlencode, urljoin, urlsplit

from werkzeug.datastructures import Headers

from tests.support.pages import Page

PATIENCE = 30.0
NAVIGATION = {"Sec-Fetch-Mode": "navigate", "Accept": "text/html"}
SCRIPT = {"Sec-Fetch-Mode": "cors", "Accept": "application/json"}
FOLLOWED = 10


@dataclass
class Surfer:
    """Keeps cookies by host as RFC 6265 has it, and refuses what a browser would refuse."""

    port: int | None = None
    """Where every host is; by default at its own port of loopback."""
    trust: ssl.SSLContext | None = None
    cookies: dict[str, dict[str, str]] = field(default_factory=dict)
    at: str = ""
    """The address that is shown."""

    def ask(
        self,
        method: str,
        url: str,
        form: Mapping[str, str] | None = None,
        headers: Mapping[str, str] = NAVIGATION,
    ) -> Page:
        """One request, whatever the answer says."""
        there = urlsplit(url)
        kept = self.cookies.get(there.hostname or "", {})
        said = {"Host": there.netloc, **headers}
        if kept:
            said["Cookie"] = "; ".join(f"{name}={value}" for name, value in kept.items())
        if form is not None:
            said |= {
                "Content-Type": "application/x-www-form-urlencoded",
                "Origin": f"{there.scheme}://{there.netloc}",
            }
        target = url.removeprefix(f"{there.scheme}://{there.netloc}") or "/"
        with closing(self._connect(url)) as connection:
            connection.request(method, target, urlencode(form) if form is not None else None, said)
            answer = connection.getresponse()
            page = Page(answer.status, Headers(answer.getheaders()), answer.read())
        self._keep(url, page)
        return page

    def open(self, url: str) -> Page:
        """As a click does it: the page at the end of all redirects."""
        return self._follow(url, self.ask("GET", url))

    def send(self, page: Page, action: str, **typed: str) -> Page:
        """Fills in the form of the page that is shown, and follows where that leads."""
        url = urljoin(self.at, action)
        return self._follow(url, self.ask("POST", url, page.form(action).filled(**typed)))

    def _follow(self, url: str, page: Page) -> Page:
        for _ in range(FOLLOWED):
            if "Location" not in page.headers:
                self.at = url
                return page
            url = urljoin(url, page.location)
            page = self.ask("GET", url)
        raise AssertionError(f"led on and on, at last to {url}")

    def _connect(self, url: str) -> HTTPConnection:
        there = urlsplit(url)
        assert there.hostname
        assert (there.scheme == "https") == (self.trust is not None), url
        port = self.port or there.port or 80
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        raw = socket.create_connection(("127.0.0.1", port), PATIENCE)
        connection.sock = (
            self.trust.wrap_socket(raw, server_hostname=there.hostname) if self.trust else raw
        )
        return connection

    def _keep(self, url: str, page: Page) -> None:
        there = urlsplit(url)
        jar = self.cookies.setdefault(there.hostname or "", {})
        for header in page.cookies:
            pair, *rest = (part.strip() for part in header.split(";"))
            told = {part.lower() for part in rest}
            name, _, value = pair.partition("=")
            assert not any(part.startswith("domain") for part in told), header
            assert "path=/" in told, header
            assert ("secure" in told) == name.startswith("__Host-") == (there.scheme == "https")
            if "max-age=0" in told:
                jar.pop(name, None)
            else:
                jar[name] = value
