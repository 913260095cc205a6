"""Requests as browsers send them, made once as bytes, and a connection that is kept alive."""

import hashlib
import re
import socket
from dataclasses import dataclass
from typing import Self
from urllib.parse import urlencode

HOST = "127.0.0.1"
PATIENCE = 60.0
PASSWORD = "quite-a-tall-giraffe-in-the-park"

_BROWSER = (
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n"
    "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n"
    "Accept-Language: en-US,en;q=0.5\r\n"
    "Accept-Encoding: gzip, deflate\r\n"
)
_TOKEN = re.compile(rb'name="csrf_token" value="([^"]+)"')


class Unanswered(Exception):
    """The server closed the connection in the middle of an answer, or before one."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    head: bytes
    body: bytes

    def cookie(self, name: str) -> str:
        """`name=value`, as it goes back."""
        found = re.search(rb"(?im)^set-cookie: (" + name.encode() + rb"=[^;\r]+)", self.head)
        if found is None:
            raise LookupError(f"no cookie {name} came with status {self.status}")
        return found[1].decode()


@dataclass(frozen=True, slots=True)
class Visitor:
    """What a stranger's browser holds after it has seen a form."""

    cookie: str
    token: str


class Connection:
    """One after the other, over one connection."""

    def __init__(self, port: int, source: str = "") -> None:
        """`source` is the address of this machine that it comes from."""
        self.port = port
        came_from = (source, 0) if source else None
        self._socket = socket.create_connection((HOST, port), PATIENCE, came_from)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._socket.close()

    def ask(self, request: bytes) -> Answer:
        """Raises Unanswered."""
        self._socket.sendall(request)
        head, _, body = self._read_past(b"\r\n\r\n").partition(b"\r\n\r\n")
        length = content_length(head)
        while len(body) < length:
            body += self._read()
        return Answer(status_in(head), head, body)

    def visit(self, path: str = "/login") -> Visitor:
        """Looks at a form as a stranger."""
        answer = self.ask(get(self.port, path))
        return Visitor(answer.cookie("doorward_visitor"), token_in(answer.body))

    def _read_past(self, mark: bytes) -> bytes:
        read = b""
        while mark not in read:
            read += self._read()
        return read

    def _read(self) -> bytes:
        if not (part := self._socket.recv(65536)):
            raise Unanswered
        return part


def status_in(head: bytes) -> int:
    return int(head.split(maxsplit=2)[1])


def content_length(head: bytes) -> int:
    found = re.search(rb"(?im)^content-length: *(\d+)", head)
    return int(found[1]) if found else 0


def token_in(body: bytes) -> str:
    found = _TOKEN.search(body)
    if found is None:
        raise LookupError("the page holds no form of ours")
    return found[1].decode()


def without_token(body: bytes) -> bytes:
    """The page with what differs from one time to the next left out."""
    return _TOKEN.sub(b"", body)


def get(port: int, path: str, cookie: str = "", more: str = "") -> bytes:
    """`more` is further lines of the head, each with its end."""
    return _request("GET", port, path, cookie, more).encode()


def post(port: int, path: str, form: dict[str, str], cookie: str = "", more: str = "") -> bytes:
    body = urlencode(form)
    head = _request(
        "POST",
        port,
        path,
        cookie,
        f"Origin: http://{HOST}:{port}\r\nSec-Fetch-Site: same-origin\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n{more}",
    )
    return (head + body).encode()


def log_in(
    port: int, visitor: Visitor, name: str, password: str = PASSWORD, *, remember: bool = False
) -> bytes:
    ticked = {"remember_me": "y"} if remember else {}
    form = {"csrf_token": visitor.token, "username": name, "password": password, **ticked}
    return post(port, "/login", form, visitor.cookie, at_home(name))


def register(port: int, visitor: Visitor, name: str) -> bytes:
    form = {
        "csrf_token": visitor.token,
        "username": name,
        "email": f"{name}@example.com",
        "password": PASSWORD,
        "password2": PASSWORD,
    }
    return post(port, "/register", form, visitor.cookie, at_home(name))


def at_home(name: str) -> str:
    """A line of the head that a proxy writes: each person comes from a network of their own."""
    host = hashlib.sha256(name.encode()).digest()
    return f"X-Forwarded-For: 10.{host[0]}.{host[1]}.{host[2]}\r\n"


def log_out(port: int, cookies: str, token: str) -> bytes:
    return post(port, "/logout", {"csrf_token": token}, cookies)


def _request(method: str, port: int, path: str, cookie: str, more: str = "") -> str:
    cookies = f"Cookie: {cookie}\r\n" if cookie else ""
    start = f"{method} {path} HTTP/1.1\r\nHost: {HOST}:{port}\r\n"
    return f"{start}{_BROWSER}{cookies}{more}\r\n"
