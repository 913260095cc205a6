"""One lock from the start to the end of a story; readers take the snapshot committed last."""

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import TypeVar, final

from adapters.memory.limiter import InMemoryRateLimiter
from adapters.memory.state import State
from adapters.memory.work import work_on
from application.ports import StorageUnavailable, Work, untold
from domain.accounts import EmailAddress, User, UserId, Username
from domain.deployment import Observation
from domain.errors import Conflict, Refusal
from domain.events import Event, EventId, Posted
from domain.forward_auth import HostSession, HostSessionId
from domain.links import Link, LinkId
from domain.registrations import PendingRegistration
from domain.sessions import RememberSeries, Session, SessionId
from domain.throttling import RateLimiter
from domain.trail import Seal, TrailExtent
from domain.webhooks import Delivery

T = TypeVar("T")

ATTEMPTS = 5  # runs of one story before its conflicts count as a fault


@final
class InMemoryStorage:
    """Holds the committed state; its methods are the ports over it.

    Every story copies the dictionaries, so this is for tests, trials and small demonstrations.
    """

    def __init__(
        self,
        told: Callable[[Sequence[Event]], None] = untold,
        targets: Sequence[str] = (),
    ) -> None:
        """`targets` is where webhooks go to."""
        self._lock = threading.Lock()
        self._state = State()
        self._told = told
        self._targets = targets
        self._limiter = InMemoryRateLimiter()

    @property
    def rate_limiter(self) -> RateLimiter:
        return self._limiter

    def transact(self, story: Callable[[Work], T]) -> T:
        for _ in range(ATTEMPTS):
            with self._lock:
                work = work_on(self._state.copy(), self._limiter, self._targets)
                try:
                    answer = story(work)
                except Conflict:
                    continue
                self._state = work.state
                work.tries.keep()
            self._told(work.recorded)
            return answer
        raise StorageUnavailable("a story kept conflicting")

    def transact_beside(self, story: Callable[[Work], T]) -> T:
        """The same: here every story waits for the one before."""
        return self.transact(story)

    def user_by_login(self, login: Username | EmailAddress) -> User | None:
        return self._state.user_with_login(login)

    def user_page(self, *, after: str, limit: int) -> Sequence[User]:
        users = [user for user in self._state.users.values() if user.username.key > after]
        return sorted(users, key=lambda user: user.username.key)[:limit]

    def letter_page(self, *, after: str, limit: int) -> Sequence[Posted]:
        letters = [one for one in self._state.letters.values() if one.id > after]
        return sorted(letters, key=lambda one: one.id)[:limit]

    def delivery_page(self, *, after: str, limit: int) -> Sequence[Delivery]:
        deliveries = [one for one in self._state.deliveries.values() if one.id > after]
        return sorted(deliveries, key=lambda one: one.id)[:limit]

    def taken_names(
        self, username: Username | None, email: EmailAddress | None
    ) -> Sequence[Refusal]:
        return self._state.clashes(username, email)

    def session_by_id(
        self, session_id: SessionId
    ) -> tuple[Session, User, RememberSeries | None] | None:
        state = self._state
        session = state.sessions.get(session_id)
        if session is None:
            return None
        series = state.remembered.get(session.series_id) if session.series_id else None
        return session, state.users[session.user_id], series

    def host_session_by_id(
        self, host_session_id: HostSessionId
    ) -> tuple[HostSession, Session, User] | None:
        state = self._state
        found = state.host_sessions.get(host_session_id)
        if found is None:
            return None
        session = state.sessions[found.session_id]
        return found, session, state.users[session.user_id]

    def links_of_user(self, user_id: UserId) -> Sequence[Link]:
        return self._state.links_of(user_id)

    def link_with_user(self, link_id: LinkId) -> tuple[Link, User] | None:
        state = self._state
        link = state.links.get(link_id)
        user = state.users.get(link.user_id) if link else None
        return (link, user) if link and user else None

    def link_by_id(self, link_id: LinkId) -> Link | None:
        return self._state.links.get(link_id)

    def pending_by_link(self, link_id: LinkId) -> tuple[Link, PendingRegistration] | None:
        state = self._state
        link = state.links.get(link_id)
        pending = state.registrations.get(link.user_id) if link else None
        return (link, pending) if link and pending else None

    def devices_of_user(
        self, user_id: UserId
    ) -> tuple[Sequence[Session], Sequence[RememberSeries]]:
        state = self._state
        return state.sessions_of(user_id), state.remembered_of(user_id)

    def trail_page(
        self,
        *,
        user_id: UserId | None,
        since: datetime | None,
        after: tuple[datetime, EventId] | None,
        limit: int,
    ) -> Sequence[Event]:
        found = [
            event
            for event in self._state.events.values()
            if (user_id is None or event.user_id == user_id)
            and (since is None or event.at >= since)
            and (after is None or (event.at, event.id) > after)
        ]
        return sorted(found, key=lambda event: (event.at, event.id))[:limit]

    def recent_events(
        self, *, user_id: UserId, before: tuple[datetime, EventId] | None, limit: int
    ) -> Sequence[Event]:
        found = [
            event
            for event in self._state.events.values()
            if event.user_id == user_id and (before is None or (event.at, event.id) < before)
        ]
        return sorted(found, key=lambda event: (event.at, event.id), reverse=True)[:limit]

    def seal_page(self, *, after: int, limit: int) -> Sequence[Seal]:
        seals = [seal for number, seal in self._state.seals.items() if number > after]
        return sorted(seals, key=lambda seal: seal.number)[:limit]

    def sealed_events(self, *, number: int, limit: int) -> Sequence[Event]:
        return self._state.events_under(number)[:limit]

    def trail_extent(self) -> TrailExtent:
        state = self._state
        return TrailExtent(
            first_seal=min(state.seals, default=None),
            last_seal=max(state.seals, default=None),
            first_under=min(state.sealed.values(), default=None),
            last_under=max(state.sealed.values(), default=None),
            unsealed=len(state.events) - len(state.sealed),
        )

    def note(self, observation: Observation) -> None:
        with self._lock:
            state = self._state.copy()
            state.observations[observation.kind] = observation
            self._state = state

    def observations(self) -> Sequence[Observation]:
        kept = self._state.observations.values()
        return sorted(kept, key=lambda observation: observation.kind.value)

    def check(self) -> None:
        """It is there as long as the process is."""

    def all_users(self, take: Callable[[Iterator[User]], T]) -> T:
        users = sorted(self._state.users.values(), key=lambda user: user.username.key)
        return take(iter(users))
