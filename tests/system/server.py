"""The server as its operator starts it: a process of its own, on a free port, with fresh state."""

import os
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent.parent
PATIENCE = 30.0
CHEAP = {"DOORWARD_ARGON2_MEMORY_KIB": "19456", "DOORWARD_ARGON2_TIME_COST": "2"}
"""The least that the settings allow."""


@contextmanager
def served(folder: Path, **settings: str) -> Iterator[str]:
    """Its origin; `folder` takes its state and its log. It must end well when it is asked to."""
    port = free_port()
    lent = {name: value for name, value in os.environ.items() if not name.startswith("DOORWARD_")}
    with (folder / "server.log").open("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [PROJECT / "doorward", "serve", "--port", str(port)],
            cwd=folder,
            env={**lent, **CHEAP, "DOORWARD_STATE_DIR": str(folder / "state"), **settings},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_healthy(process, f"http://127.0.0.1:{port}")
            yield f"http://127.0.0.1:{port}"
            process.send_signal(signal.SIGTERM)
            assert process.wait(PATIENCE) == 0
        except BaseException:
            log.seek(0)
            print(log.read())
            raise
        finally:
            process.kill()
            process.wait()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_healthy(
    process: subprocess.Popen[bytes], origin: str, patience: float = PATIENCE
) -> None:
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + patience
    while process.poll() is None and time.monotonic() < deadline:
        try:
            with direct.open(f"{origin}/healthz", timeout=5):
                return
        except (OSError, urllib.error.HTTPError):
            time.sleep(0.05)
    raise AssertionError("the server did not become healthy")
