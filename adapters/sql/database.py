"""What differs from one database product to the next, and how its faults are told to the ports."""

from abc import abstractmethod
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal, Protocol, final

from sqlalchemy import Connection, Engine, PoolProxiedConnection, exc

from application.ports import StorageUnavailable
from domain.errors import Conflict

POSTGRESQL_SCHEMES = ("postgresql", "postgresql+psycopg")
POSTGRESQL_FORM = "postgresql://USER:PASSWORD@HOST:PORT/NAME"
CONNECTIONS = 16  # at most, of one process to a PostgreSQL server

Fault = Literal["unavailable", "unexpected", "conflict"]
CountFault = Callable[[Fault], None]


def uncounted(_fault: Fault) -> None:
    """For whoever counts no faults."""


class Database(Protocol):
    """One database of one product. Opening it touches nothing; the first use does."""

    name: str
    """What people are told about it; nothing secret."""
    one_writer: bool
    """Whether whoever writes is alone, so that no story ever conflicts with another."""
    upgrades_itself: bool
    """Whether it belongs to one host, so that nobody else can be surprised by a migration."""
    writer: Engine
    """For stories: its transactions see one state and lose no update."""
    reader: Engine
    """For single reads: every statement is its own transaction."""

    clock: str | None = None
    """A query for the time of its server, where that may be another machine."""
    begin_snapshot: str
    """On the reader: until COMMIT its statements see one state."""

    @abstractmethod
    def exists(self) -> bool:
        """Whether there is anything that could be asked."""

    @abstractmethod
    def migrating(self) -> AbstractContextManager[Connection]:
        """A transaction that may alter tables; makes the database where there is none."""

    @abstractmethod
    def begin(self, connection: Connection, *, lasting: bool) -> None:
        """Begins a story; `lasting` says whether its commit waits until it is on disk."""

    @abstractmethod
    def relax(self, connection: Connection) -> None:
        """Before a story's first statement: it may see in its middle what others commit.

        Where that spares the others a conflict; elsewhere nothing changes.
        """

    @abstractmethod
    def loosen(self, connection: Connection) -> None:
        """Like `relax`, before the first statement of what need not last."""

    def back_up(
        self,
        file: Path,  # noqa: ARG002  # for those that override it
        *,
        overwrite: bool,  # noqa: ARG002
        progress: Callable[[int, int], object],  # noqa: ARG002
    ) -> None:
        """Copies what is committed now into a new file; `progress` takes the part and the whole.

        Raises OSError, or ValueError where there will be none, saying why.
        """
        raise ValueError("it is backed up with its own tools: pg_dump for PostgreSQL")

    @abstractmethod
    def still_holds(self, connection: PoolProxiedConnection) -> bool:
        """Whether a connection that was kept still leads to this database, as far as can be told.

        Asking costs next to nothing: where only a statement would tell, the answer is yes.
        """

    @abstractmethod
    def violated(self, error: exc.IntegrityError) -> str:
        """The name of the unique constraint that refused a write; another text where none did."""

    @abstractmethod
    def told(self, error: exc.DBAPIError) -> Conflict | StorageUnavailable | None:
        """What the ports call this: run the story again, try later, or None for a plain bug."""


@final
class faults_told:  # noqa: N801  # stands behind `with`, like those of the standard library
    """Raises Conflict or StorageUnavailable for what the driver raises inside."""

    __slots__ = ("_count", "_database")

    def __init__(self, database: Database, count: CountFault = uncounted) -> None:
        self._database, self._count = database, count

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, exc.TimeoutError):
            self._count("unavailable")
            raise StorageUnavailable("every connection to the database is in use") from error
        if isinstance(error, exc.DBAPIError):
            self._tell(error)

    def _tell(self, error: exc.DBAPIError) -> None:
        told = self._database.told(error)
        if told is None:
            self._count("unexpected")
            return
        if isinstance(told, StorageUnavailable):
            self._count("unavailable")
        raise told from error
