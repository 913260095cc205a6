"""Counters of tries in their table: each act is one statement, the same on every database."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, Protocol, TypeVar, final

from sqlalchemy import Connection, Dialect, bindparam, delete, select

from adapters.sql.driver import run_by_driver
from adapters.sql.moment import Moment
from adapters.sql.tables import counters
from domain.throttling import Counted, Counter, RateLimiter, Scope, Tries, admitted

T = TypeVar("T")

_COUNT = """
INSERT INTO counters (key, count, ends_at) VALUES {rows}
ON CONFLICT (key) DO UPDATE SET
    count = CASE
        WHEN counters.ends_at <= {now} OR counters.count = 0 THEN 1 ELSE counters.count + 1
    END,
    ends_at = CASE
        WHEN counters.ends_at <= {now} OR counters.count = 0 THEN excluded.ends_at
        ELSE counters.ends_at
    END
RETURNING key, count, ends_at
"""
# The count of a row says what is to become of it: 1 takes one away, 0 takes them all.
_GIVE_BACK = """
INSERT INTO counters (key, count, ends_at) VALUES {rows}
ON CONFLICT (key) DO UPDATE SET
    count = CASE
        WHEN counters.ends_at <> excluded.ends_at THEN counters.count
        WHEN excluded.count = 0 OR counters.count = 0 THEN 0
        ELSE counters.count - 1
    END
"""
# The second look is for those that begin anew between being found and being removed.
_REMOVE_ENDED = delete(counters).where(
    counters.c.key.in_(
        select(counters.c.key)
        .where(counters.c.ends_at <= bindparam("now"))
        .limit(bindparam("limit"))
    ),
    counters.c.ends_at <= bindparam("now"),
)


class Act(Protocol):
    """Runs something short in a transaction that makes no story run again."""

    def __call__(self, act: Callable[[Connection], T]) -> T: ...


@lru_cache(maxsize=32)
def _for_rows(statement: str, rows: int, mark: str) -> str:
    """The statement for so many rows, as the driver takes it."""
    return statement.format(rows=", ".join([f"({mark}, {mark}, {mark})"] * rows), now=mark)


@lru_cache(maxsize=4)
def _moments(dialect: Dialect) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """How a moment is given to the driver, and how it is read from what it answers."""
    kept = Moment().dialect_impl(dialect)
    given, read = kept.bind_processor(dialect), kept.result_processor(dialect, None)
    assert given  # noqa: S101  # a `TypeDecorator` has both
    assert read  # noqa: S101
    return given, read


def _run(
    connection: Connection,
    statement: str,
    rows: Sequence[tuple[str, int, datetime]],
    *now: datetime,
) -> Any:
    """The driver's cursor: these stand before and behind every login."""
    given, _ = _moments(connection.dialect)
    mark = "?" if connection.dialect.positional else "%s"
    values = [part for key, count, ends_at in rows for part in (key, count, given(ends_at))]
    values += map(given, now)
    return run_by_driver(connection, _for_rows(statement, len(rows), mark), values)


@final
@dataclass(frozen=True, slots=True)
class SqlRateLimiter(RateLimiter):
    """Rows are written in the order of their keys, so that no two wait for each other."""

    act: Act

    def count(self, counters: Sequence[Counter], now: datetime) -> Sequence[Counted]:
        return self.act(lambda connection: _counted(connection, counters, now))

    def give_back(self, counted: Sequence[Counted], emptied: Sequence[Scope]) -> None:
        if counted:
            self.act(lambda connection: _give_back(connection, counted, emptied))

    def remove_ended(self, now: datetime, limit: int) -> int:
        found = {"now": now, "limit": limit}
        return self.act(lambda connection: connection.execute(_REMOVE_ENDED, found).rowcount)


@final
@dataclass(frozen=True, slots=True)
class SqlTries(Tries):
    """Of one story. Where several write at once, what it gives back waits for its end.

    Counters that many share would make it run again and again.
    """

    connection: Connection
    later: list[Callable[[Connection], object]] | None
    """What is to be done beside the next stories, right after this one; None where it is alone."""

    def count(self, counters: Sequence[Counter], now: datetime) -> Sequence[Counted]:
        return _counted(self.connection, counters, now)

    def give_back(self, counted: Sequence[Counted], emptied: Sequence[Scope]) -> None:
        if not counted:
            return
        if self.later is None:
            _give_back(self.connection, counted, emptied)
        else:
            self.later.append(lambda connection: _give_back(connection, counted, emptied))


def _give_back(
    connection: Connection, counted: Sequence[Counted], emptied: Sequence[Scope]
) -> None:
    rows = sorted(
        (one.counter.key, int(one.counter.scope not in emptied), one.ends_at) for one in counted
    )
    _run(connection, _GIVE_BACK, rows)


def _counted(connection: Connection, wanted: Sequence[Counter], now: datetime) -> Sequence[Counted]:
    """Raising Throttled rolls back what was counted."""
    by_key = {counter.key: counter for counter in wanted}
    rows = [(key, 1, now + by_key[key].limit.window) for key in sorted(by_key)]
    _, read = _moments(connection.dialect)
    answers: Sequence[Any] = _run(connection, _COUNT, rows, now, now).fetchall()
    counted = [Counted(by_key[row[0]], row[1], read(row[2])) for row in answers]
    return admitted(counted, now)
