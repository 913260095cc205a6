"""Giving roles to users and taking them back; what they allow is decided by applications."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import final

from application.accounts.find_users import FindUser, existing_user
from application.events.new_event import NewEvent
from application.ports import Transaction, Work
from domain.accounts import User
from domain.errors import Gathering
from domain.events import Event, EventKind
from domain.roles import Role


@final
@dataclass(frozen=True, slots=True)
class GrantRoles:
    """Gives a user roles, all of them or none; each counts from their next request on."""

    find_user: FindUser
    transact: Transaction
    event: NewEvent

    def __call__(self, *, login: str, roles: Sequence[str]) -> User:
        """Raises RolesTooMany, UserUnknown, or Refusals with a RoleInvalid for each of no shape.

        A role that the user has is no fault, and nothing happens by it.
        """
        parsed = _parsed(roles)
        user_id = self.find_user(login).id

        def story(work: Work) -> User:
            before = after = existing_user(work, user_id)
            for role in parsed:
                after = after.with_role(role)
            added = after.roles - before.roles
            return _changed(work, after, added, partial(self.event, EventKind.ROLE_GRANTED))

        return self.transact(story)


@final
@dataclass(frozen=True, slots=True)
class RevokeRoles:
    """Takes roles back from a user; what they allowed ends with their next request."""

    find_user: FindUser
    transact: Transaction
    event: NewEvent

    def __call__(self, *, login: str, roles: Sequence[str]) -> User:
        """Raises UserUnknown, or Refusals with a RoleInvalid for each of no shape.

        A role that the user does not have is no fault, and nothing happens by it.
        """
        parsed = _parsed(roles)
        user_id = self.find_user(login).id

        def story(work: Work) -> User:
            before = after = existing_user(work, user_id)
            for role in parsed:
                after = after.without_role(role)
            removed = before.roles - after.roles
            return _changed(work, after, removed, partial(self.event, EventKind.ROLE_REVOKED))

        return self.transact(story)


def _parsed(texts: Sequence[str]) -> Sequence[Role]:
    gathering = Gathering()
    roles = [gathering(partial(Role.parse, text)) for text in texts]
    gathering.raise_any()
    return [role for role in roles if role is not None]


def _changed(work: Work, user: User, roles: frozenset[Role], event: Callable[..., Event]) -> User:
    """With an event for each role, by which it is known later who had which, and when."""
    if roles:
        work.users.update(user)
    for role in sorted(roles):
        work.record(event(user.id, reason=role))
    return user
