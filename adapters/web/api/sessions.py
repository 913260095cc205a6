"""Logging in and out by the API, and who one is."""

from typing import Any

from flask import Response
from marshmallow import Schema, fields, validate

from adapters.web.api.access import Access
from adapters.web.api.part import Part, nothing
from adapters.web.api.schemas import Choice, DeviceTokenSchema, Flag, SessionSchema, UserSchema
from adapters.web.csrf import CsrfTokens
from adapters.web.errors import BearerRefused, CsrfRefused
from adapters.web.forms import Text
from adapters.web.headers import clear_what_is_kept
from adapters.web.login import Guards, LoginRequired, current_user
from adapters.web.use_cases import SessionUseCases
from adapters.web.visits import Visit, current_visit
from domain.accounts import EMAIL_RAW_MAXIMUM, User
from domain.passwords.password import PASSWORD_RAW_MAXIMUM
from domain.secrets import Entropy
from domain.sessions import (
    InvalidCredentials,
    PasswordWrong,
    RememberToken,
    Session,
    SessionToken,
)
from domain.sessions.known_devices import DeviceToken
from domain.throttling import Throttled


def shown_device() -> Text:
    return Text(optional=True, about="From an earlier login here, so that tries are counted apart.")


class LoginSchema(Schema):
    login = Text(about="A username or an e-mail address.", stated_maximum=EMAIL_RAW_MAXIMUM)
    password = Text(stated_maximum=PASSWORD_RAW_MAXIMUM)
    remember = Flag(
        load_default=False,
        metadata={"description": "For 30 days: by a cookie, or by a refresh token."},
    )
    carrier = Choice("cookie", "bearer", about="How the session is to be carried.")
    device_token = shown_device()


class RefreshSchema(Schema):
    refresh_token = Text(about="The newest that was given.")


class ProofSchema(Schema):
    current_password = Text(stated_maximum=PASSWORD_RAW_MAXIMUM)
    device_token = shown_device()


class TokensSchema(DeviceTokenSchema):
    """What a client without cookies keeps; each is a secret like a password."""

    token_type = fields.Constant(
        "Bearer", required=True, metadata={"type": "string"}, validate=validate.Equal("Bearer")
    )
    access_token = fields.String(
        required=True, metadata={"description": "For `Authorization`. Ends with its session."}
    )
    refresh_token = fields.String(
        metadata={"description": "With `remember`. Good for one use: keep the newest."}
    )
    device_token = fields.String(
        metadata={"description": "Gives no access. Keep it, and send it at the next login."}
    )


class SignedInSchema(Schema):
    user = fields.Nested(UserSchema, required=True)
    tokens = fields.Nested(
        TokensSchema, metadata={"description": "Where a bearer token carries the session."}
    )


class WhoSchema(Schema):
    user = fields.Nested(UserSchema, required=True)
    session = fields.Nested(SessionSchema, required=True)


class CsrfTokenSchema(Schema):
    csrf_token = fields.String(required=True)


def sessions_api(
    call: SessionUseCases, guards: Guards, tokens: CsrfTokens, entropy: Entropy
) -> Part:
    api = Part("sessions", "Logging in and out, and who one is", guards)
    _add_logging_in(api, call)
    _add_session(api, call)
    _add_renewing(api, call)

    @api.operation("GET", "/csrf-token", gives=CsrfTokenSchema)
    def csrf_token() -> dict[str, str]:
        """What `X-CSRF-Token` must say where cookies say who it is

        It proves nothing by itself: it belongs to the cookies that came along, or that are set now.
        """
        return {"csrf_token": tokens.issue(current_visit().bind_forms(entropy))}

    return api


