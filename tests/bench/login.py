"""Logins and registrations, beside views that do nothing but verify or hash a password."""

import itertools
import sqlite3
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path
from statistics import median

from tests.bench.clients import Order, Report, run
from tests.bench.figures import Measure
from tests.bench.page import NAMES
from tests.bench.plan import Plan
from tests.bench.population import name_of
from tests.bench.servers import Server
from tests.bench.wire import Connection, Visitor, get, log_in, register

CLIENTS = 8
KNOWN, KNOWN_FROM = 15, 500
GOAL_MS, GOAL_RATE, GOAL_REGISTRATION = 3.0, 0.97, 1.1
PROOFS = {"login": "doorward_session=", "register": "doorward_notice=registered"}
"""What a good answer sets: a redirect may also lead back to where one came from."""


def measure_logins(
    plan: Plan, baseline: Server, doorwards: Mapping[str, Server]
) -> tuple[list[Measure], dict[str, object]]:
    spent = _one_client(plan, baseline, doorwards)
    rates = _many_clients(plan, baseline, doorwards)
    durable, careless = commit_ms(plan.folder, "FULL"), commit_ms(plan.folder, "OFF")
    bare_rate = max(rates["verify"], rates["verify_lane"])
    measures = [
        Measure(
            key="login_added",
            title="Login p50 over a bare verify, SQLite, synchronous=FULL",
            value=spent["login_sqlite"] - spent["verify"],
            unit="ms",
            goal=GOAL_MS,
            note=f"{spent['login_sqlite']:.2f} against {spent['verify']:.2f} ms, verified in the"
            f" request's own thread; {durable - careless:.2f} ms are the fsync of a comparable"
            f" commit (p50 {durable:.2f}, without it {careless:.2f})",
        ),
        Measure(
            key="login_known_added",
            title="The same in a browser that the account knows",
            value=spent["known_login_sqlite"] - spent["verify"],
            unit="ms",
            goal=GOAL_MS,
            note=f"{spent['known_login_sqlite']:.2f} against {spent['verify']:.2f} ms",
        ),
        Measure(
            key="login_rate",
            title=f"Logins a second × bare verify, {CLIENTS} clients, SQLite",
            value=rates["login_sqlite"] / bare_rate,
            unit="×",
            goal=GOAL_RATE,
            at_least=True,
            note=f"{rates['login_sqlite']:.1f} a second; verified in the requests' own threads"
            f" {rates['verify']:.1f}, through one thread a process {rates['verify_lane']:.1f}: the"
            " better one counts; each on a connection of its own. Over connections that are kept"
            f" alive {rates['login_sqlite_kept_alive']:.1f} logins a second",
        ),
        Measure(
            key="registration",
            title="Registration p50 × login p50, SQLite",
            value=spent["register_sqlite"] / spent["login_sqlite"],
            unit="×",
            goal=GOAL_REGISTRATION,
            note=f"{spent['register_sqlite']:.2f} against {spent['login_sqlite']:.2f} ms",
        ),
        Measure(
            key="registration_over_hash",
            title="Registration p50 × a bare hash, SQLite",
            value=spent["register_sqlite"] / spent["hash"],
            unit="×",
            note=f"{spent['register_sqlite']:.2f} against {spent['hash']:.2f} ms, hashed in the"
            " request's own thread",
        ),
    ]
    if "postgresql" in doorwards:
        measures += _on_postgresql(spent, rates)
    return measures, {
        "p50_ms": spent,
        "a_second": rates,
        "commit_ms": {"synchronous_full": durable, "synchronous_off": careless},
    }


def _on_postgresql(spent: Mapping[str, float], rates: Mapping[str, float]) -> list[Measure]:
    name = NAMES["postgresql"]
    return [
        Measure(
            key="login_added_postgresql",
            title=f"Login p50 over a bare verify, {name}",
            value=spent["login_postgresql"] - spent["verify"],
            unit="ms",
            note=f"{spent['login_postgresql']:.2f} against {spent['verify']:.2f} ms",
        ),
        Measure(
            key="login_postgresql_over_sqlite",
            title=f"Login p50: {name} × SQLite",
            value=spent["login_postgresql"] / spent["login_sqlite"],
            unit="×",
        ),
        Measure(
            key="login_rate_postgresql",
            title=f"Logins a second × bare verify, {CLIENTS} clients, {name}",
            value=rates["login_postgresql"] / max(rates["verify"], rates["verify_lane"]),
            unit="×",
        ),
    ]


