"""Where the web goes next: the wish in `next`, and redirects that never leave the public origin."""

from dataclasses import dataclass
from typing import final
from urllib.parse import quote, urlencode
from wsgiref.types import WSGIEnvironment

from flask import Response, g, request, url_for
from werkzeug.datastructures import Headers

from adapters.web.forms import NEXT_FIELD, SubmittedForm
from adapters.web.origin import VISIBLE_ASCII, PublicOrigin
from application.navigation.safe_redirect import SafeRedirect
from domain.navigation import LocalPath, NotALocalPath

HOME = LocalPath("/")
NEVER_RETURNED_TO = frozenset(
    {
        "/login",
        "/logout",
        "/register",
        "/forgot-password",
        "/reset-password",
        "/change-email",
        "/keep-email",
        "/settings/email/call-off",
        "/check-your-mail",
        "/confirm-registration",
        "/confirm-registration/new-password",
        "/invitation",
        "/verify-email",
        "/settings/verify-email",
        "/settings/devices/end",
        "/settings/devices/end-others",
        "/settings/export",
        "/settings/delete",
        "/farewell",
        "/confirm-browser",
        "/confirm-device",
    }
)

_PATH_SAFE = "/:@!$&'()*+,;=-._~"  # RFC 3986 3.3


@final
class _Redirect(Response):
    """Sends its Location as it stands: the framework would take it apart and join it anew."""

    def get_wsgi_headers(self, environ: WSGIEnvironment) -> Headers:
        location = self.headers.pop("Location")
        headers = super().get_wsgi_headers(environ)
        headers["Location"] = self.headers["Location"] = location
        return headers


@dataclass(frozen=True, slots=True)
class Navigation:
    """Answers that lead somewhere else, always on the configured public origin."""

    origin: PublicOrigin
    safe_redirect: SafeRedirect

    def wanted(self) -> LocalPath:
        """Where this request's `next` leads, or home: the form's field decides before the URL's."""
        form: SubmittedForm | None = g.get("form")
        if form is not None and NEXT_FIELD in form.fields:
            return self.safe_redirect(form.get(NEXT_FIELD))
        values = request.args.getlist(NEXT_FIELD) if request.query_string else []
        return self.safe_redirect(values[0] if len(values) == 1 else None)

    def wanted_beyond_home(self) -> str:
        """Like `wanted`, but empty for home, which needs no saying."""
        wanted = self.wanted()
        return "" if wanted == self.safe_redirect.home else wanted.text

    def login_path(self) -> str:
        """The login page, which will lead on to where this request's `next` leads."""
        return _leading_to("sessions.login_page", self.wanted_beyond_home())

    def register_path(self) -> str:
        """The registration page, likewise."""
        return _leading_to("accounts.register_page", self.wanted_beyond_home())

    def to(self, path: LocalPath | str) -> Response:
        """303, so that no browser posts a password a second time (RFC 9700 4.12).

        A `str` is a path of our own making; one from outside comes as a LocalPath or not at all.
        """
        text = path.text if isinstance(path, LocalPath) else path
        return _Redirect(status=303, headers={"Location": self.origin.location(text)})

    def beyond(self, origin: str, path: LocalPath | str) -> Response:
        """303 to another host, which is one of those that are configured."""
        text = path.text if isinstance(path, LocalPath) else path
        return _Redirect(status=303, headers={"Location": origin + quote(text, safe=VISIBLE_ASCII)})

    def to_login_and_back(self) -> Response:
        """The login page, told to lead back to what this request asked for."""
        return self.to(_leading_to("sessions.login_page", self._asked_for().text))

    def to_same_page(self) -> Response:
        """What this request asked for, on the public origin."""
        return self.to(self._asked_for())

    def _asked_for(self) -> LocalPath:
        path = quote(request.path, safe=_PATH_SAFE)
        query = quote(request.query_string, safe=VISIBLE_ASCII)
        try:
            return LocalPath(f"{path}?{query}" if query else path)
        except NotALocalPath:
            return self.safe_redirect.home


def _leading_to(endpoint: str, wanted: str) -> str:
    query = f"?{urlencode({NEXT_FIELD: wanted})}" if wanted else ""
    return url_for(endpoint) + query
