"""A fresh SQLite database, and what stands behind its storage."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.sql import SqlStorage
from adapters.sql.sqlite import SqliteDatabase


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "doorward.db"


@pytest.fixture
def database(path: Path) -> Iterator[SqliteDatabase]:
    """One that gives up soon, so that what cannot work fails at once."""
    database = SqliteDatabase(path, patience=0.1)
    yield database
    database.writer.dispose()
    database.reader.dispose()


@pytest.fixture
def storage(database: SqliteDatabase) -> SqlStorage:
    storage = SqlStorage(database)
    storage.upgrade()
    return storage
