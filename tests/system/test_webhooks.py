"""Webhooks from a real server: told once, and after a kill again under the same id."""

import hmac
import json
import sqlite3
import subprocess
from base64 import b64encode
from contextlib import closing
from pathlib import Path
from socket import socket
from threading import Event

import pytest

from tests.integration.webhooks.conftest import OK, scripted
from tests.system.server import PROJECT, Server, environment, running, wait_until

pytestmark = pytest.mark.system

SECRET = "Vb3nM8kQ2xW7rT5yP9dF4hJ6lZ1sC0gA"


def add_user(folder: Path, settings: dict[str, str]) -> None:
    """An operator's, beside the running server."""
    subprocess.run(
        [PROJECT / "doorward", "users", "add", "susan", "susan@example.org", "--password-stdin"],
        input=b"three blind mice and a piano",
        cwd=folder,
        env=environment(**settings, DOORWARD_STATE_DIR=str(folder / "state")),
        check=True,
        timeout=60,
        capture_output=True,
    )


def facts_of(request: bytes) -> tuple[str, str, str]:
    """Id, type and user of a post whose signature is right."""
    head, _, body = request.partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    message = headers["webhook-id"]
    mac = hmac.digest(
        SECRET.encode(), f"{message}.{headers['webhook-timestamp']}.".encode() + body, "sha256"
    )
    assert headers["webhook-signature"] == f"v1,{b64encode(mac).decode()}"
    told = json.loads(body)
    return message, told["type"], told["data"]["user_id"]


def test_what_a_killed_server_was_posting_comes_again_under_the_same_id(tmp_path: Path) -> None:
    may_answer: list[bool] = []

    def answer(connection: socket, ended: Event) -> None:
        if may_answer:
            connection.sendall(OK)
        else:
            ended.wait(2)

    with scripted(answer) as receiver:
        settings = {
            "DOORWARD_WEBHOOK_URL": f"http://127.0.0.1:{receiver.port}/hook",
            "DOORWARD_WEBHOOK_SECRET": SECRET,
            "DOORWARD_WEBHOOK_PRIVATE": "on",
        }
        server = Server(tmp_path, DOORWARD_PROCESSES="2", **settings)
        with running(server):
            add_user(tmp_path, settings)
            wait_until(lambda: len(receiver.requests) == 1, "a webhook is on its way")
            server.kill()
            may_answer.append(True)
            database = tmp_path / "state" / "doorward.sqlite3"
            with closing(sqlite3.connect(database)) as opened:
                opened.execute("UPDATE deliveries SET claimed_until = NULL")  # as after the lease
                opened.commit()
            server.start()
            wait_until(lambda: len(receiver.requests) == 2, "it comes again")
            server.stop()

    first, second = map(facts_of, receiver.requests)
    assert first == second
    assert first[1] == "user.registered"
    with closing(sqlite3.connect(database)) as opened:
        assert opened.execute("SELECT count(*) FROM deliveries").fetchone() == (0,)
