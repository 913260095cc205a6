"""Logging in and out by the API, and who one is."""

from dataclasses import dataclass
from typing import Any, final

from marshmallow import Schema, fields

from adapters.web.api.document import Part, part
from adapters.web.api.schemas import Choice, Flag, Nothing, SessionSchema, UserSchema
from adapters.web.csrf import CsrfTokens
from adapters.web.errors import BearerRefused, CsrfRefused
from adapters.web.forms import Text
from adapters.web.login import LoginRequired, current_user
from adapters.web.visits import Visit, current_visit
from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.log_out import LogOut
from application.sessions.reauthenticate import Reauthenticate
from application.sessions.resolve_session import ResolveSession
from domain.accounts import User
from domain.secrets import Entropy
from domain.sessions import RememberToken, Session, SessionToken
from domain.sessions.known_devices import DeviceToken


class LoginSchema(Schema):
    login = Text(about="A username or an e-mail address.")
    password = Text()
    remember = Flag(load_default=False, metadata={"description": "For 30 days; rotating."})
    carrier = Choice("cookie", "bearer")
    device_token = Text(
        optional=True, about="From an earlier login here, so that tries are counted apart."
    )


class RefreshSchema(Schema):
    refresh_token = Text()


class ProofSchema(Schema):
    password = Text()


class TokensSchema(Schema):
    """What a client without cookies keeps; each is a secret like a password."""

    token_type = fields.Constant("Bearer")
    access_token = fields.String(required=True)
    refresh_token = fields.String(metadata={"description": "Good for one use: keep the newest."})
    device_token = fields.String(metadata={"description": "Gives no access; send it at logins."})


class SignedInSchema(Schema):
    user = fields.Nested(UserSchema, required=True)
    tokens = fields.Nested(TokensSchema, metadata={"description": "With `carrier: bearer` alone."})


class WhoSchema(Schema):
    user = fields.Nested(UserSchema, required=True)
    session = fields.Nested(SessionSchema, required=True)


class CsrfTokenSchema(Schema):
    csrf_token = fields.String(required=True)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class SessionUseCases:
    """What this part calls."""

    authenticate_user: AuthenticateUser
    resolve_session: ResolveSession
    log_out: LogOut
    reauthenticate: Reauthenticate


def sessions_api(call: SessionUseCases, tokens: CsrfTokens, entropy: Entropy) -> Part:
    api = part("sessions", "Logging in and out, and who one is.")
    _add_session(api, call)
    _add_renewing(api, call)

    @api.route("/csrf-token")
    @api.response(200, CsrfTokenSchema)
    def csrf_token() -> dict[str, str]:
        """What `X-CSRF-Token` must say where cookies say who it is; it proves nothing by itself."""
        return {"csrf_token": tokens.issue(current_visit().bind_forms(entropy))}

    return api


def _add_session(api: Part, call: SessionUseCases) -> None:
    @api.route("/session")
    @api.response(200, WhoSchema)
    def who_am_i() -> dict[str, Any]:
        """Whose session this is, and how it began."""
        user, session = logged_in()
        return {"user": user, "session": session}

    @api.route("/session", methods=["POST"])
    @api.arguments(LoginSchema)
    @api.response(200, SignedInSchema)
    def log_in(typed: dict[str, Any]) -> dict[str, Any]:
        """Opens a session for whoever knows the password of an account."""
        visit = current_visit()
        keeps_cookies = typed["carrier"] == "cookie"
        if keeps_cookies and (visit.is_bearer or not visit.sent):
            raise CsrfRefused("token")  # nothing shows that this browser meant it
        if typed["device_token"]:
            visit.device_token = DeviceToken.parse(typed["device_token"])
        signed_in = call.authenticate_user(
            login=typed["login"], password=typed["password"], remember=typed["remember"]
        )
        if keeps_cookies:
            visit.sign_in(signed_in)
            return {"user": signed_in.user}
        carried = shown_tokens(
            signed_in.session_token, signed_in.remember_token, signed_in.device_token
        )
        return {"user": signed_in.user, "tokens": carried}

    @api.route("/session", methods=["DELETE"])
    @api.arguments(Nothing)
    @api.response(204)
    def log_out_here(_: dict[str, Any]) -> None:
        """Ends the session, and with it what would renew it."""
        visit = current_visit()
        call.log_out(session_token=visit.session_token, remember_token=visit.remember_token)
        visit.sign_out()


def _add_renewing(api: Part, call: SessionUseCases) -> None:
    @api.route("/session/refresh", methods=["POST"])
    @api.arguments(RefreshSchema)
    @api.response(200, SignedInSchema)
    def refresh(typed: dict[str, Any]) -> dict[str, Any]:
        """A new session for a refresh token; used a second time, it ends all that came of it."""
        shown = RememberToken.parse(typed["refresh_token"])
        resolved = call.resolve_session(session_token=None, remember_token=shown) if shown else None
        if resolved is None or resolved.session_token is None:
            raise BearerRefused
        carried = shown_tokens(resolved.session_token, resolved.remember_token or shown)
        return {"user": resolved.user, "tokens": carried}

    @api.route("/session/proof", methods=["POST"])
    @api.arguments(ProofSchema)
    @api.response(200, SignedInSchema)
    def prove(typed: dict[str, Any]) -> dict[str, Any]:
        """Proves once more who it is, before what is sensitive; the session's token is replaced."""
        visit = current_visit()
        if visit.session_token is None:
            raise LoginRequired
        renewed = call.reauthenticate(session_token=visit.session_token, password=typed["password"])
        visit.renew(renewed)
        return {"user": renewed.user, **carried_by(visit)}


def carried_by(visit: Visit) -> dict[str, Any]:
    """The tokens of a session that was renewed, for who keeps them by itself."""
    if not visit.is_bearer or visit.session_token is None:
        return {}
    return {"tokens": shown_tokens(visit.session_token, device=visit.device_token)}


def logged_in() -> tuple[User, Session]:
    """Who asks, and in which session; raises LoginRequired."""
    if current_user.user is None or current_user.session is None:
        raise LoginRequired
    return current_user.user, current_user.session


def shown_tokens(
    session_token: SessionToken,
    remember_token: RememberToken | None = None,
    device: DeviceToken | None = None,
) -> dict[str, str]:
    """The one place where tokens leave by the API: in the answer to a POST, never in a cookie."""
    carried = {
        "access_token": session_token,
        "refresh_token": remember_token,
        "device_token": device,
    }
    return {name: token.reveal() for name, token in carried.items() if token is not None}
