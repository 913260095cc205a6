"""The doctor as an operator calls it: in an empty folder, and beside a server at work."""

import json
import subprocess
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.system.server import CHEAP, PROJECT, environment, served

pytestmark = pytest.mark.system


def doctor(folder: Path, *words: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [PROJECT / "doorward", "doctor", *words],
        cwd=folder,
        env=environment(**settings),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_in_an_empty_folder_it_finds_nothing_wrong_and_leaves_nothing(tmp_path: Path) -> None:
    done = doctor(tmp_path)

    assert (done.returncode, done.stderr) == (0, "")
    assert "\x1b" not in done.stdout
    assert "No problems" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_beside_a_server_it_finds_what_the_server_has_seen(tmp_path: Path) -> None:
    with served(tmp_path) as origin:
        at = urlsplit(origin)
        settings = {**CHEAP, "DOORWARD_STATE_DIR": str(tmp_path / "state")}
        where = ("--json", "--port", str(at.port))
        before = doctor(tmp_path, *where, **settings)
        connection = HTTPConnection(at.netloc)
        connection.request("GET", "/login", headers={"X-Forwarded-Proto": "https"})
        connection.getresponse().read()
        connection.close()
        after = doctor(tmp_path, *where, **settings)
        mended = doctor(
            tmp_path,
            *where,
            **settings,
            DOORWARD_PUBLIC_URL="https://door.example",
            DOORWARD_TRUSTED_PROXIES="127.0.0.1",
        )

    assert [done.returncode for done in (before, after, mended)] == [0, 1, 0]
    assert problems(before) == set()
    assert problems(after) == {"proxies", "cookies"}
    assert problems(mended) == set()
    assert found(before)["address"] == "ok"


def found(done: subprocess.CompletedProcess[str]) -> dict[str, str]:
    return {check["check"]: check["state"] for check in json.loads(done.stdout)["checks"]}


def problems(done: subprocess.CompletedProcess[str]) -> set[str]:
    return {name for name, state in found(done).items() if state == "problem"}
