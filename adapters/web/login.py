"""Whose request this is: `current_user` and `login_required`, as Flask applications know them.

Beside them, what asks for the password again before a change.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar, cast, final

from flask import g
from werkzeug.local import LocalProxy

from adapters.web.forms import PROOF_FIELD, submitted_form
from adapters.web.visits import Principal, Visit, current_visit
from application.sessions.reauthenticate import Reauthenticate
from domain.sessions import Authentication, PasswordWrong, Session
from domain.throttling import Throttled

P = ParamSpec("P")
R = TypeVar("R")


class LoginRequired(Exception):
    """This page is for someone who is logged in; the answer leads to the login page and back."""


def _principal() -> Principal:
    visit = cast(Visit | None, g.get("visit"))
    return visit.principal if visit else Principal()


current_user = cast(Principal, LocalProxy(_principal))


def login_required(view: Callable[P, R]) -> Callable[P, R]:
    """Lets only someone who is logged in through; others are sent to the login page first."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        if current_user.is_anonymous:
            raise LoginRequired
        return view(*args, **kwargs)

    return guarded


class PasswordRequired(Exception):
    """Nothing has been done yet: the answer asks for the password and keeps what was typed."""

    def __init__(self, wrong: PasswordWrong | Throttled | None = None) -> None:
        super().__init__()
        self.wrong = wrong
        """What was sent as the password, if anything was, is not it, or was not looked at."""


@final
@dataclass(frozen=True, slots=True)
class Guards:
    """For views that take a form and change something.

    A guard may ask for the password; once it came, the view goes on in the same request, under a
    renewed session.
    """

    reauthenticate: Reauthenticate

    def fresh_login_required(self, view: Callable[P, R]) -> Callable[P, R]:
        """For what is sensitive: the last proof is at most ten minutes old."""
        return self._guarded(view, self.reauthenticate.is_due)

    def password_login_required(self, view: Callable[P, R]) -> Callable[P, R]:
        """For any other change: a browser that is merely remembered may read, not change."""
        return self._guarded(view, lambda s: s.authentication is Authentication.REMEMBERED)

    def _guarded(self, view: Callable[P, R], is_due: Callable[[Session], bool]) -> Callable[P, R]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
            session = current_user.session
            if session is None:
                raise LoginRequired
            if is_due(session):
                self._prove()
            return view(*args, **kwargs)

        return guarded

    def _prove(self) -> None:
        visit, typed = current_visit(), submitted_form().get(PROOF_FIELD)
        if typed is None or visit.session_token is None:
            raise PasswordRequired
        try:
            visit.renew(self.reauthenticate(session_token=visit.session_token, password=typed))
        except (PasswordWrong, Throttled) as wrong:
            raise PasswordRequired(wrong) from wrong
