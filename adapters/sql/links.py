"""Mailed links in their table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, delete, insert, select

from adapters.sql.tables import links, users
from adapters.sql.users import user_of
from domain.accounts import EmailAddress, User, UserId
from domain.links import Link, LinkId, LinkRepository, Purpose

_ADD = insert(links)
_WITH_ID = select(links).where(links.c.id == bindparam("id"))
_WITH_USER = (
    select(links, users)
    .join(users, users.c.id == links.c.user_id)
    .where(links.c.id == bindparam("id"))
)
_LINK = slice(0, len(links.c))
_USER = slice(_LINK.stop, _LINK.stop + len(users.c))
_TAKE = delete(links).where(links.c.id == bindparam("id"))
_OF_USER = (
    select(links)
    .where(links.c.user_id == bindparam("user_id"))
    .order_by(links.c.created_at, links.c.id)
)
_REMOVE_OF_USER = delete(links).where(
    links.c.user_id == bindparam("user_id"),
    links.c.purpose.in_(bindparam("purposes", expanding=True)),
)
_HOLDS_ADDRESS = (
    select(links.c.id)
    .where(
        links.c.email_key == bindparam("email"),
        links.c.purpose == Purpose.KEEP_EMAIL.value,
        links.c.expires_at > bindparam("now"),
    )
    .limit(1)
)
_HOLDING = select(links.c.email_key).where(
    links.c.email_key.in_(bindparam("emails", expanding=True)),
    links.c.purpose == Purpose.KEEP_EMAIL.value,
    links.c.expires_at > bindparam("now"),
)
_REMOVE_TO = delete(links).where(links.c.email_key == bindparam("email"))
_REMOVE_EXPIRED = delete(links).where(
    links.c.id.in_(
        select(links.c.id).where(links.c.expires_at <= bindparam("now")).limit(bindparam("limit"))
    )
)


def link_of(row: Sequence[Any]) -> Link:
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


def holding_addresses(
    connection: Connection, emails: Sequence[str], now: datetime
) -> frozenset[str]:
    """The keys, among these, of addresses that a former owner may return to."""
    return frozenset(connection.scalars(_HOLDING, {"emails": emails, "now": now}))


def links_of(connection: Connection, user_id: UserId) -> Sequence[Link]:
    return [link_of(row) for row in connection.execute(_OF_USER, {"user_id": user_id})]


def link_with_user(connection: Connection, link_id: LinkId) -> tuple[Link, User] | None:
    row = connection.execute(_WITH_USER, {"id": link_id}).one_or_none()
    return (link_of(row[_LINK]), user_of(row[_USER])) if row else None


def link_with_id(connection: Connection, link_id: LinkId) -> Link | None:
    row = connection.execute(_WITH_ID, {"id": link_id}).one_or_none()
    return link_of(row) if row else None


@final
@dataclass(frozen=True, slots=True)
class SqlLinkRepository(LinkRepository):
    connection: Connection

    def add(self, link: Link) -> None:
        self.connection.execute(_ADD, _row_of(link))

    def with_id(self, link_id: LinkId) -> Link | None:
        return link_with_id(self.connection, link_id)

    def take(self, link_id: LinkId) -> bool:
        return self.connection.execute(_TAKE, {"id": link_id}).rowcount == 1

    def of_user(self, user_id: UserId) -> Sequence[Link]:
        return links_of(self.connection, user_id)

    def holds_address(self, email: EmailAddress, now: datetime) -> bool:
        found = {"email": email.key, "now": now}
        return self.connection.execute(_HOLDS_ADDRESS, found).first() is not None

    def remove_of_user(self, user_id: UserId, *purposes: Purpose) -> None:
        meant = [purpose.value for purpose in purposes or Purpose]
        self.connection.execute(_REMOVE_OF_USER, {"user_id": user_id, "purposes": meant})

    def remove_to(self, email: EmailAddress) -> None:
        self.connection.execute(_REMOVE_TO, {"email": email.key})

    def remove_expired(self, now: datetime, limit: int) -> int:
        return self.connection.execute(_REMOVE_EXPIRED, {"now": now, "limit": limit}).rowcount
