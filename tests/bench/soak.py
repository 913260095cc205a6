"""`make soak`: mixed work for minutes, and nothing may keep growing meanwhile."""

import argparse
import json
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from tests.bench import proc
from tests.bench.machine import machine
from tests.bench.person import Person
from tests.bench.population import embedded, populate
from tests.bench.servers import Server, serving, stop_cleanly
from tests.system.server import PROJECT

PEOPLE = 1000
BROWSERS = 6
EVERY = 10.0  # seconds between two samples; less in a short run, which has thirty of them anyway
EARLY, LATE = (0.2, 0.4), (0.8, 1.0)
"""Of the time: of ten minutes the third and fourth, and the last two."""
GROWTH = 1.05
FILES = 4
"""Open files are few: so many more are no growth, whatever their share."""


@dataclass(frozen=True, slots=True)
class Sample:
    seconds: float
    resident_mib: list[float]
    """Of the parent and of each process."""
    open_files: list[int]


def main() -> None:
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--json", type=Path, default=PROJECT / "var" / "soak.json")
    options = parser.parse_args()
    var = PROJECT / "var"
    var.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="soak-", dir=var) as folder:
        samples, done, faults = soak(Path(folder), options.minutes * 60)
    problems = [*faults, *growing(samples)]
    report = {
        "machine": machine(),
        "minutes": options.minutes,
        "done": dict(done),
        "memory_mib": windows([sum(sample.resident_mib) for sample in samples]),
        "open_files": windows([sum(sample.open_files) for sample in samples]),
        "problems": problems,
        "samples": [asdict(sample) for sample in samples],
    }
    options.json.parent.mkdir(parents=True, exist_ok=True)
    options.json.write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    print("\n" + ", ".join(f"{what} {count}" for what, count in sorted(done.items())))
    print(f"resident MiB, early and late: {report['memory_mib']}")
    print(f"open files, early and late: {report['open_files']}\nwritten to {options.json}")
    sys.exit("\n".join(problems) if problems else 0)


def soak(folder: Path, seconds: float) -> tuple[list[Sample], Counter[str], list[str]]:
    """The samples, what was done how often, and what went wrong."""
    populate(embedded(folder), PEOPLE)
    every = min(EVERY, seconds / 30)
    samples = []
    with serving(folder) as server, _people_at(server) as (people, faults):
        begun = time.monotonic()
        while (passed := time.monotonic() - begun) < seconds and not faults:
            time.sleep(every)
            samples.append(_sample(server, passed + every))
            _say(samples[-1])
    return samples, sum((person.done for person in people), Counter()), faults


def windows(values: Sequence[float]) -> tuple[float, float]:
    """The medians of what was early, after the warm-up, and of what was late."""
    early, late = (_of_time(values, *window) for window in (EARLY, LATE))
    return round(median(early), 1), round(median(late), 1)


def _of_time(values: Sequence[float], begin: float, end: float) -> Sequence[float]:
    return values[int(len(values) * begin) : int(len(values) * end)]


def growing(samples: Sequence[Sample]) -> list[str]:
    """In words; nothing where memory and files stay as they were."""
    if len(samples) < 10:
        return ["the run was too short to tell"]
    problems = []
    early, late = windows([sum(sample.resident_mib) for sample in samples])
    if late > early * GROWTH:
        problems.append(f"resident memory grew from {early:.1f} to {late:.1f} MiB")
    early, late = windows([sum(sample.open_files) for sample in samples])
    if late > max(early * GROWTH, early + FILES):
        problems.append(f"open files grew from {early:.0f} to {late:.0f}")
    return problems


@contextmanager
def _people_at(server: Server) -> Iterator[tuple[list[Person], list[str]]]:
    """At work in threads, until the block ends or something goes wrong."""
    over = threading.Event()
    faults: list[str] = []
    people = [Person(server.port, number, PEOPLE) for number in range(BROWSERS)]

    def work(person: Person) -> None:
        try:
            while not over.is_set() and not faults:
                person.act()
        except Exception as error:  # noqa: BLE001  # whatever it is, the soak has failed
            faults.append(f"{type(error).__name__}: {error}")

    threads = [threading.Thread(target=work, args=(person,)) for person in people]
    for thread in threads:
        thread.start()
    try:
        yield people, faults
    finally:
        over.set()
        for thread in threads:
            thread.join()


def _sample(server: Server, seconds: float) -> Sample:
    members = server.family
    return Sample(
        round(seconds, 1),
        [round(proc.memory_mib([member], "VmRSS"), 1) for member in members],
        [proc.open_files([member]) for member in members],
    )


def _say(sample: Sample) -> None:
    print(
        f"{sample.seconds:5.0f} s  resident MiB {sample.resident_mib}  files {sample.open_files}",
        file=sys.stderr,
        flush=True,
    )


if __name__ == "__main__":
    stop_cleanly(main)
