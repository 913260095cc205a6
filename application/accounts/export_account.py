"""Everything that is held about a person, for that person."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import final

from application.accounts.export_format import Holdings, archive_of
from application.accounts.find_users import existing_user
from application.events.new_event import NewEvent
from application.events.trail_page import TrailPage
from application.ports import Clock, Transaction, Work
from domain.accounts import UserId
from domain.events import Event, EventKind

PAGE = 500  # events read at a time


@final
@dataclass(frozen=True, slots=True)
class ExportAccount:
    """One archive, ready for JSON, of the form that `docs/export.schema.json` defines.

    It holds nothing that opens anything: no hash, no token, no digest of one.
    """

    transact: Transaction
    trail_page: TrailPage
    clock: Clock
    event: NewEvent

    def __call__(self, *, user_id: UserId) -> Mapping[str, object]:
        """Raises UserUnknown. The export itself is in its trail."""
        now = self.clock.now()

        def story(work: Work) -> Holdings:
            user = existing_user(work, user_id)
            work.record(self.event(EventKind.ACCOUNT_EXPORTED, user_id))
            return Holdings(
                user=user,
                sessions=tuple(work.sessions.of_user(user_id)),
                remembered=tuple(work.remembered.of_user(user_id)),
                links=tuple(work.links.of_user(user_id)),
                letters=tuple(work.outbox.of_user(user_id, user.email)),
            )

        return archive_of(self.transact(story), self._events(user_id), now)

    def _events(self, user_id: UserId) -> Iterator[Event]:
        after = None
        while page := self.trail_page(user_id=user_id, since=None, after=after, limit=PAGE):
            yield from page
            after = page[-1].at, page[-1].id
