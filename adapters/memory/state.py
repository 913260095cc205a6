"""Everything that is stored, in plain dictionaries."""

from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Self

from domain.accounts import (
    EmailAddress,
    EmailAddressTaken,
    User,
    UserId,
    Username,
    UsernameTaken,
)
from domain.deployment import Observation, ObservationKind
from domain.errors import Refusal
from domain.events import Event, EventId, LetterId, Posted
from domain.forward_auth import HostSession, HostSessionId, TicketId
from domain.links import Link, LinkId
from domain.registrations import NameDigest, PendingRegistration
from domain.sessions import (
    RememberSeries,
    SeriesId,
    Session,
    SessionId,
)
from domain.trail import Seal
from domain.webhooks import Delivery, DeliveryId


@dataclass(frozen=True, slots=True)
class State:
    """Everything that is stored. Committed states are never changed, only replaced by copies."""

    users: dict[UserId, User] = field(default_factory=dict)
    ids: dict[str, UserId] = field(default_factory=dict)
    """By username key and by e-mail key: the one holds no `@`, the other does."""
    sessions: dict[SessionId, Session] = field(default_factory=dict)
    remembered: dict[SeriesId, RememberSeries] = field(default_factory=dict)
    registrations: dict[UserId, PendingRegistration] = field(default_factory=dict)
    freed_names: dict[NameDigest, UserId] = field(default_factory=dict)
    links: dict[LinkId, Link] = field(default_factory=dict)
    events: dict[EventId, Event] = field(default_factory=dict)
    """As recorded, but for their letters."""
    sealed: dict[EventId, int] = field(default_factory=dict)
    """By which seal."""
    seals: dict[int, Seal] = field(default_factory=dict)
    letters: dict[LetterId, Posted] = field(default_factory=dict)
    claims: dict[LetterId, datetime] = field(default_factory=dict)
    """Until when somebody is busy with it."""
    observations: dict[ObservationKind, Observation] = field(default_factory=dict)
    host_sessions: dict[HostSessionId, HostSession] = field(default_factory=dict)
    used_tickets: dict[TicketId, datetime] = field(default_factory=dict)
    """Until when each is known."""
    deliveries: dict[DeliveryId, Delivery] = field(default_factory=dict)
    delivery_claims: dict[DeliveryId, datetime] = field(default_factory=dict)
    """Until when somebody is busy with it."""

    def copy(self) -> Self:
        return type(self)(*(dict(getattr(self, part.name)) for part in fields(self)))

    def user_with_login(self, login: Username | EmailAddress) -> User | None:
        user_id = self.ids.get(login.key)
        return self.users[user_id] if user_id else None

    def keep(self, user: User) -> None:
        if before := self.users.get(user.id):
            del self.ids[before.username.key], self.ids[before.email.key]
        self.users[user.id] = user
        self.ids[user.username.key] = self.ids[user.email.key] = user.id

    def end_session(self, session_id: SessionId) -> None:
        """With those on other hosts that came of it."""
        self.sessions.pop(session_id, None)
        for child in self.host_sessions_of(session_id):
            del self.host_sessions[child.id]

    def host_sessions_of(self, session_id: SessionId) -> list[HostSession]:
        found = [one for one in self.host_sessions.values() if one.session_id == session_id]
        return sorted(found, key=lambda one: (one.created_at, one.id))

    def sessions_of(self, user_id: UserId) -> list[Session]:
        found = [s for s in self.sessions.values() if s.user_id == user_id]
        return sorted(found, key=lambda session: (session.created_at, session.id))

    def remembered_of(self, user_id: UserId) -> list[RememberSeries]:
        found = [s for s in self.remembered.values() if s.user_id == user_id]
        return sorted(found, key=lambda series: (series.created_at, series.id))

    def links_of(self, user_id: UserId) -> list[Link]:
        found = [link for link in self.links.values() if link.user_id == user_id]
        return sorted(found, key=lambda link: (link.created_at, link.id))

    def events_under(self, seal: int) -> list[Event]:
        found = [self.events[one] for one, number in self.sealed.items() if number == seal]
        return sorted(found, key=lambda event: (event.at, event.id))

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
