"""What `make example` starts, started for a test."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.system.server import PROJECT, environment, wait_until

PASSWORD = "three blind mice and a piano"


@contextmanager
def example(port: int, folder: Path, path: str) -> Iterator[subprocess.Popen[bytes]]:
    """Started, once it has said where it is; its words are in `said`."""
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "examples.start", str(port), folder / "kept"],
            cwd=PROJECT,
            env={**environment(), "PATH": path},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
    try:
        wait_until(lambda: "Ctrl-C" in words(folder) or process.poll() is not None, "begun", 90)
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.send_signal(signal.SIGTERM)
        process.wait(30)


def words(folder: Path) -> str:
    return (folder / "said").read_text("utf-8")


def children(pid: int) -> list[Path]:
    """Those of it that run."""
    return [
        Path("/proc", child)
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    ]
