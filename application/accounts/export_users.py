"""Handing all accounts on, with everything that an import takes."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeVar, final

from application.events.new_event import NewEvent
from application.ports import Transaction
from domain.accounts import User
from domain.events import EventKind

T = TypeVar("T")


class AllUsers(Protocol):
    """Every account as it is at one moment, in the order of their names."""

    @abstractmethod
    def __call__(self, take: Callable[[Iterator[User]], T]) -> T:
        """What `take` makes of them; it is called once, and they come as it asks for them."""


@final
@dataclass(frozen=True, slots=True)
class ExportUsers:
    """Every account with its hash, by the names that an import knows.

    That it was asked for is in the trail before anything is handed over.
    """

    transact: Transaction
    all_users: AllUsers
    event: NewEvent

    def __call__(self, take: Callable[[Iterator[Mapping[str, object]]], T]) -> T:
        """What `take` makes of them, ready for JSON."""
        self.transact(lambda work: work.record(self.event(EventKind.ACCOUNTS_EXPORTED)))
        return self.all_users(lambda users: take(map(facts_of, users)))


def facts_of(user: User) -> Mapping[str, object]:
    """All that is kept of the account itself: an import of this makes the same one."""
    return {
        "id": str(user.id),
        "username": user.username.display,
        "username_key": user.username.key,
        "email": user.email.address,
        "email_verified": user.email_verified,
        "password_hash": user.password_hash.reveal(),
        "active": user.active,
        "language": user.language,
        "roles": sorted(user.roles),
        "created_at": _moment(user.created_at),
        "leaves_at": _moment(user.leaves_at) if user.leaves_at else None,
        "credential_epoch": user.credential_epoch,
        "version": user.version,
    }


def _moment(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")
