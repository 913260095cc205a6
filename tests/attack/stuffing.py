"""Credential stuffing: names with passwords that were theirs elsewhere, each tried once."""

from collections.abc import Sequence

from tests.attack.forms import Form, opens_a_session
from tests.attack.tally import Tally, in_threads
from tests.attack.target import Target, source
from tests.bench.population import name_of

BLOCK = 10
THREADS = 4
SOURCES = 25
FIRST = 1000
"""Of the people whose names are on the list."""


def stuff(target: Target) -> Tally:
    """A few machines work through a long list; every fourth name on it is nobody's here."""

    def each(tally: Tally, numbers: Sequence[int]) -> None:
        form = Form(target.port, "/login", source(BLOCK, numbers[0] % SOURCES))
        for number in numbers:
            name = f"elsewhere{number}" if number % 4 == 3 else name_of(FIRST + number)
            typed = {"username": name, "password": f"was-{name}-secret-elsewhere"}
            if opens_a_session(form.send(tally, typed, source(BLOCK, number % SOURCES))):
                tally.successes.append(f"{name} was opened")

    return in_threads(THREADS, each, range(target.pairs))
