"""Rotating the secrets of a server that people are at: in two steps no form is ever refused."""

import json
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self, final

import pytest

from tests.system.server import PROJECT, Server, environment, running, wait_until
from tests.system.visitor import Visitor

pytestmark = pytest.mark.system

SENDERS = 4
FORMS = 4000  # of each of them, at most
PAUSE = 0.005  # seconds between two forms of one sender
FORM = "/forgot-password"
NO_ADDRESS = 422
"""The answer to a form that was accepted, and whose address is none."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    server = Server(tmp_path, DOORWARD_PROCESSES="2")
    with running(server):
        yield server


@final
@dataclass
class Senders:
    """Open a form and send it, again and again, each as somebody new."""

    origin: str
    answers: list[int] = field(default_factory=list)

    def __enter__(self) -> Self:
        self._stop = threading.Event()
        self._threads = [threading.Thread(target=self._send) for _ in range(SENDERS)]
        for thread in self._threads:
            thread.start()
        self.wait_for_more()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()

    def wait_for_more(self) -> None:
        before = len(self.answers)
        wait_until(lambda: len(self.answers) >= before + 5 * SENDERS, "more forms")

    def _send(self) -> None:
        for _ in range(FORMS):
            if self._stop.is_set():
                return
            self.answers.append(Visitor(self.origin).submit(FORM, email="none").status)
            self._stop.wait(PAUSE)


def rotate(tmp_path: Path, *words: str) -> None:
    secrets(tmp_path, "rotate", *words)


def secrets(tmp_path: Path, *words: str) -> str:
    return subprocess.run(
        [PROJECT / "doorward", "secrets", *words],
        env=environment(DOORWARD_STATE_DIR=str(tmp_path / "state")),
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout


def ids(tmp_path: Path) -> list[str]:
    return [fact["id"] for fact in json.loads(secrets(tmp_path, "list", "--json"))]


def test_in_two_steps_no_form_is_refused_while_processes_are_replaced(
    server: Server, tmp_path: Path
) -> None:
    early = Visitor(server.origin)
    form = early.ask("GET", FORM).form(FORM).filled(email="none")
    with Senders(server.origin) as senders:
        rotate(tmp_path, "--prepare")
        signed, prepared = ids(tmp_path)
        server.reload()
        senders.wait_for_more()
        rotate(tmp_path, "--to", prepared)
        server.reload()
        senders.wait_for_more()

    print(f"\n{len(senders.answers)} forms over two reloads")
    assert set(senders.answers) == {NO_ADDRESS}
    assert early.ask("POST", FORM, form).status == NO_ADDRESS
    assert ids(tmp_path) == [prepared, signed]


def test_a_secret_that_leaked_counts_for_nothing_after_a_reload(
    server: Server, tmp_path: Path
) -> None:
    early = Visitor(server.origin)
    form = early.ask("GET", FORM).form(FORM).filled(email="none")

    rotate(tmp_path, "--keep", "1")
    server.reload()

    assert early.ask("POST", FORM, form).status == 403
    assert Visitor(server.origin).submit(FORM, email="none").status == NO_ADDRESS
