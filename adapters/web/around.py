"""What happens before and after every view: host, visit, form, headers."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol, cast

from flask import Flask, Request, Response, g
from flask.globals import request_ctx
from werkzeug.exceptions import BadRequest

from adapters.web.cookies import Cookies
from adapters.web.csrf import HEADER, CsrfTokens, comes_from_us
from adapters.web.errors import BearerRefused, CsrfRefused, Leaving
from adapters.web.forms import PROOF_FIELD, TOKEN_FIELD, SubmittedForm, read_form
from adapters.web.headers import STATIC, let_caches_keep
from adapters.web.json_body import read_json
from adapters.web.navigation import Navigation
from adapters.web.origin import Host
from adapters.web.presentation import speak
from adapters.web.problems import wants_json
from adapters.web.visit_cookies import begin_bearer_visit, begin_visit, device_token, end_visit
from adapters.web.visits import Visit
from application.sessions.resolve_session import ResolveSession
from domain.sessions.known_devices import DeviceToken

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})  # RFC 9110 9.2.1
HEALTH = frozenset({"health", "readiness", "metrics"})
"""Asked by machines, under whatever name they reach us."""
LOGIN = frozenset({"sessions.login_page", "sessions.log_in"})
REGISTRATION = frozenset({"accounts.register_page", "accounts.register"})
FAREWELL = frozenset(
    {
        "farewell.farewell_page",
        "farewell.stay",
        "sessions.logout_page",
        "sessions.log_out",
        "api_sessions.who_am_i",
        "api_sessions.log_out",
        "api_sessions.prove",
        "api_sessions.csrf_token",
        "api_account.undo_deletion",
        "api_viewer",
    }
)
"""Open to whoever is leaving."""
HASHING = frozenset(
    {
        "api_sessions.log_in",
        "api_sessions.prove",
        "api_registrations.register",
        "api_registrations.confirm",
        "api_registrations.confirm_anew",
        "api_registrations.accept_invitation",
        "api_recovery.reset",
        "api_account.change_password",
        "sessions.log_in",
        "accounts.register",
        "recovery.reset",
        "confirmation.confirm",
        "confirmation.confirm_anew",
        "invitations.accept",
    }
)
"""Those that always need a password hash; elsewhere a proof that came along does."""
ASKING = frozenset({"api_account.activity"})
"""Those of the JSON API at whose address a query may stand; elsewhere it could be no mistake."""
FORWARD_AUTH = frozenset(
    {
        "forward_auth.ask",
        "forward_auth.start",
        "forward_auth.arrive",
        "forward_auth.leave",
        "forward_auth.style",
    }
)
"""Asked on other hosts, or by their proxies: these look at the host themselves."""
WITHOUT_VISIT = STATIC | HEALTH | FORWARD_AUTH | {"api_document"}
"""The same for everybody: these look at no cookie and, but for readiness, ask no storage."""


class RoomCheck(Protocol):
    """Whether a password hash could be had soon."""

    @abstractmethod
    def __call__(self, *, first: bool = False) -> None:
        """Raises HasherBusy where there is no room; more is kept for who is `first`."""


@dataclass(frozen=True, slots=True)
class Around:
    """One hook before and one after, in which the request is taken in hand once.

    Each look at Flask's own `request` and `g` goes through a proxy, and a page makes many.
    """

    navigation: Navigation
    resolve_session: ResolveSession
    check_hashing: RoomCheck
    knows: Callable[[DeviceToken | None], bool]
    """Whether this is a browser that goes first."""
    cookies: Cookies
    tokens: CsrfTokens
    remembered_for: timedelta

    def install(self, app: Flask) -> None:
        app.before_request(self.before)
        app.after_request(self.after)

    def before(self) -> Response | None:
        request = request_ctx.request
        elsewhere = self._check_host(request)
        if elsewhere is not None:
            return elsewhere
        if request.endpoint in HASHING:
            # Turned away before it costs a query, or the reading of a form.
            self.check_hashing(first=self.knows(device_token(request, self.cookies)))
        visit = Visit()
        if request.endpoint not in WITHOUT_VISIT:
            visit = g.visit = self._begin_visit(request)
            if visit.principal.user:
                speak(visit.principal.user.language)
        if wants_json(request):
            self._take_json(request, visit)
            return None
        return self._take_form(request, visit)

    def _take_form(self, request: Request, visit: Visit) -> Response | None:
        if _changes_nothing(request):
            return self._lead_on(request, visit)
        form = g.form = read_form(request)
        if PROOF_FIELD in form.fields:
            self.check_hashing(first=self.knows(visit.device_token))
        further = self._lead_on(request, visit)
        if further is None:
            self._check_form(request, form.get(TOKEN_FIELD), visit)
        return further

    def _begin_visit(self, request: Request) -> Visit:
        """By its cookies or, in the JSON API, by the token in its header: never by both."""
        if not (wants_json(request) and "Authorization" in request.headers):
            return begin_visit(request, self.cookies, self.resolve_session)
        visit = begin_bearer_visit(request, self.resolve_session)
        if visit is None:
            raise BearerRefused
        return visit

    def _take_json(self, request: Request, visit: Visit) -> None:
        """What anybody may ask of the JSON API at all.

        Where a browser sends no cookie of ours, nobody can borrow what it may do; that it wants to
        be logged in by one, `api.sessions` sees to.
        """
        g.form = SubmittedForm({})
        if visit.principal.is_leaving and request.endpoint not in FAREWELL:
            raise Leaving
        if request.endpoint and request.query_string and request.endpoint not in ASKING:
            raise BadRequest
        if _changes_nothing(request):
            return
        g.json = read_json(request)
        if visit.is_bearer:
            return
        if visit.sent:
            self._check_form(request, None, visit)
        elif not comes_from_us(request, self.navigation.origin):
            raise CsrfRefused("origin")

    def _check_host(self, request: Request) -> Response | None:
        """Cookies belong to the public origin: a request elsewhere is led there or refused."""
        if request.endpoint in HEALTH or request.endpoint in FORWARD_AUTH:
            return None
        named = self.navigation.origin.classify(request.environ.get("HTTP_HOST"))
        if named is Host.OTHER_LOOPBACK_NAME and not _would_be_lost(request):
            return self.navigation.to_same_page()
        if named is not Host.OURS:
            raise BadRequest
        return None

    def _lead_on(self, request: Request, visit: Visit) -> Response | None:
        """Whoever is logged in has no use for the pages that lead there; this changes nothing.

        And whoever is leaving can do nothing else.
        """
        if visit.principal.is_anonymous:
            return None
        if visit.principal.is_leaving:
            return None if request.endpoint in FAREWELL else self.navigation.to("/farewell")
        if request.endpoint in LOGIN:
            return self.navigation.to(self.navigation.wanted())
        if request.endpoint in REGISTRATION:
            return self.navigation.to(self.navigation.safe_redirect.home)
        return None

    def _check_form(self, request: Request, sent: str | None, visit: Visit) -> None:
        """No unsafe method runs unless a page of ours, in this very browser, sent it."""
        if not comes_from_us(request, self.navigation.origin):
            raise CsrfRefused("origin")
        binding, token = visit.form_binding, sent or request.headers.get(HEADER, "")
        if binding is None or not self.tokens.accepts(token, binding):
            raise CsrfRefused("token")

    def after(self, response: Response) -> Response:
        request = request_ctx.request
        visit = cast(Visit | None, g.get("visit"))
        if visit is not None:
            end_visit(visit, response, self.cookies, self.remembered_for)
        if request.endpoint in STATIC and request.method != "OPTIONS":  # RFC 9110 9.3.7
            let_caches_keep(response)
        return response


def _would_be_lost(request: Request) -> bool:
    """Whether somebody else than a browser would go on without what it sent, and think it done."""
    return wants_json(request) and request.method not in SAFE_METHODS


def _changes_nothing(request: Request) -> bool:
    return request.method in SAFE_METHODS or request.routing_exception is not None
