"""Receivers on free ports of loopback, well-behaved and otherwise, and a sender that meets them."""

import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from socket import SHUT_WR, create_server, socket
from threading import Event, Thread

import pytest
import trustme

from adapters.webhooks import UrllibWebhookSender, verifying
from application.webhooks.sender import Message, Unreachable
from domain.webhooks import DeliveryId
from tests.support.doubles import FrozenClock

PATIENT = 20.0  # seconds that no test comes near
QUICK = timedelta(seconds=1)
OK = b"HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n"

Script = Callable[[socket, Event], object]


@dataclass
class Heard:
    """What a receiver was sent, a connection each."""

    port: int = 0
    requests: list[bytes] = field(default_factory=list)


@contextmanager
def scripted(script: Script, context: ssl.SSLContext | None = None) -> Iterator[Heard]:
    """Treats each connection as the script says, until `ended` is set."""
    heard, ended = Heard(), Event()

    def serve() -> None:
        while not ended.is_set():
            try:
                connection, _address = listener.accept()
            except OSError:
                return
            with connection, suppress(OSError):
                connection.settimeout(PATIENT)
                talk = context.wrap_socket(connection, server_side=True) if context else connection
                with talk:
                    if request := hear(talk):
                        heard.requests.append(request)
                        script(talk, ended)

    with create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(PATIENT)
        heard.port = listener.getsockname()[1]
        thread = Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield heard
        finally:
            ended.set()
            with suppress(OSError), socket() as last:
                last.settimeout(1)
                last.connect(("127.0.0.1", heard.port))
                last.shutdown(SHUT_WR)
            thread.join(PATIENT)


def hear(connection: socket) -> bytes:
    """A whole request, by its stated length."""
    heard = b""
    while b"\r\n\r\n" not in heard:
        more = connection.recv(65536)
        if not more:
            return heard
        heard += more
    head, _, body = heard.partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0] or b"0")
    while len(body) < length:
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def saying(answer: bytes) -> Script:
    return lambda connection, _ended: connection.sendall(answer)


def silence(_connection: socket, ended: Event) -> None:
    ended.wait(PATIENT)


def dripping(piece: bytes) -> Script:
    """A byte of it now and then, for ever."""

    def drip(connection: socket, ended: Event) -> None:
        while not ended.wait(0.05):
            connection.sendall(piece)

    return drip


def a_message(target: str, body: str = '{"type":"ping"}') -> Message:
    return Message(
        target=target,
        id=DeliveryId("msg_1"),
        timestamp=1772366400,
        signature="v1,c2lnbmF0dXJl",
        body=body,
    )


def a_sender(
    context: ssl.SSLContext | None = None,
    *,
    private_allowed: bool = True,
    limit: timedelta = timedelta(seconds=PATIENT),
) -> UrllibWebhookSender:
    return UrllibWebhookSender(
        context or verifying(), FrozenClock(), private_allowed=private_allowed, limit=limit
    )


def refused(sender: UrllibWebhookSender, target: str) -> str:
    """Why it could not be posted, and that the reason is fit for a log."""
    with pytest.raises(Unreachable) as caught:
        sender(a_message(target))
    reason = caught.value.reason
    assert reason.isprintable()
    assert len(reason) <= 200
    return reason


@pytest.fixture
def trusting(authority: trustme.CA) -> ssl.SSLContext:
    """The product's own way to verify, with the authority of these tests among the trusted."""
    context = verifying()
    authority.configure_trust(context)
    return context
