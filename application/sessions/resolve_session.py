"""Finding out, at each request, whose browser it is."""

from abc import abstractmethod
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, final

from application.events.new_event import NewEvent, letter_to
from application.ports import Clock, CurrentCircumstances, Transaction, Work
from application.sessions.open_session import forget_browser, open_session, still_stands
from domain.accounts import User
from domain.events import Event, EventKind, LetterKind
from domain.secrets import Entropy
from domain.sessions import (
    Authentication,
    RememberLimits,
    RememberSeries,
    RememberToken,
    Session,
    SessionId,
    SessionLimits,
    SessionToken,
    Use,
)


class SessionById(Protocol):
    """A session with its user and with what remembers its browser, in one read."""

    @abstractmethod
    def __call__(
        self, session_id: SessionId
    ) -> tuple[Session, User, RememberSeries | None] | None: ...


@final
@dataclass(frozen=True, slots=True)
class Resolved:
    """Whose browser it is; the tokens are None where it keeps those that it has."""

    user: User
    session: Session
    session_token: SessionToken | None = None
    remember_token: RememberToken | None = None


@final
@dataclass(frozen=True, slots=True)
class ResolveSession:
    """The user whose session this browser holds, or whom it remembers.

    A session that has ended is gone for good once seen. A remembered browser is given a new
    session, and a new validator except to a request that went out beside another. A validator whose
    successor was seen, be it beside a session, ends the series and all its sessions.
    """

    session_by_id: SessionById
    transact: Transaction
    session_limits: SessionLimits
    remember_limits: RememberLimits
    clock: Clock
    entropy: Entropy
    circumstances: CurrentCircumstances
    event: NewEvent

    def __call__(
        self, *, session_token: SessionToken | None, remember_token: RememberToken | None
    ) -> Resolved | None:
        """None for a stranger, whose tokens, if any, are worth nothing any more."""
        now = self.clock.now()
        standing = self._standing(session_token, remember_token, now) if session_token else None
        if standing is not None or remember_token is None:
            return standing
        token = remember_token
        return self.transact(lambda work: self._restore(work, token, now))

    def _standing(
        self, token: SessionToken, remember_token: RememberToken | None, now: datetime
    ) -> Resolved | None:
        found = self.session_by_id(token.session_id)
        if found is None:
            return None
        session, user, series = found
        if not still_stands(session, user, now, self.session_limits, self.transact):
            return None
        if series and remember_token and series.is_confirmed_by(remember_token):
            self.transact(lambda work: _confirm(work, remember_token))
        return Resolved(user, session)

    def _restore(self, work: Work, token: RememberToken, now: datetime) -> Resolved | None:
        """Returns rather than raises where it refuses: what it ended must stay ended."""
        series = work.remembered.with_id(token.series_id)
        user = work.users.with_id(series.user_id) if series else None
        if series is None or user is None:
            return None
        use = series.use_of(token, now)
        if use is Use.THEFT or not series.holds(user, now, self.remember_limits):
            forget_browser(work, series.id)
            if use is Use.THEFT:
                work.record(self._reused(user))
            return None
        successor = self._rotate(work, series, token, now) if use is Use.ROTATE else None
        session_token = SessionToken.new(self.entropy)
        session = Session.opened(
            session_token,
            user,
            by=Authentication.REMEMBERED,
            series_id=series.id,
            now=now,
            client=self.circumstances().client,
        )
        open_session(work, session, self.event)
        return Resolved(user, session, session_token, successor)

    def _reused(self, user: User) -> Event:
        kind, letter = EventKind.REMEMBER_TOKEN_REUSED, LetterKind.REMEMBER_TOKEN_REUSED
        return self.event(kind, user.id, refused="reused", letters=(letter_to(user, letter),))

    def _rotate(
        self, work: Work, series: RememberSeries, token: RememberToken, now: datetime
    ) -> RememberToken:
        successor = token.successor(self.entropy)
        work.remembered.update(series.rotated(token, successor, now), was=series)
        return successor


def _confirm(work: Work, token: RememberToken) -> None:
    """A validator shown beside a session has been seen like any other."""
    series = work.remembered.with_id(token.series_id)
    if series and series.is_confirmed_by(token):
        work.remembered.update(series.confirmed(), was=series)
