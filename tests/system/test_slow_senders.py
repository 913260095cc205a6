"""Clients that stop in the middle: they are given up on, and the others are served again."""

import socket
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.system.server import served

pytestmark = pytest.mark.system

STALLED = 20  # more than there are threads
PATIENCE = 18  # seconds: theirs is ten

HALF_A_FORM = (
    b"POST /login HTTP/1.1\r\nHost: %s\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nu"
)


def test_half_sent_forms_hold_the_service_up_for_a_while_only(
    tmp_path: Path,
) -> None:
    with served(tmp_path) as origin, ExitStack() as stalled:
        authority = origin.removeprefix("http://")
        address = ("127.0.0.1", int(authority.rpartition(":")[2]))
        for _ in range(STALLED):
            sender = stalled.enter_context(socket.create_connection(address))
            sender.sendall(HALF_A_FORM % authority.encode())

        with urllib.request.urlopen(f"{origin}/login", timeout=PATIENCE) as page:
            assert page.status == 200
            assert page.headers["Server"] == ""
