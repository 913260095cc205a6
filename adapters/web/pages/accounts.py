"""Registration: at once, or by a mail that has to be answered first."""

from collections.abc import Mapping
from typing import assert_never

from flask import Blueprint, Response
from marshmallow import Schema

from adapters.web.forms import Text, submitted_form
from adapters.web.navigation import Navigation
from adapters.web.presentation import language
from adapters.web.sentences import N_
from adapters.web.shown import show_error_page, show_form
from adapters.web.visits import current_visit
from application.accounts.register_user import RegisterUser
from application.accounts.request_registration import RequestRegistration, ResendConfirmation
from domain.accounts import User
from domain.registrations import PendingRegistration, RegistrationMode

NOT_OPEN: Mapping[RegistrationMode, tuple[str, str]] = {
    RegistrationMode.INVITED: (
        N_("By invitation only"),
        N_("Accounts here are opened by invitation. If you have one, please open its link."),
    ),
    RegistrationMode.CLOSED: (
        N_("No registration"),
        N_("Nobody can register here by themselves. Please ask whoever runs this site."),
    ),
}
"""Why nobody can register by themselves."""


class RegistrationForm(Schema):
    username = Text()
    email = Text()
    password = Text()
    password2 = Text()


class AddressForm(Schema):
    email = Text()


def accounts_pages(
    register: RegisterUser | RequestRegistration, navigation: Navigation
) -> Blueprint:
    pages = Blueprint("accounts", __name__)

    @pages.get("/register")
    def register_page() -> Response:
        return show_form("register.html")

    @pages.post("/register", endpoint="register")
    def send_registration() -> Response:
        typed = submitted_form().load(RegistrationForm)
        registered = register(
            username=typed["username"],
            email=typed["email"],
            password=typed["password"],
            password_again=typed["password2"],
            language=language(),
        )
        return answer_to(registered, navigation)

    return pages


def answer_to(registered: User | PendingRegistration, navigation: Navigation) -> Response:
    match registered:
        case User():
            return welcome(navigation)
        case PendingRegistration():
            return navigation.to(CHECK_YOUR_MAIL)
        case _:
            assert_never(registered)


def welcome(navigation: Navigation) -> Response:
    """There is an account now; nobody is logged in by having opened it."""
    current_visit().leave_notice("registered")
    return navigation.to(navigation.login_path())


def closed_accounts_pages(page: tuple[str, str]) -> Blueprint:
    """Instead of the form: why there is none, as its title and sentence."""
    pages = Blueprint("accounts", __name__)

    @pages.route("/register", methods=["GET", "POST"])
    def register_page() -> Response:
        return show_error_page(403, page=page)

    return pages


CHECK_YOUR_MAIL = "/check-your-mail"


def check_your_mail_pages(
    resend_confirmation: ResendConfirmation, navigation: Navigation
) -> Blueprint:
    pages = Blueprint("check_your_mail", __name__)

    @pages.get(CHECK_YOUR_MAIL)
    def page() -> Response:
        return show_form("check_your_mail.html")

    @pages.post(CHECK_YOUR_MAIL)
    def send_again() -> Response:
        typed = submitted_form().load(AddressForm)
        resend_confirmation(email=typed["email"], language=language())
        current_visit().leave_notice("confirmation_sent")
        return navigation.to(CHECK_YOUR_MAIL)

    return pages
