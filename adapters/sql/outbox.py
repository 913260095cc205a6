"""Letters on their way, in their table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, final

from sqlalchemy import Connection, bindparam, delete, false, insert, or_, select, true, update

from adapters.sql.clients import client_of, client_row
from adapters.sql.tables import letters
from domain.accounts import EmailAddress, UserId
from domain.errors import Conflict
from domain.events import Event, Letter, LetterId, LetterKind, Outbox, Posted
from domain.links import LinkId

_ADD = insert(letters)
_DUE = (
    select(letters)
    .where(
        letters.c.parked == false(),
        letters.c.due_at <= bindparam("now"),
        or_(letters.c.claimed_until.is_(None), letters.c.claimed_until <= bindparam("now")),
    )
    .order_by(letters.c.due_at, letters.c.id)
    .limit(bindparam("limit"))
)
_CLAIM = (
    update(letters)
    .where(letters.c.id == bindparam("letter"), letters.c.attempts == bindparam("was"))
    .values(claimed_until=bindparam("until"), attempts=letters.c.attempts + 1)
)
_IS_PARKED = letters.c.parked == true()
_WITH_ID = letters.c.id == bindparam("letter")
_REMOVE = delete(letters).where(_WITH_ID)
_NOTE_LINK = update(letters).where(_WITH_ID).values(linked=true())
_GIVE_BACK = (
    update(letters)
    .where(_WITH_ID, letters.c.attempts == bindparam("was"))
    .values(fault=bindparam("why"), claimed_until=None)
)
_DEFER = _GIVE_BACK.values(due_at=bindparam("due"))
_PARK = _GIVE_BACK.values(parked=true())
_RETRY = update(letters).values(parked=false(), due_at=bindparam("now"), attempts=0)
_REMOVE_PARKED = delete(letters).where(
    letters.c.id.in_(
        select(letters.c.id)
        .where(_IS_PARKED, letters.c.due_at <= bindparam("before"))
        .limit(bindparam("limit"))
    )
)
_IS_OF_USER = or_(letters.c.user_id == bindparam("user"), letters.c.email_key == bindparam("email"))
_OF_USER = select(letters).where(_IS_OF_USER).order_by(letters.c.id)
_REMOVE_OF_USER = delete(letters).where(_IS_OF_USER)
_PAGE = (
    select(letters)
    .where(letters.c.id > bindparam("after"))
    .order_by(letters.c.id)
    .limit(bindparam("limit"))
)


def rows_of(event: Event) -> list[dict[str, object]]:
    """A row for each letter that the event brings."""
    return [
        {
            "id": f"{event.id}.{number}",
            "kind": letter.kind.value,
            "email_key": letter.to.key,
            "email": letter.to.address,
            "language": letter.language,
            "user_id": letter.user_id,
            "link_id": letter.link_id,
            "at": event.at,
            "attempts": 0,
            "due_at": event.at,
            "parked": False,
            "linked": False,
            **client_row(event.client),
        }
        for number, letter in enumerate(event.letters)
    ]


def post(connection: Connection, event: Event) -> None:
    for row in rows_of(event):
        connection.execute(_ADD, row)


def _posted_of(row: Any) -> Posted:
    letter = Letter(
        kind=LetterKind(row.kind),
        to=EmailAddress(row.email_key, row.email),
        language=row.language,
        user_id=UserId(row.user_id) if row.user_id else None,
        link_id=LinkId(row.link_id) if row.link_id else None,
    )
    return Posted(
        id=LetterId(row.id),
        letter=letter,
        at=row.at,
        client=client_of((row.client_address, row.client_browser, row.client_system)),
        attempts=row.attempts,
        due_at=row.due_at,
        parked=row.parked,
        linked=row.linked,
        fault=row.fault,
    )


def letters_after(connection: Connection, after: str, limit: int) -> Sequence[Posted]:
    rows = connection.execute(_PAGE, {"after": after, "limit": limit})
    return [_posted_of(row) for row in rows]


@final
@dataclass(frozen=True, slots=True)
class SqlOutbox(Outbox):
    connection: Connection

    def claim(self, now: datetime, until: datetime, limit: int) -> Sequence[Posted]:
        due = self.connection.execute(_DUE, {"now": now, "limit": limit}).all()
        for row in due:
            claimed = {"letter": row.id, "was": row.attempts, "until": until}
            if self.connection.execute(_CLAIM, claimed).rowcount == 0:
                raise Conflict
        found = [_posted_of(row) for row in due]
        return [replace(one, attempts=one.attempts + 1) for one in found]

    def remove(self, letter_id: LetterId) -> None:
        self.connection.execute(_REMOVE, {"letter": letter_id})

    def note_link(self, letter_id: LetterId) -> None:
        self.connection.execute(_NOTE_LINK, {"letter": letter_id})

    def defer(self, posted: Posted, due_at: datetime, fault: str) -> None:
        claimed = {"letter": posted.id, "was": posted.attempts}
        self.connection.execute(_DEFER, {**claimed, "due": due_at, "why": fault})

    def park(self, posted: Posted, fault: str) -> None:
        claimed = {"letter": posted.id, "was": posted.attempts}
        self.connection.execute(_PARK, {**claimed, "why": fault})

    def retry(self, now: datetime, letter_id: LetterId | None = None) -> int:
        if letter_id is None:
            return self.connection.execute(_RETRY.where(_IS_PARKED), {"now": now}).rowcount
        found = {"letter": letter_id, "now": now}
        return self.connection.execute(_RETRY.where(_WITH_ID), found).rowcount

    def of_user(self, user_id: UserId, email: EmailAddress) -> Sequence[Posted]:
        rows = self.connection.execute(_OF_USER, {"user": user_id, "email": email.key})
        return [_posted_of(row) for row in rows]

    def remove_parked(self, due_before: datetime, limit: int) -> int:
        found = {"before": due_before, "limit": limit}
        return self.connection.execute(_REMOVE_PARKED, found).rowcount

    def remove_of_user(self, user_id: UserId, email: EmailAddress) -> None:
        self.connection.execute(_REMOVE_OF_USER, {"user": user_id, "email": email.key})
