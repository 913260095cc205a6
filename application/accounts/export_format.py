"""The form of an export: what is in it, under which names, and what is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import final

from application.events.new_event import SESSION_DIGITS
from domain.accounts import User
from domain.events import Event, Posted
from domain.links import Link
from domain.sessions import NOBODY, Client, RememberSeries, Session

FORMAT = "doorward-export"
VERSION = 1

Fact = str | int | bool | Mapping[str, str] | list[str] | None


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What the storage holds about a person, as it was at one moment."""

    user: User
    sessions: tuple[Session, ...]
    remembered: tuple[RememberSeries, ...]
    links: tuple[Link, ...]
    letters: tuple[Posted, ...]


def archive_of(held: Holdings, events: Iterable[Event], now: datetime) -> Mapping[str, object]:
    """Sessions and devices go by numbers of this archive: ids are digests of what opens them."""
    numbers: dict[str, int] = {}

    def number(session: str) -> int:
        return numbers.setdefault(session[:SESSION_DIGITS], len(numbers) + 1)

    devices = {series.id: place for place, series in enumerate(held.remembered, start=1)}
    trail = [_event(event, number(event.session) if event.session else None) for event in events]
    return {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": _moment(now),
        "profile": _profile(held.user),
        "sessions": [
            {
                "number": number(session.id),
                "device": devices.get(session.series_id) if session.series_id else None,
                **_session(session),
            }
            for session in held.sessions
        ],
        "remembered_devices": [
            {"number": devices[series.id], **_series(series)} for series in held.remembered
        ],
        "links": [_link(link) for link in held.links],
        "letters": [_letter(posted, held.user) for posted in held.letters],
        "events": trail,
    }


def _profile(user: User) -> dict[str, Fact]:
    return {
        "id": str(user.id),
        "username": user.username.display,
        "username_key": user.username.key,
        "email": user.email.address,
        "email_key": user.email.key,
        "email_verified": user.email_verified,
        "language": user.language,
        "active": user.active,
        "created_at": _moment(user.created_at),
        "leaves_at": _moment(user.leaves_at) if user.leaves_at else None,
        "roles": [*map(str, sorted(user.roles))],
    }


def _session(session: Session) -> dict[str, Fact]:
    proved = session.authenticated_at
    return {
        "opened_by": session.authentication.value,
        "started_at": _moment(session.created_at),
        "last_used_at": _moment(session.last_used_at),
        "authenticated_at": _moment(proved) if proved else None,
        "client": _client(session.client),
    }


def _series(series: RememberSeries) -> dict[str, Fact]:
    return {
        "started_at": _moment(series.created_at),
        "last_used_at": _moment(series.last_used_at),
        "client": _client(series.client),
    }


def _link(link: Link) -> dict[str, Fact]:
    return {
        "purpose": link.purpose.value,
        "email": link.email.address,
        "created_at": _moment(link.created_at),
        "expires_at": _moment(link.expires_at),
    }


def _letter(posted: Posted, user: User) -> dict[str, Fact]:
    """Without a stranger's whereabouts, where one made us write to the address."""
    is_theirs = posted.letter.user_id == user.id
    return {
        "kind": posted.letter.kind.value,
        "email": posted.letter.to.address,
        "language": posted.letter.language,
        "caused_at": _moment(posted.at),
        "due_at": _moment(posted.due_at),
        "attempts": posted.attempts,
        "parked": posted.parked,
        "fault": posted.fault,
        "client": _client(posted.client if is_theirs else NOBODY),
    }


def _event(event: Event, session: int | None) -> dict[str, Fact]:
    """Without what was typed as a name: its digest may be that of a password."""
    return {
        "id": str(event.id),
        "at": _moment(event.at),
        "kind": event.kind.value,
        "actor": event.actor.value,
        "outcome": event.outcome,
        "reason": event.reason,
        "session": session,
        "client": _client(event.client),
    }


def _client(client: Client) -> dict[str, str]:
    """Empty where it is unknown."""
    return {"address": client.address, "browser": client.browser, "system": client.system}


def _moment(moment: datetime) -> str:
    """RFC 3339, in UTC: `2026-03-01T12:00:00.000000Z`."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
