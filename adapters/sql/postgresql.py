"""PostgreSQL: stories as if one after another, single reads beside them, and a pool for each."""

import contextlib
import re
from collections.abc import Iterator, Mapping
from typing import Any, final

import psycopg
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import (
    Connection,
    Engine,
    ExceptionContext,
    NullPool,
    PoolProxiedConnection,
    create_engine,
    text,
)
from sqlalchemy.event import listens_for
from sqlalchemy.exc import DBAPIError, IntegrityError

from adapters.sql.database import POSTGRESQL_FORM, POSTGRESQL_SCHEMES, Database
from adapters.sql.driver import run_by_driver
from application.ports import StorageUnavailable
from domain.errors import Conflict

PATIENCE = 5.0  # seconds of waiting for a connection of the pool
UPGRADE_PATIENCE = 60  # seconds of waiting for another process that upgrades the same database

_UPGRADE_LOCK = int.from_bytes(b"doorward")

# What the URL says wins. A network that swallows everything is noticed by the last five.
_USUAL: Mapping[str, Any] = {
    "application_name": "doorward",
    "connect_timeout": 3,  # seconds, for each address
    "tcp_user_timeout": 10_000,  # milliseconds
    "keepalives_idle": 30,
    "keepalives_interval": 5,
    "keepalives_count": 3,
}
_TIMEOUTS = {  # milliseconds; a story takes a few, so these end only what went wrong
    "statement_timeout": 5_000,
    "lock_timeout": 3_000,
    "idle_in_transaction_session_timeout": 10_000,
}
_UPGRADE_TIMEOUTS = {"lock_timeout": 5_000}  # what waits for a table stops all who come after it

_CONFLICTS = {"40001", "40P01"}  # serialization failure, deadlock
# Read only: another server has become the primary. The others: a server that stops or stopped.
_GONE = re.compile("08|25006|57P0[1235]")
# Tables that are absent, another version's or not ours to use; data that the server cannot read.
_UNUSABLE = re.compile("08|25006|3D000|3F000|42P01|42703|42501|57P|XX00[12]")


