"""The page of somebody logged in, beside the same templates under bare Flask."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from tests.bench import proc
from tests.bench.baseline import PERSON
from tests.bench.figures import Measure
from tests.bench.plan import Plan
from tests.bench.servers import Server
from tests.bench.wire import Connection, get, without_token

WARM_UP = 300
GOALS = {"sqlite": 1.6, "postgresql": 2.2}
NAMES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


@dataclass(slots=True)
class Pages:
    """What one server's pages cost."""

    requests: int = 0
    processor: float = 0.0
    seconds: list[float] = field(default_factory=list)

    @property
    def processor_us(self) -> float:
        return self.processor / self.requests * 1e6

    @property
    def p50_us(self) -> float:
        return median(self.seconds) * 1e6


def measure_pages(
    plan: Plan, baseline: Server, doorwards: Mapping[str, Server]
) -> tuple[list[Measure], dict[str, object]]:
    requests = {"baseline": get(baseline.port, "/")}
    servers = {"baseline": baseline, **doorwards}
    for kind, server in doorwards.items():
        cookie = server.session_of(PERSON.username.key)
        requests[kind] = get(server.port, "/", cookie)
        _require_same(baseline, server, requests["baseline"], requests[kind])
    costs = {kind: Pages() for kind in servers}
    for kind, server in servers.items():
        ask(server, requests[kind], WARM_UP, Pages())
    rounds = plan.of(4, 12)
    for number in range(rounds):
        plan.say(f"the page beside bare Flask: round {number + 1} of {rounds}")
        for kind, server in servers.items():
            ask(server, requests[kind], plan.of(500, 1000), costs[kind])
    return _measures(costs, list(doorwards)), {
        kind: {"processor_us": cost.processor_us, "p50_us": cost.p50_us, "requests": cost.requests}
        for kind, cost in costs.items()
    }


def ask(server: Server, request: bytes, times: int, cost: Pages) -> None:
    """One after the other, over one connection."""
    workers = server.workers
    with Connection(server.port) as connection:
        before = proc.processor_seconds(workers)
        for _ in range(times):
            begun = time.perf_counter()
            answer = connection.ask(request)
            cost.seconds.append(time.perf_counter() - begun)
            if answer.status != 200:
                raise AssertionError(f"a page answered {answer.status}")
        cost.processor += proc.processor_seconds(workers) - before
    cost.requests += times


def _measures(costs: Mapping[str, Pages], kinds: Sequence[str]) -> list[Measure]:
    base = costs["baseline"]
    measures = [
        Measure(
            key=f"page_{kind}",
            title=f"Page: processor time × bare Flask, {NAMES[kind]}",
            value=costs[kind].processor_us / base.processor_us,
            unit="×",
            goal=GOALS[kind],
            note=f"{costs[kind].processor_us:.0f} against {base.processor_us:.0f} µs a request;"
            f" answered after {costs[kind].p50_us:.0f} against {base.p50_us:.0f} µs",
        )
        for kind in kinds
    ]
    if len(kinds) == 2:
        lite, post = (costs[kind] for kind in ("sqlite", "postgresql"))
        measures.append(
            Measure(
                key="page_postgresql_over_sqlite",
                title="Page: PostgreSQL × SQLite, processor time",
                value=post.processor_us / lite.processor_us,
                unit="×",
            )
        )
    return measures


def _require_same(baseline: Server, server: Server, bare: bytes, ours: bytes) -> None:
    """Two pages that differ cannot be compared."""
    with Connection(baseline.port) as one, Connection(server.port) as other:
        left, right = without_token(one.ask(bare).body), without_token(other.ask(ours).body)
    if left != right:
        raise AssertionError(f"the baseline's page is another one:\n{left!r}\n{right!r}")
