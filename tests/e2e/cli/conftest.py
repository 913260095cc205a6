"""The whole command line over a database of its own, in this process or in real ones."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from entrypoints.cli import doorward

PROJECT = Path(__file__).resolve().parents[3]

Typed = Callable[..., Result]


class Processes:
    """Starts `doorward` as a shell would, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept = {name: text for name, text in os.environ.items() if not name.startswith("DOORWARD_")}
        self.environment = {
            **kept,
            "PYTHONPATH": str(PROJECT),
            "DOORWARD_ARGON2_MEMORY_KIB": "19456",
            "DOORWARD_ARGON2_TIME_COST": "2",
        }

    def start(self, *words: str, **options: Any) -> subprocess.Popen[bytes]:
        environment = self.environment | options.pop("environment", {})
        command = [sys.executable, "-m", "entrypoints", *words]
        return subprocess.Popen(command, cwd=self.folder, env=environment, **options)

    def run(
        self, *words: str, given: str = "", **environment: str
    ) -> subprocess.CompletedProcess[str]:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with self.start(*words, environment=environment, **pipes) as process:
            shown, errors = process.communicate(given.encode(), timeout=60)
        return subprocess.CompletedProcess(
            words, process.returncode, shown.decode(), errors.decode()
        )


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    """They can be interrupted, even where a shell that started the tests ignores it for them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield Processes(tmp_path)
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """`doorward` in this process: real settings, wiring and database, and far quicker."""
    for name in [name for name in os.environ if name.startswith("DOORWARD_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("DOORWARD_ARGON2_MEMORY_KIB", "19456")
    monkeypatch.setenv("DOORWARD_ARGON2_TIME_COST", "2")
    monkeypatch.chdir(tmp_path)

    def run(*words: str, given: str = "") -> Result:
        result = CliRunner().invoke(doorward, words, input=given, prog_name="doorward")
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
