"""Posting over urllib3: to an address that was looked at, within a bound, and no further."""

import logging
import socket
import ssl
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from threading import Timer
from typing import final

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from adapters.webhooks.target import Target, addresses_of, is_public
from application.ports import Clock
from application.webhooks.sender import SEND_LIMIT, Message, Unreachable, WebhookSender
from domain.webhooks import Answer

CONNECT_LIMIT = 4.0  # seconds, for each address
BODY_LIMIT = 4096  # bytes of an answer: nothing in it is asked for
_ADDRESSES = 4  # of one name that are tried

Opener = Callable[[], socket.socket]

# Its warnings repeat whole addresses, secret paths included, and what strangers answer.
logging.getLogger("urllib3").setLevel(logging.ERROR)


class Deadline:
    """Cuts a connection off when its time is up: a byte now and then defeats all other time-outs.

    It holds the connection by a descriptor of its own, which TLS around it does not change.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds
        self._held: list[tuple[socket.socket, Timer]] = []

    @property
    def passed(self) -> bool:
        return time.monotonic() >= self._end

    def left(self) -> float:
        """In seconds; raises TimeoutError where there are none."""
        seconds = self._end - time.monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    def watch(self, connection: socket.socket) -> None:
        held = connection.dup()
        timer = Timer(self.left(), _cut, [held])
        timer.daemon = True
        self._held.append((held, timer))
        timer.start()

    def close(self) -> None:
        for held, timer in self._held:
            timer.cancel()
            timer.join()
            held.close()


def _cut(connection: socket.socket) -> None:
    with suppress(OSError):  # it may have ended already
        connection.shutdown(socket.SHUT_RDWR)


class _Final(HTTPResponse):
    """The answer after whatever is said in between (RFC 9110 15.2), not 100 alone."""

    def _read_status(self) -> tuple[str, int, str]:
        version, status, reason = super()._read_status()  # type: ignore[misc]  # private there
        between = HTTPStatus.PROCESSING <= status < HTTPStatus.OK
        return version, HTTPStatus.CONTINUE if between else status, reason


class _Plain(HTTPConnection):
    """Connects as it is told, whatever its name means by then."""

    response_class = _Final
    opener: Opener

    def _new_conn(self) -> socket.socket:
        return self.opener()


class _Secure(HTTPSConnection):
    """Likewise; the certificate is still asked for the name."""

    response_class = _Final
    opener: Opener

    def _new_conn(self) -> socket.socket:
        return self.opener()


@final
@dataclass(frozen=True, slots=True)
class UrllibWebhookSender(WebhookSender):
    """Resolves a name once, looks at every address that it has, and connects to one of those.

    So nobody who answers for a name can lead it elsewhere in between. No proxy of the environment
    is used, and no redirect followed.
    """

    context: ssl.SSLContext
    clock: Clock
    private_allowed: bool = False
    limit: timedelta = SEND_LIMIT

    def __call__(self, message: Message) -> Answer:
        target = Target.parse(message.target)
        deadline = Deadline(self.limit.total_seconds())
        connection = self._connection(target, deadline)
        try:
            return self._asked(connection, target, message)
        except (OSError, HTTPException, HTTPError, ValueError) as fault:
            raise Unreachable(_told(fault, deadline)) from fault
        finally:
            with suppress(OSError):
                connection.close()
            deadline.close()

    def check(self, url: str) -> None:
        """Whether somebody is there who proves the name; nothing is posted. Raises Unreachable."""
        deadline = Deadline(self.limit.total_seconds())
        connection = self._connection(Target.parse(url), deadline)
        try:
            connection.connect()
        except (OSError, HTTPException, HTTPError, ValueError) as fault:
            raise Unreachable(_told(fault, deadline)) from fault
        finally:
            with suppress(OSError):
                connection.close()
            deadline.close()

    def _connection(self, target: Target, deadline: Deadline) -> _Plain | _Secure:
        seconds = self.limit.total_seconds()
        connection: _Plain | _Secure = (
            _Secure(target.host, target.port, timeout=seconds, ssl_context=self.context)
            if target.scheme == "https"
            else _Plain(target.host, target.port, timeout=seconds)
        )
        connection.opener = lambda: self._opened(target, deadline)
        return connection

    def _opened(self, target: Target, deadline: Deadline) -> socket.socket:
        addresses = addresses_of(target, deadline.left())
        if not self.private_allowed and not all(is_public(one) for _, one in addresses):
            raise _PrivateAddress
        fault: OSError = OSError("no address")
        for family, address in addresses[:_ADDRESSES]:
            opened = socket.socket(family, socket.SOCK_STREAM)
            try:
                opened.settimeout(min(CONNECT_LIMIT, deadline.left()))
                opened.connect((address, target.port))
                opened.settimeout(deadline.left())
                deadline.watch(opened)
            except OSError as error:
                opened.close()
                fault = error
            else:
                return opened
        raise fault

    def _asked(self, connection: _Plain | _Secure, target: Target, message: Message) -> Answer:
        connection.request(
            "POST",
            target.path,
            body=message.body.encode(),
            headers=_headers_of(message),
            preload_content=False,
            decode_content=False,
        )
        response = connection.getresponse()
        retry_after = self._span(response.headers.get("Retry-After", ""))
        # The status is all that counts.
        with suppress(OSError, HTTPException, HTTPError, ValueError):
            response.read(BODY_LIMIT)
        return Answer(response.status, retry_after)

    def _span(self, text: str) -> timedelta | None:
        """Seconds or a date (RFC 9110 10.2.3); None for anything else."""
        if text.isascii() and text.isdigit() and len(text) <= len("999999"):
            return timedelta(seconds=int(text))
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, TypeError, OverflowError):
            return None
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return max(timedelta(0), aware - self.clock.now())


class _PrivateAddress(OSError):
    """The name leads into a network that is not everybody's."""


def _headers_of(message: Message) -> Mapping[str, str]:
    return {
        "Content-Type": "application/json",
        "User-Agent": "Doorward",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "webhook-id": message.id,
        "webhook-timestamp": str(message.timestamp),
        "webhook-signature": message.signature,
    }


def _told(fault: Exception, deadline: Deadline) -> str:
    """In words of our own: what a stranger sends is not repeated."""
    if deadline.passed or isinstance(fault, TimeoutError):
        return "no answer in time"
    match fault:
        case _PrivateAddress():
            told = "it leads to a private address; DOORWARD_WEBHOOK_PRIVATE=on allows that"
        case ssl.SSLCertVerificationError():
            told = f"the certificate cannot be trusted: {fault.verify_message}"
        case ssl.SSLError():
            told = "no TLS connection comes about"
        case socket.gaierror():
            told = "its name leads nowhere"
        case OSError(strerror=str(text)) if text:
            told = f"no connection: {text}"
        case OSError():
            told = "the connection was lost"
        case _:
            told = "what it answers is no HTTP"
    return told
