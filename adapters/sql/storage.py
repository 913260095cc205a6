"""A database as one storage: the ports over it, stories with their repeats, and its upkeep."""

import secrets
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar, final

from sqlalchemy import Connection, text

from adapters.sql import schema
from adapters.sql.database import CountFault, Database, uncounted
from adapters.sql.limiter import SqlRateLimiter
from adapters.sql.observations import keep_observation
from adapters.sql.reads import Reads
from adapters.sql.users import users_after
from adapters.sql.work import SqlWork
from adapters.sql.writers import Writers
from application.ports import StorageUnavailable, Work, untold
from domain.deployment import Observation
from domain.errors import Conflict
from domain.events import Event
from domain.throttling import RateLimiter

T = TypeVar("T")

ATTEMPTS = 20  # runs of one story before its conflicts count as a fault
PAUSE = 0.01  # seconds at most, doubled from run to run, so that two do not meet again and again
LONGEST_PAUSE = 0.5


@final
class SqlStorage(Reads):
    """A database; its methods are the ports over it. Opened after the server has forked."""

    def __init__(
        self,
        database: Database,
        count: CountFault = uncounted,
        told: Callable[[Sequence[Event]], None] = untold,
        targets: Sequence[str] = (),
    ) -> None:
        """`targets` is where webhooks go to."""
        super().__init__(database, count)
        self._told, self._targets = told, targets
        self._writers = Writers(database)
        self.rate_limiter: RateLimiter = SqlRateLimiter(self._count_tries)

    @property
    def name(self) -> str:
        """What people are told about it; nothing secret."""
        return self._database.name

    @property
    def upgrades_itself(self) -> bool:
        """Whether `upgrade` may be run unasked at every start."""
        return self._database.upgrades_itself

    def transact(self, story: Callable[[Work], T]) -> T:
        return self._run(story, _as_it_is)

    def transact_beside(self, story: Callable[[Work], T]) -> T:
        """Like `transact`, but makes no other story run again.

        For one that takes away what nobody else writes, or names in each write what it was
        computed from: what others commit meanwhile may show in the middle of it.
        """
        return self._run(story, self._database.relax)

    def note(self, observation: Observation) -> None:
        with self._faults_told(), self._writers.begun() as connection:
            self._database.relax(connection)  # two at once: the later one stands, without conflict
            keep_observation(connection, observation)

    def check(self) -> None:
        """Raises StorageUnavailable unless the database answers and holds tables of use here."""
        self._read(lambda connection: users_after(connection, "", 1))
        standing = self.standing()
        if standing not in ("current", "newer"):
            raise StorageUnavailable(f"{self.name}: the tables are of another version: {standing}")

    def server_time(self) -> datetime | None:
        """What the database's own clock says; None where it has none but this machine's."""
        asked = self._database.clock
        return (
            self._read(lambda connection: connection.execute(text(asked)).scalar())
            if asked
            else None
        )

    def upgrade(self) -> None:
        """Brings the tables to `head()`, making the embedded database where there is none.

        Several processes may do so at once, and where nothing is to be done it does nothing. Raises
        StorageUnavailable, or ValueError for a database of a version that is unknown here.
        """
        # Here and not above: it would make a third of what every start has to import.
        from adapters.sql import migrating  # noqa: PLC0415

        with self._faults_told(), self._database.migrating() as connection:
            migrating.upgrade(connection)

    def current(self) -> str | None:
        """The revision of the tables; None before the first upgrade."""
        return self._read(schema.current) if self._database.exists() else None

    def standing(self) -> schema.Standing:
        """How the tables compare with those that this version needs; "absent" where none are."""
        return self._read(schema.standing) if self._database.exists() else "absent"

    def head(self) -> str:
        """The newest revision, which this version of Doorward needs."""
        return schema.HEAD

    def back_up(
        self, file: Path, *, overwrite: bool, progress: Callable[[int, int], object]
    ) -> None:
        """Copies what is committed now into a new file; `progress` takes the part and the whole.

        Nobody is kept waiting meanwhile. Raises StorageUnavailable, OSError, or ValueError where
        there will be no copy, saying why; then nothing is left of it.
        """
        with self._faults_told():
            self._database.back_up(file, overwrite=overwrite, progress=progress)

    def close(self) -> None:
        """Closes the connections that are not in use; a later use opens new ones."""
        self._kept.close()
        self._writers.close()
        self._database.writer.dispose()
        self._database.reader.dispose()

    def _run(self, story: Callable[[Work], T], prepare: Callable[[Connection], object]) -> T:
        def act(connection: Connection) -> tuple[T, SqlWork]:
            work = SqlWork(connection, self._database, self._targets)
            return story(work), work

        answer, work = self._act(act, prepare)
        for given_back in work.tries.later or ():
            self._count_tries(given_back)
        self._told(work.recorded)
        return answer

    def _count_tries(self, act: Callable[[Connection], T]) -> T:
        """What a power cut may take: a revoked session must stay so, a failed try need not."""
        return self._act(act, self._database.loosen, lasting=False)

    def _act(
        self,
        act: Callable[[Connection], T],
        prepare: Callable[[Connection], object],
        *,
        lasting: bool = True,
    ) -> T:
        for run in range(ATTEMPTS):
            if run:
                time.sleep(_pause(run))
            try:
                with self._faults_told(), self._writers.begun(lasting=lasting) as connection:
                    prepare(connection)
                    return act(connection)
            except Conflict:
                self._count("conflict")
        self._count("unavailable")
        raise StorageUnavailable("a story kept conflicting")


def _as_it_is(_connection: Connection) -> None:
    return None


def _pause(run: int) -> float:
    longest: float = min(LONGEST_PAUSE, PAUSE * 2**run)
    return longest * secrets.randbelow(1000) / 1000
