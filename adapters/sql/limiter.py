"""Counters of tries in their table: each act is one statement, the same on every database."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Protocol, TypeVar, final

from sqlalchemy import Connection, TextClause, bindparam, delete, select, text

from adapters.sql.tables import Moment, counters
from domain.throttling import Counted, Counter, RateLimiter, Scope, Tries, admitted

T = TypeVar("T")

_COUNT = """
INSERT INTO counters (key, count, ends_at) VALUES {rows}
ON CONFLICT (key) DO UPDATE SET
    count = CASE
        WHEN counters.ends_at <= :now OR counters.count = 0 THEN 1 ELSE counters.count + 1
    END,
    ends_at = CASE
        WHEN counters.ends_at <= :now OR counters.count = 0 THEN excluded.ends_at
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
def _for_rows(statement: str, count: int, *others: str) -> TextClause:
    """The statement for so many rows, whose values are numbered."""
    rows = ", ".join(f"(:key{row}, :count{row}, :ends{row})" for row in range(count))
    ends = [bindparam(f"ends{row}", type_=Moment()) for row in range(count)]
    others_bound = [bindparam(name, type_=Moment()) for name in others]
    return text(statement.format(rows=rows)).bindparams(*ends, *others_bound)


def _values(rows: Sequence[tuple[str, int, datetime]]) -> dict[str, object]:
    values: dict[str, object] = {}
    for number, (key, count, ends_at) in enumerate(rows):
        values |= {f"key{number}": key, f"count{number}": count, f"ends{number}": ends_at}
    return values


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
    connection.execute(_for_rows(_GIVE_BACK, len(rows)), _values(rows))


def _counted(connection: Connection, wanted: Sequence[Counter], now: datetime) -> Sequence[Counted]:
    """Raising Throttled rolls back what was counted."""
    by_key = {counter.key: counter for counter in wanted}
    rows = [(key, 1, now + by_key[key].limit.window) for key in sorted(by_key)]
    statement = _for_rows(_COUNT, len(rows), "now").columns(
        counters.c.key, counters.c.count, counters.c.ends_at
    )
    answers = connection.execute(statement, {**_values(rows), "now": now}).all()
    return admitted([Counted(by_key[row.key], row[1], row.ends_at) for row in answers], now)
