"""`make bench`: measures, prints a table, and writes what it found as JSON."""

import argparse
import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from pathlib import Path

from tests.bench import postgres
from tests.bench.blocklist import measure_blocklist
from tests.bench.document import IDLE
from tests.bench.figures import Measure, table
from tests.bench.growth import measure_growth
from tests.bench.in_process import measure_in_process
from tests.bench.login import measure_logins
from tests.bench.machine import machine
from tests.bench.page import measure_pages
from tests.bench.plan import Plan
from tests.bench.population import embedded, populate
from tests.bench.publish import publish
from tests.bench.servers import Server, serving, serving_baseline, stop_cleanly
from tests.bench.startup import measure_startup
from tests.bench.storm import measure_storms
from tests.system.server import PROJECT

PEOPLE = 1000

Found = tuple[list[Measure], dict[str, object]]


def main() -> None:
    options = _options()
    options.json.parent.mkdir(parents=True, exist_ok=True)
    var = PROJECT / "var"
    var.mkdir(exist_ok=True)
    host = machine()
    measures: list[Measure] = []
    figures: dict[str, object] = {}
    with tempfile.TemporaryDirectory(prefix="bench-", dir=var) as name:
        plan = Plan(Path(name), options.quick)
        if os.getloadavg()[0] > IDLE:
            plan.say("this machine has other work: the numbers will be worse than they could be")
        for part, measure in PARTS.items():
            if options.only and part not in options.only:
                continue
            found, detail = measure(plan)
            measures += found
            figures[part] = detail
        taken = plan.seconds
    report = {
        "machine": host,
        "quick": options.quick,
        "seconds": round(taken),
        "measures": [asdict(measure) | {"met": measure.met} for measure in measures],
        "figures": figures,
    }
    options.json.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n", "utf-8")
    print(f"\n{table(measures)}\n\nwritten to {options.json}")
    if options.write:
        publish(json.loads(json.dumps(report)))


def front_door(plan: Plan) -> Found:
    """Pages and logins, on every storage that there is, interleaved."""
    with _three(plan) as (baseline, doorwards):
        pages, page_figures = measure_pages(plan, baseline, doorwards)
        logins, login_figures = measure_logins(plan, baseline, doorwards)
    return [*pages, *logins], {"page": page_figures, "login": login_figures}


PARTS: dict[str, Callable[[Plan], Found]] = {
    "startup": measure_startup,
    "in-process": measure_in_process,
    "front-door": front_door,
    "storm": measure_storms,
    "growth": measure_growth,
    "blocklist": measure_blocklist,
}


@contextmanager
def _three(plan: Plan) -> Iterator[tuple[Server, dict[str, Server]]]:
    with ExitStack() as running:
        lite = plan.folder / "sqlite"
        lite.mkdir()
        populate(embedded(lite), PEOPLE)
        doorwards = {"sqlite": running.enter_context(serving(lite))}
        if reason := postgres.why_not():
            plan.say(f"nothing is measured on PostgreSQL: {reason}")
        else:
            url = running.enter_context(postgres.database())
            populate(url, PEOPLE)
            folder = plan.folder / "postgresql"
            doorwards["postgresql"] = running.enter_context(
                serving(folder, DOORWARD_DATABASE_URL=url)
            )
        baseline = running.enter_context(serving_baseline(plan.folder / "baseline"))
        yield baseline, doorwards


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="within two minutes")
    parser.add_argument("--write", action="store_true", help="the page in docs/ anew")
    parser.add_argument("--json", type=Path, default=PROJECT / "var" / "bench.json")
    parser.add_argument("--only", action="append", choices=PARTS, help="a part of it")
    return parser.parse_args()


if __name__ == "__main__":
    stop_cleanly(main)
