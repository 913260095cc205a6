"""Sessions, remembered browsers and mailed links."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeVar, final

from adapters.memory.state import State
from domain.accounts import EmailAddress, UserId
from domain.errors import Conflict
from domain.links import Link, LinkId, LinkRepository, Purpose
from domain.sessions import (
    RememberRepository,
    RememberSeries,
    SeriesId,
    Session,
    SessionId,
    SessionRepository,
)

K = TypeVar("K")


@final
@dataclass(frozen=True, slots=True)
class InMemorySessionRepository(SessionRepository):
    state: State

    def add(self, session: Session) -> None:
        self.state.sessions[session.id] = session

    def with_id(self, session_id: SessionId) -> Session | None:
        return self.state.sessions.get(session_id)

    def touch(self, session: Session, now: datetime) -> None:
        if self.state.sessions.get(session.id) == session:
            self.state.sessions[session.id] = replace(session, last_used_at=now)

    def remove(self, session_id: SessionId) -> None:
        self.state.end_session(session_id)

    def remove_of_series(self, series_id: SeriesId) -> None:
        for session in [s for s in self.state.sessions.values() if s.series_id == series_id]:
            self.state.end_session(session.id)

    def remove_of_user(self, user_id: UserId) -> None:
        for session in self.of_user(user_id):
            self.state.end_session(session.id)

    def of_user(self, user_id: UserId) -> Sequence[Session]:
        return self.state.sessions_of(user_id)

    def beyond(self, user_id: UserId, newest: int) -> Sequence[Session]:
        own = self.of_user(user_id)
        return own[: max(0, len(own) - newest)]

    def remove_expired(self, created_before: datetime, used_before: datetime, limit: int) -> int:
        old = _old(self.state.sessions, created_before, used_before, limit)
        for session_id in old:
            self.state.end_session(session_id)
        return len(old)


@final
@dataclass(frozen=True, slots=True)
class InMemoryRememberRepository(RememberRepository):
    state: State

    def add(self, series: RememberSeries) -> None:
        self.state.remembered[series.id] = series

    def with_id(self, series_id: SeriesId) -> RememberSeries | None:
        return self.state.remembered.get(series_id)

    def update(self, series: RememberSeries, was: RememberSeries) -> None:
        if self.state.remembered.get(was.id) != was:
            raise Conflict
        self.state.remembered[series.id] = series

    def remove(self, series_id: SeriesId) -> None:
        self.state.remembered.pop(series_id, None)

    def remove_of_user(self, user_id: UserId) -> None:
        for series in self.of_user(user_id):
            del self.state.remembered[series.id]

    def of_user(self, user_id: UserId) -> Sequence[RememberSeries]:
        return self.state.remembered_of(user_id)

    def remove_expired(self, created_before: datetime, used_before: datetime, limit: int) -> int:
        old = _old(self.state.remembered, created_before, used_before, limit)
        for series_id in old:
            del self.state.remembered[series_id]
        return len(old)


def _old(
    kept: Mapping[K, Session | RememberSeries],
    created_before: datetime,
    used_before: datetime,
    limit: int,
) -> list[K]:
    return [
        key
        for key, one in kept.items()
        if one.created_at <= created_before or one.last_used_at <= used_before
    ][:limit]


@final
@dataclass(frozen=True, slots=True)
class InMemoryLinkRepository(LinkRepository):
    state: State

    def add(self, link: Link) -> None:
        self.state.links[link.id] = link

    def with_id(self, link_id: LinkId) -> Link | None:
        return self.state.links.get(link_id)

    def take(self, link_id: LinkId) -> bool:
        return self.state.links.pop(link_id, None) is not None

    def of_user(self, user_id: UserId) -> Sequence[Link]:
        return self.state.links_of(user_id)

    def holds_address(self, email: EmailAddress, now: datetime) -> bool:
        mailed = [one for one in self.state.links.values() if one.email.key == email.key]
        return any(link.holds(Purpose.KEEP_EMAIL, now) for link in mailed)

    def remove_of_user(self, user_id: UserId, *purposes: Purpose) -> None:
        meant = purposes or tuple(Purpose)
        for link in self.of_user(user_id):
            if link.purpose in meant:
                del self.state.links[link.id]

    def remove_to(self, email: EmailAddress) -> None:
        for link in list(self.state.links.values()):
            if link.email.key == email.key:
                del self.state.links[link.id]

    def remove_expired(self, now: datetime, limit: int) -> int:
        old = [link.id for link in self.state.links.values() if link.expires_at <= now][:limit]
        for link_id in old:
            del self.state.links[link_id]
        return len(old)
