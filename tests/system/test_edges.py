"""What the shipped proxies ask Doorward and tell the application, to the letter."""

import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import pytest

from tests.system.edge import APPLICATION, EDGES, LOGIN, Edge, caddy
from tests.system.proxy import DEPLOY, nginx
from tests.system.recorder import Answer, Asked, Recorder, recording, saying
from tests.system.server import free_port
from tests.system.surfer import SCRIPT, Surfer

pytestmark = pytest.mark.system

SUSAN = "0f" * 16
ADDRESS = f"https://{APPLICATION}"
LETS_IN = saying("200 OK", X_Doorward_User=SUSAN, X_Doorward_Name="susan", X_Doorward_Roles="")
TURNS_AWAY = saying("401 Unauthorized", X_Doorward_Login=f"https://{LOGIN}/login?next=x")
LEADS_ON = saying("303 See Other", Location=f"https://{LOGIN}/login?next=x")
PAGE = saying("200 OK", "the page")
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
    "X-Doorward-Roles",
    "X-Doorward-Login",
]
REFUSALS = {
    "500": saying("500 Internal Server Error"),
    "503": saying("503 Service Unavailable", "busy", Retry_After="1"),
    "429": saying("429 Too Many Requests"),
    "404": saying("404 Not Found"),
    "400": saying("400 Bad Request"),
    "304": saying("304 Not Modified"),
    "302": saying("302 Found", Location="/elsewhere"),
    "no http": lambda _, connection: connection.sendall(b"yes\r\n"),
    "nothing": lambda *_: None,
    "200 for nobody": saying("200 OK"),
    "200 for a strange id": saying("200 OK", X_Doorward_User="{user}"),
    "401 that leads nowhere": saying("401 Unauthorized"),
    "403": saying("403 Forbidden"),
}


@dataclass(frozen=True)
class Site:
    """A proxy between what stands in for Doorward and what stands in for the application."""

    name: str
    edge: Edge
    doorward: Recorder
    application: Recorder

    def surfer(self) -> Surfer:
        return Surfer(self.edge.port, self.edge.trust)

    def raw(self, host: str) -> socket.socket:
        connection = socket.create_connection(("127.0.0.1", self.edge.port), timeout=10)
        return self.edge.trust.wrap_socket(connection, server_hostname=host)


@pytest.fixture(scope="module", params=EDGES)
def running(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Site]:
    folder, behind = tmp_path_factory.mktemp(request.param), EDGES[request.param]
    with (
        recording(LETS_IN) as doorward,
        recording(PAGE) as application,
        behind(folder, doorward.address, application.address) as edge,
    ):
        yield Site(request.param, edge, doorward, application)


@pytest.fixture
def site(running: Site) -> Site:
    running.doorward.answer, running.application.answer = LETS_IN, PAGE
    running.doorward.asked.clear()
    running.application.asked.clear()
    return running


def test_nginx_takes_it_as_it_is_shipped(tmp_path: Path) -> None:
    shutil.copy(DEPLOY / "nginx-servers.conf", tmp_path / "doorward-servers.conf")
    (tmp_path / "conf.d").mkdir()
    for name, file in (("doorward", "nginx.conf"), ("guarded", "forward-auth/nginx.conf")):
        subject = f"openssl req -x509 -newkey rsa:2048 -nodes -subj /CN={name}".split()
        subject += ["-keyout", f"{tmp_path}/{name}.key", "-out", f"{tmp_path}/{name}.crt"]
        subprocess.run(subject, check=True, capture_output=True)
        config = (DEPLOY / file).read_text("utf-8").replace("/etc/nginx", str(tmp_path))
        here = config.replace("/var/log/nginx", str(tmp_path))
        (tmp_path / "conf.d" / f"{name}.conf").write_text(here, "utf-8")
    (tmp_path / "main").write_text(
        f"pid {tmp_path}/pid; events {{}} http {{ include conf.d/*.conf; }}", "utf-8"
    )

    done = subprocess.run(
        [nginx(), "-t", "-p", tmp_path, "-c", tmp_path / "main", "-e", "stderr"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr


def test_caddy_takes_it_as_it_is_shipped() -> None:
    file = DEPLOY / "forward-auth" / "Caddyfile"

    done = subprocess.run(
        [caddy(), "adapt", "--config", file, "--adapter", "caddyfile"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr.lower()


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


@pytest.mark.parametrize("answer", REFUSALS.values(), ids=REFUSALS)
def test_the_page_is_shown_for_no_other_answer(site: Site, answer: Answer) -> None:
    site.doorward.answer = answer

    page = site.surfer().ask("GET", f"{ADDRESS}/")

    assert site.application.asked == []
    assert page.status >= 300
    assert b"the page" not in page.body


@pytest.mark.parametrize("name", EDGES)
def test_without_doorward_there_is_no_page(name: str, tmp_path: Path) -> None:
    gone = f"127.0.0.1:{free_port()}"
    with recording(PAGE) as application, EDGES[name](tmp_path, gone, application.address) as edge:
        page = Surfer(edge.port, edge.trust).ask("GET", f"{ADDRESS}/")

    assert page.status >= 500
    assert application.asked == []


def test_who_opens_a_page_is_led_to_the_login(site: Site) -> None:
    site.doorward.answer = TURNS_AWAY if site.name == "nginx" else LEADS_ON

    page = site.surfer().ask("GET", f"{ADDRESS}/x")

    assert (page.status, page.location) == (303, f"https://{LOGIN}/login?next=x")
    assert site.application.asked == []


def test_what_a_script_asks_for_is_401_behind_nginx(site: Site) -> None:
    if site.name != "nginx":
        pytest.skip("Caddy passes on what Doorward answers")
    site.doorward.answer = TURNS_AWAY

    read = site.surfer().ask("GET", f"{ADDRESS}/x", headers=SCRIPT)
    written = site.surfer().ask("POST", f"{ADDRESS}/x", {}, headers=SCRIPT)

    assert (read.status, written.status) == (401, 401)
    assert "Location" not in read.headers


def test_nobody_can_ask_in_a_proxys_place(site: Site) -> None:
    statuses = [
        site.surfer().ask("GET", url).status
        for url in (f"https://{LOGIN}/forward-auth", f"https://{LOGIN}//forward-auth?x")
    ]

    assert statuses == [404, 404]
    assert site.doorward.asked == []


def test_the_question_itself_is_no_page(site: Site) -> None:
    site.doorward.answer = saying("404 Not Found")

    page = site.surfer().ask("GET", f"{ADDRESS}/.doorward/question")

    assert page.status == 404
    assert [asked.target for asked in site.doorward.asked] in ([], ["/.doorward/question"])


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
