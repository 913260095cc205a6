"""One person at a browser, who does a bit of everything; each step must end as it should."""

import random
from collections import Counter
from collections.abc import Callable

from tests.bench.population import name_of
from tests.bench.wire import (
    PASSWORD,
    Answer,
    Connection,
    get,
    log_in,
    log_out,
    register,
    token_in,
)

SESSION, REMEMBER = "doorward_session", "doorward_remember"


class Person:
    """Counts what was done in `done`, by name."""

    def __init__(self, port: int, number: int, people: int) -> None:
        self.done: Counter[str] = Counter()
        self._port = port
        self._number = number
        self._people = people
        self._chosen = random.Random(number)
        self._connection: Connection
        self._registered = 0

    def act(self) -> None:
        """One of the ways in which a visit goes, on a connection of its own."""
        ways: list[Callable[[], None]] = [
            self._register_and_look_around,
            self._look_around,
            self._look_around,
            self._come_back_remembered,
            self._mistype,
        ]
        with Connection(self._port) as self._connection:
            self._chosen.choice(ways)()

    def _register_and_look_around(self) -> None:
        self._registered += 1
        name = f"soaked-{self._number}-{self._registered}"
        visitor = self._connection.visit("/register")
        self._ask("registered", register(self._port, visitor, name), 303)
        self._look_around_as(name)

    def _look_around(self) -> None:
        self._look_around_as(name_of(self._chosen.randrange(self._people)))

    def _look_around_as(self, name: str) -> None:
        request = log_in(self._port, self._connection.visit(), name)
        session = self._ask("logged in", request, 303).cookie(SESSION)
        self._read_and_log_out(session)

    def _read_and_log_out(self, session: str, remember: str = "") -> None:
        cookies = f"{session}; {remember}" if remember else session
        page = b""
        for _ in range(self._chosen.randint(3, 12)):
            page = self._ask("page", get(self._port, "/", cookies), 200).body
        if self._chosen.random() < 0.8:  # others just close the browser
            self._ask("logged out", log_out(self._port, cookies, token_in(page)), 303)

    def _come_back_remembered(self) -> None:
        name = name_of(self._chosen.randrange(self._people))
        request = log_in(self._port, self._connection.visit(), name, remember=True)
        remember = self._ask("logged in, remembered", request, 303).cookie(REMEMBER)
        answer = self._ask("came back", get(self._port, "/", remember), 200)
        answer = self._ask("came back", get(self._port, "/", answer.cookie(REMEMBER)), 200)
        self._read_and_log_out(answer.cookie(SESSION), answer.cookie(REMEMBER))

    def _mistype(self) -> None:
        name = name_of(self._chosen.randrange(self._people))
        request = log_in(self._port, self._connection.visit(), name, f"{PASSWORD}?")
        self._ask("mistyped", request, 422)

    def _ask(self, what: str, request: bytes, status: int) -> Answer:
        answer = self._connection.ask(request)
        if answer.status != status:
            raise AssertionError(f"{what}: {status} was expected, not {answer.status}")
        self.done[what] += 1
        return answer
