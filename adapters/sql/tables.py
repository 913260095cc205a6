"""The tables as the newest migration leaves them, and the type in which they keep moments."""

from datetime import UTC, datetime
from typing import final

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


@final
class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC to the microsecond and given back as UTC.

    SQLite forgets the zone, and PostgreSQL's driver answers in the server's: none is seen outside.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  # SQLAlchemy's signature
        if value is None:
            return None
        if value.utcoffset() is None:
            raise ValueError("a naive datetime is no moment")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


# Users are listed in the order of the key's characters; PostgreSQL would take the locale's.
_Key = Text().with_variant(Text(collation="C"), "postgresql")

# Texts have no length here: what fits is said once, in the domain.
users = Table(
    "users",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("username_key", _Key, nullable=False),
    Column("username", Text, nullable=False),
    Column("email_key", Text, nullable=False),
    Column("email", Text, nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("language", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("credential_epoch", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    UniqueConstraint("username_key"),
    UniqueConstraint("email_key"),
)

sessions = Table(
    "sessions",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("user_id", Text, ForeignKey("users.id"), nullable=False, index=True),
    Column("credential_epoch", Integer, nullable=False),
    Column("authentication", Text, nullable=False),
    # No foreign key: it says what ends the session, and an expired series may be gone before it.
    Column("series_id", Text, index=True),
    Column("created_at", Moment, nullable=False),
    Column("last_used_at", Moment, nullable=False),
)

remember_series = Table(
    "remember_series",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("user_id", Text, ForeignKey("users.id"), nullable=False, index=True),
    Column("credential_epoch", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("last_used_at", Moment, nullable=False),
    Column("current", Text, nullable=False),
    Column("previous", Text),
)
