"""A storage with something happening in it at an awkward moment."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from adapters.memory import InMemoryStorage
from application.ports import Work
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


def _nothing() -> None:
    return None


@dataclass
class BusyStorage:
    """Memory, with other people in it."""

    inner: InMemoryStorage = field(default_factory=InMemoryStorage)
    stories: int = 0
    meanwhile: Callable[[], object] = field(default=_nothing)
    """What somebody else does just before the next story begins."""

    def transact(self, story: Callable[[Work], T]) -> T:
        self.stories += 1
        meanwhile, self.meanwhile = self.meanwhile, _nothing
        meanwhile()
        return self.inner.transact(story)

    def transact_beside(self, story: Callable[[Work], T]) -> T:
        return self.inner.transact_beside(story)

    def recent_events(
        self, *, user_id: UserId, before: tuple[datetime, EventId] | None, limit: int
    ) -> Sequence[Event]:
        return self.inner.recent_events(user_id=user_id, before=before, limit=limit)

    def seal_page(self, *, after: int, limit: int) -> Sequence[Seal]:
        return self.inner.seal_page(after=after, limit=limit)

    def sealed_events(self, *, number: int, limit: int) -> Sequence[Event]:
        return self.inner.sealed_events(number=number, limit=limit)

    def trail_extent(self) -> TrailExtent:
        return self.inner.trail_extent()

    def user_by_login(self, login: Username | EmailAddress) -> User | None:
        return self.inner.user_by_login(login)

    def user_page(self, *, after: str, limit: int) -> Sequence[User]:
        return self.inner.user_page(after=after, limit=limit)

    def taken_names(
        self, username: Username | None, email: EmailAddress | None
    ) -> Sequence[Refusal]:
        return self.inner.taken_names(username, email)

    def letter_page(self, *, after: str, limit: int) -> Sequence[Posted]:
        return self.inner.letter_page(after=after, limit=limit)

    def delivery_page(self, *, after: str, limit: int) -> Sequence[Delivery]:
        return self.inner.delivery_page(after=after, limit=limit)

    def session_by_id(
        self, session_id: SessionId
    ) -> tuple[Session, User, RememberSeries | None] | None:
        return self.inner.session_by_id(session_id)

    def host_session_by_id(
        self, host_session_id: HostSessionId
    ) -> tuple[HostSession, Session, User] | None:
        return self.inner.host_session_by_id(host_session_id)

    def links_of_user(self, user_id: UserId) -> Sequence[Link]:
        return self.inner.links_of_user(user_id)

    def link_with_user(self, link_id: LinkId) -> tuple[Link, User] | None:
        return self.inner.link_with_user(link_id)

    def link_by_id(self, link_id: LinkId) -> Link | None:
        return self.inner.link_by_id(link_id)

    def pending_by_link(self, link_id: LinkId) -> tuple[Link, PendingRegistration] | None:
        return self.inner.pending_by_link(link_id)

    def devices_of_user(
        self, user_id: UserId
    ) -> tuple[Sequence[Session], Sequence[RememberSeries]]:
        return self.inner.devices_of_user(user_id)

    def trail_page(
        self,
        *,
        user_id: UserId | None,
        since: datetime | None,
        after: tuple[datetime, EventId] | None,
        limit: int,
    ) -> Sequence[Event]:
        return self.inner.trail_page(user_id=user_id, since=since, after=after, limit=limit)

    @property
    def rate_limiter(self) -> RateLimiter:
        return self.inner.rate_limiter

    def note(self, observation: Observation) -> None:
        self.inner.note(observation)

    def observations(self) -> Sequence[Observation]:
        return self.inner.observations()

    def all_users(self, take: Callable[[Iterator[User]], T]) -> T:
        return self.inner.all_users(take)


@dataclass
class ConflictingStorage(BusyStorage):
    """Memory, where every story meets a conflict at its end once, and is run again."""

    def transact(self, story: Callable[[Work], T]) -> T:
        runs = iter((Conflict(), None))

        def told_again(work: Work) -> T:
            answer = story(work)
            if conflict := next(runs):
                raise conflict
            return answer

        return super().transact(told_again)


@dataclass
class LateStorage(BusyStorage):
    """Memory, whose readers still see somebody who is gone by the time of the story."""

    gone: User | None = None

    def user_by_login(self, login: Username | EmailAddress) -> User | None:
        return self.gone
