"""What happens before and after every view: host, visit, form, headers."""

from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from flask import Flask, Response, g, request
from werkzeug.exceptions import BadRequest

from adapters.web.cookies import Cookies
from adapters.web.csrf import CsrfTokens, comes_from_us, token_in
from adapters.web.errors import CsrfRefused
from adapters.web.forms import read_form, submitted_form, take_in_rest
from adapters.web.headers import STATIC, add_security_headers
from adapters.web.login import current_user
from adapters.web.navigation import Navigation
from adapters.web.origin import Host
from adapters.web.visits import Visit, begin_visit, current_visit, end_visit
from application.sessions.resolve_session import ResolveSession
from domain.secrets import Entropy

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})  # RFC 9110 9.2.1
HEALTH = "health"
LOGIN = frozenset({"sessions.login_page", "sessions.log_in"})
REGISTRATION = frozenset({"accounts.register_page", "accounts.register"})
WITHOUT_VISIT = STATIC | {HEALTH}
"""The same for everybody: these look at no cookie and, but for health, ask no storage."""


@dataclass(frozen=True, slots=True)
class Around:
    """The hooks, in the order in which Flask calls them."""

    navigation: Navigation
    resolve_session: ResolveSession
    cookies: Cookies
    tokens: CsrfTokens
    entropy: Entropy
    remembered_for: timedelta

    def install(self, app: Flask) -> None:
        app.before_request(self.number_request)
        app.before_request(self.check_host)
        app.before_request(self.begin_visit)
        app.before_request(self.read_form)
        app.before_request(self.lead_on)
        app.before_request(self.check_form)
        app.after_request(self.end_visit)

    def number_request(self) -> None:
        g.request_id = self.entropy.bytes(8).hex()

    def check_host(self) -> Response | None:
        """Cookies belong to the public origin: a request elsewhere is led there or refused."""
        if request.endpoint == HEALTH:
            return None
        named = self.navigation.origin.classify(request.headers.get("Host"))
        if named is Host.OTHER_LOOPBACK_NAME:
            return self.navigation.to_same_page()
        if named is not Host.OURS:
            raise BadRequest
        return None

    def begin_visit(self) -> None:
        if request.endpoint not in WITHOUT_VISIT:
            g.visit = begin_visit(request, self.cookies, self.resolve_session)

    def read_form(self) -> None:
        if self._changes_something():
            g.form = read_form(request)

    def lead_on(self) -> Response | None:
        """Whoever is logged in has no use for the pages that lead there; this changes nothing."""
        if current_user.is_anonymous:
            return None
        if request.endpoint in LOGIN:
            return self.navigation.to(self.navigation.wanted())
        if request.endpoint in REGISTRATION:
            return self.navigation.to(self.navigation.safe_redirect.home)
        return None

    def check_form(self) -> None:
        """No unsafe method runs unless a page of ours, in this very browser, sent it."""
        if not self._changes_something():
            return
        if not comes_from_us(request, self.navigation.origin):
            raise CsrfRefused("origin")
        binding, token = current_visit().form_binding, token_in(request, submitted_form())
        if binding is None or not self.tokens.accepts(token, binding):
            raise CsrfRefused("token")

    def _changes_something(self) -> bool:
        return request.method not in SAFE_METHODS and request.routing_exception is None

    def end_visit(self, response: Response) -> Response:
        visit = cast(Visit | None, g.get("visit"))
        if visit is not None:
            end_visit(visit, request, response, self.cookies, self.remembered_for)
        take_in_rest(request)
        response.headers["X-Request-Id"] = g.request_id
        return add_security_headers(response, is_secure=self.navigation.origin.is_secure)
