"""Forward-auth: applications on other hosts, who may see what there, and how a login gets there."""

from domain.forward_auth.hosts import AddressRefused, ForwardHost, ForwardHosts, RoleMissing, Rule
from domain.forward_auth.paths import AskedPath, PathRefused
from domain.forward_auth.sessions import (
    HOST_SESSIONS_MAXIMUM,
    HostSession,
    HostSessionId,
    HostSessionRepository,
    HostSessionToken,
)
from domain.forward_auth.tickets import (
    STATE_LIFE,
    EntryState,
    Ticket,
    TicketId,
    TicketInvalid,
    Tickets,
    TicketToken,
    UsedTickets,
    is_digest,
)

__all__ = [
    "HOST_SESSIONS_MAXIMUM",
    "STATE_LIFE",
    "AddressRefused",
    "AskedPath",
    "EntryState",
    "ForwardHost",
    "ForwardHosts",
    "HostSession",
    "HostSessionId",
    "HostSessionRepository",
    "HostSessionToken",
    "PathRefused",
    "RoleMissing",
    "Rule",
    "Ticket",
    "TicketId",
    "TicketInvalid",
    "TicketToken",
    "Tickets",
    "UsedTickets",
    "is_digest",
]
