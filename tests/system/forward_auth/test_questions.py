"""What the shipped proxies ask Doorward and tell the application, to the letter."""

import socket
from contextlib import closing
from threading import Event

import pytest

from tests.system.forward_auth.edge import APPLICATION, LOGIN
from tests.system.forward_auth.recorder import Asked, saying
from tests.system.forward_auth.standing_in import ADDRESS, SUSAN, Site

pytestmark = pytest.mark.system

ODD_TARGETS = [
    "/",
    "/a%2fb//c;x=%C3%A9?q=%20&q",
    "/a/%2e%2e/b?next=https://other.example",
    "/%61dmin/..;/x",
    "/?//%0d%0aX:y",
]
SPOOFED = [
    "X-Doorward-User",
    "x-doorward-user",
    "X-DOORWARD-EMAIL",
    "X_Doorward_User",
    "X-Doorward_User",
    "x_doorward_email",
    "X.Doorward.User",
    "X.Doorward-User",
    "X~Doorward~User",
    "X-Doorward-Roles",
    "X-Doorward-Login",
]
PATHS = [
    "X-Original-URL",
    "X-Original-URI",
    "X-Rewrite-URL",
    "X-Rewrite-URI",
    "X-Script-Name",
    "X-Forwarded-Path",
    "X-Forwarded-Prefix",
]
"""Which some applications take for the path, or for a part of it."""


@pytest.mark.parametrize("target", ODD_TARGETS)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_doorward_is_asked_about_what_the_application_will_see(
    site: Site, method: str, target: str
) -> None:
    surfer = site.surfer()
    surfer.cookies[APPLICATION] = {"__Host-one": "1", "other": "2"}
    form = {"story": "x" * 5000} if method == "POST" else None

    page = surfer.ask(method, ADDRESS + target, form)

    (question,), (asked,) = site.doorward.asked, site.application.asked
    assert page.body == b"the page"
    assert (question.method, question.target.partition("?")[0]) == ("GET", "/forward-auth")
    assert question.one("Host") == LOGIN
    assert question.one("X-Forwarded-Host") == APPLICATION
    assert question.one("X-Forwarded-Method") == asked.method == method
    assert question.one("X-Forwarded-Uri") == asked.target == target
    assert question.one("X-Forwarded-Proto") == "https"
    assert question.one("X-Forwarded-For") == "127.0.0.1"
    assert question.one("Cookie") == "__Host-one=1; other=2"
    assert question.body == b""
    assert not question.all("Content-Length")
    assert not question.all("Transfer-Encoding")
    assert len(asked.body) == (len("story=") + 5000 if form else 0)


def test_the_application_is_told_who_it_is_and_at_which_address(site: Site) -> None:
    site.surfer().ask("GET", f"{ADDRESS}/")

    (asked,) = site.application.asked
    assert asked.one("X-Doorward-User") == SUSAN
    assert asked.one("X-Doorward-Name") == "susan"
    assert asked.all("X-Doorward-Email") == []
    assert "".join(asked.all("X-Doorward-Roles")) == ""
    assert asked.one("Host") == asked.one("X-Forwarded-Host") == APPLICATION
    assert asked.one("X-Forwarded-Proto") == "https"


@pytest.mark.parametrize("name", PATHS)
def test_no_header_of_a_client_gives_the_application_another_path(site: Site, name: str) -> None:
    for spelled in (name, name.lower(), name.replace("-", "_"), name.replace("-", ".")):
        site.surfer().ask("GET", f"{ADDRESS}/", headers={spelled: "/spoofed"})

    assert len(site.application.asked) == 4
    for told in (*site.application.asked, *site.doorward.asked):
        assert "spoofed" not in str(told.headers)


@pytest.mark.parametrize("name", SPOOFED)
def test_what_a_client_says_in_doorwards_name_goes_no_further(site: Site, name: str) -> None:
    site.surfer().ask("GET", f"{ADDRESS}/", headers={name: "spoofed"})

    for told in (*site.application.asked, *site.doorward.asked):
        assert "spoofed" not in str(told.headers)
    (asked,) = site.application.asked
    assert asked.one("X-Doorward-User") == SUSAN


@pytest.mark.parametrize("name", ["Host", "Method", "Uri", "Proto", "For"])
def test_what_a_client_says_in_a_proxys_name_goes_no_further(site: Site, name: str) -> None:
    spoofed = {f"X-Forwarded-{name}": "spoofed", "X-Real-IP": "spoofed", "Forwarded": "for=spoofed"}

    for path in ("/", "/.doorward/start"):
        site.surfer().ask("GET", ADDRESS + path, headers=spoofed)

    (asked,) = site.application.asked
    assert "spoofed" not in str(asked.headers)
    question, start = site.doorward.asked
    assert start.target == "/.doorward/start"
    for told in (question, start):
        believed = [value for header, value in told.headers if header.startswith("X-Forwarded-")]
        if told is start and name in ("Method", "Uri"):
            continue  # nothing there is read from them
        assert "spoofed" not in believed


