"""A real mail server on a free port of loopback, and mailers that talk to it."""

import socket
import ssl
from asyncio import Server
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from threading import Event, Thread
from typing import Any
from urllib.parse import quote

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from adapters.mail import SmtpMailer, SmtpServer
from adapters.mail.smtp_server import verifying
from application.events.mailer import Undeliverable
from tests.support.letters import a_mail, a_rendering

USER, PASSWORD = "doorward@example.org", "Quail/Hammock:9%"
LOGIN = f"{quote(USER, safe='')}:{quote(PASSWORD, safe='')}@"
PATIENT = 20.0  # seconds that no test comes near


class Inbox:
    """Takes whatever comes, and keeps it."""

    def __init__(self) -> None:
        self.taken: list[Envelope] = []
        self.encrypted: list[bool] = []
        self.users: list[Any] = []

    async def handle_DATA(  # noqa: N802  # the server's name for it
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        self.taken.append(envelope)
        assert server.transport is not None
        self.encrypted.append(server.transport.get_extra_info("ssl_object") is not None)
        self.users.append(session.auth_data)
        return "250 2.0.0 Taken"


class FreePortController(Controller):
    """Takes the port that the system gives, and waits for nobody to greet."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, Server)
        self.port = self.server.sockets[0].getsockname()[1]
        self._factory_invoked.set()
        self.smtpd = self.smtpd or self.factory()  # type: ignore[no-untyped-call]  # it is


def authenticator(
    _server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: LoginPassword
) -> AuthResult:
    right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False, auth_data=data.login)


@contextmanager
def serving(handler: object, **options: Any) -> Iterator[int]:
    """The port where aiosmtpd answers with that handler."""
    controller = FreePortController(handler, hostname="127.0.0.1", port=0, **options)
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


Script = Callable[[socket.socket, Event], object]


@contextmanager
def scripted(script: Script) -> Iterator[int]:
    """The port where one connection is treated as the script says, until `ended` is set."""
    ended = Event()

    def serve() -> None:
        try:
            connection, _address = listener.accept()
        except OSError:
            return  # nobody came
        with connection:
            try:
                script(connection, ended)
            except OSError:
                return  # the other side has gone

    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(PATIENT)
        thread = Thread(target=serve)
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            ended.set()
            thread.join()


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


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    """The product's own way to verify, with the authority of these tests among the trusted."""
    context = verifying()
    authority.configure_trust(context)
    return context


@pytest.fixture
def inbox() -> Inbox:
    return Inbox()


def a_mailer(
    url: str,
    context: ssl.SSLContext | None = None,
    *,
    step_seconds: float = PATIENT,
    limit: timedelta = timedelta(seconds=PATIENT),
) -> SmtpMailer:
    return SmtpMailer(
        SmtpServer.parse(url),
        a_rendering("Garden"),
        context or verifying(),
        step_seconds=step_seconds,
        limit=limit,
    )


def refused(mailer: SmtpMailer) -> Undeliverable:
    """What comes of it, and that it is fit for a log."""
    with pytest.raises(Undeliverable) as caught:
        mailer.send(a_mail())
    error = caught.value
    assert error.reason == str(error)
    assert error.reason.isprintable()
    assert len(error.reason) <= 200
    assert error.__cause__ is error.__context__ is None
    assert PASSWORD not in error.reason
    return error
