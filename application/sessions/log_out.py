"""Logging out for good: the browser's session, and what remembers the browser."""

from dataclasses import dataclass
from typing import final

from application.ports import Transaction, Work
from domain.sessions import RememberToken, SeriesId, SessionToken


@final
@dataclass(frozen=True, slots=True)
class LogOut:
    """Ends the session and the remember-me series on the server, so that no copy of a cookie works.

    For a browser that holds neither it does nothing and stores nothing.
    """

    transact: Transaction

    def __call__(
        self, *, session_token: SessionToken | None, remember_token: RememberToken | None
    ) -> None:
        if session_token is None and remember_token is None:
            return

        def story(work: Work) -> None:
            if remember_token:
                _forget(work, remember_token.series_id)
            session = work.sessions.with_id(session_token.session_id) if session_token else None
            if session:
                work.sessions.remove(session.id)
                if session.series_id:
                    _forget(work, session.series_id)

        self.transact(story)


def _forget(work: Work, series_id: SeriesId) -> None:
    work.sessions.remove_of_series(series_id)
    work.remembered.remove(series_id)
