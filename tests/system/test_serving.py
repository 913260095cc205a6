"""The server and its signals: what is replaced, what is finished, and what is left behind."""

import http.client
import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self, final

import pytest

from tests.system.server import PATIENCE, PROJECT, Server, environment, running, wait_until
from tests.system.visitor import PASSWORD, Visitor

pytestmark = pytest.mark.system

READERS = 8
REQUESTS = 4000  # of each of them, at most
RELOADS = 2
PAUSE = 0.005  # seconds between two pages of one reader
PEOPLE = 16


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path)
    with running(server):
        yield server


@final
@dataclass
class Readers:
    """Read one page again and again; every other one over a connection that stays open."""

    port: int
    answered: int = 0
    slowest: float = 0.0
    """Seconds until a page came."""
    lost: list[tuple[float, float]] = field(default_factory=list)
    """When their connections were opened, and when they ended, of requests that got no page."""

    def __enter__(self) -> Self:
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._read, args=(number % 2 == 0,))
            for number in range(READERS)
        ]
        for thread in self._threads:
            thread.start()
        self.wait_for_more()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def wait_for_more(self) -> None:
        before = self.answered
        wait_until(lambda: self.answered >= before + 5 * READERS, "more pages")

    def _read(self, keeps_open: bool) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        opened = 0.0
        with closing(connection):
            for _ in range(REQUESTS):
                if self._stop.is_set():
                    return
                began = time.monotonic()
                if connection.sock is None:
                    opened = began
                if self._is_answered(connection):
                    self.answered += 1
                    self.slowest = max(self.slowest, time.monotonic() - began)
                else:
                    self.lost.append((opened, time.monotonic()))
                    connection.close()
                if not keeps_open:
                    connection.close()
                self._stop.wait(PAUSE)

    @staticmethod
    def _is_answered(connection: http.client.HTTPConnection) -> bool:
        try:
            connection.request("GET", "/login")
            answer = connection.getresponse()
            return bool(answer.read()) and answer.status == 200
        except (OSError, http.client.HTTPException):
            return False


def test_a_reload_replaces_every_worker_and_loses_no_request(server: Server) -> None:
    with Readers(server.port) as readers:
        for _ in range(RELOADS):
            server.reload()
            readers.wait_for_more()

    print(f"\n{readers.answered} pages over {RELOADS} reloads, slowest {readers.slowest:.1f} s")
    assert readers.lost == []


def test_a_killed_worker_is_replaced_and_loses_only_what_it_worked_on(server: Server) -> None:
    workers = server.workers()

    with Readers(server.port) as readers:
        killed = time.monotonic()
        os.kill(min(workers), signal.SIGKILL)
        wait_until(lambda: not workers <= server.workers(), "it is gone")
        gone = time.monotonic()
        wait_until(lambda: len(server.workers()) == len(workers), "another one")
        readers.wait_for_more()

    later = [(opened, ended) for opened, ended in readers.lost if opened > gone or ended < killed]
    assert later == []
    assert len(readers.lost) <= READERS


def test_no_worker_outlives_the_process_that_started_it(server: Server) -> None:
    os.kill(server.pid, signal.SIGKILL)

    wait_until(lambda: not server.processes(), "all of them are gone")
    assert not server.workers()


def test_what_has_begun_is_finished_before_it_stops(server: Server) -> None:
    visitors = [Visitor(server.origin, address=f"127.0.0.{n + 2}") for n in range(PEOPLE)]
    visitors[0].register("susan")
    forms = [visitor.ask("GET", "/login").form("/login") for visitor in visitors]

    answers = [
        visitor.begin("POST", "/login", form.filled(username="susan", password=PASSWORD))
        for visitor, form in zip(visitors, forms, strict=True)
    ]
    os.kill(server.pid, signal.SIGTERM)
    statuses = [answer().status for answer in answers]

    assert statuses == [303] * PEOPLE
    assert server.wait() == 0


def test_a_second_server_is_told_that_the_port_is_taken(server: Server, tmp_path: Path) -> None:
    second = subprocess.run(
        [PROJECT / "doorward", "serve", "--port", str(server.port)],
        cwd=tmp_path,
        env=environment(DOORWARD_STATE_DIR=str(tmp_path / "second")),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert (second.returncode, second.stdout) == (1, "")
    assert second.stderr == (
        f"Error: Cannot listen on 127.0.0.1, port {server.port}: Address already in use.\n"
    )
    assert not (tmp_path / "second").exists()
    assert Visitor(server.origin).ask("GET", "/login").status == 200


def test_it_says_where_it_is_and_what_it_takes(tmp_path: Path) -> None:
    server = Server(tmp_path, DOORWARD_PROCESSES="2", DOORWARD_THREADS="20")

    with running(server):
        workers = server.workers()

    lines = [line for line in server.said.splitlines() if not line.startswith("{")]
    mail = tmp_path / "state" / "mail"
    assert lines == [
        f"Doorward is at {server.origin} - stop it with Ctrl-C.",
        "2 processes serve with 20 threads each; password hashes take 38 MiB at most.",
        f"Mail is printed here and kept in {mail}, until DOORWARD_SMTP_URL names a mail server.",
    ]
    assert len(workers) == 2


def test_one_process_keeps_everything_in_memory_and_is_not_replaced(tmp_path: Path) -> None:
    server = Server(tmp_path, DOORWARD_DATABASE_URL="memory://")

    with running(server):
        workers = server.workers()
        Visitor(server.origin).register("susan")
        os.kill(server.pid, signal.SIGHUP)
        wait_until(lambda: "Not reloaded" in server.said, "that is said")
        answer = Visitor(server.origin).log_in("susan")
        left = server.workers()

    assert answer.status == 303
    assert len(workers) == 1
    assert left == workers


def test_what_would_not_start_does_not_replace_what_runs(tmp_path: Path) -> None:
    name = tmp_path / "name"
    name.write_text("A good name")
    server = Server(tmp_path, DOORWARD_SITE_NAME_FILE=str(name), DOORWARD_PROCESSES="1")

    with running(server):
        workers = server.workers()
        name.write_text("too long " * 20)
        os.kill(server.pid, signal.SIGHUP)
        wait_until(lambda: "Not reloaded" in server.said, "that is said")
        page = Visitor(server.origin).ask("GET", "/login")
        left = server.workers()

    assert "A good name" in page.text
    assert left == workers
