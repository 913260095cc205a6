"""Servers that refuse, stall, drip or drop: what is tried again, and what is told of it."""

import socket
from contextlib import suppress
from datetime import timedelta
from threading import Event

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.integration.mail.conftest import (
    LOGIN,
    PATIENT,
    Inbox,
    Script,
    a_mailer,
    refused,
    scripted,
    serving,
)
from tests.support.letters import LINK, a_mail

SOON = 0.05
"""A time-out, in seconds, that is sure to pass in these tests, since nothing ever comes."""
DROPS = 2000


class Refusing(Inbox):
    """Answers one command as it is told, and the others as usual."""

    def __init__(self, command: str, reply: str) -> None:
        super().__init__()
        self.command, self.reply = command, reply

    async def handle_MAIL(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: object
    ) -> str:
        envelope.mail_from = address
        return self.reply if self.command == "MAIL" else "250 OK"

    async def handle_RCPT(  # noqa: N802
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: object
    ) -> str:
        envelope.rcpt_tos.append(address)
        return self.reply if self.command == "RCPT" else "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        if self.command != "DATA":
            return await super().handle_DATA(server, session, envelope)
        return self.reply.format(content=(envelope.original_content or b"").decode())


@pytest.mark.parametrize(
    ("command", "reply", "for_good", "told"),
    [
        ("RCPT", "550 5.1.1 No such user here", True, "550 5.1.1 No such user here"),
        ("RCPT", "550 <susan@example.com> unknown", True, "550 <(the address)> unknown"),
        ("RCPT", "451 4.7.1 Greylisted, try later", False, "451 4.7.1 Greylisted, try later"),
        ("RCPT", "452 4.2.2 Mailbox full", False, "452 4.2.2 Mailbox full"),
        ("RCPT", "421 4.3.2 Going down", False, "421 4.3.2 Going down"),
        ("RCPT", "530 5.7.0 Log in first", False, "530 5.7.0 Log in first"),
        ("MAIL", "550 5.7.1 Not your address", False, "refused the sender: 550 5.7.1 Not your"),
        ("MAIL", "451 4.3.0 Try later", False, "refused the sender: 451 4.3.0 Try later"),
        ("DATA", "554 5.7.1 Spam", True, "refused the message: 554 5.7.1"),
        ("DATA", "451 4.3.0 Try later", False, "refused the message: 451 4.3.0"),
        ("DATA", "552 Too large", True, "refused the message: 552"),
    ],
)
def test_what_a_server_refuses(command: str, reply: str, for_good: bool, told: str) -> None:
    with serving(Refusing(command, reply)) as port:
        error = refused(a_mailer(f"smtp://127.0.0.1:{port}"))

    assert error.for_good == for_good
    assert error.reason.startswith(f"127.0.0.1:{port} refused the ")
    assert told in error.reason


@pytest.mark.parametrize("code", ["554 5.7.1", "451"])
def test_a_server_that_repeats_the_message_is_not_repeated(code: str) -> None:
    with serving(Refusing("DATA", f"{code} Rejected: " + LINK)) as port:
        error = refused(a_mailer(f"smtp://127.0.0.1:{port}"))

    assert error.reason == f"127.0.0.1:{port} refused the message: {code}"


def test_a_server_that_repeats_the_password_is_not_repeated() -> None:
    def repeat(connection: socket.socket, _ended: Event) -> None:
        say(connection, b"220 hello")
        hear(connection, b"EHLO")
        say(connection, b"250-hello\r\n250 AUTH PLAIN LOGIN")
        heard = hear(connection, b"AUTH PLAIN")
        say(connection, b"235 welcome")
        hear(connection, b"MAIL")
        say(connection, b"550 5.7.1 You said: " + heard.split()[-1])

    with scripted(repeat) as port:
        error = refused(a_mailer(f"smtp://{LOGIN}127.0.0.1:{port}"))

    assert error.reason == f"127.0.0.1:{port} refused the sender: 550 5.7.1"


def test_a_long_reply_is_cut_and_a_hostile_one_is_one_line() -> None:
    reply = "550-5.1.1 \x1b[31mNo\x07\r\n550 " + "such user " * 30

    with serving(Refusing("RCPT", reply)) as port:
        error = refused(a_mailer(f"smtp://127.0.0.1:{port}"))

    assert len(error.reason) == 200


