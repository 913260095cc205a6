"""The same page and the same login among a thousand people and among a million."""

import random
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from tests.bench import postgres
from tests.bench.figures import Measure
from tests.bench.page import NAMES
from tests.bench.plan import Plan
from tests.bench.population import embedded, name_of, populate
from tests.bench.servers import Server, serving
from tests.bench.wire import Connection, get, log_in

FEW, MANY = 1_000, 1_000_000
GOAL = 1.1
ASKED = 40
"""How many people look at their pages, spread over all of them."""


def measure_growth(plan: Plan) -> tuple[list[Measure], dict[str, object]]:
    measures: list[Measure] = []
    figures: dict[str, object] = {}
    with ExitStack() as running:
        urls = {"sqlite": {people: _sqlite(plan, people) for people in (FEW, MANY)}}
        if not plan.quick and not postgres.why_not():
            urls["postgresql"] = {
                people: running.enter_context(postgres.database()) for people in (FEW, MANY)
            }
        for kind, of_kind in urls.items():
            spent = _measure_on(plan, kind, of_kind)
            measures += _measures(kind, spent)
            figures[kind] = {name: list(pair) for name, pair in spent.items()}
    return measures, figures


def _sqlite(plan: Plan, people: int) -> str:
    folder = plan.folder / f"sqlite-{people}"
    folder.mkdir()
    return embedded(folder)


def _measure_on(plan: Plan, kind: str, urls: Mapping[int, str]) -> dict[str, tuple[float, float]]:
    """Medians in milliseconds, among few and among many."""
    with ExitStack() as running:
        servers = []
        for people, url in urls.items():
            plan.say(f"{people} people on {NAMES[kind]}")
            populate(url, people)
            folder: Path = plan.folder / f"{kind}-{people}"
            servers.append(running.enter_context(serving(folder, DOORWARD_DATABASE_URL=url)))
        few, many = servers
        plan.say("their logins")
        logins = _taking_turns(_logins(few, FEW), _logins(many, MANY), plan.of(30, 150))
        plan.say("their pages")
        pages = _taking_turns(_pages(few, FEW), _pages(many, MANY), plan.of(1500, 5000))
        return {"login_ms": logins, "page_ms": pages}


def _taking_turns(
    few: Callable[[], None], many: Callable[[], None], times: int
) -> tuple[float, float]:
    spent: tuple[list[float], list[float]] = ([], [])
    for _ in range(times):
        for ask, into in zip((few, many), spent, strict=True):
            begun = time.perf_counter()
            ask()
            into.append((time.perf_counter() - begun) * 1e3)
    return median(spent[0]), median(spent[1])


def _logins(server: Server, people: int) -> Callable[[], None]:
    chosen = random.Random(people)
    connection = Connection(server.port)
    visitor = connection.visit()

    def ask() -> None:
        name = name_of(chosen.randrange(people))
        connection.ask(log_in(server.port, visitor, name)).cookie("doorward_session")

    return ask


def _pages(server: Server, people: int) -> Callable[[], None]:
    """Of people spread over all, so that the database cannot keep to one corner of itself."""
    chosen = random.Random(people)
    cookies = [server.session_of(name_of(chosen.randrange(people))) for _ in range(ASKED)]
    requests = [get(server.port, "/", cookie) for cookie in cookies]
    connection = Connection(server.port)

    def ask() -> None:
        answer = connection.ask(chosen.choice(requests))
        if answer.status != 200:
            raise AssertionError(f"a page answered {answer.status}: {answer.head!r}")

    return ask


def _measures(kind: str, spent: Mapping[str, tuple[float, float]]) -> list[Measure]:
    return [
        Measure(
            key=f"growth_{what}_{kind}",
            title=f"{what.capitalize()} with a million people × with a thousand, {NAMES[kind]}",
            value=spent[f"{what}_ms"][1] / spent[f"{what}_ms"][0],
            unit="×",
            goal=GOAL,
            note="p50 {1:.2f} against {0:.2f} ms".format(*spent[f"{what}_ms"]),
        )
        for what in ("page", "login")
    ]
