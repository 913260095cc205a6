"""The way back in by the API, and devices whose tries are counted apart."""

from typing import Any

from marshmallow import Schema

from adapters.web.api.part import Part
from adapters.web.api.registrations import PASSWORD_REFUSALS
from adapters.web.api.schemas import (
    AddressSchema,
    DeviceTokenSchema,
    LinkTokenSchema,
    link_token,
    new_password,
)
from adapters.web.api.sessions import known_here
from adapters.web.login import Guards
from adapters.web.presentation import language
from adapters.web.use_cases import RecoveryUseCases
from adapters.web.visits import current_visit
from domain.accounts import EmailAddressInvalid
from domain.links import LinkInvalid, LinkToken
from domain.throttling import Throttled

_MAILED = "If an account has this address, a mail is on its way."


class ResetSchema(Schema):
    token = link_token()
    password = new_password()


def recovery_api(call: RecoveryUseCases, guards: Guards, *, sends_mail: bool) -> Part:
    api = Part("recovery", "The way back in", guards)

    @api.operation(
        "POST",
        "/recovery",
        takes=AddressSchema,
        status=202,
        about=_MAILED,
        refuses=(EmailAddressInvalid, Throttled),
    )
    def request_recovery(typed: dict[str, Any]) -> None:
        """Mails a link for a new password, if the address has an account"""
        call.request_recovery(email=typed["email"], language=language())

    @api.operation(
        "POST",
        "/recovery/reset",
        takes=ResetSchema,
        gives=DeviceTokenSchema,
        about="Every device is logged out, and nobody is logged in by that.",
        refuses=(LinkInvalid, *PASSWORD_REFUSALS),
    )
    def reset(typed: dict[str, Any]) -> dict[str, str]:
        """Sets a new password for who reads the account's mail"""
        known = call.reset_password(
            token=LinkToken.parse(typed["token"]),
            password=typed["password"],
            password_again=typed["password"],
        )
        return known_here(current_visit(), known)

    if sends_mail:
        _add_device_confirmation(api, call)
    return api


def _add_device_confirmation(api: Part, call: RecoveryUseCases) -> None:
    @api.operation(
        "POST",
        "/device-confirmations",
        takes=AddressSchema,
        status=202,
        about=_MAILED,
        refuses=(EmailAddressInvalid, Throttled),
    )
    def request_device_confirmation(typed: dict[str, Any]) -> None:
        """Mails a link that gives a device tries of its own

        For who meets `throttled` at a login, because of others who try.
        """
        call.request_device_confirmation(email=typed["email"], language=language())

    @api.operation(
        "POST",
        "/device-confirmations/confirm",
        takes=LinkTokenSchema,
        gives=DeviceTokenSchema,
        about="It opens nothing: the login still needs the password.",
        refuses=(LinkInvalid,),
    )
    def confirm_device(typed: dict[str, Any]) -> dict[str, str]:
        """Makes this device a known one, for who reads the account's mail"""
        known = call.confirm_device(token=LinkToken.parse(typed["token"]))
        return known_here(current_visit(), known)
