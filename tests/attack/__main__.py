"""`make attack`: many attacks at once on a real server, while the owner goes on working.

On loopback alone, bounded, on SQLite and on PostgreSQL. It fails where an attacker got in, the
owner did not, or the server answered what nobody should ever get.
"""

import argparse
import json
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from tests.attack.mixed import Outcome, attack
from tests.attack.report import figures, problems, shown
from tests.attack.target import TRIES, Target
from tests.bench import postgres
from tests.bench.machine import machine
from tests.bench.population import embedded
from tests.bench.servers import stop_cleanly
from tests.system.server import PROJECT


def main() -> None:
    parser = argparse.ArgumentParser(prog="make attack", description=__doc__)
    parser.add_argument("--tries", type=int, default=TRIES, help="on the owner's account")
    parser.add_argument("--json", type=Path, default=PROJECT / "var" / "attack.json")
    options = parser.parse_args()
    var = PROJECT / "var"
    var.mkdir(exist_ok=True)
    sizes = replace(Target(0, Path()), tries=options.tries)
    outcomes: dict[str, Outcome] = {}
    with tempfile.TemporaryDirectory(prefix="attack-", dir=var) as name, ExitStack() as open_ones:
        lite = Path(name) / "sqlite"
        lite.mkdir()
        outcomes["SQLite"] = _attacked("SQLite", lite, embedded(lite), sizes)
        if reason := postgres.why_not():
            print(f"\nNOT RUN on PostgreSQL: {reason}")
        else:
            url = open_ones.enter_context(postgres.database())
            folder = Path(name) / "postgresql"
            outcomes["PostgreSQL"] = _attacked("PostgreSQL", folder, url, sizes)
    found = {storage: problems(outcome) for storage, outcome in outcomes.items()}
    told = {storage: figures(outcome) for storage, outcome in outcomes.items()}
    report = {"machine": machine(), "storages": told, "problems": found}
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    print(f"\nwritten to {options.json}")
    wrong = [f"{storage}: {line}" for storage, lines in found.items() for line in lines]
    sys.exit("\n".join(wrong) if wrong else 0)


def _attacked(storage: str, folder: Path, url: str, sizes: Target) -> Outcome:
    print(f"{storage}: {sizes.tries} tries on the owner's account, and the rest", file=sys.stderr)
    outcome = attack(folder, url, sizes)
    print(f"\n== {storage} ==\n\n{shown(outcome)}", flush=True)
    return outcome


if __name__ == "__main__":
    stop_cleanly(main)
