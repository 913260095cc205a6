"""Arriving at an application's host: a ticket becomes a session there, once."""

from dataclasses import dataclass
from datetime import datetime
from typing import final

from application.events.new_event import NewEvent
from application.ports import Clock, Transaction, Work
from domain.accounts import User
from domain.events import EventKind
from domain.forward_auth import (
    HOST_SESSIONS_MAXIMUM,
    EntryState,
    ForwardHost,
    HostSession,
    HostSessionToken,
    Ticket,
    TicketInvalid,
    Tickets,
    TicketToken,
)
from domain.navigation import LocalPath
from domain.secrets import Entropy
from domain.sessions import Session, SessionLimits


@final
@dataclass(frozen=True, slots=True)
class Entered:
    """The session on that host, and where its visitor was going."""

    token: HostSessionToken
    path: LocalPath


@final
@dataclass(frozen=True, slots=True)
class OpenHostSession:
    """Opens a session on one host, as a child of the main one that the ticket was written for.

    The ticket counts on that host alone, in the browser that set out for it, for half a minute and
    once, and only as long as the main session holds.
    """

    tickets: Tickets
    transact: Transaction
    session_limits: SessionLimits
    clock: Clock
    entropy: Entropy
    event: NewEvent

    def __call__(
        self, *, host: ForwardHost, ticket: TicketToken, state: EntryState | None
    ) -> Entered:
        """Raises TicketInvalid."""
        read = self.tickets.read(ticket)
        if not read.opens(host.authority, state, self.clock.now()):
            raise TicketInvalid
        token = HostSessionToken.new(self.entropy)
        if not self.transact(lambda work: self._open(work, read, token)):
            raise TicketInvalid
        return Entered(token, read.path)

    def _open(self, work: Work, ticket: Ticket, token: HostSessionToken) -> bool:
        """Returns rather than raises where it refuses: a ticket that was used stays used."""
        now = self.clock.now()
        if not work.tickets.use(ticket.id, ticket.known_until):
            return False
        session = work.sessions.with_id(ticket.session_id)
        user = work.users.with_id(session.user_id) if session else None
        if session is None or user is None or not self._holds(session, user, now):
            return False
        _make_room(work, session)
        work.host_sessions.add(HostSession.opened(token, session, ticket.host, now))
        kind = EventKind.APPLICATION_ENTERED
        work.record(self.event(kind, user.id, reason=ticket.host, session_id=session.id))
        return True

    def _holds(self, session: Session, user: User, now: datetime) -> bool:
        return user.leaves_at is None and session.holds(user, now, self.session_limits)


def _make_room(work: Work, session: Session) -> None:
    standing = work.host_sessions.of_session(session.id)
    for oldest in standing[: max(0, len(standing) + 1 - HOST_SESSIONS_MAXIMUM)]:
        work.host_sessions.remove(oldest.id)
