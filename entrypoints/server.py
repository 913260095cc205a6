"""Gunicorn around the application: its own socket, one process, a pool of threads."""

import logging
import socket
from typing import Any
from wsgiref.types import WSGIApplication

from gunicorn.app.base import BaseApplication
from gunicorn.glogging import Logger
from gunicorn.http import message, wsgi
from gunicorn.workers.gthread import ThreadWorker

from entrypoints.settings import Settings
from entrypoints.web import build_app

THREADS = 16
REQUEST_LINE_MAXIMUM = 65536  # bytes: an over-long `next` is to be answered with a page, not a 414
HEADER_FIELD_MAXIMUM = 32768  # bytes: on loopback, cookies of all applications come together
BACKLOG = 128
PATIENCE = 10  # seconds without a byte from or to a client, once its headers are there


class PortTaken(Exception):
    """The address cannot be listened on; the text says why."""


def listen(host: str, port: int) -> socket.socket:
    """Raises PortTaken."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, _, _, _, address = found[0]
        listener = socket.socket(family, socket.SOCK_STREAM)
    except (OSError, OverflowError, UnicodeError) as error:
        raise PortTaken(str(error)) from error
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise PortTaken(str(error)) from error
    listener.set_inheritable(True)
    return listener


def serve(settings: Settings, listener: socket.socket) -> None:
    """Serves until told to stop by a signal, then finishes what it began."""
    wsgi.SERVER = ""  # no product name in the answers (ASVS 5.0 13.4.6)
    message.MAX_REQUEST_LINE = REQUEST_LINE_MAXIMUM
    _Server(settings, listener).run()


class _Logger(Logger):  # type: ignore[misc]  # the library has no types
    """Sends the server's own lines the way of all others."""

    def setup(self, _cfg: Any) -> None:
        self.error_log.propagate = True
        self.error_log.setLevel(logging.ERROR)  # a warning repeats request lines, with queries
        self.access_log.disabled = True


class _Worker(ThreadWorker):  # type: ignore[misc]  # the library has no types
    """Gives up on who stops in the middle of a form, or of taking the answer."""

    def handle_request(self, req: Any, conn: Any) -> Any:
        conn.sock.settimeout(PATIENCE)
        return super().handle_request(req, conn)


class _Server(BaseApplication):  # type: ignore[misc]  # the library has no types
    def __init__(self, settings: Settings, listener: socket.socket) -> None:
        self._settings, self._listener = settings, listener
        super().__init__()

    def load_config(self) -> None:
        chosen = {
            "bind": f"fd://{self._listener.fileno()}",
            "worker_class": _Worker,
            "workers": 1,
            "threads": THREADS,
            "keepalive": 5,
            "graceful_timeout": 30,
            "limit_request_line": REQUEST_LINE_MAXIMUM,
            "limit_request_field_size": HEADER_FIELD_MAXIMUM,
            "logger_class": _Logger,
            "control_socket_disable": True,
            # Nothing that a client says about itself is believed.
            "forwarded_allow_ips": "",
            "forwarder_headers": "",
        }
        for name, value in chosen.items():
            self.cfg.set(name, value)

    def load(self) -> WSGIApplication:
        """Called in the worker, after the fork."""
        return build_app(self._settings)
