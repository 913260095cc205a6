"""A storage that fails in the middle of a story, and a look at all that one holds."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from typing import Any, TypeVar, cast, final

from sqlalchemy import select

from adapters.memory import InMemoryStorage
from adapters.memory.limiter import InMemoryRateLimiter
from adapters.memory.state import State
from adapters.sql import SqlStorage
from adapters.sql.tables import METADATA, counters
from application.ports import StorageUnavailable, Work
from tests.support.builders import Storage
from tests.support.postgresql import emptied

T = TypeVar("T")

_TOLD = ("events", "event_clients", "counters", "observations")
_TABLES = {"remembered": "remember_series", "registrations": "pending_registrations"}


def stored(storage: Storage) -> dict[str, list[object]]:
    """Everything that it holds, by kind, but how many tries there were: each counts anyway."""
    if isinstance(storage, InMemoryStorage):
        state = storage._state
        return {
            _TABLES.get(part.name, part.name): list(getattr(state, part.name).items())
            for part in fields(state)
        }
    assert isinstance(storage, SqlStorage)
    with storage._database.reader.connect() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(select(table))), key=repr)
            for table in METADATA.sorted_tables
            if table is not counters
        }


def forget_everything(storage: Storage) -> None:
    """As if nobody had ever been there."""
    if isinstance(storage, InMemoryStorage):
        storage._state = State()
        storage._limiter = InMemoryRateLimiter()
        return
    assert isinstance(storage, SqlStorage)
    emptied(storage)


def without_trail(stored: dict[str, list[object]]) -> dict[str, list[object]]:
    """All of it but what tells or counts that something happened."""
    return {name: rows for name, rows in stored.items() if name not in _TOLD}


class Broken(StorageUnavailable):
    """What a story meets at the call that was chosen."""


@final
@dataclass
class BreakingStorage:
    """Another one, whose stories fail at the n-th call of a repository, counted from `arm`."""

    inner: Storage
    left: int | None = None
    before_story: dict[str, list[object]] | None = None
    """All that the storage held when the last story began, since `arm`."""

    def arm(self, call: int) -> None:
        """From now on the call of that number fails, from 1; those after it too."""
        self.left = call

    def disarm(self) -> None:
        self.left = None

    def transact(self, story: Callable[[Work], T]) -> T:
        return self._run(self.inner.transact, story)

    def transact_beside(self, story: Callable[[Work], T]) -> T:
        return self._run(self.inner.transact_beside, story)

    def _run(self, transact: Callable[[Callable[[Work], T]], T], story: Callable[[Work], T]) -> T:
        if self.left is not None:
            self.before_story = stored(self.inner)
        return transact(lambda work: story(cast(Work, _Watched(work, self))))

    def count(self) -> None:
        if self.left is None:
            return
        self.left -= 1
        if self.left <= 0:
            raise Broken("broken here")

    def __getattr__(self, name: str) -> Any:
        return getattr(self.inner, name)


@final
class _Watched:
    """A work, or one of its repositories."""

    def __init__(self, watched: object, storage: BreakingStorage) -> None:
        self._watched, self._storage = watched, storage

    def __getattr__(self, name: str) -> Any:
        part = getattr(self._watched, name)
        if not callable(part):
            return _Watched(part, self._storage)

        @wraps(part)
        def counted(*args: object, **kwargs: object) -> object:
            self._storage.count()
            return part(*args, **kwargs)

        return counted
