"""Sessions on other hosts, and the tickets that were used to open them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import final

from adapters.memory.state import State
from domain.errors import Conflict
from domain.forward_auth import (
    HostSession,
    HostSessionId,
    HostSessionRepository,
    TicketId,
    UsedTickets,
)
from domain.sessions import SessionId


@final
@dataclass(frozen=True, slots=True)
class InMemoryHostSessionRepository(HostSessionRepository):
    state: State

    def add(self, host_session: HostSession) -> None:
        if host_session.session_id not in self.state.sessions:
            raise Conflict
        self.state.host_sessions[host_session.id] = host_session

    def of_session(self, session_id: SessionId) -> Sequence[HostSession]:
        return self.state.host_sessions_of(session_id)

    def remove(self, host_session_id: HostSessionId) -> None:
        self.state.host_sessions.pop(host_session_id, None)


@final
@dataclass(frozen=True, slots=True)
class InMemoryUsedTickets(UsedTickets):
    state: State

    def use(self, ticket_id: TicketId, known_until: datetime) -> bool:
        unused = ticket_id not in self.state.used_tickets
        self.state.used_tickets.setdefault(ticket_id, known_until)
        return unused

    def remove_expired(self, now: datetime, limit: int) -> int:
        kept = self.state.used_tickets
        old = [ticket_id for ticket_id, until in kept.items() if until <= now][:limit]
        for ticket_id in old:
            del kept[ticket_id]
        return len(old)
