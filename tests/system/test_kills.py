"""The server killed at any moment: an account is there whole or not at all."""

import http.client
import os
import signal
import sqlite3
import subprocess
import threading
import time
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import urlencode

import pytest
from werkzeug.datastructures import Headers

from tests.support.pages import Page
from tests.system.server import CHEAP, PATIENCE, PROJECT, free_port, wait_until_healthy

pytestmark = pytest.mark.system

PASSWORD = "three blind mice and a piano"
KILLS = 4
PEOPLE = 6  # who register at the same time


def start(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """In a session of its own, so that it can be killed whole."""
    lent = {name: value for name, value in os.environ.items() if not name.startswith("DOORWARD_")}
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [PROJECT / "doorward", "serve", "--port", str(port)],
            cwd=folder,
            env={**lent, **CHEAP, "DOORWARD_STATE_DIR": str(folder)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    wait_until_healthy(process, f"http://127.0.0.1:{port}")
    return process


def kill(process: subprocess.Popen[bytes]) -> None:
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(PATIENCE)


def ask(port: int, method: str, path: str, form: dict[str, str], cookie: str) -> Page:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)) as connection:
        headers = {"Cookie": cookie, "Origin": f"http://127.0.0.1:{port}"}
        if form:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, urlencode(form) or None, headers)
        answer = connection.getresponse()
        return Page(answer.status, Headers(answer.getheaders()), answer.read())


def submit(port: int, path: str, **typed: str) -> Page:
    page = ask(port, "GET", path, {}, "")
    cookie = "; ".join(header.partition(";")[0] for header in page.cookies)
    return ask(port, "POST", path, page.form(path).filled(**typed), cookie)


def register_people(port: int, names: list[str], told: list[str], stop: threading.Event) -> None:
    """One after the other, until the server is gone; `told` are those who heard that it is done."""
    for name in names:
        if stop.is_set():
            return
        with suppress(OSError, http.client.HTTPException):
            answer = submit(
                port,
                "/register",
                username=name,
                email=f"{name}@example.com",
                password=PASSWORD,
                password2=PASSWORD,
            )
            if answer.status == 303:
                told.append(name)


def kill_in_the_middle(folder: Path, port: int, kill_number: int) -> list[str]:
    server, stop, told = start(folder, port), threading.Event(), list[str]()
    people = [
        threading.Thread(
            target=register_people,
            args=(port, [f"k{kill_number}p{p}n{n}" for n in range(100)], told, stop),
        )
        for p in range(PEOPLE)
    ]
    for person in people:
        person.start()
    deadline = time.monotonic() + PATIENCE
    while len(told) < 3 + 2 * kill_number and time.monotonic() < deadline:
        time.sleep(0.01)
    kill(server)
    stop.set()
    for person in people:
        person.join()
    return told


def test_a_kill_leaves_every_account_whole_or_absent(tmp_path: Path) -> None:
    port = free_port()

    told = [name for number in range(KILLS) for name in kill_in_the_middle(tmp_path, port, number)]

    assert len(told) >= KILLS * 3
    with closing(sqlite3.connect(tmp_path / "doorward.sqlite3")) as database:
        assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
        stored = {name for (name,) in database.execute("select username_key from users")}
    assert set(told) <= stored
    server = start(tmp_path, port)
    try:
        answers = {
            submit(port, "/login", username=name, password=PASSWORD).status for name in stored
        }
    finally:
        kill(server)
    assert answers == {303}
