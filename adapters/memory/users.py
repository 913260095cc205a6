"""Users, the registrations that wait to become some, and freed names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import final

from adapters.memory.state import State
from domain.accounts import EmailAddress, User, UserId, Username, UsernameTaken, UserRepository
from domain.errors import Conflict
from domain.registrations import FreedNames, NameDigest, PendingRegistration, PendingRegistrations


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

    def with_login(self, login: Username | EmailAddress) -> User | None:
        return self.state.user_with_login(login)

    def update(self, user: User) -> None:
        stored = self.state.users.get(user.id)
        if stored is None or stored.version != user.version:
            raise Conflict
        for refusal in self.state.clashes(user.username, user.email, besides=user.id):
            raise refusal
        self.state.keep(replace(user, version=user.version + 1))

    def remove(self, user_id: UserId) -> None:
        if user := self.state.users.pop(user_id, None):
            del self.state.ids[user.username.key], self.state.ids[user.email.key]

    def due_to_leave(self, now: datetime, limit: int) -> Sequence[User]:
        return [u for u in self.state.users.values() if u.leaves_at and u.leaves_at <= now][:limit]


@final
@dataclass(frozen=True, slots=True)
class InMemoryPendingRegistrations(PendingRegistrations):
    state: State

    def add(self, registration: PendingRegistration) -> None:
        if self.with_name(registration.username):
            raise UsernameTaken
        self.state.registrations[registration.id] = registration

    def with_id(self, user_id: UserId) -> PendingRegistration | None:
        return self.state.registrations.get(user_id)

    def with_name(self, username: Username) -> PendingRegistration | None:
        waiting = self.state.registrations.values()
        return next((one for one in waiting if one.username.key == username.key), None)

    def of_address(self, email: EmailAddress) -> Sequence[PendingRegistration]:
        found = [one for one in self.state.registrations.values() if one.email.key == email.key]
        return sorted(found, key=lambda one: (one.created_at, one.id), reverse=True)

    def take(self, user_id: UserId) -> bool:
        return self.state.registrations.pop(user_id, None) is not None

    def remove_expired(self, created_before: datetime, limit: int) -> int:
        waiting = self.state.registrations.values()
        old = [one.id for one in waiting if one.created_at <= created_before][:limit]
        for user_id in old:
            del self.state.registrations[user_id]
        return len(old)


@final
@dataclass(frozen=True, slots=True)
class InMemoryFreedNames(FreedNames):
    state: State

    def add(self, name: NameDigest, user_id: UserId) -> None:
        self.state.freed_names.setdefault(name, user_id)

    def freed_by(self, *names: NameDigest) -> UserId | None:
        kept = self.state.freed_names
        return next((kept[name] for name in names if name in kept), None)
