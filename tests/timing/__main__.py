"""`make timing`: whether time tells who has an account. An experiment: it prints, and never fails.

Samples are taken one after the other over one connection, in an order by chance, so that whatever
else goes on meets all of them alike.
"""

import argparse
import tempfile
from contextlib import ExitStack
from pathlib import Path

from tests.bench import postgres
from tests.bench.plan import Plan
from tests.bench.population import embedded
from tests.bench.servers import stop_cleanly
from tests.system.server import PROJECT
from tests.timing.scene import asked, scene
from tests.timing.verdicts import report
from tests.timing.welch import SUSPICIOUS

SAMPLES = 300


def main() -> None:
    parser = argparse.ArgumentParser(prog="make timing", description=__doc__)
    parser.add_argument("--samples", type=int, default=SAMPLES, help="of each class")
    samples = max(2, parser.parse_args().samples)
    var = PROJECT / "var"
    var.mkdir(exist_ok=True)
    print(
        f"{samples} samples of each class, with DOORWARD_THROTTLING=off, and hashes at the least"
        " that the settings allow.\nt is Welch's; df are its degrees of freedom; calm t leaves out"
        f" the slowest tenth of a group.\n|t| above {SUSPICIOUS} would be suspicious."
    )
    with tempfile.TemporaryDirectory(prefix="timing-", dir=var) as name, ExitStack() as open_ones:
        plan = Plan(Path(name), quick=False)
        lite = plan.folder / "sqlite"
        lite.mkdir()
        _measure(plan, "SQLite", lite, embedded(lite), samples)
        if reason := postgres.why_not():
            print(f"\nNOT RUN on PostgreSQL: {reason}")
        else:
            url = open_ones.enter_context(postgres.database())
            _measure(plan, "PostgreSQL", plan.folder / "postgresql", url, samples)


def _measure(plan: Plan, title: str, folder: Path, url: str, samples: int) -> None:
    with scene(folder, url) as server:
        spent = asked(server, samples, lambda text: plan.say(f"{title}: {text}"))
    print(f"\n== {title} ==\n\n{report(spent)}", flush=True)


if __name__ == "__main__":
    stop_cleanly(main)