def _one_client(plan: Plan, baseline: Server, doorwards: Mapping[str, Server]) -> dict[str, float]:
    """Medians in milliseconds, of requests that take turns."""
    rounds = plan.of(40, 250)
    with ExitStack() as open_ones:
        asking: dict[str, Callable[[], None]] = {}
        for path in ("verify", "verify-lane", "hash"):
            connection = open_ones.enter_context(Connection(baseline.port))
            requests = itertools.repeat(get(baseline.port, f"/{path}"))
            asking[path.replace("-", "_")] = _asker(connection, requests, 200)
        for kind, server in doorwards.items():
            for what, asked in (
                ("login", _logins),
                ("known_login", _known_logins),
                ("register", _registrations),
            ):
                connection = open_ones.enter_context(Connection(server.port))
                made = asked(server, connection.visit())
                proof = PROOFS[what.removeprefix("known_")]
                asking[f"{what}_{kind}"] = _asker(connection, made, 303, proof)
        spent: dict[str, list[float]] = {name: [] for name in asking}
        for number in range(rounds + 3):
            if number % 20 == 0:
                plan.say(f"logins of one client: {number} of {rounds}")
            for name, ask in asking.items():
                begun = time.perf_counter()
                ask()
                spent[name].append((time.perf_counter() - begun) * 1e3)
    return {name: median(values[3:]) for name, values in spent.items()}


def _logins(server: Server, visitor: Visitor) -> Iterator[bytes]:
    for number in itertools.count():
        yield log_in(server.port, visitor, name_of(number))


def _known_logins(server: Server, visitor: Visitor) -> Iterator[bytes]:
    """Of a few people, each in the browser in which they had logged in before."""
    devices: dict[str, str] = {}
    with Connection(server.port) as connection:
        for number in range(KNOWN):
            name = name_of(number + KNOWN_FROM)
            answer = connection.ask(log_in(server.port, visitor, name))
            devices[name] = answer.cookie("doorward_device")
    for name in itertools.cycle(devices):
        known = replace(visitor, cookie=f"{visitor.cookie}; {devices[name]}")
        yield log_in(server.port, known, name)


def _registrations(server: Server, visitor: Visitor) -> Iterator[bytes]:
    for number in itertools.count():
        yield register(server.port, visitor, f"newcomer{number}")


def _asker(
    connection: Connection, requests: Iterator[bytes], status: int, proof: str = ""
) -> Callable[[], None]:
    def ask() -> None:
        answer = connection.ask(next(requests))
        if answer.status != status or proof.encode() not in answer.head:
            raise AssertionError(f"{status} was expected, not {answer.status}: {answer.head!r}")

    return ask


def _many_clients(
    plan: Plan, baseline: Server, doorwards: Mapping[str, Server]
) -> dict[str, float]:
    """Answers a second."""
    seconds = plan.of(2, 5)
    orders = {
        path.replace("-", "_"): Order(
            port=baseline.port,
            requests=[get(baseline.port, f"/{path}").decode()] * CLIENTS,
            seconds=seconds,
        )
        for path in ("verify", "verify-lane")
    }
    for kind, server in doorwards.items():
        requests = login_requests(server, CLIENTS)
        orders[f"login_{kind}"] = Order(
            port=server.port, requests=requests, seconds=seconds, proof=PROOFS["login"]
        )
    kept = replace(orders["login_sqlite"], keep_alive=True)
    orders["login_sqlite_kept_alive"] = kept
    reports: dict[str, list[Report]] = {name: [] for name in orders}
    rounds = plan.of(1, 5)
    for number in range(rounds):
        plan.say(f"logins of {CLIENTS} clients: round {number + 1} of {rounds}")
        for name, order in orders.items():
            reports[name].append(run(order))
    for name, several in reports.items():
        for report in several:
            if report.errors(200, 303):
                raise AssertionError(f"{name}: {report.statuses} {report.faults[:3]}")
    return {
        name: sum(report.rate for report in several) / rounds for name, several in reports.items()
    }


def login_requests(server: Server, clients: int) -> list[str]:
    """A login for each client, each of another person, with a form of the client's own."""
    with Connection(server.port) as connection:
        return [
            log_in(server.port, connection.visit(), name_of(number)).decode()
            for number in range(clients)
        ]


def commit_ms(folder: Path, synchronous: str) -> float:
    """The median of commits of one row of a session's size, on the same file system."""
    spent = []
    with closing(sqlite3.connect(folder / f"commit-{synchronous}", isolation_level=None)) as probe:
        probe.execute("PRAGMA journal_mode=WAL")
        probe.execute(f"PRAGMA synchronous={synchronous}")
        probe.execute("CREATE TABLE sessions (id TEXT PRIMARY KEY, rest TEXT)")
        for _ in range(200):
            begun = time.perf_counter()
            probe.execute("BEGIN IMMEDIATE")
            probe.execute("INSERT INTO sessions VALUES (hex(randomblob(32)), hex(randomblob(70)))")
            probe.execute("COMMIT")
            spent.append((time.perf_counter() - begun) * 1e3)
    return median(spent)
