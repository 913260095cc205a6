"""The server as its operator starts it: processes of its own, on a free port, with fresh state."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from entrypoints.server import GRACE

PROJECT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 30.0
RELOADING = 3.0 * GRACE
"""One each for seeing whether it would start, for starting, and for what was begun."""
CHEAP = {
    "DOORWARD_ARGON2_MEMORY_KIB": "19456",
    "DOORWARD_ARGON2_TIME_COST": "2",
    "DOORWARD_HASH_WAIT": "30s",
}
"""Hashes at the least that the settings allow, and time for them where the machine has little."""
UNCOUNTED = {"DOORWARD_THROTTLING": "off"}
"""For whoever sends a crowd from one address."""


class Server:
    """`doorward serve` at one port, which can be stopped, killed and started again there."""

    def __init__(self, folder: Path, name: str = "server", **settings: str) -> None:
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self._folder, self._log = folder, folder / f"{name}.log"
        self._settings = {**CHEAP, "DOORWARD_STATE_DIR": str(folder / "state"), **settings}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    @property
    def said(self) -> str:
        """All that it printed or logged, over all its starts."""
        return self._log.read_text("utf-8")

    def start(self, patience: float = PATIENCE) -> None:
        """Returns when it answers. It has a session of its own, so that it can be killed whole."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [PROJECT / "doorward", "serve", "--port", str(self.port)],
                cwd=self._folder,
                env=environment(**self._settings),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        wait_until_healthy(self._process, self.origin, patience)

    def reload(self) -> None:
        """Returns when others have taken the place of all its processes."""
        before = self.workers()
        os.kill(self.pid, signal.SIGHUP)
        wait_until(lambda: self._is_replaced(before), "new workers, and no old ones", RELOADING)

    def _is_replaced(self, before: set[int]) -> bool:
        now = self.workers()
        return len(now) == len(before) and not now & before

    def stop(self) -> None:
        """It must end well when it is asked to."""
        os.kill(self.pid, signal.SIGTERM)
        assert self.wait() == 0

    def wait(self) -> int:
        """Until it has ended; its exit code."""
        assert self._process is not None
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """Every process of it, at once."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait(PATIENCE)
            wait_until(lambda: not self.processes(), "all of its processes are gone")

    def workers(self) -> set[int]:
        """The processes that the first one has started, and that still run."""
        return {pid for pid, parent in _running() if parent == self.pid}

    def processes(self) -> set[int]:
        """All that run in its session, orphans too."""
        return {pid for pid, _ in _running() if _session_of(pid) == self.pid}


@contextmanager
def running(*servers: Server) -> Iterator[None]:
    """Starts them and takes them down again; what they said is shown where something failed."""
    try:
        for server in servers:
            server.start()
        yield
    except BaseException:
        for server in servers:
            print(server.said)
        raise
    finally:
        for server in servers:
            server.kill()


@contextmanager
def served(folder: Path, **settings: str) -> Iterator[str]:
    """Its origin; `folder` takes its state and its log. It must end well when it is asked to."""
    server = Server(folder, **settings)
    with running(server):
        yield server.origin
        server.stop()


def environment(**settings: str) -> dict[str, str]:
    """Ours, with these settings and no others."""
    lent = {name: value for name, value in os.environ.items() if not name.startswith("DOORWARD_")}
    return {**lent, **settings}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until(holds: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    deadline = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < deadline, f"not within {patience:.0f} s: {what}"
        time.sleep(0.02)


def wait_until_healthy(
    process: subprocess.Popen[bytes], origin: str, patience: float = PATIENCE
) -> None:
    deadline = time.monotonic() + patience
    while process.poll() is None and time.monotonic() < deadline:
        if is_healthy(origin):
            return
        time.sleep(0.05)
    raise AssertionError("the server did not become healthy")


def is_healthy(origin: str) -> bool:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with direct.open(f"{origin}/readyz", timeout=5):
            return True
    except (OSError, urllib.error.HTTPError):
        return False


def _running() -> Iterator[tuple[int, int]]:
    """Each process with a thread that has not ended, with its parent.

    The first thread ends first when a process is killed, while one that waits for its turn on a
    busy machine still holds the sockets open, and the system takes connections in for it.
    """
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent = status.read_text().rpartition(")")[2].split()[:2]
            if state != "Z" or len(list(status.parent.joinpath("task").iterdir())) > 1:
                yield int(status.parent.name), int(parent)


def _session_of(pid: int) -> int | None:
    try:
        return os.getsid(pid)
    except ProcessLookupError:
        return None
