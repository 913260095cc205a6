"""The storages that every contract is run on; PostgreSQL where TEST_DATABASE_URL names one."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Protocol, cast

import pytest

from adapters.memory import InMemoryStorage
from adapters.sql import open_storage
from tests.support.builders import Storage as Ports
from tests.support.postgresql import SERVER, database_with_tables, emptied

TARGETS = ("https://here.example/hook", "https://there.example/")
"""Where webhooks go to."""


class Storage(Ports, Protocol):
    """The ports, and the question whether anybody answers."""

    def check(self) -> None: ...


def memory(_folder: Path) -> AbstractContextManager[Storage]:
    return nullcontext(InMemoryStorage(targets=TARGETS))


@contextmanager
def sqlite(folder: Path) -> Iterator[Storage]:
    storage = open_storage(f"sqlite:///{folder}/doorward.db", targets=TARGETS)
    storage.upgrade()
    yield storage
    storage.close()


@contextmanager
def postgresql(_folder: Path) -> Iterator[Storage]:
    storage = open_storage(database_with_tables(), targets=TARGETS)
    yield emptied(storage)
    storage.close()


STORAGES = [memory, sqlite] + ([postgresql] if SERVER else [])


@pytest.fixture
def without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the runs of a story that can only conflict, whoever else is there."""
    monkeypatch.setattr("adapters.sql.storage.PAUSE", 0)


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Storage]:
    opened = cast("Callable[[Path], AbstractContextManager[Storage]]", request.param)
    with opened(tmp_path) as storage:
        yield storage
