"""A session: opened by a proof, bounded by the server's clock, gone once it has ended."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from typing import NewType, Protocol, Self

from domain.accounts import User, UserId
from domain.errors import Refusal
from domain.sessions.client import NOBODY, Client
from domain.sessions.remember import SeriesId
from domain.sessions.tokens import OpaqueToken

SessionId = NewType("SessionId", str)
"""The SHA-256 of the session's token."""

IDLE_LIMIT = timedelta(hours=1)  # NIST SP 800-63B-4 2.2.3
ABSOLUTE_LIMIT = timedelta(hours=24)
FRESH_LIMIT = timedelta(minutes=10)
"""So old may a proof be for what is sensitive; at most 15 minutes."""
SESSIONS_MAXIMUM = 20
"""Of one account at a time; one more ends the oldest (ASVS 5.0 7.1.2)."""
LAST_USE_PRECISION = timedelta(minutes=1)
"""Last use is written at most this often, so a session may end this much before its idle limit."""


class InvalidCredentials(Refusal):
    """No login; `reason` is for the operator's log and must never reach the person who tried."""

    code = "invalid_credentials"

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class PasswordWrong(Refusal):
    """Whoever is logged in did not prove it anew; `reason` is for the operator's log."""

    code = "password_wrong"

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason


class SessionToken(OpaqueToken):
    """What the browser holds: 32 random bytes."""

    __slots__ = ()

    @property
    def session_id(self) -> SessionId:
        return SessionId(self.digest)


class Authentication(Enum):
    """How a session was opened; it never counts for more than that (NIST SP 800-63B-4 5.1)."""

    PASSWORD = "password"
    REMEMBERED = "remembered"


@dataclass(frozen=True, slots=True)
class SessionLimits:
    """How long a session lasts: unused, and at all."""

    idle: timedelta = IDLE_LIMIT
    absolute: timedelta = ABSOLUTE_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One browser's standing proof of who uses it. `series_id` names what remembers the browser."""

    id: SessionId
    user_id: UserId
    credential_epoch: int
    authentication: Authentication
    series_id: SeriesId | None
    created_at: datetime
    last_used_at: datetime
    authenticated_at: datetime | None = None
    """When its browser last proved who uses it; None if it never did."""
    client: Client = NOBODY

    @classmethod
    def opened(
        cls,
        token: SessionToken,
        user: User,
        *,
        by: Authentication,
        series_id: SeriesId | None,
        now: datetime,
        client: Client = NOBODY,
    ) -> Self:
        return cls(
            id=token.session_id,
            user_id=user.id,
            credential_epoch=user.credential_epoch,
            authentication=by,
            series_id=series_id,
            created_at=now,
            last_used_at=now,
            authenticated_at=now if by is Authentication.PASSWORD else None,
            client=client,
        )

    def renewed(self, token: SessionToken, user: User, now: datetime) -> Self:
        """After another proof: the same browser under a new token, in the account's epoch of now.

        Its absolute limit counts from the proof, as that of a login does.
        """
        return replace(
            self,
            id=token.session_id,
            credential_epoch=user.credential_epoch,
            authentication=Authentication.PASSWORD,
            created_at=now,
            last_used_at=now,
            authenticated_at=now,
        )

    def is_fresh(self, now: datetime) -> bool:
        """Whether the last proof is recent enough for what is sensitive (ASVS 5.0 7.5.1)."""
        return self.authenticated_at is not None and now - self.authenticated_at < FRESH_LIMIT

    def holds(self, user: User, now: datetime, limits: SessionLimits) -> bool:
        """Whether it still proves, at this moment, that its browser is this user's."""
        return (
            user.is_there(now)
            and user.id == self.user_id
            and user.credential_epoch == self.credential_epoch
            and now - self.last_used_at < limits.idle
            and now - self.created_at < limits.absolute
        )

    def is_due_for_touch(self, now: datetime) -> bool:
        return now - self.last_used_at >= LAST_USE_PRECISION


class SessionRepository(Protocol):
    """The sessions, as seen and changed inside one story."""

    @abstractmethod
    def add(self, session: Session) -> None: ...

    @abstractmethod
    def with_id(self, session_id: SessionId) -> Session | None: ...

    @abstractmethod
    def touch(self, session: Session, now: datetime) -> None:
        """Moves its last use forward; does nothing where it has ended or moved meanwhile."""

    @abstractmethod
    def remove(self, session_id: SessionId) -> None:
        """Does nothing where there is none."""

    @abstractmethod
    def remove_of_series(self, series_id: SeriesId) -> None: ...

    @abstractmethod
    def remove_of_user(self, user_id: UserId) -> None: ...

    @abstractmethod
    def of_user(self, user_id: UserId) -> Sequence[Session]:
        """The oldest first, those that have ended by themselves too."""

    @abstractmethod
    def beyond(self, user_id: UserId, newest: int) -> Sequence[Session]:
        """Likewise, without so many of the newest."""

    @abstractmethod
    def remove_expired(self, created_before: datetime, used_before: datetime, limit: int) -> int:
        """Those made or used last before these moments, at most so many; how many it were."""
