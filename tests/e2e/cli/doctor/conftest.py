"""Installations with real faults, and what the doctor says of them."""

import json
import socket
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from adapters.sql import SqlStorage, open_storage
from entrypoints.secret_key import make_secret_key
from tests.e2e.cli.conftest import Typed
from tests.support.postgresql import SERVER

ORDER = [
    "runtime",
    "settings",
    "secret",
    "secret_files",
    "state_folder",
    "disk",
    "hashing",
    "memory",
    "database",
    "clock",
    "outbox",
    "trail",
    "deliveries",
    "proxies",
    "cookies",
    "throttling",
    "mail",
    "webhooks",
    "address",
]
SECURE = "https://door.example"
on_postgresql = pytest.mark.skipif(not SERVER, reason="NOT RUN: TEST_DATABASE_URL names none")


def examined(typed: Typed) -> dict[str, dict[str, Any]]:
    """What was found, by check; of two findings of one check the last."""
    done = typed("doctor", "--json")
    told = json.loads(done.stdout)
    assert done.exit_code == (0 if told["healthy"] else 1)
    return {finding["check"]: finding for finding in told["checks"]}


def states(typed: Typed) -> dict[str, str]:
    """Of all that is not as it should be."""
    found = examined(typed)
    return {name: one["state"] for name, one in found.items() if one["state"] != "ok"}


@pytest.fixture(autouse=True)
def usual_hashes(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_ARGON2_MEMORY_KIB", "65536")
    monkeypatch.setenv("DOORWARD_ARGON2_TIME_COST", "3")
    monkeypatch.setenv("DOORWARD_PROCESSES", "1")


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    return number


@pytest.fixture
def installed(typed: Typed) -> Path:
    """A folder as `serve` leaves it: a database and a secret, for their owner alone."""
    typed("db", "upgrade")
    secret = Path("var", "secret_key")
    secret.write_text(make_secret_key())
    secret.chmod(0o600)
    return Path("var")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """One that everybody can look into, and come to."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@contextmanager
def opened(folder: Path) -> Iterator[SqlStorage]:
    with closing(open_storage(f"sqlite:///{folder}/doorward.sqlite3")) as storage:
        yield storage
