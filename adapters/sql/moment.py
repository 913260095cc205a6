"""The type in which the tables keep moments."""

from datetime import UTC, datetime
from typing import final

from sqlalchemy import DateTime, Dialect, TypeDecorator


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
