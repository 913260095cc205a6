"""The page behind an invitation."""

from flask import Blueprint, Response
from marshmallow import Schema

from adapters.web.forms import Text, submitted_form
from adapters.web.links import landing
from adapters.web.navigation import Navigation
from adapters.web.pages.accounts import welcome
from adapters.web.presentation import language
from adapters.web.visits import current_visit
from application.accounts.accept_invitation import AcceptInvitation, FindInvitation
from domain.links import LinkInvalid


class InvitationForm(Schema):
    username = Text()
    password = Text()
    password2 = Text()


def invitations_pages(
    find_invitation: FindInvitation, accept_invitation: AcceptInvitation, navigation: Navigation
) -> Blueprint:
    pages = Blueprint("invitations", __name__)

    @pages.context_processor
    def context() -> dict[str, object]:
        return {"invited_address": invited_address}

    def invited_address() -> str:
        try:
            return find_invitation(token=current_visit().link_token).address
        except LinkInvalid:
            return ""

    @pages.get("/invitation")
    def page() -> Response:
        return landing("invitation.html", navigation)

    @pages.post("/invitation")
    def accept() -> Response:
        typed = submitted_form().load(InvitationForm)
        visit = current_visit()
        accept_invitation(
            token=visit.link_token,
            username=typed["username"],
            password=typed["password"],
            password_again=typed["password2"],
            language=language(),
        )
        visit.hold_link(None)
        return welcome(navigation)

    return pages
