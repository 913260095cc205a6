"""Forward-auth: what proxies ask for their applications, and the way of a login to their hosts."""

from dataclasses import dataclass
from typing import final
from urllib.parse import parse_qs, quote, urlencode

from flask import (
    Blueprint,
    Flask,
    Response,
    current_app,
    make_response,
    render_template,
    request,
)
from werkzeug.exceptions import MethodNotAllowed, NotFound

from adapters.web.asked import Asked, asked_of, is_navigation
from adapters.web.cookies import Cookies, HostCookie
from adapters.web.headers import let_form_lead_to
from adapters.web.login import LoginRequired, current_user, login_required
from adapters.web.navigation import Navigation
from adapters.web.origin import VISIBLE_ASCII
from adapters.web.proxies import TrustedProxies
from adapters.web.security_log import SecurityLog
from adapters.web.sentences import LOGIN_NEEDED, NOT_ALLOWED, REFUSALS, TRY_AGAIN
from adapters.web.use_cases import ForwardAuthUseCases
from application.navigation.safe_redirect import SafeRedirect
from domain.accounts import User
from domain.errors import Refusal
from domain.events import EventKind
from domain.forward_auth import (
    STATE_LIFE,
    AddressRefused,
    EntryState,
    ForwardHost,
    ForwardHosts,
    HostSessionToken,
    PathRefused,
    RoleMissing,
    TicketInvalid,
    TicketToken,
    is_digest,
)
from domain.navigation import LocalPath
from domain.secrets import Entropy

ASK = "/forward-auth"
ENTER = "/forward-auth/enter"
START, ARRIVE, LEAVE = "/.doorward/start", "/.doorward/callback", "/.doorward/logout"
STYLE = "/.doorward/doorward.css"