def _add_logging_in(api: Part, call: SessionUseCases) -> None:
    @api.operation(
        "POST",
        "/session",
        takes=LoginSchema,
        gives=SignedInSchema,
        refuses=(InvalidCredentials, Throttled),
    )
    def log_in(typed: dict[str, Any]) -> dict[str, Any]:
        """Logs in whoever knows the password of an account

        A wrong password, an unknown name and a closed account are refused alike.
        """
        visit = current_visit()
        keeps_cookies = typed["carrier"] == "cookie"
        if keeps_cookies and (visit.is_bearer or not visit.sent):
            raise CsrfRefused("token")  # nothing shows that this browser meant it
        show_device(visit, typed)
        signed_in = call.authenticate_user(
            login=typed["login"], password=typed["password"], remember=typed["remember"]
        )
        if keeps_cookies:
            # Whoever logs in anew is done with all that this browser had open.
            call.log_out(session_token=visit.session_token, remember_token=visit.remember_token)
            visit.sign_in(signed_in)
            return {"user": signed_in.user}
        carried = shown_tokens(
            signed_in.session_token, signed_in.remember_token, signed_in.device_token
        )
        return {"user": signed_in.user, "tokens": carried}


def _add_session(api: Part, call: SessionUseCases) -> None:
    @api.operation("GET", "/session", access=Access.LOGGED_IN, gives=WhoSchema)
    def who_am_i() -> dict[str, Any]:
        """Says whose session this is, and how it began"""
        user, session = logged_in()
        return {"user": user, "session": session}

    @api.operation("DELETE", "/session")
    def log_out() -> Response:
        """Logs out: ends the session, and with it what would renew it

        Whoever is not logged in is none the worse for it. Where the access token has ended already,
        a refresh gives the one that the refresh token can be ended with.
        """
        visit = current_visit()
        call.log_out(session_token=visit.session_token, remember_token=visit.remember_token)
        visit.sign_out()
        response = nothing(204)
        if not visit.is_bearer:
            clear_what_is_kept(response)
        return response


def _add_renewing(api: Part, call: SessionUseCases) -> None:
    @api.operation(
        "POST",
        "/session/refresh",
        takes=RefreshSchema,
        gives=SignedInSchema,
    )
    def refresh(typed: dict[str, Any]) -> dict[str, Any]:
        """Gives a new session for a refresh token

        A newer refresh token comes along where it is due: then the old one is used up. Shown once
        more after the newer one was used, it is taken for stolen, and all that came of it ends.
        """
        shown = RememberToken.parse(typed["refresh_token"])
        resolved = call.resolve_session(session_token=None, remember_token=shown) if shown else None
        if resolved is None or resolved.session_token is None:
            raise BearerRefused
        carried = shown_tokens(resolved.session_token, resolved.remember_token or shown)
        return {"user": resolved.user, "tokens": carried}

    @api.operation(
        "POST",
        "/session/proof",
        access=Access.LOGGED_IN,
        takes=ProofSchema,
        gives=SignedInSchema,
        refuses=(PasswordWrong, Throttled),
    )
    def prove(typed: dict[str, Any]) -> dict[str, Any]:
        """Proves once more who it is, before what is sensitive

        The session goes on under a new token; the old one has ended.
        """
        visit = current_visit()
        show_device(visit, typed)
        renewed = call.reauthenticate(
            session_token=own_token(visit), password=typed["current_password"]
        )
        visit.renew(renewed)
        return {"user": renewed.user, **carried_by(visit)}


def carried_by(visit: Visit) -> dict[str, Any]:
    """The tokens of a session that was renewed, for who keeps them by itself."""
    if not visit.is_bearer:
        return {}
    return {"tokens": shown_tokens(own_token(visit), device=visit.device_token)}


def show_device(visit: Visit, typed: dict[str, Any]) -> None:
    """What who keeps no cookies says of having logged in before."""
    if typed["device_token"]:
        visit.device_token = DeviceToken.parse(typed["device_token"])


def known_here(visit: Visit, token: DeviceToken) -> dict[str, str]:
    """Makes the browser a known one; who keeps no cookies is given the token to keep."""
    if visit.sent:
        visit.know_device(token)
        return {}
    return {"device_token": token.reveal()}


def logged_in() -> tuple[User, Session]:
    """Who asks, and in which session; raises LoginRequired."""
    if current_user.user is None or current_user.session is None:
        raise LoginRequired
    return current_user.user, current_user.session


def own_token(visit: Visit) -> SessionToken:
    """Of the session that asks; raises LoginRequired."""
    if visit.session_token is None:
        raise LoginRequired
    return visit.session_token


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
