"""The repositories over plain dictionaries."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self, final

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
from domain.sessions import (
    RememberRepository,
    RememberSeries,
    SeriesId,
    Session,
    SessionId,
    SessionRepository,
)


@dataclass(frozen=True, slots=True)
class State:
    """Everything that is stored. Committed states are never changed, only replaced by copies."""

    users: dict[UserId, User] = field(default_factory=dict)
    ids: dict[str, UserId] = field(default_factory=dict)
    """By username key and by e-mail key: the one holds no `@`, the other does."""
    sessions: dict[SessionId, Session] = field(default_factory=dict)
    remembered: dict[SeriesId, RememberSeries] = field(default_factory=dict)

    def copy(self) -> Self:
        return type(self)(
            dict(self.users), dict(self.ids), dict(self.sessions), dict(self.remembered)
        )

    def user_with_login(self, login: Username | EmailAddress) -> User | None:
        user_id = self.ids.get(login.key)
        return self.users[user_id] if user_id else None

    def keep(self, user: User) -> None:
        if before := self.users.get(user.id):
            del self.ids[before.username.key], self.ids[before.email.key]
        self.users[user.id] = user
        self.ids[user.username.key] = self.ids[user.email.key] = user.id

    def clashes(
        self,
        username: Username | None,
        email: EmailAddress | None,
        besides: UserId | None = None,
    ) -> list[Refusal]:
        refusals: list[Refusal] = []
        if username and self.ids.get(username.key, besides) != besides:
            refusals.append(UsernameTaken())
        if email and self.ids.get(email.key, besides) != besides:
            refusals.append(EmailAddressTaken())
        return refusals


@final
@dataclass(frozen=True, slots=True)
class InMemoryUserRepository(UserRepository):
    state: State

    def add(self, user: User) -> None:
        for refusal in self.state.clashes(user.username, user.email):
            raise refusal
        self.state.keep(user)

    def with_id(self, user_id: UserId) -> User | None:
        return self.state.users.get(user_id)

    def update(self, user: User) -> None:
        stored = self.state.users.get(user.id)
        if stored is None or stored.version != user.version:
            raise Conflict
        for refusal in self.state.clashes(user.username, user.email, besides=user.id):
            raise refusal
        self.state.keep(replace(user, version=user.version + 1))


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
        self.state.sessions.pop(session_id, None)

    def remove_of_series(self, series_id: SeriesId) -> None:
        for session in [s for s in self.state.sessions.values() if s.series_id == series_id]:
            del self.state.sessions[session.id]

    def remove_of_user(self, user_id: UserId) -> None:
        for session in [s for s in self.state.sessions.values() if s.user_id == user_id]:
            del self.state.sessions[session.id]


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
        for series in [s for s in self.state.remembered.values() if s.user_id == user_id]:
            del self.state.remembered[series.id]
