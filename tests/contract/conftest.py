"""The storages that every contract is run on; PostgreSQL where TEST_DATABASE_URL names one."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Protocol, cast

import pytest

from adapters.memory import InMemoryStorage
from adapters.sql import SqlStorage, open_storage, schema
from tests.support.builders import Storage as Ports


class Storage(Ports, Protocol):
    """The ports, and the question whether anybody answers."""

    def check(self) -> None: ...


def memory(_folder: Path) -> AbstractContextManager[Storage]:
    return nullcontext(InMemoryStorage())


@contextmanager
def sqlite(folder: Path) -> Iterator[Storage]:
    storage = open_storage(f"sqlite:///{folder}/doorward.db")
    storage.upgrade()
    yield storage
    storage.close()


@contextmanager
def postgresql(_folder: Path) -> Iterator[Storage]:
    storage = open_storage(os.environ["TEST_DATABASE_URL"])
    storage.upgrade()
    yield storage
    empty(storage)
    storage.close()


STORAGES = [memory, sqlite] + ([postgresql] if "TEST_DATABASE_URL" in os.environ else [])


def empty(storage: SqlStorage) -> None:
    with storage._database.migrating() as connection:
        schema.downgrade(connection)


@pytest.fixture(params=STORAGES, ids=lambda opened: opened.__name__)
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Storage]:
    opened = cast("Callable[[Path], AbstractContextManager[Storage]]", request.param)
    with opened(tmp_path) as storage:
        yield storage
