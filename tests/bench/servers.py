"""Servers as their operator starts them: processes of their own, on free ports."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from entrypoints.server import allocation
from tests.bench import proc
from tests.bench.wire import Answer, Connection, Unanswered, get, log_in
from tests.system.server import CHEAP, PROJECT, free_port

PROCESSES = 2
THREADS = 64  # of each, as by default
STARTING = 60.0
ENDING = 45.0

_SHIPPED = str(PROJECT / ".venv-shipped" / "bin" / "python")
"""With the libraries that an operator gets, and none of the tests'."""
DOORWARD: Sequence[str] = (_SHIPPED, "-P", "-m", "entrypoints")
BASELINE: Sequence[str] = (_SHIPPED, "-P", "-m", "tests.bench.baseline")


class DidNotStart(Exception):
    """The server ended, or answered nothing; the text is its log."""


@dataclass(frozen=True, slots=True)
class Server:
    port: int
    pid: int
    started: float
    """Seconds from its start to its first answer."""

    @property
    def family(self) -> list[int]:
        return proc.family(self.pid)

    @property
    def workers(self) -> list[int]:
        return self.family[1:]

    def session_of(self, name: str) -> str:
        """Logs somebody in; the cookie that stands for it."""
        with Connection(self.port) as connection:
            answer = connection.ask(log_in(self.port, connection.visit(), name))
        return answer.cookie("doorward_session")


@contextmanager
def serving(folder: Path, command: Sequence[str] = DOORWARD, **settings: str) -> Iterator[Server]:
    """With the state in `folder`. A Ctrl-C reaches this process alone, which then ends it."""
    port = free_port()
    folder.mkdir(parents=True, exist_ok=True)
    begun = time.perf_counter()
    with (folder / "server.log").open("ab") as log:
        process = subprocess.Popen(
            [*command, "serve", "--port", str(port)],
            cwd=folder,
            env=environment(folder, **settings),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait(process, port, folder / "server.log")
        yield Server(port, process.pid, time.perf_counter() - begun)
    finally:
        end(process)


def serving_baseline(folder: Path) -> AbstractContextManager[Server]:
    """With the allocator's settings that Doorward's server gives itself."""
    return serving(folder, BASELINE, **allocation(THREADS))


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """What the servers run with: ours without its own settings of Doorward, and these."""
    lent = {name: value for name, value in os.environ.items() if not name.startswith("DOORWARD_")}
    lent.pop("PYTHONDONTWRITEBYTECODE", None)  # an installation keeps what was compiled
    chosen = {
        "DOORWARD_STATE_DIR": str(folder),
        "DOORWARD_PROCESSES": str(PROCESSES),
        "DOORWARD_THREADS": str(THREADS),
        "DOORWARD_TRUSTED_PROXIES": "127.0.0.1",
        **CHEAP,
    }
    return {**lent, "PYTHONPATH": str(PROJECT), **chosen, **settings}


def end(process: subprocess.Popen[bytes]) -> None:
    """By SIGTERM, and the whole session of it by SIGKILL where that is not enough."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(ENDING)
    except subprocess.TimeoutExpired:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def stop_cleanly(main: Callable[[], None]) -> None:
    """Runs it so that Ctrl-C and SIGTERM end what it has started, too."""
    signal.signal(signal.SIGTERM, _stop)
    try:
        main()
    except KeyboardInterrupt:
        sys.exit("stopped")


def _stop(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def first_answer(port: int) -> Answer:
    """Raises OSError or Unanswered as long as nobody is there."""
    with Connection(port) as connection:
        return connection.ask(get(port, "/"))


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + STARTING
    while process.poll() is None and time.monotonic() < deadline:
        try:
            first_answer(port)
        except (OSError, Unanswered):
            time.sleep(0.005)
        else:
            return
    raise DidNotStart(log.read_text(errors="replace"))
