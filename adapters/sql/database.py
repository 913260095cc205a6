"""What differs from one database product to the next, and how its faults are told to the ports."""

from abc import abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from sqlalchemy import Connection, Engine, exc

from application.ports import StorageUnavailable
from domain.errors import Conflict


class Database(Protocol):
    """One database of one product. Opening it touches nothing; the first use does."""

    upgrades_itself: bool
    """Whether it belongs to one host, so that nobody else can be surprised by a migration."""
    writer: Engine
    """For stories: its transactions see one state and lose no update."""
    reader: Engine
    """For single reads: every statement is its own transaction."""

    @abstractmethod
    def exists(self) -> bool:
        """Whether there is anything that could be asked."""

    @abstractmethod
    def migrating(self) -> AbstractContextManager[Connection]:
        """A transaction that may alter tables; makes the database where there is none."""

    @abstractmethod
    def violated(self, error: exc.IntegrityError) -> str:
        """The name of the unique constraint that refused a write; another text where none did."""

    @abstractmethod
    def told(self, error: exc.DBAPIError) -> Conflict | StorageUnavailable | None:
        """What the ports call this: run the story again, try later, or None for a plain bug."""


@contextmanager
def faults_told(database: Database) -> Iterator[None]:
    """Raises Conflict or StorageUnavailable for what the driver raises inside."""
    try:
        yield
    except exc.TimeoutError as error:
        raise StorageUnavailable("every connection to the database is in use") from error
    except exc.DBAPIError as error:
        told = database.told(error)
        if told is None:
            raise
        raise told from error
