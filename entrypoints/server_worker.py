"""Gunicorn's threads, lent only to requests that have arrived; until then the poller keeps them.

The poller serves every connection of the process, so nothing that it does waits for one of them.
"""

import errno
import time
from array import array
from collections import deque
from contextlib import suppress
from fcntl import ioctl
from functools import partial
from selectors import EVENT_READ
from socket import SHUT_WR
from termios import TIOCOUTQ
from typing import Any

from gunicorn import util
from gunicorn.http import get_parser
from gunicorn.workers.gthread import ThreadWorker

from entrypoints.incoming import Incoming, State

PATIENCE = 10  # seconds for all of a request; later without a byte from or to a client
LINGER = 5  # seconds for a client to take the last answer and close
DRAINED = 16 * 1024 * 1024  # bytes taken in meanwhile, and thrown away
READ_SIZE = 64 * 1024
UNTAKEN = 64 * 1024  # bytes of earlier answers that the client has not taken yet
NO_ROOM = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)
"""For another connection: it waits until one of the others ends."""

_CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"


def refusal(status: str) -> bytes:
    """The answer to what is no request: nothing of it is repeated."""
    body = f"{status}\n".encode("latin-1")
    return (
        f"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\r\n"
        "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\n"
        "Cross-Origin-Resource-Policy: same-origin\r\n"
        f"Cache-Control: no-store\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode("latin-1") + body


def write_error(sock: Any, status: int, reason: str, _message: str) -> None:
    """In place of gunicorn's own, which says what the client said, in HTML."""
    util.write_nonblock(sock, refusal(f"{status} {reason}"))


def _untaken(sock: Any) -> int:
    """Bytes that were sent and have not been acknowledged."""
    queued = array("i", [0])
    with suppress(OSError):
        ioctl(sock, TIOCOUTQ, queued)
    return queued[0]


def _received(sock: Any) -> bytes | None:
    """What has come; None where nothing has, and nothing where nothing will come any more."""
    try:
        received: bytes = sock.recv(READ_SIZE)
    except BlockingIOError:
        return None
    except OSError:
        return b""
    return received


class Worker(ThreadWorker):  # type: ignore[misc]  # the library has no types
    """Holds out against who sends nothing, or slowly, or does not close; stops at once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.closing_conns = deque[Any]()

    def handle_request(self, req: Any, conn: Any) -> Any:
        conn.sock.settimeout(PATIENCE)
        req._expected_100_continue = False  # noqa: SLF001  # the poller said it where it was due
        if conn.incoming.state is State.TOO_LARGE:
            req.force_close()
        return super().handle_request(req, conn)

    def accept(self, listener: Any) -> None:
        try:
            super().accept(listener)
        except OSError as error:
            if error.errno not in NO_ROOM:
                raise
        if self.nr_conns >= self.worker_connections:
            self._make_room()

    def enqueue_req(self, conn: Any) -> None:
        """Begins the next request of a connection: new, kept alive, or with more to read."""
        if _untaken(conn.sock) > UNTAKEN:
            self._close_gently(conn)  # who asks on without taking answers would hold a thread
            return
        if conn.parser is None:
            conn.parser = get_parser(self.cfg, conn.sock, conn.client)
            conn.initialized = True
        conn.sock.setblocking(False)
        conn.incoming = Incoming(conn.parser.unreader.take_buffered())
        conn.timeout = time.monotonic() + PATIENCE
        self._take_in(conn)
        if conn.incoming.state is State.WAITING:
            self.pending_conns.append(conn)
            self.poller.register(conn.sock, EVENT_READ, partial(self._on_more, conn))
        else:
            self._go_on(conn)

    def finish_request(self, conn: Any, fs: Any) -> None:
        """Gunicorn would wait here for the client to close."""
        if fs.cancelled() or fs.exception() or not fs.result():
            self._close_gently(conn)
        else:
            super().finish_request(conn, fs)

    def murder_pending(self) -> None:
        super().murder_pending()
        while self.closing_conns and self.closing_conns[0].timeout <= time.monotonic():
            self._close(self.closing_conns[0])

    def set_accept_enabled(self, enabled: bool) -> None:
        """A door that nobody answers any more is closed: a proxy then goes to the next at once."""
        super().set_accept_enabled(enabled)
        if self.alive or enabled:
            return
        for listener in self.sockets:
            for _ in range(self.cfg.backlog):
                self.accept(listener)
            listener.close()

    def _cap_keepalive(self, deadline: float) -> None:
        """Called when it stops: who has not begun to ask is not waited for."""
        super()._cap_keepalive(deadline)
        waiting: list[Any] = list(self.pending_conns)  # type: ignore[has-type]  # as above
        for conn in waiting:
            if not conn.incoming.data:
                conn.timeout = min(conn.timeout, deadline)
        self.pending_conns = deque(sorted(waiting, key=lambda conn: conn.timeout))

    def _make_room(self) -> None:
        """Who has kept a connection for longest without asking for anything gives it up."""
        if self.closing_conns:
            self._close(self.closing_conns[0])
        elif self.pending_conns:
            conn = self.pending_conns.popleft()
            self.poller.unregister(conn.sock)
            self.nr_conns -= 1
            conn.close()

    def _on_more(self, conn: Any, _socket: Any) -> None:
        if conn not in self.pending_conns:
            return  # it had to make room for one that came at the same moment
        self._take_in(conn)
        if conn.incoming.state is not State.WAITING:
            self.pending_conns.remove(conn)
            self.poller.unregister(conn.sock)
            self._go_on(conn)

    def _take_in(self, conn: Any) -> None:
        while conn.incoming.state is State.WAITING:
            data = _received(conn.sock)
            if data is None:
                return
            if not data:
                conn.incoming.end()
                return
            conn.incoming.add(data)
            if conn.incoming.expects_word:
                conn.incoming.expects_word = False
                with suppress(OSError):
                    conn.sock.send(_CONTINUE)

    def _go_on(self, conn: Any) -> None:
        if conn.incoming.state is State.GONE:
            self.nr_conns -= 1
            conn.close()
        elif conn.incoming.state in (State.ARRIVED, State.TOO_LARGE):
            conn.parser.unreader.unread(bytes(conn.incoming.data))
            super().enqueue_req(conn)
        else:
            with suppress(OSError):
                conn.sock.send(refusal(conn.incoming.state.value))
            self._close_gently(conn)

    def _close_gently(self, conn: Any) -> None:
        """Says that it was the last, and lets the client have it (RFC 9112 9.6)."""
        conn.timeout, conn.drained = time.monotonic() + LINGER, 0
        self.closing_conns.append(conn)
        try:
            conn.sock.setblocking(False)
            conn.sock.shutdown(SHUT_WR)
            self.poller.register(conn.sock, EVENT_READ, partial(self._on_rest, conn))
        except (OSError, ValueError):
            self._close(conn)

    def _on_rest(self, conn: Any, _socket: Any) -> None:
        if conn not in self.closing_conns:
            return  # as above
        data = _received(conn.sock)
        if data is None:
            return
        conn.drained += len(data)
        if not data or conn.drained > DRAINED:
            self._close(conn)

    def _close(self, conn: Any) -> None:
        self.closing_conns.remove(conn)
        with suppress(OSError, KeyError, ValueError):
            self.poller.unregister(conn.sock)
        self.nr_conns -= 1
        conn.close()
