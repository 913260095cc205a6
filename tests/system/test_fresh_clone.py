"""The first command of the README, from a fresh clone of what is committed, with an empty home."""

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from tests.system.server import PATIENCE, PROJECT, free_port, wait_until_healthy

pytestmark = pytest.mark.system

SET_UP = 180.0  # seconds until pip must be done; it takes about 25 on an idle machine


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    if not (PROJECT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("NOT TRIED FROM A FRESH CLONE: this is no git checkout")
    subprocess.run(
        ["git", "clone", "--quiet", PROJECT, tmp_path / "clone"], check=True, capture_output=True
    )
    return tmp_path / "clone"


def test_make_run_serves_from_a_fresh_clone_and_leaves_it_clean(clone: Path) -> None:
    home, port = clone.parent / "home", free_port()
    home.mkdir()
    lent = {name: value for name, value in os.environ.items() if not name.startswith("DOORWARD_")}
    environment = {**lent, "HOME": str(home), "PIP_NO_CACHE_DIR": "1"}

    server = subprocess.Popen(
        ["make", "run", f"PORT={port}"],
        cwd=clone,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        wait_until_healthy(server, f"http://127.0.0.1:{port}", SET_UP)
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        printed, _ = server.communicate(timeout=PATIENCE)

    assert f"http://127.0.0.1:{port}" in printed.decode()
    assert not (home / ".gunicorn").exists()
    assert (clone / "var" / "doorward.sqlite3").stat().st_mode & 0o777 == 0o600
    assert (clone / "var" / "secret_key").stat().st_mode & 0o777 == 0o600
    left = subprocess.run(
        ["git", "status", "--short"], cwd=clone, check=True, capture_output=True, text=True
    )
    assert left.stdout == ""
