"""Setting out for an application's host: the ticket that takes a login there."""

from dataclasses import dataclass
from typing import final

from application.ports import Clock
from domain.forward_auth import ForwardHost, Ticket, Tickets, TicketToken
from domain.navigation import LocalPath
from domain.secrets import Entropy
from domain.sessions import Session


@final
@dataclass(frozen=True, slots=True)
class EnterHost:
    """Writes a ticket for whoever is logged in. Nothing is stored until it is used."""

    tickets: Tickets
    clock: Clock
    entropy: Entropy

    def __call__(
        self, *, session: Session, host: ForwardHost, path: LocalPath, state: str
    ) -> TicketToken:
        """`state` is the digest of what the browser holds on that host."""
        ticket = Ticket.issued(
            self.entropy,
            self.clock.now(),
            host=host.authority,
            path=path,
            state=state,
            of=session.id,
        )
        return self.tickets.written(ticket)
