"""The nginx that is shipped, in front of the real server."""

import json
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from adapters.sql import open_storage
from tests.support.pages import Page
from tests.system.proxy import DEPLOY, nginx, proxied
from tests.system.server import PATIENCE, PROJECT, free_port, served
from tests.system.visitor import PASSWORD, Visitor

pytestmark = pytest.mark.system

SELF_SIGNED = "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=localhost".split()
GIVEN_UP = 15  # seconds: theirs is ten
SILENT = 500  # more than all processes have threads
FORGED = {"X-Forwarded-For": "203.0.113.66", "X-Real-IP": "203.0.113.66"}


def shipped(file: str) -> str:
    """What it sets DOORWARD_TRUSTED_PROXIES to."""
    text = (PROJECT / file).read_text("utf-8")
    found = re.search(r'DOORWARD_TRUSTED_PROXIES(?:=|: )"?([^"\n]+)"?$', text, re.MULTILINE)
    assert found
    return found[1]


SHIPPED_UNIT, SHIPPED_COMPOSE = shipped("deploy/doorward.service"), shipped("compose.yaml")


@dataclass(frozen=True)
class Front:
    """Where people come in, and what nginx wrote about them."""

    origin: str
    folder: Path

    @property
    def log(self) -> list[dict[str, str]]:
        lines = (self.folder / "access.log").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def line_of(self, page: Page) -> dict[str, str]:
        """It is written after the answer: perhaps not yet."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for line in self.log:
                if line["request_id"] == page.headers["X-Request-Id"]:
                    return line
            time.sleep(0.02)
        raise AssertionError("no line of the log names this request")


@contextmanager
def front_of(folder: Path, *more_servers: str, **settings: str) -> Iterator[Front]:
    port = free_port()
    public = f"http://127.0.0.1:{port}"
    with served(folder, DOORWARD_PUBLIC_URL=public, **settings) as behind:
        (folder / "nginx").mkdir()
        servers = [*more_servers, behind.removeprefix("http://")]
        with proxied(folder / "nginx", port, servers):
            yield Front(f"http://127.0.0.1:{port}", folder / "nginx")


@pytest.fixture(scope="module")
def front(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    with front_of(tmp_path_factory.mktemp("front")) as front:
        yield front


def test_it_is_taken_by_nginx_as_it_is_shipped(tmp_path: Path) -> None:
    key, certificate = tmp_path / "doorward.key", tmp_path / "doorward.crt"
    subprocess.run(
        [*SELF_SIGNED, "-keyout", key, "-out", certificate],
        check=True,
        capture_output=True,
    )
    config = (DEPLOY / "nginx.conf").read_text("utf-8")
    config = config.replace("/etc/nginx/doorward.", f"{tmp_path}/doorward.")
    config = config.replace("/var/log/nginx", str(tmp_path))
    (tmp_path / "site.conf").write_text(config)
    (tmp_path / "doorward-servers.conf").write_bytes((DEPLOY / "nginx-servers.conf").read_bytes())
    main = f"pid {tmp_path}/pid; events {{}} http {{ include site.conf; }}"
    (tmp_path / "nginx.conf").write_text(main)

    done = subprocess.run(
        [nginx(), "-t", "-p", tmp_path, "-c", tmp_path / "nginx.conf", "-e", "stderr"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "warn" not in done.stderr


def test_people_register_and_log_in_through_it(front: Front) -> None:
    Visitor(front.origin).register("susan")
    visitor = Visitor(front.origin)

    answer = visitor.log_in("susan")

    assert answer.status == 303
    assert answer.location.startswith(f"{front.origin}/")
    assert answer.headers["Server"] == ""
    assert "susan" in visitor.greeting


@pytest.mark.parametrize("trusted", [SHIPPED_UNIT, SHIPPED_COMPOSE])
def test_the_trail_has_the_clients_address_whatever_the_client_says(
    trusted: str, tmp_path: Path
) -> None:
    with front_of(tmp_path, DOORWARD_TRUSTED_PROXIES=trusted, DOORWARD_ACCESS_LOG="on") as front:
        visitor = Visitor(front.origin, address="127.0.0.9", said=FORGED)
        visitor.register("susan")
        visitor.log_in("susan")
    storage = open_storage(f"sqlite:///{tmp_path}/state/doorward.sqlite3")
    trail = storage.trail_page(user_id=None, since=None, after=None, limit=100)
    seen = storage.observations()
    storage.close()

    assert {event.client.address for event in trail} == {"127.0.0.9"}
    assert len(trail) == 2
    assert seen == []
    log = (tmp_path / "server.log").read_text("utf-8")
    assert '"client": "127.0.0.9"' in log
    assert "203.0.113.66" not in log


def test_a_proxy_that_nobody_named_is_told_of_and_not_believed(tmp_path: Path) -> None:
    with front_of(tmp_path) as front:
        Visitor(front.origin, address="127.0.0.9").register("susan")
    storage = open_storage(f"sqlite:///{tmp_path}/state/doorward.sqlite3")
    trail = storage.trail_page(user_id=None, since=None, after=None, limit=100)
    (seen,) = storage.observations()
    storage.close()

    assert {event.client.address for event in trail} == {"127.0.0.1"}
    assert seen.detail == "127.0.0.1: X-Forwarded-For, X-Forwarded-Proto"
    assert "DOORWARD_TRUSTED_PROXIES" in (tmp_path / "server.log").read_text("utf-8")


@pytest.mark.parametrize("path", ["/metrics", "/readyz", "//metrics", "/%6detrics", "/x/../readyz"])
def test_what_only_the_operator_asks_for_does_not_get_through(front: Front, path: str) -> None:
    answer = Visitor(front.origin).ask("GET", path)

    assert answer.status == 404
    assert "X-Request-Id" not in answer.headers, "Doorward was asked"


def test_a_log_line_names_the_request_and_holds_no_secret(front: Front) -> None:
    visitor = Visitor(front.origin)
    visitor.register("robert")
    visitor.log_in("robert")
    page = visitor.ask("GET", "/index?next=%2Findex%3Ftoken%3Dabc")

    line = front.line_of(page)

    assert (line["method"], line["path"], line["status"]) == ("GET", "/index", str(page.status))
    written = "".join(path.read_text() for path in front.folder.glob("*.log"))
    for secret in (PASSWORD, PASSWORD.replace(" ", "+"), "token", *visitor.cookies.values()):
        assert secret not in written


def test_a_body_that_is_too_large_for_doorward_meets_its_own_page(front: Front) -> None:
    visitor = Visitor(front.origin)

    little_too_large = visitor.ask("POST", "/login", {"username": "x" * 70_000})
    far_too_large = visitor.ask("POST", "/login", {"username": "x" * 140_000})

    assert (little_too_large.status, far_too_large.status) == (413, 413)
    assert "X-Request-Id" in little_too_large.headers
    assert "X-Request-Id" not in far_too_large.headers
    assert "temporary file" not in (front.folder / "error.log").read_text("utf-8")


def test_a_long_request_line_is_answered_with_a_page(front: Front) -> None:
    page = Visitor(front.origin).ask("GET", f"/login?next=/{'x' * 60_000}")

    assert page.status == 200
    assert page.form("/login").values


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"POST /login HTTP/1.1\r\nHost: %s\r\nContent-Le",
        b"POST /login HTTP/1.1\r\nHost: %s\r\nContent-Length: 100\r\n\r\nu",
    ],
    ids=["silent", "half a header", "half a form"],
)
def test_who_stops_in_the_middle_holds_nobody_up(front: Front, sent: bytes) -> None:
    authority = front.origin.removeprefix("http://")
    address = ("127.0.0.1", int(authority.rpartition(":")[2]))
    with ExitStack() as stalled:
        senders = list[socket.socket]()
        for _ in range(SILENT):
            senders.append(stalled.enter_context(socket.create_connection(address)))
            senders[-1].sendall(sent.replace(b"%s", authority.encode()))

        statuses = [Visitor(front.origin).ask("GET", "/login").status for _ in range(20)]
        held = [sender for sender in senders if is_held(sender)]

    assert statuses == [200] * 20
    assert len(held) == SILENT, "the pages had to wait until they were given up on"


def is_held(sender: socket.socket) -> bool:
    """Neither answered nor closed by the other side."""
    sender.setblocking(False)
    try:
        sender.recv(1)
    except BlockingIOError:
        return True
    except ConnectionResetError:
        return False
    return False


@pytest.mark.parametrize("body", [b"", b"Content-Length: 100\r\n\r\nu"], ids=["header", "form"])
def test_who_stops_in_the_middle_is_given_up_on(front: Front, body: bytes) -> None:
    authority = front.origin.removeprefix("http://").encode()
    with socket.create_connection(("127.0.0.1", int(authority.rpartition(b":")[2]))) as sender:
        sender.settimeout(GIVEN_UP)
        sender.sendall(b"POST /login HTTP/1.1\r\nHost: " + authority + b"\r\n" + body)

        with suppress(ConnectionResetError):
            while sender.recv(65536):
                pass

        assert not is_held(sender)


def test_a_server_that_is_gone_is_passed_over_and_no_form_is_doubled(tmp_path: Path) -> None:
    with front_of(tmp_path, f"127.0.0.1:{free_port()}") as front:
        registered = [Visitor(front.origin).register(f"user{n}").status for n in range(4)]
        again = Visitor(front.origin).register("user0")

    assert registered == [303] * 4
    assert again.status == 422
    tried = [line["server"].count(",") for line in front.log]
    assert max(tried) == 1, "the one that is gone was never tried"


def test_a_form_that_a_server_took_and_dropped_is_not_sent_to_the_next(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as dropping:
        address = f"127.0.0.1:{dropping.getsockname()[1]}"
        dropping.settimeout(10)
        port = free_port()
        (tmp_path / "nginx").mkdir()
        with proxied(tmp_path / "nginx", port, [address, f"{address} backup"]):
            with socket.create_connection(("127.0.0.1", port), timeout=10) as client:
                client.sendall(
                    b"POST /login HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n"
                    b"Connection: close\r\n\r\nu"
                )
                taken, _ = dropping.accept()
                taken.recv(65536)
                taken.close()
                answer = client.recv(65536)
            dropping.settimeout(1)

            with pytest.raises(TimeoutError):
                dropping.accept()

    assert answer.startswith(b"HTTP/1.1 502 ")
