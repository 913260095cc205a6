"""Accounts that come many at a time: read with few statements, and added with one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, insert, select
from sqlalchemy.exc import IntegrityError

from adapters.sql.links import holding_addresses
from adapters.sql.registrations import freed_among, waiting_for
from adapters.sql.tables import users
from adapters.sql.users import row_of, user_of
from domain.accounts import User, Username
from domain.errors import Conflict
from domain.newcomers import InTheWay, Newcomers
from domain.registrations import NameDigest

PAGE = 500  # users of a cursor that are fetched together

_ADD = insert(users)
_ALL = (
    select(users)
    .order_by(users.c.username_key)
    .execution_options(stream_results=True, yield_per=PAGE)
)
_HAVING = [
    select(users).where(column.in_(bindparam("wanted", expanding=True)))
    for column in (users.c.id, users.c.username_key, users.c.email_key)
]


def all_users(connection: Connection) -> Iterator[User]:
    """One after another, in the order of their keys."""
    return map(user_of, connection.execute(_ALL))


@final
@dataclass(frozen=True, slots=True)
class SqlNewcomers(Newcomers):
    connection: Connection

    def in_the_way(
        self,
        users: Sequence[User],
        names: Sequence[Username],
        digests: Sequence[NameDigest],
        now: datetime,
    ) -> InTheWay:
        keys, emails = [name.key for name in names], [user.email.key for user in users]
        wanted = ([user.id for user in users], keys, emails)
        rows: list[Any] = []
        for statement, some in zip(_HAVING, wanted, strict=True):
            rows += self.connection.execute(statement, {"wanted": some})
        return InTheWay(
            users=list({row.id: user_of(row) for row in rows}.values()),
            pending=waiting_for(self.connection, keys),
            freed=freed_among(self.connection, digests),
            held=holding_addresses(self.connection, emails, now),
        )

    def add(self, users: Sequence[User]) -> None:
        try:
            self.connection.execute(_ADD, [row_of(user) for user in users])
        except IntegrityError as error:
            raise Conflict from error