@final
class PostgresqlDatabase(Database):
    """A database on a server, which the operator makes; its tables come by `migrating`."""

    one_writer = False
    upgrades_itself = False
    clock = "SELECT clock_timestamp()"
    begin_snapshot = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

    def __init__(self, url: str, connections: int, patience: float = PATIENCE) -> None:
        """Raises ValueError with a sentence that holds nothing of the URL."""
        given = _parameters(url)
        self.name = _name(given)
        self._upgrading = _connecting(given, _UPGRADE_TIMEOUTS)
        usual = _connecting(given, _TIMEOUTS)
        waits = {"pool_timeout": patience, "max_overflow": 0, "pool_use_lifo": True}
        stories = connections // 2
        self.writer = _engine(usual, pool_size=stories, **waits)
        self.reader = _engine(usual, pool_size=connections - stories, **waits)

    def exists(self) -> bool:
        """Only its server knows, and tells it to whoever asks for more."""
        return True

    @contextlib.contextmanager
    def migrating(self) -> Iterator[Connection]:
        """One at a time. A transaction that saw no other's changes would not see the lock's use."""
        engine = _engine(self._upgrading, poolclass=NullPool, isolation_level="READ COMMITTED")
        with engine.begin() as connection:
            connection.execute(text(f"SET LOCAL lock_timeout = '{UPGRADE_PATIENCE}s'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _UPGRADE_LOCK})
            connection.execute(text("SET LOCAL lock_timeout = DEFAULT"))
            yield connection

    def begin(self, connection: Connection, *, lasting: bool) -> None:  # noqa: ARG002  # `loosen` says it
        """A statement of its own: a connection that is gone shows before the story starts."""
        run_by_driver(connection, "BEGIN ISOLATION LEVEL SERIALIZABLE")

    def relax(self, connection: Connection) -> None:
        """Out of the reckoning of serializable transactions, of which it would abort others."""
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL READ COMMITTED")

    def loosen(self, connection: Connection) -> None:
        connection.exec_driver_sql(
            "SET TRANSACTION ISOLATION LEVEL READ COMMITTED; SET LOCAL synchronous_commit = off"
        )

    def still_holds(self, connection: PoolProxiedConnection) -> bool:  # noqa: ARG002  # a statement would tell
        return True

    def violated(self, error: IntegrityError) -> str:
        refused = error.orig.diag.constraint_name if isinstance(error.orig, psycopg.Error) else None
        return refused or ""

    def told(self, error: DBAPIError) -> Conflict | StorageUnavailable | None:
        state = _state_of(error.orig)
        if state in _CONFLICTS:
            return Conflict()
        away = error.connection_invalidated or isinstance(error.orig, psycopg.OperationalError)
        if away or _UNUSABLE.match(state):
            return StorageUnavailable(f"{self.name}: {_one_line(error.orig)}")
        return None


def _parameters(url: str) -> dict[str, Any]:
    """As PostgreSQL's own client reads them, which knows every parameter there is.

    It is lenient with a password that holds `/` or `@` as they are, and would take its parts for
    hosts and names, which are shown.
    """
    scheme, _, rest = url.partition("://")
    authority, _, path = rest.partition("?")[0].partition("/")
    wrong = f"the database URL cannot be read: it must be {POSTGRESQL_FORM}, percent-encoded"
    if scheme not in POSTGRESQL_SCHEMES or authority.count("@") > 1 or {"/", "@"} & set(path):
        raise ValueError(wrong)
    try:
        given = conninfo_to_dict(f"postgresql://{rest}")
    except psycopg.Error:
        raise ValueError(wrong) from None
    for name in ("port", "connect_timeout"):
        if not re.fullmatch(r"\d{0,5}(,\d{0,5})*", str(given.get(name, "")), re.ASCII):
            raise ValueError(wrong)
    if not given.get("dbname") and not given.get("service"):
        raise ValueError(f"the database URL names no database: it must be {POSTGRESQL_FORM}")
    return dict(given)


def _name(given: Mapping[str, Any]) -> str:
    """What people are told: where it is, and never as whom one goes there."""
    hosts = [f"[{host}]" if ":" in host else host for host in given.get("host", "").split(",")]
    ports = str(given.get("port", "")).split(",")
    ports = ports * len(hosts) if len(ports) == 1 else ports
    where = ",".join(
        f"{host}:{port}" if port else host for host, port in zip(hosts, ports, strict=False)
    )
    return f"postgresql://{where}/{given.get('dbname', '')}"


def _connecting(given: Mapping[str, Any], timeouts: Mapping[str, int]) -> dict[str, Any]:
    ours = " ".join(f"-c {name}={value}" for name, value in {"timezone": "UTC", **timeouts}.items())
    options = f"{ours} {given.get('options', '')}".strip()  # of two, the server takes the later
    return {**_USUAL, **given, "options": options, "client_encoding": "UTF8"}


def _engine(parameters: dict[str, Any], **options: Any) -> Engine:
    """By default without transactions but those that are begun in words."""
    chosen = {"isolation_level": "AUTOCOMMIT", "use_native_hstore": False} | options
    engine = create_engine(
        "postgresql+psycopg://", connect_args=parameters, hide_parameters=True, **chosen
    )

    @listens_for(engine, "handle_error")
    def handle(context: ExceptionContext) -> None:
        _hide_values(context)
        if _GONE.match(_state_of(context.original_exception)):
            context.is_disconnect = True  # and with it goes the whole pool, as old as it is

    return engine


def _hide_values(context: ExceptionContext) -> None:
    """The server adds to its message the row or the key that it refused."""
    error, outer = context.original_exception, context.sqlalchemy_exception
    if isinstance(error, psycopg.Error) and error.diag.message_primary:
        error.args = (error.diag.message_primary,)
        if outer:
            outer.args = (f"({type(error).__name__}) {error}",)


def _state_of(error: BaseException | None) -> str:
    return (error.sqlstate if isinstance(error, psycopg.Error) else None) or ""


def _one_line(error: BaseException | None) -> str:
    return " ".join(str(error).split())
