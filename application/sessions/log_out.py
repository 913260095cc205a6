"""Logging out for good: the browser's session, and what remembers the browser."""

from dataclasses import dataclass
from typing import final

from application.events.new_event import NewEvent
from application.ports import Transaction, Work
from application.sessions.open_session import end_session, forget_browser
from domain.events import EventKind
from domain.sessions import RememberToken, SessionToken


@final
@dataclass(frozen=True, slots=True)
class LogOut:
    """Ends the session and the remember-me series on the server, so that no copy of a cookie works.

    For a browser that holds neither it does nothing and stores nothing.
    """

    transact: Transaction
    event: NewEvent

    def __call__(
        self, *, session_token: SessionToken | None, remember_token: RememberToken | None
    ) -> None:
        if session_token is None and remember_token is None:
            return

        def story(work: Work) -> None:
            session = work.sessions.with_id(session_token.session_id) if session_token else None
            series = work.remembered.with_id(remember_token.series_id) if remember_token else None
            if series:
                forget_browser(work, series.id)
            if session:
                end_session(work, session)
            left = session or series
            if left:
                session_id = session.id if session else None
                work.record(self.event(EventKind.LOGOUT, left.user_id, session_id=session_id))

        self.transact(story)