@pytest.mark.parametrize("line", ["https://%s/x", "/x"])
@pytest.mark.parametrize("named", [LOGIN, "evil.example", f"{APPLICATION}.evil.example"])
def test_no_other_host_is_asked_about_than_the_one_that_answers(
    site: Site, line: str, named: str
) -> None:
    target = line.replace("%s", APPLICATION)
    with closing(site.raw(APPLICATION)) as connection:
        connection.sendall(f"GET {target} HTTP/1.1\r\nHost: {named}\r\n\r\n".encode())
        connection.recv(65536)

    for asked in site.application.asked:
        assert asked.one("Host") == APPLICATION
        (question,) = site.doorward.asked
        assert question.one("X-Forwarded-Host") == APPLICATION


@pytest.mark.parametrize("name", ["X_Forwarded_Host", "X.Forwarded.Uri", "x_forwarded-for"])
def test_no_other_spelling_of_it_reaches_anybody(site: Site, name: str) -> None:
    for url in (f"{ADDRESS}/", f"{ADDRESS}/.doorward/start", f"https://{LOGIN}/login"):
        site.surfer().ask("GET", url, headers={name: "spoofed"})

    assert len(site.doorward.asked) == 3
    for asked in (*site.application.asked, *site.doorward.asked):
        assert "spoofed" not in str(asked.headers)


def test_each_request_is_asked_about_anew(site: Site) -> None:
    may_be_kept = {"Cache-Control": "public, max-age=60"}
    site.doorward.answer = saying("200 OK", X_Doorward_User=SUSAN, **may_be_kept)
    site.application.answer = saying("200 OK", "the page", **may_be_kept)
    site.surfer().ask("GET", f"{ADDRESS}/")
    site.doorward.answer = saying("403 Forbidden")

    page = site.surfer().ask("GET", f"{ADDRESS}/")

    assert page.status == 403
    assert len(site.doorward.asked) == 2


def test_a_stream_arrives_as_it_is_sent(site: Site) -> None:
    seen = Event()

    def stream(_: Asked, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nfirst")
        seen.wait(5)
        connection.sendall(b" second" if seen.is_set() else b" too late")

    site.application.answer = stream
    with closing(site.raw(APPLICATION)) as connection:
        connection.sendall(f"GET / HTTP/1.1\r\nHost: {APPLICATION}\r\n\r\n".encode())
        received = b""
        while b"first" not in received:
            received += connection.recv(65536)
        seen.set()
        while b"second" not in received and b"late" not in received:
            received += connection.recv(65536)

    assert b"second" in received


def test_a_websocket_is_let_through(site: Site) -> None:
    def echo(asked: Asked, connection: socket.socket) -> None:
        assert asked.one("Upgrade").lower() == "websocket"
        connection.sendall(
            b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"
        )
        connection.sendall(connection.recv(65536).upper())

    site.application.answer = echo
    with closing(site.raw(APPLICATION)) as connection:
        connection.sendall(
            f"GET /ws HTTP/1.1\r\nHost: {APPLICATION}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n".encode()
        )
        received = connection.recv(65536)
        connection.sendall(b"hello")
        while b"HELLO" not in received:
            received += (more := connection.recv(65536))
            assert more

    assert received.startswith(b"HTTP/1.1 101")
    assert len(site.doorward.asked) == 1


@pytest.mark.parametrize(
    "lines",
    [
        ["h2c"],
        ["websocket, h2c"],
        ["h2c, websocket"],
        ["websocketx"],
        ["h2c", "websocket"],
        ["websocket", "h2c"],
    ],
    ids=" and ".join,
)
def test_no_connection_is_opened_on_which_other_requests_than_the_one_asked_about_could_come(
    site: Site, lines: list[str]
) -> None:
    upgrade = "".join(f"Upgrade: {line}\r\n" for line in lines)
    with closing(site.raw(APPLICATION)) as connection:
        connection.sendall(
            f"GET / HTTP/1.1\r\nHost: {APPLICATION}\r\n{upgrade}"
            "Connection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk\r\n\r\n".encode()
        )
        connection.recv(65536)

    (asked,) = site.application.asked
    assert asked.all("Upgrade") in ([], ["websocket"])
    assert "HTTP2-Settings" not in "".join(asked.all("Connection"))
