"""Gunicorn around the application: a parent that knows nothing of it, and processes that serve.

The parent is a program of its own. What it does not import, its children import anew, so that a
reload brings new code and new settings, and memory that they do not share is not counted twice.
"""

import json
import logging
import os
import socket
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, NoReturn, Self, final
from wsgiref.types import WSGIApplication

from gunicorn import util
from gunicorn.app.base import BaseApplication
from gunicorn.arbiter import Arbiter
from gunicorn.glogging import Logger
from gunicorn.http import message, wsgi

from entrypoints.logs import configure_logs
from entrypoints.metrics_folder import forget_process, metrics_folder
from entrypoints.server_worker import Worker, write_error

REQUEST_LINE_MAXIMUM = 65536  # bytes: an over-long `next` is to be answered with a page, not a 414
HEADER_FIELD_MAXIMUM = 32768  # bytes: on loopback, cookies of all applications come together
CONNECTIONS = 700  # of a process: with its files, fewer than the 1024 that systems allow one
SPARE_HEAPS = 16
GRACE = 30  # seconds for what was begun, when a process is told to stop
LETTER_GRACE = timedelta(seconds=5)
"""For the letter in hand, after the last answer; cut off, another process takes it up later."""

_RUN = (
    "import sys; sys.path.insert(0, sys.argv.pop(1));"
    "from entrypoints.server import main; main(*sys.argv[1:])"
)

_log = logging.getLogger("doorward.server")


@final
@dataclass(frozen=True, slots=True)
class Serving:
    """What the parent is told; all else its children read from the environment."""

    host: str
    port: int
    processes: int
    threads: int
    reloads: bool
    """Whether its processes may be replaced: what they keep in memory would be lost."""
    descriptor: int = -1
    """Of the socket that is listened on, which the parent inherits."""

    @classmethod
    def parse(cls, text: str) -> Self:
        return cls(**json.loads(text))

    def command(self, task: str) -> list[str]:
        home = str(Path(__file__).parent.parent)
        return [sys.executable, "-P", "-c", _RUN, home, task, json.dumps(asdict(self))]


def allocation(threads: int) -> dict[str, str]:
    """For glibc (mallopt(3)): no thread shares its heap with another.

    The memory of a hash then stays whole and is used again. Cut up by what others need meanwhile,
    it would be taken a second time.
    """
    return {"MALLOC_ARENA_MAX": str(threads + SPARE_HEAPS)}


def become_server(serving: Serving, listener: socket.socket) -> NoReturn:
    """Makes this process the parent: with its id, its environment, and what it listens on."""
    told = replace(serving, descriptor=listener.fileno())
    for name, value in allocation(serving.threads).items():
        os.putenv(name, value)
    sys.stdout.flush()
    os.execv(sys.executable, told.command("serve"))  # noqa: S606  # our own words alone


def main(task: str, serving: str) -> None:
    configure_logs()
    if task == "serve":
        _serve(Serving.parse(serving))
    else:
        _container(Serving.parse(serving)).web()


def _serve(serving: Serving) -> None:
    """Serves until told to stop by a signal, then finishes what it began."""
    wsgi.SERVER = ""  # no product name in the answers (ASVS 5.0 13.4.6)
    message.MAX_REQUEST_LINE = REQUEST_LINE_MAXIMUM
    util.write_error = write_error
    with metrics_folder() as folder:
        _Arbiter(_Server(serving, folder), serving).run()


def _container(serving: Serving, folder: Path | None = None) -> Any:
    # Here and not above, so that the parent does not import them (see the module's docstring).
    from adapters.web.observed import request_id  # noqa: PLC0415
    from entrypoints.settings import read_settings  # noqa: PLC0415
    from entrypoints.web import build_container  # noqa: PLC0415

    configure_logs(request_id)
    return build_container(read_settings(serving.host, serving.port), folder)


class _Arbiter(Arbiter):  # type: ignore[misc]  # the library has no types
    """Replaces its processes on SIGHUP, once it is clear that new ones will start."""

    def __init__(self, application: "_Server", serving: Serving) -> None:
        self._serving = serving
        super().__init__(application)

    def handle_hup(self) -> None:
        if not self._serving.reloads:
            _log.warning("Not reloaded: the processes keep everything in memory.")
            return
        command = self._serving.command("try")
        if not _starts(command):
            _log.error("Not reloaded: new processes would not start; see above. All goes on as is.")
            return
        self.reload()
        _log.info("Reloaded: every process was replaced.")

    def manage_workers(self) -> None:
        """Lets nobody go before those who come serve: until then every page would have to wait."""
        deadline = time.monotonic() + GRACE
        while len(self.WORKERS) > self.num_workers and time.monotonic() < deadline:
            if all(map(_serves, list(self.WORKERS.values()))):
                break
            self.reap_workers()
            time.sleep(0.05)
        super().manage_workers()


def _starts(command: list[str]) -> bool:
    """Whether it ends well, and in time: until then nobody looks after the processes."""
    try:
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, timeout=GRACE)  # noqa: S603  # ours
    except subprocess.SubprocessError:
        return False
    return True


def _serves(worker: Any) -> bool:
    """The time of its file counts from the start of the machine then, and from 1970 before."""
    return bool(worker.tmp.last_update() <= time.monotonic())


class _Logger(Logger):  # type: ignore[misc]  # the library has no types
    """Sends the server's own lines the way of all others."""

    def setup(self, _cfg: Any) -> None:
        self.error_log.propagate = True
        self.error_log.setLevel(logging.ERROR)  # a warning repeats request lines, with queries
        self.access_log.disabled = True


class _Server(BaseApplication):  # type: ignore[misc]  # the library has no types
    def __init__(self, serving: Serving, folder: Path) -> None:
        self._serving, self._folder = serving, folder
        self._worker: Any = None
        super().__init__()

    def load_config(self) -> None:
        chosen = {
            "bind": f"fd://{self._serving.descriptor}",
            "worker_class": Worker,
            "workers": self._serving.processes,
            "threads": self._serving.threads,
            "keepalive": 5,
            "graceful_timeout": GRACE,
            "limit_request_line": REQUEST_LINE_MAXIMUM,
            "limit_request_field_size": HEADER_FIELD_MAXIMUM,
            "logger_class": _Logger,
            "worker_exit": self._leaving,
            "child_exit": self._ended,
            "on_exit": self._stopped,
            "control_socket_disable": True,
            "worker_connections": CONNECTIONS,
            # Nothing that a client says about itself is believed.
            "forwarded_allow_ips": "",
            "forwarder_headers": "",
        }
        for name, value in chosen.items():
            self.cfg.set(name, value)

    def load(self) -> WSGIApplication:
        """Called in each process that serves, after the fork."""
        container = _container(self._serving, self._folder)
        application: WSGIApplication = container.web()
        if not container.settings().needs_worker:
            self._worker = container.worker()
            self._worker.start()
        return application

    def _leaving(self, _arbiter: Arbiter, _process: Worker) -> None:
        """Called in each process that serves, when it has answered everybody."""
        if self._worker is not None:
            self._worker.stop(LETTER_GRACE)

    def _ended(self, _arbiter: Arbiter, worker: Worker) -> None:
        """Called in the parent, for each of its processes."""
        forget_process(self._folder, worker.pid)

    def _stopped(self, _arbiter: Arbiter) -> None:
        _log.info("stopped")
