"""Verifying the address of an account that is there already."""

from flask import Blueprint, Response

from adapters.web.forms import NoFields, submitted_form
from adapters.web.links import landing
from adapters.web.login import Guards, current_user
from adapters.web.navigation import Navigation
from adapters.web.visits import current_visit
from application.accounts.verify_email import AskToVerifyEmail, VerifyEmail


def verification_pages(
    verify_email: VerifyEmail,
    ask_to_verify_email: AskToVerifyEmail,
    navigation: Navigation,
    guards: Guards,
) -> Blueprint:
    pages = Blueprint("verification", __name__)

    @pages.get("/verify-email")
    def page() -> Response:
        return landing("verify_email.html", navigation)

    @pages.post("/verify-email")
    def verify() -> Response:
        submitted_form().load(NoFields)
        visit = current_visit()
        verify_email(token=visit.link_token)
        visit.hold_link(None)
        visit.leave_notice("email_verified")
        return navigation.to(navigation.login_path())

    @pages.post("/settings/verify-email")
    @guards.password_login_required
    def ask() -> Response:
        submitted_form().load(NoFields)
        ask_to_verify_email(user_id=current_user.existing.id)
        current_visit().leave_notice("verification_sent")
        return navigation.to(navigation.safe_redirect.home)

    return pages
