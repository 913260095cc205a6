"""The server that is attacked, and the worker beside it, as their operator starts them."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.attack.target import PEOPLE, Target
from tests.bench.population import populate
from tests.bench.servers import DOORWARD, DidNotStart, end, environment, serving
from tests.bench.wire import HOST

METRICS_TOKEN = "kestrel-for-who-reads-the-numbers"
STARTING = 60.0


def settings(url: str) -> dict[str, str]:
    return {
        "DOORWARD_DATABASE_URL": url,
        "DOORWARD_EMAIL_VERIFICATION": "required",
        "DOORWARD_METRICS_TOKEN": METRICS_TOKEN,
    }


@contextmanager
def scene(folder: Path, url: str, sizes: Target) -> Iterator[Target]:
    """With people in the database, the owner among them."""
    populate(url, PEOPLE)
    with serving(folder, **settings(url)) as server:
        target = replace(sizes, port=server.port, mail=folder / "mail")
        if url.startswith("sqlite:"):
            yield target
        else:
            with _working(folder, server.port, url):
                yield target


@contextmanager
def _working(folder: Path, port: int, url: str) -> Iterator[None]:
    """`doorward worker`, with the state of the servers."""
    more = {"DOORWARD_PUBLIC_URL": f"http://{HOST}:{port}"}
    with (folder / "worker.log").open("ab") as log:
        process = subprocess.Popen(
            [*DOORWARD, "worker"],
            cwd=folder,
            env=environment(folder, **settings(url), **more),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        _wait(process, folder / "worker.log")
        yield
    finally:
        end(process)


def _wait(process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + STARTING
    while "worker_started" not in log.read_text("utf-8", errors="replace"):
        if process.poll() is not None or time.monotonic() > deadline:
            raise DidNotStart(log.read_text("utf-8", errors="replace"))
        time.sleep(0.05)
