"""Servers that refuse: what is tried again, what is not, and what is told of it."""

import socket
from contextlib import suppress
from threading import Event

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.integration.mail.conftest import (
    LOGIN,
    Inbox,
    Script,
    a_mailer,
    hear,
    refused,
    say,
    scripted,
    serving,
)
from tests.support.letters import LINK


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
        ("RCPT", "550 <Susan@EXAMPLE.com> unknown", True, "550 <(the address)> unknown"),
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


def greet_with(greeting: bytes) -> Script:
    def script(connection: socket.socket, ended: Event) -> None:
        say(connection, greeting)
        with suppress(ConnectionError):
            hear(connection, b"")

    return script


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
