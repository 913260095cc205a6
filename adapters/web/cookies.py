"""Every cookie that is set or read, in one place."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from flask import Request, Response

MAXIMUM_BYTES = 4096  # name and value together (ASVS 5.0 3.3.5)


class Cookie(Enum):
    """What the browser keeps for us. The values are opaque, or a code out of a fixed list."""

    SESSION = "doorward_session"
    REMEMBER = "doorward_remember"
    VISITOR = "doorward_visitor"
    """Binds the forms of someone who is not logged in to their browser."""
    NOTICE = "doorward_notice"
    """Which sentence the next page says, once."""


@dataclass(frozen=True, slots=True)
class Cookies:
    """`__Host-` and `Secure` on https; plain names on loopback http, where neither can work."""

    secure: bool

    def name(self, cookie: Cookie) -> str:
        return f"__Host-{cookie.value}" if self.secure else cookie.value

    def read(self, request: Request, cookie: Cookie) -> str | None:
        """None also where the browser sent it twice or over-long: then it proves nothing."""
        values = request.cookies.getlist(self.name(cookie))
        if len(values) != 1 or len(values[0]) > MAXIMUM_BYTES:
            return None
        return values[0]

    def set(
        self, response: Response, cookie: Cookie, value: str, max_age: timedelta | None = None
    ) -> None:
        """Until the browser closes, or for `max_age`."""
        response.set_cookie(
            self.name(cookie),
            value,
            max_age=max_age,
            path="/",
            secure=self.secure,
            httponly=True,
            samesite="Lax",
        )

    def expire(self, response: Response, cookie: Cookie) -> None:
        self.set(response, cookie, "", max_age=timedelta(0))

    def is_sent(self, request: Request, cookie: Cookie) -> bool:
        """Whether the browser sent it in any form, readable or not."""
        return self.name(cookie) in request.cookies
