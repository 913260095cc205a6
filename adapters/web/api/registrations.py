"""Registering by the API: at once, by a mail that is answered, or by invitation."""

from typing import Any, assert_never

from flask import Response
from marshmallow import Schema, fields

from adapters.web.api.part import Part, nothing
from adapters.web.api.schemas import (
    AccountSchema,
    AddressSchema,
    LinkTokenSchema,
    address,
    link_token,
    name,
    new_password,
)
from adapters.web.forms import Text
from adapters.web.login import Guards
from adapters.web.presentation import language
from adapters.web.shown import show_error_page
from adapters.web.use_cases import RegistrationUseCases
from domain.accounts import (
    EmailAddressInvalid,
    EmailAddressTaken,
    User,
    UsernameInvalid,
    UsernameReserved,
    UsernameTaken,
)
from domain.links import LinkInvalid, LinkToken
from domain.passwords import (
    PasswordCommon,
    PasswordPersonal,
    PasswordRepetitive,
    PasswordSequential,
    PasswordTooLong,
    PasswordTooShort,
    PasswordUnreadable,
)
from domain.passwords.password import PASSWORD_RAW_MAXIMUM
from domain.registrations import AddressHasAccount, ChosenPasswordWrong, PendingRegistration
from domain.throttling import Throttled

PASSWORD_REFUSALS = (
    *(PasswordTooShort, PasswordTooLong, PasswordUnreadable, PasswordCommon),
    *(PasswordRepetitive, PasswordSequential, PasswordPersonal),
)
NAME_REFUSALS = (UsernameInvalid, UsernameReserved, UsernameTaken)


class RegistrationSchema(Schema):
    username = name()
    email = address()
    password = new_password()


class ConfirmationSchema(LinkTokenSchema):
    chosen_password = Text(
        about="The one that was chosen when registering.", stated_maximum=PASSWORD_RAW_MAXIMUM
    )


class NewPasswordSchema(LinkTokenSchema):
    password = new_password()


class InvitationSchema(Schema):
    token = link_token()
    username = name()
    password = new_password()


class WishedSchema(Schema):
    username = fields.String(required=True, attribute="username.display")


class InvitedSchema(Schema):
    email = fields.String(required=True, attribute="address")


def registrations_api(
    call: RegistrationUseCases, guards: Guards, closed: tuple[str, str] | None
) -> Part:
    """`closed` says why nobody can register by themselves, as its title and sentence."""
    api = Part("registrations", "Registering, by oneself or by invitation", guards)
    if closed:
        _add_refusing(api, closed)
    else:
        _add_registering(api, call)
    _add_waiting(api, call)
    _add_confirming(api, call)
    _add_invitations(api, call)
    return api


def _add_refusing(api: Part, closed: tuple[str, str]) -> None:
    @api.operation("POST", "/registrations", others=("registration_not_open",))
    def register() -> Response:
        """Refuses: nobody can register here by themselves"""
        return show_error_page(403, page=closed, code="registration_not_open")


def _add_registering(api: Part, call: RegistrationUseCases) -> None:
    @api.operation(
        "POST",
        "/registrations",
        takes=RegistrationSchema,
        gives=AccountSchema,
        status=201,
        about="The account is there. Nobody is logged in by that.",
        also={202: "A mail went to the address; there is no account before it is answered."},
        refuses=(
            *NAME_REFUSALS,
            EmailAddressInvalid,
            EmailAddressTaken,
            *PASSWORD_REFUSALS,
            Throttled,
        ),
    )
    def register(typed: dict[str, Any]) -> dict[str, Any] | Response:
        """Registers, at once or once the mail is answered

        Which it is, the installation decides, and not the address.
        """
        registered = call.register(**typed, password_again=typed["password"], language=language())
        match registered:
            case User():
                return {"user": registered}
            case PendingRegistration():
                return nothing(202)
            case _:
                assert_never(registered)


def _add_waiting(api: Part, call: RegistrationUseCases) -> None:
    @api.operation(
        "POST",
        "/registrations/resend",
        takes=AddressSchema,
        status=202,
        about="Whether a registration waits for the address, is told to who reads its mail.",
        refuses=(EmailAddressInvalid, Throttled),
    )
    def resend(typed: dict[str, Any]) -> None:
        """Sends the mail of a registration again"""
        call.resend_confirmation(email=typed["email"], language=language())

    @api.operation(
        "POST",
        "/registrations/find",
        takes=LinkTokenSchema,
        gives=WishedSchema,
        refuses=(LinkInvalid,),
    )
    def find(typed: dict[str, Any]) -> PendingRegistration:
        """Says under which name a link would open an account; that uses nothing up"""
        return call.find_pending(token=LinkToken.parse(typed["token"]))


def _add_confirming(api: Part, call: RegistrationUseCases) -> None:
    @api.operation(
        "POST",
        "/registrations/confirm",
        takes=ConfirmationSchema,
        gives=AccountSchema,
        status=201,
        refuses=(LinkInvalid, ChosenPasswordWrong, AddressHasAccount, Throttled),
    )
    def confirm(typed: dict[str, Any]) -> dict[str, Any]:
        """Opens the account to who reads its mail and knows the password that was chosen"""
        user = call.confirm_registration(
            token=LinkToken.parse(typed["token"]), password=typed["chosen_password"]
        )
        return {"user": user}

    @api.operation(
        "POST",
        "/registrations/confirm-anew",
        takes=NewPasswordSchema,
        gives=AccountSchema,
        status=201,
        refuses=(LinkInvalid, AddressHasAccount, *PASSWORD_REFUSALS),
    )
    def confirm_anew(typed: dict[str, Any]) -> dict[str, Any]:
        """Opens the account to who reads its mail, with a password that is chosen now"""
        user = call.confirm_with_new_password(
            token=LinkToken.parse(typed["token"]),
            password=typed["password"],
            password_again=typed["password"],
        )
        return {"user": user}


def _add_invitations(api: Part, call: RegistrationUseCases) -> None:
    @api.operation(
        "POST",
        "/invitations/find",
        takes=LinkTokenSchema,
        gives=InvitedSchema,
        refuses=(LinkInvalid,),
    )
    def find_invitation(typed: dict[str, Any]) -> Any:
        """Says which address was invited; that uses nothing up"""
        return call.find_invitation(token=LinkToken.parse(typed["token"]))

    @api.operation(
        "POST",
        "/invitations/accept",
        takes=InvitationSchema,
        gives=AccountSchema,
        status=201,
        refuses=(LinkInvalid, AddressHasAccount, *NAME_REFUSALS, *PASSWORD_REFUSALS, Throttled),
    )
    def accept_invitation(typed: dict[str, Any]) -> dict[str, Any]:
        """Opens an account under the invited address"""
        user = call.accept_invitation(
            token=LinkToken.parse(typed["token"]),
            username=typed["username"],
            password=typed["password"],
            password_again=typed["password"],
            language=language(),
        )
        return {"user": user}
