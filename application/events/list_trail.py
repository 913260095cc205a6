"""Looking things up in the trail: of one account or of all, from a day on, of one kind."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import final

from application.events.trail_page import TrailPage
from domain.accounts import UserId
from domain.events import Event, EventId, EventKind

PAGE = 500  # events read at a time


@final
@dataclass(frozen=True, slots=True)
class ListTrail:
    """What happened, newest last, however much it is."""

    page: TrailPage

    def __call__(
        self,
        *,
        user_id: UserId | None = None,
        since: datetime | None = None,
        kind: EventKind | None = None,
    ) -> Iterator[Event]:
        after: tuple[datetime, EventId] | None = None
        while events := self.page(user_id=user_id, since=since, after=after, limit=PAGE):
            yield from (event for event in events if kind in (None, event.kind))
            after = events[-1].at, events[-1].id
