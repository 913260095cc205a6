"""A fresh SQLite database, what stands behind its storage, and a fresh database of each product."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.sql import SqlStorage, open_storage
from adapters.sql.sqlite import SqliteDatabase
from tests.support.postgresql import SERVER, drop_database, make_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "doorward.db"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a backup is to go."""
    folder = tmp_path / "backups"
    folder.mkdir()
    return folder / "copy.db"


@pytest.fixture
def database(path: Path) -> Iterator[SqliteDatabase]:
    """One that gives up soon, so that what cannot work fails at once."""
    database = SqliteDatabase(path, patience=0.1)
    yield database
    database.writer.dispose()
    database.reader.dispose()


@pytest.fixture
def storage(database: SqliteDatabase) -> Iterator[SqlStorage]:
    storage = SqlStorage(database)
    storage.upgrade()
    yield storage
    storage.close()


@pytest.fixture(params=["sqlite", *(["postgresql"] if SERVER else [])])
def fresh_url(request: pytest.FixtureRequest, path: Path) -> Iterator[str]:
    """Of a database without tables, of each product."""
    if request.param == "sqlite":
        yield f"sqlite:///{path}"
        return
    name = f"doorward_test_{os.getpid()}_fresh"
    yield make_database(name)
    drop_database(name)


@pytest.fixture
def fresh(fresh_url: str) -> Iterator[SqlStorage]:
    storage = open_storage(fresh_url)
    yield storage
    storage.close()


@pytest.fixture
def upgraded(fresh: SqlStorage) -> SqlStorage:
    fresh.upgrade()
    return fresh