_HOME = LocalPath("/")
_RETURN_MAXIMUM = 1500
"""Characters, encoded: with all that stands around it, it still fits where it is led through."""
_on_host = SafeRedirect(_HOME, frozenset({START, ARRIVE, LEAVE}))
_PLAIN = VISIBLE_ASCII.replace("%", "")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class ForwardAuth:
    """The routes, where any host is configured."""

    call: ForwardAuthUseCases
    hosts: ForwardHosts
    proxies: TrustedProxies
    navigation: Navigation
    cookies: Cookies
    entropy: Entropy
    log: SecurityLog

    def install(self, app: Flask) -> None:
        pages = Blueprint("forward_auth", __name__)
        # No answer by itself to OPTIONS: it would be a 200, which a proxy takes for a yes.
        pages.add_url_rule(
            ASK, "ask", self.ask, provide_automatic_options=False, strict_slashes=True
        )
        pages.add_url_rule(ENTER, "enter", login_required(self.enter))
        pages.add_url_rule(START, "start", self.start)
        pages.add_url_rule(ARRIVE, "arrive", self.arrive)
        pages.add_url_rule(LEAVE, "leave", self.leave)
        pages.add_url_rule(STYLE, "style", self.style)
        app.register_blueprint(pages)
        app.after_request(self.let_login_lead_on)

    def ask(self) -> Response:
        """200 with who it is, else 403, or 401 or 303 towards a login: never 2xx for a stranger."""
        try:
            if not self.proxies.trusts(request.remote_addr or ""):
                raise AddressRefused
            asked = asked_of(request.environ, self.hosts)
            token = HostSessionToken.parse(self.cookies.sent_on_host(request, HostCookie.SESSION))
            user = self.call.authorize_request(host=asked.host, path=asked.path, token=token)
        except (AddressRefused, PathRefused, RoleMissing) as refusal:
            return self._refused(refusal)
        return self._to_login(asked) if user is None else _known(user)

    def enter(self) -> Response:
        """From the public host, with a ticket, to one of those that are configured."""
        host, state = self.hosts.named(_one("host")), _one("state")
        session = current_user.session
        if session is None:
            raise LoginRequired
        if not is_digest(state):
            raise TicketInvalid
        ticket = self.call.enter_host(
            session=session, host=host, path=_on_host(_one("to")), state=state
        )
        return self.navigation.beyond(
            self.hosts.origin_of(host), f"{ARRIVE}?{urlencode({'ticket': ticket.reveal()})}"
        )

    def start(self) -> Response:
        """From an application's host to the public one, which knows who it is or asks."""
        host, state = self._here(), EntryState.new(self.entropy)
        told = {"host": host.authority, "state": state.digest}
        response = self.navigation.to(f"{ENTER}?{urlencode(told)}&to={_return_to(_one('to'))}")
        self.cookies.set(response, HostCookie.STATE, state.reveal(), max_age=STATE_LIFE)
        return response

    def arrive(self) -> Response:
        """Opens the session on the host for whoever set out there."""
        host = self._here()
        if request.method != "GET":
            raise MethodNotAllowed(["GET"])  # whoever only looks uses no ticket up
        state = EntryState.parse(self.cookies.sent_on_host(request, HostCookie.STATE))
        try:
            entered = self.call.open_host_session(
                host=host, ticket=TicketToken(_one("ticket")), state=state
            )
        except TicketInvalid as refusal:
            page = (TRY_AGAIN, REFUSALS[TicketInvalid].sentence)
            self._note(refusal)
            return _page(REFUSALS[TicketInvalid].status, page, again=START)
        response = self.navigation.beyond(self.hosts.origin_of(host), entered.path)
        self.cookies.set(response, HostCookie.SESSION, entered.token.reveal())
        self.cookies.expire(response, HostCookie.STATE)
        return response

    def leave(self) -> Response:
        """To the page that logs out of everything at once."""
        self._here()
        return self.navigation.to("/logout")

    def style(self) -> Response:
        """What our pages look like there, as everywhere: a theme's own, if it has one."""
        self._here()
        return make_response(current_app.view_functions["static_file"](name="doorward.css"))

    def let_login_lead_on(self, response: Response) -> Response:
        """The form of a login page may end at the host that its reader came from."""
        if response.mimetype == "text/html" and request.endpoint is not None:
            path, _, query = self.navigation.wanted().text.partition("?")
            named = parse_qs(query).get("host", []) if path == ENTER else []
            if len(named) == 1 and named[0] in self.hosts.hosts:
                let_form_lead_to(response, self.hosts.origin_of(self.hosts.hosts[named[0]]))
        return response

    def _here(self) -> ForwardHost:
        """The host that is asked, which must be one of those that are configured."""
        try:
            return self.hosts.named(str(request.environ.get("HTTP_HOST", "")))
        except AddressRefused:
            raise NotFound from None

    def _to_login(self, asked: Asked) -> Response:
        to, origin = _return_to(asked.uri), self.hosts.origin_of(asked.host)
        if _one("answer") == "redirect" and is_navigation(asked, request.environ):
            return self.navigation.beyond(origin, f"{START}?to={to}")
        response = _page(401, LOGIN_NEEDED, again=f"{origin}{START}?to={to}")
        response.headers["X-Doorward-Login"] = f"{origin}{START}?to={to}"
        return response

    def _refused(self, refusal: Refusal) -> Response:
        self._note(refusal)
        told = REFUSALS[type(refusal)]
        return _page(told.status, (NOT_ALLOWED, told.sentence))

    def _note(self, refusal: Refusal) -> None:
        user = refusal.data.get("user")
        details = {"user": str(user)} if user else {}
        self.log.record(EventKind.ACCESS_REFUSED.value, "refused", reason=refusal.code, **details)


def _return_to(wanted: str) -> str:
    """Encoded, to stand in a query."""
    encoded = quote(_on_host(wanted).text, safe="/")
    return encoded if len(encoded) <= _RETURN_MAXIMUM else _HOME.text


def _known(user: User) -> Response:
    response = Response(status=200)
    del response.headers["Content-Type"]
    response.headers["X-Doorward-User"] = str(user.id)
    response.headers["X-Doorward-Name"] = quote(user.username.display, safe=_PLAIN)
    if user.email_verified:
        response.headers["X-Doorward-Email"] = user.email.address
    response.headers["X-Doorward-Roles"] = ",".join(sorted(user.roles))
    return response


def _page(status: int, page: tuple[str, str], again: str = "") -> Response:
    """For a host that is not ours."""
    title, sentence = page
    shown = render_template("elsewhere.html", title=title, sentence=sentence, again=again)
    return make_response(shown, status)


def _one(name: str) -> str:
    """Of the query; empty where it is missing or came twice."""
    values = request.args.getlist(name)
    return values[0] if len(values) == 1 else ""
