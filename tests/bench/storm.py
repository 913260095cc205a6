"""Crowds that log in as fast as they are let, while somebody else just wants to see a page."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from tests.bench import proc
from tests.bench.baseline import PERSON
from tests.bench.clients import Order, Report, report_of, run, sent
from tests.bench.figures import Measure, percentile
from tests.bench.login import PROOFS, login_requests
from tests.bench.plan import Plan
from tests.bench.population import CHEAP_COST, DEFAULT_COST, embedded, populate
from tests.bench.servers import Server, serving
from tests.bench.wire import get

EVERY = 0.05  # seconds between two probes
AHEAD = 1.0  # seconds that a crowd has before the probes begin
PAUSE = 1.0  # seconds before a refused client tries again
GOALS = {64: 2.5, 200: 5.0}
MEMORY_MIB, SECOND_MIB = 270, 5


@dataclass(frozen=True, slots=True)
class Storm:
    """What a crowd was answered, what the probes saw meanwhile, and the memory afterwards."""

    crowd: Report
    pages: Report
    high_water_each_mib: list[float]
    """Of the parent and of each process."""
    proportional_mib: float

    @property
    def high_water_mib(self) -> float:
        return sum(self.high_water_each_mib)

    @property
    def p99_ms(self) -> float:
        return p99_ms(self.pages)

    @property
    def figures(self) -> dict[str, object]:
        return {
            "logins_a_second": self.crowd.rate,
            "answers": self.crowd.statuses,
            "page_answers": self.pages.statuses,
            "page_p50_ms": percentile(self.pages.took[200], 50) * 1e3,
            "page_p99_ms": self.p99_ms,
            "high_water_mib": self.high_water_mib,
            "high_water_each_mib": self.high_water_each_mib,
            "proportional_mib": self.proportional_mib,
            "faults": [*self.crowd.faults, *self.pages.faults][:5],
        }


def measure_storms(plan: Plan) -> tuple[list[Measure], dict[str, object]]:
    with _scene(plan, "storm") as scene:
        logins = login_requests(scene.server, max(GOALS))
        idle = [scene.idle()]
        first = scene.storm("64 clients", logins[:64])
        idle.append(scene.idle())
        second = scene.storm("64 clients once more", logins[:64])
        crowd = scene.storm("200 clients", logins)
        idle.append(scene.idle())
        storms = {"64": first, "64 again": second, "200": crowd}
        if not plan.quick:
            storms["200 at once"] = scene.storm("200 clients, back at once", logins, pause=0.0)
    dear, dear_idle = _at_default_cost(plan)
    dear_quiet = p99_ms(dear_idle)
    quiet = percentile([took for report in idle for took in report.took[200]], 99) * 1e3
    measures = [
        *(_page_measure(storms[str(clients)], clients, quiet) for clients in GOALS),
        *_memory_measures(first, second, dear[64]),
        *_worst_case(storms, quiet),
        *(_dear_page(storm, clients, dear_quiet) for clients, storm in dear.items()),
    ]
    return measures, {
        "idle_p99_ms": quiet,
        "idle_p99_ms_each": [p99_ms(report) for report in idle],
        "storms": {name: storm.figures for name, storm in storms.items()},
        "default_cost": {
            "idle_p99_ms": dear_quiet,
            "storms": {str(clients): storm.figures for clients, storm in dear.items()},
        },
    }


def p99_ms(report: Report) -> float:
    return percentile(report.took[200], 99) * 1e3


def _at_default_cost(plan: Plan) -> tuple[Mapping[int, Storm], Report]:
    with _scene(plan, "default-cost", DEFAULT_COST) as scene:
        idle = scene.idle()
        sizes = [64] if plan.quick else list(GOALS)
        logins = login_requests(scene.server, max(sizes))
        storms = {
            clients: scene.storm(f"{clients} clients, hashes at the default cost", logins[:clients])
            for clients in sizes
        }
        return storms, idle


@dataclass(frozen=True, slots=True)
class _Scene:
    """One server, and the page that is looked at all the while."""

    plan: Plan
    server: Server
    page: str

    def idle(self) -> Report:
        self.plan.say("pages with nobody else there")
        time.sleep(0.5)
        report = self._probe(self.plan.of(3, 10))
        if report.errors(200):
            raise AssertionError(f"an idle server answered {report.statuses} {report.faults[:3]}")
        return report

    def storm(self, title: str, logins: list[str], pause: float = PAUSE) -> Storm:
        self.plan.say(f"a storm: {title}")
        seconds = self.plan.of(4, 15)
        lasting = AHEAD + seconds + AHEAD
        order = Order(
            port=self.server.port,
            requests=logins,
            seconds=lasting,
            proof=PROOFS["login"],
            pause=pause,
        )
        with sent(order) as crowd:
            time.sleep(AHEAD)
            pages = self._probe(seconds)
            report = report_of(crowd, lasting)
        members = self.server.family
        return Storm(
            report,
            pages,
            [proc.memory_mib([member], "VmHWM") for member in members],
            proc.proportional_mib(members),
        )

    def _probe(self, seconds: float) -> Report:
        order = Order(port=self.server.port, requests=[self.page], seconds=seconds, every=EVERY)
        return run(order)


@contextmanager
def _scene(plan: Plan, name: str, cost: tuple[int, int] = CHEAP_COST) -> Iterator[_Scene]:
    folder = plan.folder / name
    folder.mkdir()
    populate(embedded(folder), 1000, cost)
    memory, passes = map(str, cost)
    costs = {"DOORWARD_ARGON2_MEMORY_KIB": memory, "DOORWARD_ARGON2_TIME_COST": passes}
    with serving(folder, **costs) as server:
        page = get(server.port, "/", server.session_of(PERSON.username.key)).decode()
        yield _Scene(plan, server, page)


def _page_measure(storm: Storm, clients: int, quiet: float) -> Measure:
    return Measure(
        key=f"storm_{clients}",
        title=f"Page p99 while {clients} clients log in × idle p99",
        value=storm.p99_ms / quiet,
        unit="×",
        goal=GOALS[clients],
        note=_told(storm, quiet),
        faults=storm.pages.errors(200) + storm.crowd.errors(303, 503),
    )


def _told(storm: Storm, quiet: float) -> str:
    probes = sum(storm.pages.statuses.values())
    answers = _in_words(storm.crowd.statuses)
    return (
        f"{storm.p99_ms:.1f} against {quiet:.1f} ms, {probes} probes, {storm.pages.errors(200)}"
        f" page errors; {storm.crowd.rate:.0f} logins a second; answers: {answers}"
    )


def _in_words(statuses: Mapping[int, int]) -> str:
    return ", ".join(f"{count} × {status or 'none'}" for status, count in sorted(statuses.items()))


def _memory_measures(first: Storm, second: Storm, dear: Storm) -> list[Measure]:
    return [
        Measure(
            key="memory",
            title="Peak resident memory of two processes and their parent, 64 clients",
            value=first.high_water_mib,
            unit="MiB",
            goal=MEMORY_MIB,
            note="the sum of VmHWM, shared pages counted in each; with them counted once (PSS),"
            f" {first.proportional_mib:.0f} MiB after the storm",
        ),
        Measure(
            key="memory_second",
            title="What a second storm adds",
            value=second.high_water_mib - first.high_water_mib,
            unit="MiB",
            goal=SECOND_MIB,
        ),
        Measure(
            key="memory_default_cost",
            title="Peak resident memory at the default cost of a hash",
            value=dear.high_water_mib,
            unit="MiB",
            note=f"PSS {dear.proportional_mib:.0f} MiB after the storm",
        ),
    ]


def _worst_case(storms: Mapping[str, Storm], quiet: float) -> list[Measure]:
    storm = storms.get("200 at once")
    if storm is None:
        return []
    return [
        Measure(
            key="storm_200_at_once",
            title="The same with 200 clients that come back at once when refused",
            value=storm.p99_ms / quiet,
            unit="×",
            note=_told(storm, quiet),
        )
    ]


def _dear_page(storm: Storm, clients: int, quiet: float) -> Measure:
    return Measure(
        key=f"storm_{clients}_default_cost",
        title=f"Page p99 while {clients} clients log in × idle p99, at the default cost",
        value=storm.p99_ms / quiet,
        unit="×",
        note=_told(storm, quiet),
    )
