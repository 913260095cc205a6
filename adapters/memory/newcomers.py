"""Accounts that come many at a time, in plain dictionaries."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import final

from adapters.memory.state import State
from domain.accounts import User, Username
from domain.errors import Conflict
from domain.links import Purpose
from domain.newcomers import InTheWay, Newcomers
from domain.registrations import NameDigest


@final
@dataclass(frozen=True, slots=True)
class InMemoryNewcomers(Newcomers):
    state: State

    def in_the_way(
        self,
        users: Sequence[User],
        names: Sequence[Username],
        digests: Sequence[NameDigest],
        now: datetime,
    ) -> InTheWay:
        kept, keys = self.state, {name.key for name in names}
        emails = {user.email.key for user in users}
        owners = {kept.ids.get(key) for key in keys | emails} | {user.id for user in users}
        mailed = [link for link in kept.links.values() if link.email.key in emails]
        return InTheWay(
            users=[user for user_id, user in kept.users.items() if user_id in owners],
            pending=[one for one in kept.registrations.values() if one.username.key in keys],
            freed={name: kept.freed_names[name] for name in kept.freed_names.keys() & digests},
            held=frozenset(one.email.key for one in mailed if one.holds(Purpose.KEEP_EMAIL, now)),
        )

    def add(self, users: Sequence[User]) -> None:
        for user in users:
            if user.id in self.state.users or self.state.clashes(user.username, user.email):
                raise Conflict
            self.state.keep(user)
