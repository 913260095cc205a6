"""Tickets: how a login gets from the public host to another one, once, within half a minute."""

import hmac
import re
from abc import abstractmethod
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NewType, Protocol, Self, final

from domain.errors import Refusal
from domain.navigation import LocalPath
from domain.secrets import Entropy, KeyRing, Secret
from domain.sessions.session import SessionId
from domain.sessions.tokens import TOKEN_BYTES, OpaqueToken, decoded, encoded, is_encoded

TicketId = NewType("TicketId", str)
"""16 random bytes as base64url."""

TICKET_LIFE = timedelta(seconds=30)
USED_FOR = timedelta(hours=1)
"""How long a used one is known: far longer than it lives by any machine's clock."""
STATE_LIFE = timedelta(minutes=10)
"""How long somebody may take to log in on the way."""
TICKET_MAXIMUM = (
    12 * 1024
)  # characters: the longest path takes up to four bytes for each of its own

_ID_BYTES = 16
_DIGEST = re.compile(r"[0-9a-f]{64}", re.ASCII)


class TicketInvalid(Refusal):
    """Too old, used, another host's, another browser's, or nobody's: nobody is told which."""

    code = "ticket_invalid"


@final
class EntryState(OpaqueToken):
    """What the browser that sets out for a host holds there: 32 random bytes.

    A ticket names its digest, so that nobody can be logged in by a ticket that somebody else
    fetched (ASVS 5.0 7.2.4).
    """

    __slots__ = ()


def is_digest(text: str) -> bool:
    """Whether it has the shape of a state's."""
    return _DIGEST.fullmatch(text) is not None


@final
class TicketToken(Secret):
    """A ticket as it travels: what it says, and the proof, each as base64url."""

    __slots__ = ()


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """Leads the browser that began, and no other, to a path on one host."""

    id: TicketId
    host: str
    """The authority."""
    path: LocalPath
    state: str
    """The digest of what the browser holds on that host."""
    session_id: SessionId
    issued_at: datetime
    """To the second."""

    @classmethod
    def issued(
        cls,
        entropy: Entropy,
        now: datetime,
        *,
        host: str,
        path: LocalPath,
        state: str,
        of: SessionId,
    ) -> Self:
        return cls(
            id=TicketId(encoded(entropy.bytes(_ID_BYTES))),
            host=host,
            path=path,
            state=state,
            session_id=of,
            issued_at=now.replace(microsecond=0),
        )

    def opens(self, host: str, state: EntryState | None, now: datetime) -> bool:
        """Whether this browser may use it there, as far as can be told without the storage."""
        held = state is not None and hmac.compare_digest(state.digest, self.state)
        return held and self.host == host and abs(now - self.issued_at) < TICKET_LIFE

    @property
    def known_until(self) -> datetime:
        return self.issued_at + USED_FOR


@final
@dataclass(frozen=True, slots=True)
class Tickets:
    """Writes and reads them; what is stored of one is that it was used."""

    keys: KeyRing

    def written(self, ticket: Ticket) -> TicketToken:
        told = "\n".join(
            (
                ticket.id,
                ticket.host,
                ticket.state,
                ticket.session_id,
                str(int(ticket.issued_at.timestamp())),
                ticket.path.text,
            )
        ).encode()
        return TicketToken(f"{encoded(told)}.{encoded(self.keys.mac(_proven(told)))}")

    def read(self, token: TicketToken) -> Ticket:
        """Raises TicketInvalid where it is none of ours, or spelt in another way."""
        text, _, proof = token.reveal().partition(".")
        if len(text) > TICKET_MAXIMUM or not is_encoded(proof, TOKEN_BYTES):
            raise TicketInvalid
        try:
            told = decoded(text)
        except ValueError:
            raise TicketInvalid from None
        if encoded(told) != text or not self.keys.proves(decoded(proof), _proven(told)):
            raise TicketInvalid
        return _ticket_of(told)


class UsedTickets(Protocol):
    """Which tickets were used, as seen and changed inside one story."""

    @abstractmethod
    def use(self, ticket_id: TicketId, known_until: datetime) -> bool:
        """Whether it had not been used before; of several at once one is told so."""

    @abstractmethod
    def remove_expired(self, now: datetime, limit: int) -> int:
        """Those known until then, at most so many; how many it were."""


def _proven(told: bytes) -> bytes:
    return b"ticket " + told


def _ticket_of(told: bytes) -> Ticket:
    """Of what was proven to be ours."""
    ticket_id, host, state, session_id, issued, path = told.decode().split("\n")
    return Ticket(
        id=TicketId(ticket_id),
        host=host,
        path=LocalPath(path),
        state=state,
        session_id=SessionId(session_id),
        issued_at=datetime.fromtimestamp(int(issued), UTC),
    )
