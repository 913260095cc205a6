"""How every session begins and ends: within an account's bound, with what belongs to it."""

from datetime import datetime

from application.events.new_event import NewEvent
from application.ports import Transaction, Work
from domain.accounts import User
from domain.events import EventKind
from domain.sessions import SESSIONS_MAXIMUM, SeriesId, Session, SessionLimits


def open_session(work: Work, session: Session, event: NewEvent) -> None:
    """Keeps it, and ends the account's oldest where there would be too many.

    What remembers the oldest one's browser stays: it may be this very browser's.
    """
    for oldest in work.sessions.beyond(session.user_id, SESSIONS_MAXIMUM - 1):
        work.sessions.remove(oldest.id)
        work.record(
            event(EventKind.SESSION_ENDED, oldest.user_id, reason="too_many", session_id=oldest.id)
        )
    work.sessions.add(session)


def end_session(work: Work, session: Session) -> None:
    """Ends it with what remembers its browser, so that the browser has to log in again."""
    work.sessions.remove(session.id)
    if session.series_id:
        forget_browser(work, session.series_id)


def forget_browser(work: Work, series_id: SeriesId) -> None:
    work.sessions.remove_of_series(series_id)
    work.remembered.remove(series_id)


def still_stands(
    session: Session, user: User, now: datetime, limits: SessionLimits, transact: Transaction
) -> bool:
    """Notes that it was used; one that has ended is gone for good once seen."""
    if not session.holds(user, now, limits):
        transact(lambda work: work.sessions.remove(session.id))
        return False
    if session.is_due_for_touch(now):
        transact(lambda work: work.sessions.touch(session, now))
    return True
