"""Which version of its tables a database holds, and whether this version of Doorward can use them.

Every start asks that; what moves a database on stands in `migrating`, and takes long to import.
"""

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select
from sqlalchemy.engine.interfaces import ReflectedColumn

from adapters.sql.tables import METADATA

HEAD = "0005"
"""The newest revision that this version of Doorward knows."""

Standing = Literal["absent", "older", "current", "newer", "other"]

_KEPT_IN = Table("alembic_version", MetaData(), Column("version_num", String))


def current(connection: Connection) -> str | None:
    """The revision that the database is at; None where it has no tables of ours."""
    if not inspect(connection).has_table(_KEPT_IN.name):
        return None
    revision: str | None = connection.execute(select(_KEPT_IN.c.version_num)).scalar()
    return revision


def standing(connection: Connection) -> Standing:
    """How the tables compare with those that this version makes.

    "newer" are those of a later version that still have all that this one uses, so that both can
    be at work; "other" are of no use here.
    """
    revision = current(connection)
    if revision is None:
        return "absent"
    if revision == HEAD:
        return "current"
    if not _is_ours(revision):
        return "other"
    if revision < HEAD:
        return "older"
    return "newer" if _can_be_used(connection) else "other"


def _is_ours(revision: str) -> bool:
    return len(revision) == len(HEAD) and revision.isdecimal()


def _can_be_used(connection: Connection) -> bool:
    found = inspect(connection)
    return all(
        found.has_table(table.name) and _fits(table, found.get_columns(table.name))
        for table in METADATA.sorted_tables
    )


def _fits(table: Table, found: Sequence[ReflectedColumn]) -> bool:
    """Everything that this version uses is there, and nothing that it does not know is demanded."""
    demanded = {
        column["name"]
        for column in found
        if not (column["nullable"] or column["default"] or column.get("computed"))
    }
    return demanded <= {*table.columns.keys()} <= {column["name"] for column in found}
