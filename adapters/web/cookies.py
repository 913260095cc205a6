"""Every cookie that is set or read, in one place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from functools import lru_cache

from flask import Request, Response
from werkzeug.http import dump_cookie

MAXIMUM_BYTES = 4096  # name and value together (ASVS 5.0 3.3.5)


class Cookie(Enum):
    """What the browser keeps for us. The values are opaque, or a code out of a fixed list."""

    SESSION = "doorward_session"
    REMEMBER = "doorward_remember"
    VISITOR = "doorward_visitor"
    """Binds the forms of someone who is not logged in to their browser."""
    NOTICE = "doorward_notice"
    """Which sentence the next page says, once."""
    LINK = "doorward_link"
    """The token of the mailed link that was opened last, until the form behind it is sent."""
    DEVICE = "doorward_device"
    """Shows that an account's password was right here before; it gives no access."""


class HostCookie(Enum):
    """What the browser keeps on an application's host. None of it is ever sent to our own."""

    SESSION = "doorward_app"
    STATE = "doorward_app_state"
    """Which browser set out to log in there."""


STRICT = frozenset({Cookie.NOTICE, Cookie.DEVICE})
"""Those with `SameSite=Strict`: nobody needs them who comes from another site.

The notice is left by an answer to a form of ours and read by the page after it. All others are
`Lax`. Whoever follows a link in a mail or on another page is to be met as who they are: with their
session, or with what remembers them. With a strict visitor cookie they would get a second one, and
every form that they have open in another tab would be out of date. The link that was opened last is
needed when the page behind it is loaded, which is still a part of coming here.
"""


@dataclass(frozen=True, slots=True)
class Cookies:
    """`__Host-` and `Secure` on https; plain names on loopback http, where neither can work."""

    secure: bool

    def name(self, cookie: Cookie | HostCookie) -> str:
        return f"__Host-{cookie.value}" if self.secure else cookie.value

    def sent(self, request: Request) -> Mapping[Cookie, str | None]:
        """Ours that the browser sent (RFC 6265 5.4): None for one that came twice or over-long.

        Such a one proves nothing. None of ours is ever quoted or encoded.
        """
        found: dict[Cookie, str | None] = {}
        ours = _NAMES[self.secure]
        for pair in request.environ.get("HTTP_COOKIE", "").split(";"):
            name, _, value = pair.strip(" \t").partition("=")
            cookie = ours.get(name)
            if cookie is not None:
                alone = cookie not in found and len(value) <= MAXIMUM_BYTES
                found[cookie] = value if alone else None
        return found

    def sent_on_host(self, request: Request, cookie: HostCookie) -> str:
        """Likewise; empty where it counts for nothing."""
        name, header = self.name(cookie), request.environ.get("HTTP_COOKIE", "")
        pairs = (pair.strip(" \t").partition("=") for pair in header.split(";"))
        values = [value for named, _, value in pairs if named == name]
        return values[0] if len(values) == 1 and len(values[0]) <= MAXIMUM_BYTES else ""

    def set(
        self,
        response: Response,
        cookie: Cookie | HostCookie,
        value: str,
        max_age: timedelta | None = None,
    ) -> None:
        """Until the browser closes, or for `max_age`."""
        header = f"{self.name(cookie)}={value}{_attributes(self.secure, cookie in STRICT, max_age)}"
        response.headers.add("Set-Cookie", header)

    def expire(self, response: Response, cookie: Cookie | HostCookie) -> None:
        self.set(response, cookie, "", max_age=timedelta(0))


@lru_cache(maxsize=32)
def _attributes(secure: bool, strict: bool, max_age: timedelta | None) -> str:
    """What stands behind the value, which is one of ours and never needs quoting."""
    whole = dump_cookie(
        "name",
        "value",
        max_age=max_age,
        path="/",
        secure=secure,
        httponly=True,
        samesite="Strict" if strict else "Lax",
    )
    return whole.removeprefix("name=value")


_NAMES: Mapping[bool, Mapping[str, Cookie]] = {
    secure: {Cookies(secure).name(cookie): cookie for cookie in Cookie} for secure in (False, True)
}
