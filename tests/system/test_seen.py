"""What several processes of one server tell together, and the lines at its start and its end."""

import json
import os
import re
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen

import pytest

from tests.e2e.cli.conftest import Processes
from tests.support.waiting import wait_until
from tests.system.server import free_port

pytestmark = pytest.mark.system

TOKEN = "wren5083-for-who-reads-metrics"
SECRET = "Kestrel2290-which-is-only-for-this-test-0123456789"
PATIENCE = 30.0
ASKED = 40


@pytest.fixture
def processes(tmp_path: Path) -> Processes:
    return Processes(tmp_path)


@pytest.fixture
def port() -> int:
    return free_port()


def ask(port: int, path: str, **headers: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path, headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def is_ready(port: int) -> bool:
    try:
        return ask(port, "/readyz")[0] == 200
    except OSError:
        return False


def counted(port: int) -> int:
    """Login pages, by what any one process tells."""
    _, text = ask(port, "/metrics", Authorization=f"Bearer {TOKEN}")
    found = re.search(r'_count\{endpoint="sessions.login_page",status="2xx"\} (\S+)', text)
    return int(float(found[1])) if found else 0


@contextmanager
def serving(processes: Processes, port: int, **environment: str) -> Iterator[Popen[bytes]]:
    with processes.start(
        "serve",
        "--port",
        str(port),
        environment={"DOORWARD_PROCESSES": "2", "DOORWARD_SECRET_KEY": SECRET, **environment},
        stdin=DEVNULL,
        stdout=PIPE,
        stderr=PIPE,
    ) as process:
        try:
            wait_until(lambda: is_ready(port))
            yield process
        finally:
            process.terminate()


def children_of(process: Popen[bytes]) -> list[int]:
    tasks = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii")
    return [int(child) for child in tasks.split()]


def folders(tmp_path: Path) -> list[Path]:
    return [path for path in tmp_path.glob("doorward-metrics-*") if path.is_dir()]


def test_processes_are_counted_together_whichever_is_asked(
    processes: Processes, port: int, tmp_path: Path
) -> None:
    asked = 0

    def both_were_asked() -> bool:
        nonlocal asked
        asked += ask(port, "/login")[0] == 200
        kept = [file.read_bytes() for file in folder.glob("histogram_*.db")]
        return sum(b"sessions.login_page" in content for content in kept) == 2

    with serving(processes, port, DOORWARD_METRICS_TOKEN=TOKEN, TMPDIR=str(tmp_path)):
        (folder,) = folders(tmp_path)
        wait_until(both_were_asked)
        found = {counted(port) for _ in range(8)}

    assert found == {asked}
    assert folders(tmp_path) == []


def test_what_was_counted_outlives_the_process_that_counted_it(
    processes: Processes, port: int, tmp_path: Path
) -> None:
    with serving(processes, port, DOORWARD_METRICS_TOKEN=TOKEN, TMPDIR=str(tmp_path)) as process:
        for _ in range(ASKED):
            ask(port, "/login")
        (folder,) = folders(tmp_path)
        wait_until(lambda: len(list(folder.glob("gauge_livesum_*"))) == 2)
        killed = children_of(process)[0]
        os.kill(killed, signal.SIGKILL)
        wait_until(lambda: len(others := children_of(process)) == 2 and killed not in others)
        wait_until(lambda: is_ready(port))

        assert counted(port) == ASKED
        wait_until(lambda: not (folder / f"gauge_livesum_{killed}.db").exists())
        assert folder / f"counter_{killed}.db" in folder.iterdir()


def test_without_a_token_there_is_nothing_to_ask_and_nothing_kept(
    processes: Processes, port: int, tmp_path: Path
) -> None:
    with serving(processes, port, TMPDIR=str(tmp_path)):
        status, _ = ask(port, "/metrics", Authorization=f"Bearer {TOKEN}")
        (folder,) = folders(tmp_path)
        kept = list(folder.iterdir())

    assert (status, kept) == (404, [])


def test_the_log_tells_of_the_start_the_end_and_each_request_where_asked(
    processes: Processes, port: int
) -> None:
    asked = {"DOORWARD_METRICS_TOKEN": TOKEN, "DOORWARD_ACCESS_LOG": "on"}
    with serving(processes, port, **asked) as process:
        ask(port, "/login?next=/linnet4826")
        process.terminate()
        _, errors = process.communicate(timeout=PATIENCE)

    lines = [json.loads(line) for line in errors.decode().splitlines()]
    (started,) = [line for line in lines if line["event"] == "starting"]
    assert {name: started[name] for name in ("version", "storage", "processes", "threads")} == {
        "version": "0.1.0",
        "storage": "sqlite",
        "processes": 2,
        "threads": 64,
    }
    assert started["hash_memory_mib"] == 38
    assert lines[-1]["event"] == "stopped"
    (request,) = [line for line in lines if line.get("route") == "/login"]
    assert (request["method"], request["status"]) == ("GET", 200)
    assert re.fullmatch("[0-9a-f]{16}", request["request_id"])
    for secret in (TOKEN, SECRET, "linnet4826"):
        assert secret not in errors.decode()
