"""Malformed requests on the wire: each is refused or answered, and the server goes on."""

import os
import random
import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.system.server import Server, running
from tests.system.visitor import Visitor

pytestmark = pytest.mark.system

ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "1"))
MUTANTS = 300
PATIENCE = 20.0
TRAIL = {"events", "event_clients", "seals", "counters", "observations"}
FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"

LINES = [
    *(b"GET /login HTTP/1.1", b"POST /login HTTP/1.1", b"HEAD / HTTP/1.1", b"OPTIONS * HTTP/1.1"),
    *(b"GET /login HTTP/1.0", b"GET /login HTTP/2.0", b"GET /login HTTP/9.9", b"GET /login"),
    *(b"get /login http/1.1", b"GET  /login  HTTP/1.1", b"GET\t/login\tHTTP/1.1", b"", b" ", b"\0"),
    *(b"PRI * HTTP/2.0", b"CONNECT evil.example:443 HTTP/1.1", b"TRACE / HTTP/1.1", b"GET"),
    *(b"GET http://evil.example/ HTTP/1.1", b"GET //evil.example HTTP/1.1", b"GET /%00 HTTP/1.1"),
    *(b"GET /\xff\xfe HTTP/1.1", b"GET /\x7f HTTP/1.1", b"GET / HTTP/1.1\r\nX: y HTTP/1.1"),
    *(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"SSH-2.0-x", b"HELO x", b"\xff" * 99),
    *(b"G" * 70_000 + b" / HTTP/1.1", b"GET /" + b"a" * 70_000 + b" HTTP/1.1"),
]
FIELDS = [
    *(b"Host: {host}", b"Host: evil.example", b"Host:", b"Host: {host}\r\nHost: evil.example"),
    *(b"Host : {host}", b" Host: {host}", b"Host\0: {host}", b"host: {host}", b"Host: {host}\0"),
    *(b"Content-Length: 5", b"Content-Length: 0", b"Content-Length: -5", b"Content-Length: +5"),
    *(b"Content-Length: 5\r\nContent-Length: 6", b"Content-Length: 5, 5", b"Content-Length: 0x5"),
    *(b"Content-Length: 99999999999999999999", b"Content-Length: 70000", b"Content-Length:"),
    *(b"Content-Length: 5_0", b"Content-Length:\xc2\xb2", b"Content-Length : 5"),
    *(
        b"Transfer-Encoding: chunked",
        b"Transfer-Encoding: xchunked",
        b"Transfer-Encoding:\tchunked",
    ),
    *(b"Transfer-Encoding : chunked", b"Transfer-Encoding: chunked\r\nContent-Length: 5"),
    *(b"Transfer-Encoding\0: chunked", b"Transfer-Encoding: identity", b"Trailer: Host"),
    *(b"Cookie: doorward_session=\xff\xfe\0", b"Cookie: =", b"Cookie", b": x", b"=", b"\xff: \xff"),
    *(
        b"X: y\r\n folded",
        b"X: y\rz",
        b"X: y\nInjected: z",
        b"X: \x1b[2J",
        b"X-" + b"a" * 9000 + b": y",
    ),
    *(b"X: " + b"a" * 40_000, b"\r\n".join([b"X: y"] * 300), b"Expect: 100-continue", b"Expect: x"),
    *(b"Connection: close", b"Connection: keep-alive", b"Upgrade: h2c", b"Content-Encoding: gzip"),
    *(b"X-Forwarded-For: \xff", b"X-Forwarded-Proto: https", b"Forwarded: for=", b"Via: \0"),
    *(
        b"Origin: null",
        b"Sec-Fetch-Site: cross-site",
        b"Range: bytes=9-1",
        b"Accept-Language: \xff",
    ),
    FORM.rstrip(),
]
ENDS = [b"\r\n", b"\r\n", b"\r\n", b"\r\n", b"\n", b"\r", b"\r\n\r\n", b"\0\r\n", b""]
BODIES = [
    *(
        b"",
        b"a=b&c",
        b"\xff" * 50,
        b"5\r\na=b&c\r\n0\r\n\r\n",
        b"-1\r\n",
        b"FFFFFFFFFFFFFFFFF\r\nx",
    ),
    *(b"csrf_token=x&username=susan&password=x", b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"),
    b"a" * 70_000,
]


def mutant(chance: random.Random, host: bytes) -> bytes:
    """A request with some of it wrong, or one after another, or half of one."""
    end = chance.choice(ENDS)
    fields = [b"Host: {host}", *chance.sample(FIELDS, chance.randrange(4))]
    line = chance.choice(LINES) if chance.random() < 0.6 else b"POST /login HTTP/1.1"
    head = end.join([line, *(field.replace(b"{host}", host) for field in fields), b"", b""])
    whole = head + chance.choice(BODIES)
    kind = chance.random()
    if kind < 0.15:
        return whole[: chance.randrange(len(whole) + 1)]
    if kind < 0.3:
        at = chance.randrange(len(whole) + 1)
        return whole[:at] + chance.randbytes(chance.randrange(1, 9)) + whole[at + 1 :]
    if kind < 0.4:
        good = b"GET /healthz HTTP/1.1\r\nHost: " + host + b"\r\n\r\n"
        return good + whole + good
    return whole


def answer(server: Server, sent: bytes) -> bytes:
    """All that comes back until the server closes, once it was told that no more will be sent."""
    with closing(socket.create_connection(("127.0.0.1", server.port), PATIENCE)) as client:
        try:
            client.sendall(sent)
            client.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: client.recv(65536), b""))
        except ConnectionError:
            return b""


def stored(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that the database holds but the trail."""
    with closing(sqlite3.connect(folder / "state" / "doorward.db")) as database:
        names = [
            name
            for (name,) in database.execute("select name from sqlite_master where type='table'")
        ]
        kept = [name for name in names if name not in TRAIL]
        return {
            name: sorted(database.execute(f'select * from "{name}"'), key=repr) for name in kept
        }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("server")


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[Server]:
    """Where nothing limits how often something is tried."""
    server = Server(folder, DOORWARD_THROTTLING="off")
    with running(server):
        yield server


def test_no_malformed_request_is_a_fault_or_stops_the_server(server: Server, folder: Path) -> None:
    visitor = Visitor(server.origin)
    visitor.register("susan")
    visitor.log_in("susan")
    workers, before = server.workers(), stored(folder)
    host, chance = f"127.0.0.1:{server.port}".encode(), random.Random("doorward")

    wrong, statuses = [], set[bytes]()
    for number in range(MUTANTS * ROUNDS):
        sent = mutant(chance, host)
        got = answer(server, sent)
        head = got.partition(b"\r\n\r\n")[0]
        statuses.add(head[9:12])
        if got and (not head.startswith(b"HTTP/1.") or head[9:10] not in b"1234"):
            wrong.append((number, sent[:200], head[:200]))
        if b"Traceback" in got or b"gunicorn" in got or b"HTTP/1.1 50" in got:
            wrong.append((number, sent[:200], got[:400]))
        if head and not head.startswith(b"HTTP/1.1 100") and b"nosniff" not in head:
            wrong.append((number, sent[:200], head[:400]))

    assert wrong == []
    assert statuses >= {b"", b"200", b"400", b"403", b"404", b"405", b"411", b"431"}
    assert server.workers() == workers
    assert "Traceback" not in server.said
    assert '"level": "error"' not in server.said
    assert visitor.is_known()
    assert stored(folder) == before
