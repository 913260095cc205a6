"""The way back in for who has forgotten their password, and where passwords are changed."""

from flask import Blueprint, Response
from marshmallow import Schema

from adapters.web.forms import Text, submitted_form
from adapters.web.links import landing
from adapters.web.navigation import Navigation
from adapters.web.presentation import language
from adapters.web.shown import show_form
from adapters.web.visits import current_visit
from application.recovery.request_recovery import RequestRecovery
from application.recovery.reset_password import ResetPassword

CHANGE_PASSWORD = "/settings/password"


class ForgottenPasswordForm(Schema):
    email = Text()


class ResetPasswordForm(Schema):
    password = Text()
    password2 = Text()


def recovery_pages(
    request_recovery: RequestRecovery, reset_password: ResetPassword, navigation: Navigation
) -> Blueprint:
    pages = Blueprint("recovery", __name__)

    @pages.get("/forgot-password")
    def forgotten_page() -> Response:
        return show_form("forgot_password.html")

    @pages.post("/forgot-password")
    def request_link() -> Response:
        typed = submitted_form().load(ForgottenPasswordForm)
        request_recovery(email=typed["email"], language=language())
        current_visit().leave_notice("link_mailed")
        return navigation.to(navigation.login_path())

    @pages.get("/reset-password")
    def reset_page() -> Response:
        return landing("reset_password.html", navigation)

    @pages.post("/reset-password")
    def reset() -> Response:
        visit, typed = current_visit(), submitted_form().load(ResetPasswordForm)
        known = reset_password(
            token=visit.link_token, password=typed["password"], password_again=typed["password2"]
        )
        visit.know_device(known)
        visit.hold_link(None)
        visit.leave_notice("password_reset")
        return navigation.to(navigation.login_path())

    @pages.get("/.well-known/change-password")
    def change_password() -> Response:
        """Where password managers look for the page (W3C, change-password-url)."""
        return navigation.to(CHANGE_PASSWORD)

    return pages
