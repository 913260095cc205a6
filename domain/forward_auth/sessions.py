"""A session on another host: a child of the main one, which lives exactly as long."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol, Self, final

from domain.sessions.session import Session, SessionId
from domain.sessions.tokens import OpaqueToken

HostSessionId = NewType("HostSessionId", str)
"""The SHA-256 of its token."""

HOST_SESSIONS_MAXIMUM = 50
"""Of one main session at a time; one more ends the oldest."""


@final
class HostSessionToken(OpaqueToken):
    """What the browser holds on that host: 32 random bytes."""

    __slots__ = ()

    @property
    def host_session_id(self) -> HostSessionId:
        return HostSessionId(self.digest)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class HostSession:
    """Says that a browser is in on one host; whether it still is, its main session says."""

    id: HostSessionId
    session_id: SessionId
    host: str
    """The authority, as it is configured."""
    created_at: datetime

    @classmethod
    def opened(cls, token: HostSessionToken, session: Session, host: str, now: datetime) -> Self:
        return cls(id=token.host_session_id, session_id=session.id, host=host, created_at=now)


class HostSessionRepository(Protocol):
    """The sessions on other hosts, as seen and changed inside one story.

    They go with the session that they came of, whatever removes it.
    """

    @abstractmethod
    def add(self, host_session: HostSession) -> None:
        """Raises Conflict where its main session has ended since."""

    @abstractmethod
    def of_session(self, session_id: SessionId) -> Sequence[HostSession]:
        """The oldest first."""

    @abstractmethod
    def remove(self, host_session_id: HostSessionId) -> None:
        """Does nothing where there is none."""
