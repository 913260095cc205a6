"""The page behind a mail that asks to confirm a registration."""

from flask import Blueprint, Response
from marshmallow import Schema

from adapters.web.forms import Text, submitted_form
from adapters.web.links import landing
from adapters.web.navigation import Navigation
from adapters.web.pages.accounts import welcome
from adapters.web.visits import current_visit
from application.accounts.confirm_registration import (
    ConfirmRegistration,
    ConfirmWithNewPassword,
    FindPending,
)
from domain.links import LinkInvalid


class ChosenPasswordForm(Schema):
    chosen_password = Text()


class NewPasswordForm(Schema):
    password = Text()
    password2 = Text()


def confirmation_pages(
    find_pending: FindPending,
    confirm_registration: ConfirmRegistration,
    confirm_with_new_password: ConfirmWithNewPassword,
    navigation: Navigation,
) -> Blueprint:
    pages = Blueprint("confirmation", __name__)

    @pages.context_processor
    def context() -> dict[str, object]:
        return {"wished_name": wished_name}

    def wished_name() -> str:
        """Whoever chooses a new password may not have chosen the name."""
        try:
            return find_pending(token=current_visit().link_token).username.display
        except LinkInvalid:
            return ""

    @pages.get("/confirm-registration")
    @pages.get("/confirm-registration/new-password")
    def page() -> Response:
        return landing("confirm_registration.html", navigation)

    @pages.post("/confirm-registration")
    def confirm() -> Response:
        typed = submitted_form().load(ChosenPasswordForm)
        visit = current_visit()
        confirm_registration(token=visit.link_token, password=typed["chosen_password"])
        visit.hold_link(None)
        return welcome(navigation)

    @pages.post("/confirm-registration/new-password")
    def confirm_anew() -> Response:
        typed = submitted_form().load(NewPasswordForm)
        visit = current_visit()
        confirm_with_new_password(
            token=visit.link_token, password=typed["password"], password_again=typed["password2"]
        )
        visit.hold_link(None)
        return welcome(navigation)

    return pages
