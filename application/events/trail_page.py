"""Reading the trail outside of stories: what happened, a page at a time."""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from domain.accounts import UserId
from domain.events import Event, EventId


class TrailPage(Protocol):
    """Events in the order of moments and then of ids, in one read."""

    @abstractmethod
    def __call__(
        self,
        *,
        user_id: UserId | None,
        since: datetime | None,
        after: tuple[datetime, EventId] | None,
        limit: int,
    ) -> Sequence[Event]:
        """At most `limit`, without letters: of one user or of everybody and nobody.

        None that happened before `since`, and none but those behind `after`, which names the last
        event of the page before.
        """


class RecentEvents(Protocol):
    """What happened to one account, newest first, in one read."""

    @abstractmethod
    def __call__(
        self, *, user_id: UserId, before: tuple[datetime, EventId] | None, limit: int
    ) -> Sequence[Event]:
        """At most `limit`, without letters, and only those older than `before`."""
