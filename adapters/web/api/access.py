"""Who may call an operation: declared once, and then both kept and described."""

from collections.abc import Callable, Sequence
from enum import Enum
from typing import Any, final

from adapters.web.login import Guards, login_required

_COOKIE, _CSRF, _BEARER = "cookie", "csrf", "bearer"


@final
class Access(Enum):
    """The value is what people are told."""

    ANYONE = "Open to everybody."
    LOGGED_IN = "Needs a session."
    PASSWORD = "Needs a session that began with the password, or a proof since."
    FRESH = "Needs a proof with the password that is at most ten minutes old."

    @property
    def codes(self) -> Sequence[str]:
        """Of the problems that follow from it."""
        match self:
            case Access.ANYONE:
                return ()
            case Access.LOGGED_IN:
                return ("login_required",)
            case Access.PASSWORD | Access.FRESH:
                return ("login_required", "password_required")

    def security(self, *, changes: bool) -> list[dict[str, list[str]]]:
        """As the document says it: one of these is enough, and in each all that it names."""
        beside: dict[str, list[str]] = {_CSRF: []} if changes else {}
        if self is Access.ANYONE:
            return [{}, beside] if changes else []
        return [{_BEARER: []}, {_COOKIE: []} | beside]

    def kept(self, view: Callable[..., Any], guards: Guards) -> Callable[..., Any]:
        """The view, for those alone who may."""
        match self:
            case Access.ANYONE:
                return view
            case Access.LOGGED_IN:
                return login_required(view)
            case Access.PASSWORD:
                return guards.password_login_required(view)
            case Access.FRESH:
                return guards.fresh_login_required(view)


def schemes(session_cookie: str, csrf_header: str) -> dict[str, dict[str, str]]:
    """The ways to say who one is, as the document names them."""
    return {
        _BEARER: {
            "type": "http",
            "scheme": "bearer",
            "description": "The access token of a login with `carrier: bearer`.",
        },
        _COOKIE: {
            "type": "apiKey",
            "in": "cookie",
            "name": session_cookie,
            "description": "Set by a login with `carrier: cookie`, or on the login page.",
        },
        _CSRF: {
            "type": "apiKey",
            "in": "header",
            "name": csrf_header,
            "description": (
                "Wherever a cookie of ours is sent and something is changed. The token comes from"
                " `GET /api/v1/csrf-token`; a login and a proof make a new one necessary."
            ),
        },
    }
