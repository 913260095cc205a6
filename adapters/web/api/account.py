"""What people change about their own account, take away or give up, by the API."""

import json
from typing import Any

from flask import Response
from marshmallow import INCLUDE, Schema, fields, validate

from adapters.web.activity import PLACE, page_of, sentence_of
from adapters.web.api.access import Access
from adapters.web.api.part import Part
from adapters.web.api.registrations import NAME_REFUSALS, PASSWORD_REFUSALS
from adapters.web.api.schemas import (
    AccountSchema,
    AddressSchema,
    EventSchema,
    name,
    new_password,
)
from adapters.web.api.sessions import (
    SignedInSchema,
    carried_by,
    own_token,
    show_device,
    shown_device,
)
from adapters.web.forms import Text
from adapters.web.json_body import JSON_TYPE
from adapters.web.login import Guards, current_user
from adapters.web.presentation import say
from adapters.web.use_cases import AccountUseCases, SettingsUseCases
from adapters.web.visits import current_visit
from domain.accounts import (
    EmailAddressInvalid,
    EmailAddressUnchanged,
    LanguageUnknown,
    UserUnknown,
)
from domain.events import Event
from domain.passwords.password import PASSWORD_RAW_MAXIMUM
from domain.sessions import PasswordWrong
from domain.throttling import Throttled


class PasswordSchema(Schema):
    current_password = Text(stated_maximum=PASSWORD_RAW_MAXIMUM)
    password = new_password()
    device_token = shown_device()


class NameSchema(Schema):
    username = name()


class LanguageSchema(Schema):
    language = Text(about="One that is spoken here, such as “en”.")


class PendingSchema(Schema):
    email = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The address that waits to be confirmed, if one does."},
    )


class PlaceSchema(Schema):
    before = fields.String(
        metadata={"description": "The place behind which to go on: `older` of the page before."},
        validate=validate.Regexp(PLACE, error="not_a_place"),
    )


class ActivitySchema(Schema):
    events = fields.List(fields.Nested(EventSchema), required=True)
    older = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "For `before` of the next page; null on the last."},
    )


class ArchiveSchema(Schema):
    """All that is held about somebody, of the form that `docs/export.md` describes."""

    class Meta:
        unknown = INCLUDE

    format = fields.String(required=True)
    version = fields.Integer(required=True)
    exported_at = fields.AwareDateTime(required=True)


_GONE = (UserUnknown,)  # meanwhile


def account_api(call: AccountUseCases, guards: Guards) -> Part:
    api = Part("account", "One's own account", guards)
    _add_password(api, call.settings)
    _add_name_and_language(api, call.settings)
    _add_email(api, call.settings)
    _add_activity(api, call)
    _add_leaving(api, call)
    return api


def _add_password(api: Part, call: SettingsUseCases) -> None:
    @api.operation(
        "PUT",
        "/account/password",
        access=Access.LOGGED_IN,
        takes=PasswordSchema,
        gives=SignedInSchema,
        about="The session goes on under a new token. All others have ended; none is remembered.",
        refuses=(PasswordWrong, *PASSWORD_REFUSALS, Throttled),
    )
    def change_password(typed: dict[str, Any]) -> dict[str, Any]:
        """Changes the password, for who knows the current one"""
        visit = current_visit()
        show_device(visit, typed)
        renewed = call.change_password(
            session_token=own_token(visit),
            current=typed["current_password"],
            password=typed["password"],
            password_again=typed["password"],
        )
        visit.renew(renewed)
        return {"user": renewed.user, **carried_by(visit)}


def _add_name_and_language(api: Part, call: SettingsUseCases) -> None:
    @api.operation(
        "PUT",
        "/account/username",
        access=Access.FRESH,
        takes=NameSchema,
        gives=AccountSchema,
        refuses=(*NAME_REFUSALS, Throttled, *_GONE),
    )
    def change_username(typed: dict[str, Any]) -> dict[str, Any]:
        """Takes another username; the old one is given to nobody else"""
        user_id = current_user.existing.id
        return {"user": call.change_username(user_id=user_id, username=typed["username"])}

    @api.operation(
        "PUT",
        "/account/language",
        access=Access.PASSWORD,
        takes=LanguageSchema,
        gives=AccountSchema,
        refuses=(LanguageUnknown, *_GONE),
    )
    def change_language(typed: dict[str, Any]) -> dict[str, Any]:
        """Chooses the language of pages and mails"""
        user_id = current_user.existing.id
        return {"user": call.change_language(user_id=user_id, language=typed["language"])}


def _add_email(api: Part, call: SettingsUseCases) -> None:
    @api.operation("GET", "/account/email-change", access=Access.LOGGED_IN, gives=PendingSchema)
    def pending_email_change() -> dict[str, str | None]:
        """Says which address waits to be confirmed"""
        pending = call.pending_email_change(user_id=current_user.existing.id)
        return {"email": pending.address if pending else None}

    @api.operation(
        "POST",
        "/account/email-change",
        access=Access.FRESH,
        takes=AddressSchema,
        status=202,
        about="A mail went to the new address, and to the old one a way to object.",
        refuses=(EmailAddressInvalid, EmailAddressUnchanged, Throttled, *_GONE),
    )
    def request_email_change(typed: dict[str, Any]) -> None:
        """Asks for another address, which has to be confirmed from there"""
        call.request_email_change(user_id=current_user.existing.id, email=typed["email"])

    @api.operation("DELETE", "/account/email-change", access=Access.PASSWORD, refuses=_GONE)
    def call_off_email_change() -> None:
        """Stays at the address that it is"""
        call.call_off_email_change(user_id=current_user.existing.id)


def _add_activity(api: Part, call: AccountUseCases) -> None:
    @api.operation(
        "GET",
        "/account/activity",
        access=Access.LOGGED_IN,
        asks=PlaceSchema,
        gives=ActivitySchema,
    )
    def activity(asked: dict[str, str]) -> dict[str, Any]:
        """Tells what happened to the account, newest first"""
        page = page_of(call.recent_events, current_user.existing.id, asked.get("before", ""))
        return {"events": [_shown(event) for event in page.events], "older": page.older}

    @api.operation(
        "POST",
        "/account/export",
        access=Access.FRESH,
        gives=ArchiveSchema,
        refuses=_GONE,
    )
    def export() -> Response:
        """Gives everything that is held about oneself"""
        archive = call.export_account(user_id=current_user.existing.id)
        return Response(f"{json.dumps(archive, indent=2)}\n", content_type=JSON_TYPE)


def _add_leaving(api: Part, call: AccountUseCases) -> None:
    @api.operation(
        "POST",
        "/account/deletion",
        access=Access.FRESH,
        gives=AccountSchema,
        about="Everything is logged out. Until `leaves_at`, a login can undo it.",
        refuses=_GONE,
    )
    def request_deletion() -> dict[str, Any]:
        """Asks for the account to be deleted, which it is a while later"""
        user = call.request_deletion(user_id=current_user.existing.id)
        current_visit().sign_out()
        return {"user": user}

    @api.operation("DELETE", "/account/deletion", access=Access.FRESH, refuses=_GONE)
    def undo_deletion() -> None:
        """Stays, as if nobody had asked for a deletion"""
        call.undo_deletion(user_id=current_user.existing.id)


def _shown(event: Event) -> dict[str, Any]:
    """As the page tells it, and by its codes."""
    sentence, actor = sentence_of(event)
    told = f"{say(sentence)} {say(actor)}." if actor else say(sentence)
    shown = ("id", "at", "kind", "outcome", "actor", "client")
    return {part: getattr(event, part) for part in shown} | {"told": told}
