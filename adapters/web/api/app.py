"""The JSON API put together: its parts, its document, and the page that shows the document."""

from typing import NamedTuple

from flask import Flask, Response, make_response, render_template

from adapters.web.api.account import account_api
from adapters.web.api.devices import devices_api
from adapters.web.api.document import Described
from adapters.web.api.recovery import recovery_api
from adapters.web.api.registrations import registrations_api
from adapters.web.api.sessions import sessions_api
from adapters.web.api.verification import verification_api
from adapters.web.api.viewer import shown
from adapters.web.cookies import Cookie, Cookies
from adapters.web.csrf import CsrfTokens
from adapters.web.json_body import JSON_TYPE
from adapters.web.login import Guards
from adapters.web.origin import PublicOrigin
from adapters.web.problems import API, DOCUMENTATION
from adapters.web.use_cases import ForPeople
from domain.secrets import Entropy


class Terms(NamedTuple):
    """What of the installation the API depends on."""

    origin: PublicOrigin
    closed: tuple[str, str] | None
    """Why nobody can register by themselves, as its title and sentence."""
    sends_mail: bool


def install_api(
    app: Flask, call: ForPeople, terms: Terms, tokens: CsrfTokens, entropy: Entropy
) -> None:
    guards = Guards(call.sessions.reauthenticate)
    parts = (
        sessions_api(call.sessions, guards, tokens, entropy),
        registrations_api(call.registrations, guards, terms.closed),
        recovery_api(call.recovery, guards, sends_mail=terms.sends_mail),
        account_api(call.account, guards),
        verification_api(call.verification, call.account.settings, guards),
        devices_api(call.devices, guards),
    )
    for part in parts:
        app.register_blueprint(part)
    cookie = Cookies(terms.origin.is_secure).name(Cookie.SESSION)
    _add_document(app, Described(app, parts, str(terms.origin), cookie))


def _add_document(app: Flask, described: Described) -> None:
    def openapi() -> Response:
        """The same for everybody, so that tools can read it before anybody logs in."""
        return Response(described.written, content_type=JSON_TYPE)

    def viewer() -> Response:
        return make_response(render_template("api.html", **shown(described.document)))

    app.add_url_rule(f"{API}/openapi.json", "api_document", openapi)
    app.add_url_rule(DOCUMENTATION, "api_viewer", viewer)
