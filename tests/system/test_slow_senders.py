"""Clients that stop in the middle, by the hundred: others hardly notice; they are given up on.

Behind nginx: see test_proxy.py.
"""

import resource
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from entrypoints.server import CONNECTIONS
from tests.system.server import Server, running
from tests.system.visitor import Visitor

pytestmark = pytest.mark.system

HELD = 500
PROBES = 25
LITTLE = 60  # files of a process, its connections among them
GIVEN_UP = 30.0  # seconds; the server takes ten

SENT = {
    "nothing": b"",
    "half a header": b"GET /login HTTP/1.1\r\nHost: a\r\nUser-Agent: sl",
    "half a form": b"POST /login HTTP/1.1\r\nHost: a\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nu",
    "half a form of many zeros": b"POST /login HTTP/1.1\r\nHost: a\r\n"
    b"Content-Length: 0000000000100\r\n\r\nu",
    "some of a body beyond every form": b"POST /login HTTP/1.1\r\nHost: a\r\n"
    b"Content-Length: 10000000\r\n\r\n" + b"u" * 65536,
    "a chunk of less than nothing": b"POST /login HTTP/1.1\r\nHost: a\r\n"
    b"Transfer-Encoding: chunked\r\n\r\n-6\r\n",
    "all, without closing": b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
    "no request at all": b"GET / HTTP/1.1\nHost: a\n\n",
    "questions without reading answers": b"GET /static/doorward.css HTTP/1.1\r\nHost: a\r\n\r\n"
    * 300,
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("server"))
    with running(server):
        yield server


@contextmanager
def held(origin: str, sent: bytes, number: int = HELD) -> Iterator[list[socket.socket]]:
    host, _, port = origin.removeprefix("http://").partition(":")
    with ExitStack() as stalled:
        senders = list[socket.socket]()
        for _ in range(number):
            sender = stalled.enter_context(socket.create_connection((host, int(port)), GIVEN_UP))
            sender.sendall(sent)
            senders.append(sender)
        yield senders


def probe(origin: str) -> list[int]:
    """The statuses of pages asked for one after the other, each over a connection of its own."""
    return [Visitor(origin, patience=GIVEN_UP).ask("GET", "/login").status for _ in range(PROBES)]


def is_closed(sender: socket.socket) -> bool:
    """By the other side, with an answer or without; waits for it."""
    try:
        while sender.recv(4096):
            pass
    except TimeoutError:
        return False
    except ConnectionResetError:
        return True
    return True


@pytest.mark.parametrize("sent", SENT.values(), ids=SENT)
def test_pages_stay_good_and_who_stalls_is_given_up_on(sent: bytes, server: Server) -> None:
    workers = server.workers()

    with held(server.origin, sent) as senders:
        statuses = probe(server.origin)
        closed = [is_closed(sender) for sender in senders]

    assert statuses == [200] * PROBES
    assert all(closed)
    assert server.workers() == workers
    assert "Traceback" not in server.said


def test_more_who_say_nothing_than_there_is_room_for_keep_nobody_out(tmp_path: Path) -> None:
    server = Server(tmp_path, DOORWARD_PROCESSES="1")

    with running(server):
        before = server.workers()
        with held(server.origin, b"", number=CONNECTIONS + 60):
            statuses = probe(server.origin)
        left = server.workers()

    assert statuses == [200] * PROBES
    assert left == before
    assert "Traceback" not in server.said


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET / HTTP/1.1\nHost: a\n\n", b"400 Bad Request"),
        (b"FOO<b>\r\n\r\n", b"400 Bad Request"),
        (b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\n", b"400 Bad Request"),
        (
            b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
            b"411 Length Required",
        ),
        (b"GET / HTTP/1.1\r\nHost: a\r\nExpect: <b>\r\n\r\n", b"417 Expectation Failed"),
    ],
)
def test_what_is_no_request_is_told_so_and_not_repeated(
    sent: bytes, status: bytes, server: Server
) -> None:
    with held(server.origin, sent, number=1) as (sender,):
        answer = b"".join(iter(lambda: sender.recv(4096), b""))

    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 " + status + b"\r\n")
    assert b"Content-Security-Policy: default-src 'none'" in head
    assert b"Cache-Control: no-store" in head
    assert body == status + b"\n"


@pytest.mark.parametrize("path", ["/login", "/nowhere", "/healthz", "/static/doorward.css"])
def test_who_is_still_sending_far_too_much_gets_the_answer(path: str, server: Server) -> None:
    """A connection that is reset takes the page with it."""
    length = 10_000_000
    head = f"POST {path} HTTP/1.1\r\nHost: {server.origin.removeprefix('http://')}\r\n"
    head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n"

    with held(server.origin, head.encode() + b"a" * length, number=1) as (sender,):
        answer = b"".join(iter(lambda: sender.recv(4096), b""))

    assert answer.startswith(b"HTTP/1.1 4")
    assert b"Connection: close" in answer
    assert answer.endswith(b"</html>")


def test_who_waits_for_a_word_before_the_form_gets_it(server: Server) -> None:
    asking = b"POST /login HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"

    with held(server.origin, asking, number=1) as (sender,):
        word = sender.recv(4096)
        sender.sendall(b"a=b")
        answer = sender.recv(4096)

    assert word == b"HTTP/1.1 100 Continue\r\n\r\n"
    assert answer.startswith(b"HTTP/1.1 400 ")


def test_a_process_that_may_open_no_more_files_goes_on(tmp_path: Path) -> None:
    server = Server(tmp_path, DOORWARD_PROCESSES="1")

    with running(server):
        (worker,) = server.workers()
        resource.prlimit(worker, resource.RLIMIT_NOFILE, (LITTLE, LITTLE))
        with held(server.origin, b"", number=LITTLE) as senders:
            closed = [is_closed(sender) for sender in senders]
        status = Visitor(server.origin).ask("GET", "/login").status
        left = server.workers()

    assert all(closed)
    assert status == 200
    assert left == {worker}


def test_who_sends_a_byte_now_and_then_is_given_up_on_too(server: Server) -> None:
    with held(server.origin, SENT["half a form"]) as senders:
        sender, deadline = senders[0], time.monotonic() + GIVEN_UP
        sender.settimeout(1)
        while not (closed := is_closed(sender)) and time.monotonic() < deadline:
            sender.sendall(b"u")

    assert closed
