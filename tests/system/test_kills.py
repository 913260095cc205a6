"""The server killed at any moment: an account is there whole or not at all."""

import http.client
import sqlite3
import threading
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.system.server import PATIENCE, UNCOUNTED, Server, running
from tests.system.visitor import Visitor

pytestmark = pytest.mark.system

KILLS = 4
PEOPLE = 6  # who register at the same time


def register_people(origin: str, names: list[str], told: list[str], stop: threading.Event) -> None:
    """One after the other, until the server is gone; `told` are those who heard that it is done."""
    for name in names:
        if stop.is_set():
            return
        with suppress(OSError, http.client.HTTPException):
            answer = Visitor(origin).register(name)
            if answer.status == 303:
                told.append(name)


def kill_in_the_middle(server: Server, kill_number: int) -> list[str]:
    server.start()
    stop, told = threading.Event(), list[str]()
    people = [
        threading.Thread(
            target=register_people,
            args=(server.origin, [f"k{kill_number}p{p}n{n}" for n in range(100)], told, stop),
        )
        for p in range(PEOPLE)
    ]
    for person in people:
        person.start()
    deadline = time.monotonic() + PATIENCE
    while len(told) < 3 + 2 * kill_number and time.monotonic() < deadline:
        time.sleep(0.01)
    server.kill()
    stop.set()
    for person in people:
        person.join()
    return told


def test_a_kill_leaves_every_account_whole_or_absent(tmp_path: Path) -> None:
    server = Server(tmp_path, **UNCOUNTED)

    told = [name for number in range(KILLS) for name in kill_in_the_middle(server, number)]

    assert len(told) >= KILLS * 3
    with closing(sqlite3.connect(tmp_path / "state" / "doorward.sqlite3")) as database:
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
        stored = {name for (name,) in database.execute("select username_key from users")}
    assert set(told) <= stored
    with running(server):
        answers = {Visitor(server.origin).log_in(name).status for name in stored}
    assert answers == {303}
