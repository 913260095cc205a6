"""Which database a URL means."""

from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from adapters.sql.database import (
    CONNECTIONS,
    POSTGRESQL_FORM,
    POSTGRESQL_SCHEMES,
    CountFault,
    uncounted,
)
from adapters.sql.sqlite import SqliteDatabase
from adapters.sql.storage import SqlStorage
from application.ports import untold
from domain.events import Event

_FORMS = f"sqlite:///PATH or {POSTGRESQL_FORM}"


def open_storage(
    url: str,
    connections: int = CONNECTIONS,
    count: CountFault = uncounted,
    told: Callable[[Sequence[Event]], None] = untold,
    targets: Sequence[str] = (),
) -> SqlStorage:
    """`sqlite:///PATH` or `postgresql://USER:PASSWORD@HOST:PORT/NAME`, percent-encoded.

    Raises ValueError with a sentence for people, which holds nothing of the URL but its scheme:
    the rest may be a password. Whether the database answers shows at the first use. `connections`
    are the most that this process holds; SQLite has its own number. `targets` is where webhooks go
    to.
    """
    if url.partition(":")[0] in POSTGRESQL_SCHEMES:
        # Here and not above: the driver takes time and memory, and SQLite needs none of it.
        from adapters.sql.postgresql import PostgresqlDatabase  # noqa: PLC0415

        return SqlStorage(PostgresqlDatabase(url, connections), count, told, targets)
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise ValueError(f"the database URL cannot be read: it must be {_FORMS}") from None
    if parsed.drivername != "sqlite":
        raise ValueError(f"there is no storage for {parsed.drivername} URLs, only {_FORMS}")
    return SqlStorage(SqliteDatabase(_path_of(parsed)), count, told, targets)


def _path_of(url: URL) -> Path:
    if url.host or url.port or url.username or url.password or url.query:
        raise ValueError("the database URL holds more than a path: it must be sqlite:///PATH")
    if not url.database or url.database == ":memory:" or "\0" in url.database:
        raise ValueError("the database URL names no file: it must be sqlite:///PATH")
    return Path(url.database)