def test_a_server_that_is_away() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]

    error = refused(a_mailer(f"smtp://127.0.0.1:{port}"))

    assert not error.for_good
    assert error.reason == f"127.0.0.1:{port} cannot be reached: Connection refused"


def test_a_server_that_has_no_address() -> None:
    error = refused(a_mailer("smtps://missing.invalid"))

    assert not error.for_good
    assert error.reason.startswith("missing.invalid:465 cannot be reached: ")


def say(connection: socket.socket, reply: bytes) -> None:
    connection.sendall(reply + b"\r\n")


def hear(connection: socket.socket, wanted: bytes, end: bytes = b"\r\n") -> bytes:
    heard = b""
    while not heard.endswith(end):
        more = connection.recv(4096)
        if not more:
            raise ConnectionError
        heard += more
    assert heard.upper().startswith(wanted)
    return heard


def up_to_data(connection: socket.socket) -> None:
    say(connection, b"220 hello")
    for wanted in (b"EHLO", b"MAIL", b"RCPT"):
        hear(connection, wanted)
        say(connection, b"250 go on")
    hear(connection, b"DATA")
    say(connection, b"354 go ahead")


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


def greet_with(greeting: bytes) -> Script:
    def script(connection: socket.socket, ended: Event) -> None:
        say(connection, greeting)
        with suppress(ConnectionError):
            hear(connection, b"")

    return script


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


@pytest.mark.parametrize(
    ("greeting", "told"),
    [
        (b"554 5.3.2 No mail today", "refused to begin: 554 5.3.2 No mail today"),
        (b"421 Too busy", "refused to begin: 421 Too busy"),
        (b"HTTP/1.1 400 Bad Request", "refused to begin: "),
        (b"220" + b" " * 9000, "refused to begin: 500 Line too long."),
    ],
)
def test_a_server_that_does_not_begin_is_tried_again(greeting: bytes, told: str) -> None:
    with scripted(greet_with(greeting)) as port:
        error = refused(a_mailer(f"smtp://127.0.0.1:{port}"))

    assert not error.for_good
    assert error.reason.startswith(f"127.0.0.1:{port} {told}")


def test_what_speaks_no_tls_is_told_so() -> None:
    with scripted(greet_with(b"220 hello")) as port:
        error = refused(a_mailer(f"smtps://127.0.0.1:{port}"))

    assert not error.for_good
    assert f"127.0.0.1:{port} failed at TLS: " in error.reason


def test_a_mail_that_was_taken_is_not_sent_again_for_a_rude_farewell() -> None:
    def leave(connection: socket.socket, _ended: Event) -> None:
        up_to_data(connection)
        hear(connection, b"", end=b"\r\n.\r\n")
        say(connection, b"250 taken")
        hear(connection, b"QUIT")

    with scripted(leave) as port:
        a_mailer(f"smtp://127.0.0.1:{port}").send(a_mail())  # and nothing is raised


def test_a_login_that_no_two_understand_is_told() -> None:
    def offer_another(connection: socket.socket, _ended: Event) -> None:
        say(connection, b"220 hello")
        hear(connection, b"EHLO")
        say(connection, b"250-hello\r\n250 AUTH XOAUTH2")
        assert connection.recv(1) == b""

    with scripted(offer_another) as port:
        error = refused(a_mailer(f"smtp://{LOGIN}127.0.0.1:{port}"))

    assert not error.for_good
    assert error.reason.endswith("cannot be used: No suitable authentication method found.")


def test_starttls_that_is_taken_back_sends_nothing() -> None:
    def take_back(connection: socket.socket, _ended: Event) -> None:
        say(connection, b"220 hello")
        hear(connection, b"EHLO")
        say(connection, b"250-hello\r\n250 STARTTLS")
        hear(connection, b"STARTTLS")
        say(connection, b"454 4.7.0 Not now")
        assert connection.recv(1) == b""

    with scripted(take_back) as port:
        error = refused(a_mailer(f"smtp://127.0.0.1:{port}"))

    assert not error.for_good
    assert error.reason == f"127.0.0.1:{port} refused to begin: 454 4.7.0 Not now"
