"""Servers that stall, drip or drop: nobody waits longer than agreed, and it is tried again."""

import socket
from datetime import timedelta
from threading import Event

import pytest

from tests.integration.mail.conftest import (
    PATIENT,
    Script,
    a_mailer,
    hear,
    refused,
    say,
    scripted,
    up_to_data,
)
from tests.support.letters import a_mail

SOON = 0.05
"""A time-out, in seconds, that is sure to pass in these tests, since nothing ever comes."""
DROPS = 2000


def stall_at_once(connection: socket.socket, ended: Event) -> None:
    ended.wait(PATIENT)


def stall_in_data(connection: socket.socket, ended: Event) -> None:
    up_to_data(connection)
    ended.wait(PATIENT)


def stall_after_data(connection: socket.socket, ended: Event) -> None:
    up_to_data(connection)
    hear(connection, b"", end=b"\r\n.\r\n")
    ended.wait(PATIENT)


def drip(connection: socket.socket, ended: Event) -> None:
    """A reply of which a byte comes now and then, for as long as anybody listens."""
    for _ in range(DROPS):
        if not ended.wait(SOON / 10):
            connection.sendall(b"2")


def drip_lines(connection: socket.socket, ended: Event) -> None:
    for _ in range(DROPS):
        if not ended.wait(SOON / 10):
            say(connection, b"220-and")


def drip_after_data(connection: socket.socket, ended: Event) -> None:
    up_to_data(connection)
    hear(connection, b"", end=b"\r\n.\r\n")
    drip(connection, ended)


def drop_at_once(connection: socket.socket, ended: Event) -> None:
    return


def drop_after_data(connection: socket.socket, ended: Event) -> None:
    up_to_data(connection)
    hear(connection, b"", end=b"\r\n.\r\n")


@pytest.mark.parametrize(
    ("scheme", "script"),
    [
        ("smtps", stall_at_once),
        ("smtp", stall_at_once),
        ("smtp", stall_in_data),
        ("smtp", stall_after_data),
    ],
)
def test_a_server_that_stalls_is_not_waited_for(scheme: str, script: Script) -> None:
    with scripted(script) as port:
        error = refused(a_mailer(f"{scheme}://127.0.0.1:{port}", step_seconds=SOON))

    assert not error.for_good
    assert error.reason == f"127.0.0.1:{port} did not answer in time"


@pytest.mark.parametrize("script", [drip, drip_lines, drip_after_data, stall_at_once])
def test_a_server_that_never_ends_is_cut_off(script: Script) -> None:
    with scripted(script) as port:
        error = refused(a_mailer(f"smtp://127.0.0.1:{port}", limit=timedelta(seconds=SOON * 4)))

    assert not error.for_good
    assert error.reason == f"127.0.0.1:{port} took longer than 0.2 s in all"


def test_a_handshake_that_never_ends_is_cut_off() -> None:
    with scripted(drip) as port:
        error = refused(a_mailer(f"smtps://127.0.0.1:{port}", limit=timedelta(seconds=SOON * 4)))

    assert not error.for_good


@pytest.mark.parametrize("script", [drop_at_once, drop_after_data])
def test_a_server_that_drops_the_connection_is_tried_again(script: Script) -> None:
    with scripted(script) as port:
        error = refused(a_mailer(f"smtp://127.0.0.1:{port}"))

    assert not error.for_good
    assert error.reason in {
        f"127.0.0.1:{port} ended the connection",
        f"127.0.0.1:{port} cannot be reached: Connection reset by peer",
    }


def test_where_no_time_is_left_nobody_is_called() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        error = refused(a_mailer(f"smtp://127.0.0.1:{port}", limit=timedelta(0)))

        listener.setblocking(False)
        with pytest.raises(BlockingIOError):
            listener.accept()

    assert not error.for_good
    assert error.reason == f"127.0.0.1:{port} took longer than 0 s in all"


def test_a_mail_that_was_taken_is_not_sent_again_for_a_rude_farewell() -> None:
    taken: list[str] = []

    def leave(connection: socket.socket, _ended: Event) -> None:
        up_to_data(connection)
        hear(connection, b"", end=b"\r\n.\r\n")
        say(connection, b"250 taken")
        taken.append("once")
        hear(connection, b"QUIT")

    with scripted(leave) as port:
        a_mailer(f"smtp://127.0.0.1:{port}").send(a_mail())  # and nothing is raised

    assert taken == ["once"]
