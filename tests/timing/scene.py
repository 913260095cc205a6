"""A server with people in every state, who are asked about in turns, in an order by chance."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from adapters.sql import open_storage
from application.ports import Work
from domain.accounts import User, Username
from tests.bench.population import populate
from tests.bench.servers import Server, serving
from tests.bench.wire import Connection, Visitor, register
from tests.timing.questions import DISABLED, GROUPS, LEAVING, PENDING, Question

PEOPLE = 1000
WARM_UP = 5
"""Rounds that are thrown away."""

Seconds = dict[Question, list[float]]


class Unexpected(Exception):
    """An answer of another status: then its time says nothing."""


@contextmanager
def scene(folder: Path, url: str) -> Iterator[Server]:
    """Throttling is off: it would answer most of the questions without looking at them."""
    populate(url, PEOPLE)
    with closing(open_storage(url)) as storage:
        storage.transact(lambda work: _change(work, DISABLED, User.disabled))
        storage.transact(lambda work: _change(work, LEAVING, _leaving))
    settings = {
        "DOORWARD_DATABASE_URL": url,
        "DOORWARD_EMAIL_VERIFICATION": "required",
        "DOORWARD_THROTTLING": "off",
    }
    with serving(folder, **settings) as server:
        with Connection(server.port) as connection:
            _expect(303, connection, register(server.port, connection.visit(), PENDING))
        yield server


def asked(server: Server, samples: int, say: Callable[[str], None]) -> Seconds:
    """Every question once a round, in an order by chance, one after the other."""
    questions = [question for group in GROUPS for question in group.questions]
    chosen = random.Random(samples)
    spent: Seconds = {question: [] for question in questions}
    with Connection(server.port) as connection:
        visitor = connection.visit()
        for number in range(samples + WARM_UP):
            if number % 50 == 0:
                say(f"round {number} of {samples + WARM_UP}")
            chosen.shuffle(questions)
            for question in questions:
                spent[question].append(_timed(connection, visitor, question, number))
    return {question: spent[question][WARM_UP:] for question in spent}


def _timed(connection: Connection, visitor: Visitor, question: Question, number: int) -> float:
    request = question.made(connection.port, visitor, number)
    begun = time.perf_counter()
    _expect(question.status, connection, request)
    return time.perf_counter() - begun


def _expect(status: int, connection: Connection, request: bytes) -> None:
    answer = connection.ask(request)
    if answer.status != status:
        raise Unexpected(f"{status} was expected, not {answer.status}: {answer.head!r}")


def _change(work: Work, name: str, changed: Callable[[User], User]) -> None:
    user = work.users.with_login(Username.parse(name))
    assert user
    work.users.update(changed(user))


def _leaving(user: User) -> User:
    return user.leaving(datetime.now(UTC))
