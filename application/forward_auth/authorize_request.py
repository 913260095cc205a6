"""Whether somebody may see what they ask an application for: asked by its proxy, each time."""

from abc import abstractmethod
from dataclasses import dataclass
from typing import Protocol, final

from application.ports import Clock, Transaction
from application.sessions.open_session import still_stands
from domain.accounts import User
from domain.forward_auth import (
    AskedPath,
    ForwardHost,
    HostSession,
    HostSessionId,
    HostSessionToken,
    RoleMissing,
)
from domain.sessions import Session, SessionLimits


class HostSessionById(Protocol):
    """A session on another host with its main one and its user, in one read."""

    @abstractmethod
    def __call__(
        self, host_session_id: HostSessionId
    ) -> tuple[HostSession, Session, User] | None: ...


@final
@dataclass(frozen=True, slots=True)
class AuthorizeRequest:
    """The rule of a host that covers the path decides, by the roles that its visitor has now.

    A session on a host holds as long as its main one; using it is a use of that one, and renews
    nothing. Whoever is about to leave for good is a stranger to applications.
    """

    host_session_by_id: HostSessionById
    transact: Transaction
    session_limits: SessionLimits
    clock: Clock

    def __call__(
        self, *, host: ForwardHost, path: AskedPath, token: HostSessionToken | None
    ) -> User | None:
        """Who asks, or None for a stranger. Raises AddressRefused or RoleMissing."""
        rule = host.rule_for(path)
        user = self._visitor(host, token) if token else None
        if user is not None and not rule.admits(user.roles):
            raise RoleMissing(user=user.id)
        return user

    def _visitor(self, host: ForwardHost, token: HostSessionToken) -> User | None:
        found = self.host_session_by_id(token.host_session_id)
        if found is None:
            return None
        host_session, session, user = found
        if host_session.host != host.authority or user.leaves_at is not None:
            return None
        now = self.clock.now()
        stands = still_stands(session, user, now, self.session_limits, self.transact)
        return user if stands else None
