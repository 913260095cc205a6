"""Users in their table: the statements, the repository over them, and the reads outside stories."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, final

from sqlalchemy import (
    Connection,
    Executable,
    bindparam,
    delete,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from adapters.sql.driver import Quick
from adapters.sql.tables import users
from domain.accounts import (
    EmailAddress,
    EmailAddressTaken,
    User,
    UserId,
    Username,
    UsernameTaken,
    UserRepository,
)
from domain.errors import Conflict, Refusal
from domain.passwords import PasswordHash
from domain.roles import Role

_ADD = insert(users)
_WITH_ID = Quick(select(users).where(users.c.id == bindparam("id")))
WITH_USERNAME = select(users).where(users.c.username_key == bindparam("key"))
WITH_EMAIL = select(users).where(users.c.email_key == bindparam("key"))
_UPDATE = update(users).where(
    users.c.id == bindparam("stored_id"), users.c.version == bindparam("stored_version")
)
_REMOVE = delete(users).where(users.c.id == bindparam("id"))
_DUE_TO_LEAVE = select(users).where(users.c.leaves_at <= bindparam("now")).limit(bindparam("limit"))
_PAGE = (
    select(users)
    .where(users.c.username_key > bindparam("after"))
    .order_by(users.c.username_key)
    .limit(bindparam("limit"))
)
_CLASHING = select(users.c.username_key, users.c.email_key).where(
    or_(users.c.username_key == bindparam("username"), users.c.email_key == bindparam("email"))
)

_REFUSALS: Mapping[str, type[Refusal]] = {
    "uq_users_username_key": UsernameTaken,
    "uq_users_email_key": EmailAddressTaken,
}


def user_of(row: Sequence[Any]) -> User:
    """From the values of the table's columns, in their order."""
    (
        user_id,
        username_key,
        username,
        email_key,
        email,
        password_hash,
        active,
        language,
        created_at,
        credential_epoch,
        version,
        email_verified,
        leaves_at,
        roles,
    ) = row
    return User(
        id=UserId(user_id),
        username=Username(username_key, username),
        email=EmailAddress(email_key, email),
        password_hash=PasswordHash(password_hash),
        active=active,
        language=language,
        created_at=created_at,
        credential_epoch=credential_epoch,
        version=version,
        email_verified=email_verified,
        leaves_at=leaves_at,
        roles=frozenset(map(Role, roles.split())),
    )


def row_of(user: User) -> dict[str, object]:
    return {
        "id": user.id,
        "username_key": user.username.key,
        "username": user.username.display,
        "email_key": user.email.key,
        "email": user.email.address,
        "password_hash": user.password_hash.reveal(),
        "active": user.active,
        "language": user.language,
        "created_at": user.created_at,
        "credential_epoch": user.credential_epoch,
        "version": user.version,
        "email_verified": user.email_verified,
        "leaves_at": user.leaves_at,
        "roles": " ".join(sorted(user.roles)),
    }


def users_after(connection: Connection, after: str, limit: int) -> Sequence[User]:
    rows = connection.execute(_PAGE, {"after": after, "limit": limit})
    return [user_of(row) for row in rows]


def clashes(
    connection: Connection, username: Username | None, email: EmailAddress | None
) -> Sequence[Refusal]:
    wanted = {"username": username and username.key, "email": email and email.key}
    rows = connection.execute(_CLASHING, wanted).all()
    refusals: list[Refusal] = []
    if username and any(row.username_key == username.key for row in rows):
        refusals.append(UsernameTaken())
    if email and any(row.email_key == email.key for row in rows):
        refusals.append(EmailAddressTaken())
    return refusals


@final
@dataclass(frozen=True, slots=True)
class SqlUserRepository(UserRepository):
    connection: Connection
    violated: Callable[[IntegrityError], str]
    """The name of the constraint that refused a write."""

    def add(self, user: User) -> None:
        self._write(_ADD, row_of(user))

    def with_id(self, user_id: UserId) -> User | None:
        rows = _WITH_ID.rows(self.connection, {"id": user_id})
        return user_of(rows[0]) if rows else None

    def with_login(self, login: Username | EmailAddress) -> User | None:
        statement = WITH_USERNAME if isinstance(login, Username) else WITH_EMAIL
        row = self.connection.execute(statement, {"key": login.key}).one_or_none()
        return user_of(row) if row else None

    def update(self, user: User) -> None:
        next_version = row_of(user) | {"version": user.version + 1}
        found = {"stored_id": user.id, "stored_version": user.version}
        if self._write(_UPDATE, next_version | found) == 0:
            raise Conflict

    def remove(self, user_id: UserId) -> None:
        self.connection.execute(_REMOVE, {"id": user_id})

    def due_to_leave(self, now: datetime, limit: int) -> Sequence[User]:
        rows = self.connection.execute(_DUE_TO_LEAVE, {"now": now, "limit": limit})
        return [user_of(row) for row in rows]

    def _write(self, statement: Executable, values: Mapping[str, object]) -> int:
        try:
            return self.connection.execute(statement, values).rowcount
        except IntegrityError as error:
            if refusal := _REFUSALS.get(self.violated(error)):
                raise refusal from error
            raise
