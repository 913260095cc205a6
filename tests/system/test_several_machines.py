"""Two servers on one database behind nginx, while one of the three goes away."""

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from tests.system.conftest import REPORTED
from tests.system.load import PEOPLE, Load, Report, examine
from tests.system.postgres import Cluster, postgres
from tests.system.proxy import proxied
from tests.system.server import (
    PROJECT,
    UNCOUNTED,
    Server,
    environment,
    free_port,
    running,
    wait_until,
)
from tests.system.visitor import Visitor

pytestmark = pytest.mark.system

SECRET = "Zq3vT8mN1xK6bR4wY9cL2pH7dF5gJ0sA"
SESSIONS = (
    "select username_key, count(sessions.id) from users"
    " left join sessions on sessions.user_id = users.id group by username_key"
)


@dataclass(frozen=True)
class Site:
    """What people reach at `public`, and what stands behind it."""

    public: str
    one: Server
    other: Server
    database: Cluster
    requests: Path
    """nginx's record of them."""

    def examine(self, load: Load) -> Report:
        stored = {name: int(count) for name, count in self.database.ask(SESSIONS)}
        mine = {name: count for name, count in stored.items() if name.startswith(load.name)}
        return examine(load, mine, [self.one.origin, self.other.origin])

    def sends_to(self, server: Server) -> Callable[[], bool]:
        """Whether nginx has given it pages and forms since this was called."""
        seen = self.requests.stat().st_size
        behind = f'"server":"127.0.0.1:{server.port}"'

        def both() -> bool:
            lines = self.requests.read_text("utf-8")[seen:].splitlines()
            asked = {json.loads(line)["method"] for line in lines if behind in line}
            return asked == {"GET", "POST"}

        return both


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder, port = tmp_path_factory.mktemp("site"), free_port()
    with ExitStack() as everything:
        database = everything.enter_context(postgres())
        settings = {
            "DOORWARD_DATABASE_URL": database.url,
            "DOORWARD_PUBLIC_URL": f"http://127.0.0.1:{port}",
            "DOORWARD_SECRET_KEY": SECRET,
            "DOORWARD_PROCESSES": "2",
            **UNCOUNTED,
        }
        make_tables(folder, settings)
        one, other = Server(folder, "one", **settings), Server(folder, "other", **settings)
        everything.enter_context(running(one, other))
        behind = [f"127.0.0.1:{server.port} fail_timeout=2s" for server in (one, other)]
        everything.enter_context(proxied(folder, port, behind))
        public = settings["DOORWARD_PUBLIC_URL"]
        yield Site(public, one, other, database, folder / "access.log")


@pytest.fixture
def examined(
    site: Site, record_property: Callable[[str, object], None]
) -> Callable[[Load], Report]:
    """What became of a load, which the end of the run shows too."""

    def examine(load: Load) -> Report:
        report = site.examine(load)
        record_property(REPORTED, str(report))
        return report

    return examine


def make_tables(folder: Path, settings: dict[str, str]) -> None:
    done = subprocess.run(
        [PROJECT / "doorward", "db", "upgrade"],
        cwd=folder,
        env=environment(DOORWARD_STATE_DIR=str(folder / "state"), **settings),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_who_logs_in_at_one_is_known_at_the_other_until_they_log_out(site: Site) -> None:
    here = Visitor(site.public, site.one.origin)
    here.register("wanderer")
    here.log_in("wanderer")
    there = here.copy(site.other.origin)

    known = [here.is_known(), there.is_known()]
    page = there.copy().log_out()

    assert known == [True, True]
    assert page.status == 303
    assert [here.is_known(), there.is_known()] == [False, False]


def test_a_killed_server_loses_what_it_was_asked_just_then_and_nothing_else(
    site: Site, examined: Callable[[Load], Report]
) -> None:
    with Load(site.public, "kill") as load:
        load.wait_for_more()
        killed = time.monotonic()
        site.other.kill()
        gone = time.monotonic()
        load.wait_for_more()
        site.other.start()
        load.wait_for_more()

    report = examined(load)

    assert [lost for lost in load.unanswered() if not lost.was_under_way(killed, gone)] == []
    assert report.results.keys() <= {"answered", "unanswered"}
    assert report.losses == {}


@pytest.mark.parametrize("how", ["fast", "immediate"])
def test_a_restarted_database_is_found_again_and_nothing_is_lost(
    how: Literal["fast", "immediate"], site: Site, examined: Callable[[Load], Report]
) -> None:
    with Load(site.public, how) as load:
        load.wait_for_more()
        site.database.stop(how)
        wait_until(lambda: load.results()["unavailable"] > 0, "somebody hears that it is away")
        site.database.start()
        load.wait_for_more(2 * PEOPLE)

    report = examined(load)

    assert report.results.keys() <= {"answered", "unavailable"}
    assert report.losses == {}


def test_a_rolling_restart_loses_nothing(site: Site, examined: Callable[[Load], Report]) -> None:
    with Load(site.public, "roll") as load:
        load.wait_for_more()
        for server in (site.one, site.other):
            server.stop()
            server.start()
            wait_until(site.sends_to(server), "nginx finds it again")
        load.wait_for_more()

    report = examined(load)

    assert report.results.keys() == {"answered"}
    assert report.losses == {}
