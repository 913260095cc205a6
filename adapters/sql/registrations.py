"""Registrations that wait to be confirmed, and freed names, in their tables."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlalchemy.exc import IntegrityError

from adapters.sql.links import link_of
from adapters.sql.tables import freed_names, links, pending_registrations
from domain.accounts import EmailAddress, UserId, Username, UsernameTaken
from domain.links import Link, LinkId
from domain.passwords import PasswordHash
from domain.registrations import FreedNames, NameDigest, PendingRegistration, PendingRegistrations

_ADD = insert(pending_registrations)
_WITH_ID = select(pending_registrations).where(pending_registrations.c.id == bindparam("id"))
_WITH_NAME = select(pending_registrations).where(
    pending_registrations.c.username_key == bindparam("key")
)
_WITH_NAMES = select(pending_registrations).where(
    pending_registrations.c.username_key.in_(bindparam("keys", expanding=True))
)
_OF_ADDRESS = (
    select(pending_registrations)
    .where(pending_registrations.c.email_key == bindparam("key"))
    .order_by(pending_registrations.c.created_at.desc(), pending_registrations.c.id.desc())
)
_BY_LINK = (
    select(pending_registrations, links)
    .join(links, links.c.user_id == pending_registrations.c.id)
    .where(links.c.id == bindparam("id"))
)
_TAKE = delete(pending_registrations).where(pending_registrations.c.id == bindparam("id"))
_REMOVE_EXPIRED = delete(pending_registrations).where(
    pending_registrations.c.id.in_(
        select(pending_registrations.c.id)
        .where(pending_registrations.c.created_at <= bindparam("before"))
        .limit(bindparam("limit"))
    )
)
_FREE = insert(freed_names)
_FREED_BY = select(freed_names.c.digest, freed_names.c.user_id).where(
    freed_names.c.digest.in_(bindparam("digests", expanding=True))
)


def _registration_of(row: Sequence[Any]) -> PendingRegistration:
    """From the values of the table's columns, in their order."""
    user_id, username_key, username, email_key, email, password_hash, language, created_at = row
    return PendingRegistration(
        id=UserId(user_id),
        username=Username(username_key, username),
        email=EmailAddress(email_key, email),
        password_hash=PasswordHash(password_hash),
        language=language,
        created_at=created_at,
    )


def _row_of(registration: PendingRegistration) -> dict[str, object]:
    return {
        "id": registration.id,
        "username_key": registration.username.key,
        "username": registration.username.display,
        "email_key": registration.email.key,
        "email": registration.email.address,
        "password_hash": registration.password_hash.reveal(),
        "language": registration.language,
        "created_at": registration.created_at,
    }


def pending_by_link(
    connection: Connection, link_id: LinkId
) -> tuple[Link, PendingRegistration] | None:
    row = connection.execute(_BY_LINK, {"id": link_id}).one_or_none()
    width = len(pending_registrations.columns)
    return (link_of(row[width:]), _registration_of(row[:width])) if row else None


def waiting_for(connection: Connection, keys: Sequence[str]) -> Sequence[PendingRegistration]:
    """Those that wait for one of these names, expired or not."""
    return [_registration_of(row) for row in connection.execute(_WITH_NAMES, {"keys": keys})]


def freed_among(
    connection: Connection, digests: Sequence[NameDigest]
) -> Mapping[NameDigest, UserId]:
    rows = connection.execute(_FREED_BY, {"digests": digests})
    return {NameDigest(digest): UserId(user_id) for digest, user_id in rows}


@final
@dataclass(frozen=True, slots=True)
class SqlPendingRegistrations(PendingRegistrations):
    connection: Connection
    violated: Callable[[IntegrityError], str]
    """The name of the constraint that refused a write."""

    def add(self, registration: PendingRegistration) -> None:
        try:
            self.connection.execute(_ADD, _row_of(registration))
        except IntegrityError as error:
            if self.violated(error) == "uq_pending_registrations_username_key":
                raise UsernameTaken from error
            raise

    def with_id(self, user_id: UserId) -> PendingRegistration | None:
        row = self.connection.execute(_WITH_ID, {"id": user_id}).one_or_none()
        return _registration_of(row) if row else None

    def with_name(self, username: Username) -> PendingRegistration | None:
        row = self.connection.execute(_WITH_NAME, {"key": username.key}).one_or_none()
        return _registration_of(row) if row else None

    def of_address(self, email: EmailAddress) -> Sequence[PendingRegistration]:
        rows = self.connection.execute(_OF_ADDRESS, {"key": email.key})
        return [_registration_of(row) for row in rows]

    def take(self, user_id: UserId) -> bool:
        return self.connection.execute(_TAKE, {"id": user_id}).rowcount == 1

    def remove_expired(self, created_before: datetime, limit: int) -> int:
        found = {"before": created_before, "limit": limit}
        return self.connection.execute(_REMOVE_EXPIRED, found).rowcount


@final
@dataclass(frozen=True, slots=True)
class SqlFreedNames(FreedNames):
    connection: Connection

    def add(self, name: NameDigest, user_id: UserId) -> None:
        if self.freed_by(name) is None:
            self.connection.execute(_FREE, {"digest": name, "user_id": user_id})

    def freed_by(self, *names: NameDigest) -> UserId | None:
        rows = self.connection.execute(_FREED_BY, {"digests": names})
        kept = {digest: UserId(user_id) for digest, user_id in rows}
        return next((kept[name] for name in names if name in kept), None)
