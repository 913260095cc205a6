"""`make bench-import`: a million accounts brought along, and handed on, on each storage."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench import postgres
from tests.bench.plan import Plan
from tests.bench.population import embedded
from tests.bench.servers import DOORWARD, stop_cleanly
from tests.system.server import PROJECT

HASH = "pbkdf2:sha256:600000$vT9fkZM8${:064x}"
ODD = 100  # of so many accounts one has a name outside our rule


@dataclass(frozen=True, slots=True)
class Ran:
    seconds: float
    busy: float
    """Of these, the processor's; what a server of the database did is not in it."""
    peak_mib: float
    """The most that the process ever held: `ru_maxrss`."""
    shown: str


def main() -> None:
    parser = argparse.ArgumentParser(prog="make bench-import", description=__doc__)
    parser.add_argument("--people", type=int, default=1_000_000)
    people = parser.parse_args().people
    var = PROJECT / "var"
    var.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="bench-import-", dir=var) as name:
        plan = Plan(Path(name), quick=False)
        file = plan.folder / "users.csv"
        plan.say(f"writing {people} accounts")
        _write(file, people)
        size = file.stat().st_size / 1024 / 1024
        print(f"{people} accounts in {size:.0f} MiB of CSV")
        for kind, folder, url in _storages(plan):
            plan.say(f"importing and exporting, {kind}")
            _measure(kind, _Command(folder, url), file, people)


@dataclass(frozen=True, slots=True)
class _Command:
    folder: Path
    url: str

    def __call__(self, *words: str | Path) -> Ran:
        command = [*DOORWARD, *map(str, words)]
        settings = {
            "PYTHONPATH": str(PROJECT),
            "DOORWARD_DATABASE_URL": self.url,
            "DOORWARD_STATE_DIR": str(self.folder),
        }
        begun = time.perf_counter()
        with subprocess.Popen(
            command, env=os.environ | settings, stdout=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout
            shown = process.stdout.read()
            _, status, spent = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(command)} ended with {process.returncode}")
        busy = spent.ru_utime + spent.ru_stime
        return Ran(time.perf_counter() - begun, busy, spent.ru_maxrss / 1024, shown)


def _storages(plan: Plan) -> Iterator[tuple[str, Path, str]]:
    folder = plan.folder / "sqlite"
    folder.mkdir()
    yield "SQLite", folder, embedded(folder)
    if reason := postgres.why_not():
        plan.say(f"nothing is measured on PostgreSQL: {reason}")
        return
    folder = plan.folder / "postgresql"
    folder.mkdir()
    with postgres.database() as url:
        yield "PostgreSQL", folder, url


def _measure(kind: str, run: _Command, file: Path, people: int) -> None:
    run("db", "upgrade")
    exported = run.folder / "exported.jsonl"
    imported = run("users", "import", file, "--json")
    assert json.loads(imported.shown)["added"] == people, imported.shown
    ran = {"import": imported, "export": run("users", "export", "--all", "--output", exported)}
    for title, one in ran.items():
        print(
            f"{kind}: {title}: {one.seconds:.0f} s ({one.busy:.0f} s of a processor),"
            f" {people / one.seconds:.0f} accounts/s, peak memory {one.peak_mib:.0f} MiB"
        )


def _write(file: Path, people: int) -> None:
    with file.open("w", encoding="utf-8") as opened:
        opened.write("username,email,password_hash,created_at\n")
        for number in range(people):
            scattered = number * 7_919 % people  # in no order that an index would like
            name = f"Jürgen {scattered}" if scattered % ODD == 0 else f"person{scattered}"
            created = f"20{10 + number % 15}-06-01 12:00:00"
            opened.write(f"{name},person{scattered}@example.com,{HASH.format(number)},{created}\n")


if __name__ == "__main__":
    stop_cleanly(main)
