"""The real server, the shipped proxies and the example behind them, for people with browsers."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count

import pytest

from adapters.sql import open_storage
from domain.accounts import User, Username
from domain.roles import Role
from examples.start import microblog, process
from tests.support.pages import Page
from tests.system.forward_auth.edge import APPLICATION, EDGES, LOGIN, Edge
from tests.system.forward_auth.surfer import SCRIPT, Surfer
from tests.system.proxy import wait_until_it_listens
from tests.system.server import UNCOUNTED, Server, free_port, running

pytestmark = pytest.mark.system

PASSWORD = "three blind mice and a piano"
BLOG, DOOR = f"https://{APPLICATION}", f"https://{LOGIN}"
WANTED = f"{BLOG}/?page=2&q=%C3%A9%26"
SPOOFED = [
    {"X-Doorward-User": "0f" * 16, "X-Doorward-Name": "mallory"},
    {"x_doorward_user": "0f" * 16, "x_doorward_name": "mallory"},
    {"X-Doorward_User": "0f" * 16, "X-Doorward_Name": "mallory"},
    {"X-Forwarded-Host": LOGIN, "X-Forwarded-Uri": "/", "X-Forwarded-For": "127.0.0.1"},
]
WAYS_ROUND = [
    "/by/mira",
    "/by//mira",
    "//by/mira",
    "/%62y/mira",
    "/by%2fmira",
    "/By/mira",
    "/by;x/mira",
    "/x/../by/mira",
    "/x/%2e%2e/by/mira",
    "/./by/mira",
    "/.doorward/../by/mira",
    "/about/..;/by/mira",
    "/by/mira?x=/about",
    "/by\\mira",
]


@dataclass(frozen=True)
class Place:
    """Both hosts, with everything behind them."""

    edge: Edge
    server: Server
    database: str
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def surfer(self) -> Surfer:
        return Surfer(self.edge.port, self.edge.trust)

    def somebody(self) -> str:
        """A new name with an account."""
        name, surfer = f"susan{next(self.numbers)}", self.surfer()
        typed = {"username": name, "email": f"{name}@example.com", "password": PASSWORD}
        page = surfer.open(f"{DOOR}/register")
        page = surfer.send(page, "/register", password2=PASSWORD, **typed)
        assert surfer.at == f"{DOOR}/login", page.said
        return name

    def reader(self) -> Surfer:
        """Somebody who has logged in on the way to the blog."""
        surfer = self.surfer()
        log_in(surfer, surfer.open(f"{BLOG}/"), self.somebody())
        assert surfer.at == f"{BLOG}/"
        return surfer

    def grant(self, name: str, role: str) -> None:
        storage = open_storage(self.database)
        given = Role.parse(role)

        def known(user: User | None) -> User:
            assert user
            return user

        storage.transact(
            lambda work: work.users.update(
                known(work.users.with_login(Username.parse(name))).with_role(given)
            )
        )
        storage.close()


@pytest.fixture(scope="module", params=EDGES)
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Place]:
    folder, port = tmp_path_factory.mktemp(request.param), free_port()
    server = Server(
        folder,
        DOORWARD_PUBLIC_URL=DOOR,
        DOORWARD_FORWARD_AUTH=f"{APPLICATION}, {APPLICATION}/by=editor",
        DOORWARD_TRUSTED_PROXIES="127.0.0.1",
        **UNCOUNTED,
    )
    (folder / "edge").mkdir()
    blog = process(microblog(f"127.0.0.1:{port}"), os.environ, folder / "blog.log")
    edge = EDGES[request.param]
    with (
        running(server),
        blog as started,
        edge(folder / "edge", f"127.0.0.1:{server.port}", f"127.0.0.1:{port}") as at,
    ):
        wait_until_it_listens(started, port)
        yield Place(at, server, f"sqlite:///{folder}/state/doorward.sqlite3")


@pytest.fixture(scope="module")
def reader(place: Place) -> Surfer:
    """For whoever only looks."""
    return place.reader()


def log_in(surfer: Surfer, page: Page, name: str) -> Page:
    assert surfer.at.startswith(f"{DOOR}/login?next="), surfer.at
    return surfer.send(page, "/login", username=name, password=PASSWORD)


def is_out(surfer: Surfer, url: str) -> bool:
    surfer.open(url)
    return surfer.at.startswith(f"{DOOR}/login")


def test_who_is_not_logged_in_gets_to_the_page_by_way_of_the_login(place: Place) -> None:
    surfer, name = place.surfer(), place.somebody()

    login = surfer.open(WANTED)
    page = log_in(surfer, login, name)

    assert surfer.at == WANTED
    assert page.heading == f"Hi, {name}!"
    assert "Logout" in page.navigation


def test_who_is_logged_in_there_needs_no_password_here(place: Place) -> None:
    surfer, name = place.surfer(), place.somebody()
    login = surfer.open(f"{DOOR}/login")
    surfer.send(login, "/login", username=name, password=PASSWORD)

    page = surfer.open(WANTED)

    assert (surfer.at, page.heading) == (WANTED, f"Hi, {name}!")


def test_each_host_has_cookies_of_its_own(place: Place) -> None:
    surfer = place.reader()

    surfer.open(f"{BLOG}/about")

    assert set(surfer.cookies[APPLICATION]) == {"__Host-doorward_app"}
    assert "__Host-doorward_session" in surfer.cookies[LOGIN]
    assert not set(surfer.cookies[APPLICATION].values()) & set(surfer.cookies[LOGIN].values())


@pytest.mark.parametrize("begun_at", [f"{BLOG}/.doorward/logout", f"{DOOR}/logout"])
def test_who_logs_out_on_one_host_is_out_on_both(place: Place, begun_at: str) -> None:
    surfer = place.reader()
    kept = {host: dict(jar) for host, jar in surfer.cookies.items()}

    page = surfer.open(begun_at)
    surfer.send(page, "/logout")

    assert is_out(surfer, f"{BLOG}/")
    assert is_out(surfer, f"{DOOR}/index")
    replayed = Surfer(place.edge.port, place.edge.trust, kept)
    assert is_out(replayed, f"{BLOG}/")


@pytest.mark.parametrize("headers", SPOOFED, ids=lambda headers: next(iter(headers)))
def test_no_header_of_a_client_makes_it_somebody(
    place: Place, reader: Surfer, headers: dict[str, str]
) -> None:
    turned_away = place.surfer().ask("GET", f"{BLOG}/", headers={**SCRIPT, **headers})
    shown = reader.ask("GET", f"{BLOG}/", headers=headers)

    assert turned_away.status == 401
    assert b"Hi," not in turned_away.body
    assert shown.status == 200
    assert "mallory" not in shown.text


@pytest.mark.parametrize("cookie", ["", "x", "A" * 43, "A" * 5000, '"', "A; __Host-doorward_app=A"])
def test_no_made_up_cookie_opens_a_page(place: Place, cookie: str) -> None:
    surfer = place.surfer()
    surfer.cookies[APPLICATION] = {"__Host-doorward_app": cookie}

    page = surfer.ask("GET", f"{BLOG}/")

    assert page.status >= 300
    assert b"Hi," not in page.body


@pytest.mark.parametrize("path", WAYS_ROUND)
def test_a_part_for_one_role_is_shown_to_nobody_else(reader: Surfer, path: str) -> None:
    page = reader.ask("GET", BLOG + path)

    assert page.status >= 300
    assert b"Written by" not in page.body


def test_a_role_counts_at_the_next_request(place: Place) -> None:
    name, surfer = place.somebody(), place.surfer()
    log_in(surfer, surfer.open(f"{BLOG}/"), name)
    before = surfer.ask("GET", f"{BLOG}/by/mira")

    place.grant(name, "editor")
    after = surfer.ask("GET", f"{BLOG}/by/mira")

    assert before.status == 403
    assert (after.status, after.heading) == (200, "Written by mira")


def test_while_doorward_is_stopped_there_is_no_page(place: Place, reader: Surfer) -> None:
    place.server.stop()

    stopped = [surfer.ask("GET", f"{BLOG}/") for surfer in (reader, place.surfer())]
    place.server.start()
    again = reader.ask("GET", f"{BLOG}/")

    assert all(page.status >= 500 and b"Hi," not in page.body for page in stopped)
    assert again.status == 200
