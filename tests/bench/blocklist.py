"""The list of common passwords: its size on disk, what a process keeps of it, and a look-up."""

import json
import os
import random
import subprocess
import sys
import time
from importlib.resources import files

from adapters.security import CommonPasswords
from domain.passwords import PASSWORD_MINIMUM
from tests.bench import proc
from tests.bench.figures import Measure, percentile
from tests.bench.plan import Plan
from tests.system.server import PROJECT

GOAL_US = 1000


def measure_blocklist(plan: Plan) -> tuple[list[Measure], dict[str, object]]:
    plan.say("the list of common passwords")
    # In a process of its own: what this one has freed already would be used again.
    command = [sys.executable, "-m", "tests.bench.blocklist", str(plan.of(2000, 20_000))]
    told = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    found: dict[str, float] = json.loads(told)
    measures = [
        Measure(
            key="blocklist_lookup",
            title="Looking up a password among the common ones, p99",
            value=found["p99_us"],
            unit="µs",
            goal=GOAL_US,
            note=f"p50 {found['p50_us']:.0f} µs; half of them are listed",
        ),
        Measure(
            key="blocklist_memory",
            title="The common passwords in memory, per process",
            value=found["memory_mib"],
            unit="MiB",
            note=f"{found['disk_bytes'] / 1024:.0f} KiB on disk; ready after"
            f" {found['start_ms']:.0f} ms",
        ),
    ]
    return measures, dict(found)


def _measured(times: int) -> dict[str, float]:
    before, begun = proc.memory_mib([os.getpid()], "VmRSS"), time.perf_counter()
    blocklist = CommonPasswords()
    started = time.perf_counter() - begun
    memory = proc.memory_mib([os.getpid()], "VmRSS") - before
    spent = []
    for password in _passwords(blocklist, times):
        begun = time.perf_counter()
        blocklist.lists(password)
        spent.append(time.perf_counter() - begun)
    return {
        "disk_bytes": len(
            files("adapters.security").joinpath("common_passwords.txt.gz").read_bytes()
        ),
        "memory_mib": memory,
        "start_ms": started * 1e3,
        "p50_us": percentile(spent, 50) * 1e6,
        "p99_us": percentile(spent, 99) * 1e6,
    }


def _passwords(blocklist: CommonPasswords, times: int) -> list[str]:
    """Of legal length, listed ones and others in turn, from all over the list."""
    chance = random.Random("common")  # the same in every run
    listed = [
        entry for entry in blocklist._lines.decode().splitlines() if len(entry) >= PASSWORD_MINIMUM
    ]
    some = [chance.choice(listed) for _ in range(times // 2)]
    return [one for entry in some for one in (entry, f"{entry} at the door")]


if __name__ == "__main__":
    print(json.dumps(_measured(int(sys.argv[1]))))
