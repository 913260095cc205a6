"""Registration."""

from flask import Blueprint, Response
from marshmallow import Schema

from adapters.web.errors import show_form
from adapters.web.forms import Text, submitted_form
from adapters.web.navigation import Navigation
from adapters.web.presentation import language
from adapters.web.visits import current_visit
from application.accounts.register_user import RegisterUser


class RegistrationForm(Schema):
    username = Text()
    email = Text()
    password = Text()
    password2 = Text()


def accounts_pages(register_user: RegisterUser, navigation: Navigation) -> Blueprint:
    pages = Blueprint("accounts", __name__)

    @pages.get("/register")
    def register_page() -> Response:
        return show_form("register.html")

    @pages.post("/register")
    def register() -> Response:
        typed = submitted_form().load(RegistrationForm())
        register_user(
            username=typed["username"],
            email=typed["email"],
            password=typed["password"],
            password_again=typed["password2"],
            language=language(),
        )
        current_visit().leave_notice("registered")
        return navigation.to(navigation.login_path())

    return pages
