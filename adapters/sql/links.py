"""Mailed links in their table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, delete, insert, select

from adapters.sql.tables import links
from domain.accounts import EmailAddress, UserId
from domain.links import Link, LinkId, LinkRepository, Purpose

_ADD = insert(links)
_WITH_ID = select(links).where(links.c.id == bindparam("id"))
_TAKE = delete(links).where(links.c.id == bindparam("id"))
_REMOVE_OF_USER = delete(links).where(
    links.c.user_id == bindparam("user_id"),
    links.c.purpose.in_(bindparam("purposes", expanding=True)),
)
_OF_USER = (
    select(links)
    .where(links.c.user_id == bindparam("user_id"))
    .order_by(links.c.created_at, links.c.id)
)
_REMOVE_TO = delete(links).where(links.c.email_key == bindparam("email"))
_REMOVE_EXPIRED = delete(links).where(
    links.c.id.in_(
        select(links.c.id).where(links.c.expires_at <= bindparam("now")).limit(bindparam("limit"))
    )
)


def _link_of(row: Sequence[Any]) -> Link:
    """From the values of the table's columns, in their order."""
    link_id, purpose, user_id, email_key, email, credential_epoch, created_at, expires_at = row
    return Link(
        id=LinkId(link_id),
        purpose=Purpose(purpose),
        user_id=UserId(user_id),
        email=EmailAddress(email_key, email),
        credential_epoch=credential_epoch,
        created_at=created_at,
        expires_at=expires_at,
    )


def _row_of(link: Link) -> dict[str, object]:
    return {
        "id": link.id,
        "purpose": link.purpose.value,
        "user_id": link.user_id,
        "email_key": link.email.key,
        "email": link.email.address,
        "credential_epoch": link.credential_epoch,
        "created_at": link.created_at,
        "expires_at": link.expires_at,
    }


@final
@dataclass(frozen=True, slots=True)
class SqlLinkRepository(LinkRepository):
    connection: Connection

    def add(self, link: Link) -> None:
        self.connection.execute(_ADD, _row_of(link))

    def with_id(self, link_id: LinkId) -> Link | None:
        row = self.connection.execute(_WITH_ID, {"id": link_id}).one_or_none()
        return _link_of(row) if row else None

    def take(self, link_id: LinkId) -> bool:
        return self.connection.execute(_TAKE, {"id": link_id}).rowcount == 1

    def remove_of_user(self, user_id: UserId, *purposes: Purpose) -> None:
        meant = [purpose.value for purpose in purposes or Purpose]
        self.connection.execute(_REMOVE_OF_USER, {"user_id": user_id, "purposes": meant})

    def of_user(self, user_id: UserId) -> Sequence[Link]:
        rows = self.connection.execute(_OF_USER, {"user_id": user_id})
        return [_link_of(row) for row in rows]

    def remove_to(self, email: EmailAddress) -> None:
        self.connection.execute(_REMOVE_TO, {"email": email.key})

    def remove_expired(self, now: datetime, limit: int) -> int:
        return self.connection.execute(_REMOVE_EXPIRED, {"now": now, "limit": limit}).rowcount
