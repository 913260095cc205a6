"""Addresses by the API: what the links in mails confirm, and asking for such a mail."""

from typing import Any

from adapters.web.api.access import Access
from adapters.web.api.part import Part
from adapters.web.api.schemas import LinkTokenSchema
from adapters.web.login import Guards, current_user
from adapters.web.use_cases import SettingsUseCases, VerificationUseCases
from domain.accounts import EmailAddressTaken, UserUnknown
from domain.links import LinkInvalid, LinkToken
from domain.throttling import Throttled


def verification_api(
    call: VerificationUseCases, settings: SettingsUseCases, guards: Guards
) -> Part:
    api = Part("addresses", "What the links in mails confirm", guards)
    _add_verifying(api, call)
    _add_changing(api, settings)
    return api


def _add_verifying(api: Part, call: VerificationUseCases) -> None:
    @api.operation(
        "POST",
        "/account/verification",
        access=Access.PASSWORD,
        status=202,
        about="A mail is on its way, if the address is not verified yet.",
        refuses=(Throttled, UserUnknown),
    )
    def ask_to_verify() -> None:
        """Asks for the mail that verifies one's address"""
        call.ask_to_verify_email(user_id=current_user.existing.id)

    @api.operation("POST", "/verifications/confirm", takes=LinkTokenSchema, refuses=(LinkInvalid,))
    def verify(typed: dict[str, Any]) -> None:
        """Shows that an account's address is read by its owner"""
        call.verify_email(token=LinkToken.parse(typed["token"]))


def _add_changing(api: Part, call: SettingsUseCases) -> None:
    @api.operation(
        "POST",
        "/email-changes/confirm",
        takes=LinkTokenSchema,
        refuses=(LinkInvalid, EmailAddressTaken),
    )
    def confirm_email_change(typed: dict[str, Any]) -> None:
        """Moves an account to the address whose reader asks for it"""
        call.confirm_email_change(token=LinkToken.parse(typed["token"]))

    @api.operation(
        "POST",
        "/email-changes/keep",
        takes=LinkTokenSchema,
        about="The account is at its old address, and every device is logged out.",
        refuses=(LinkInvalid, EmailAddressTaken),
    )
    def keep_email(typed: dict[str, Any]) -> None:
        """Objects to a change of the address, from the old one"""
        call.keep_email(token=LinkToken.parse(typed["token"]))
