"""What people change about their own account."""

from flask import Blueprint, Response, make_response, render_template
from marshmallow import Schema

from adapters.web.forms import NoFields, Text, submitted_form
from adapters.web.links import landing
from adapters.web.login import Guards, LoginRequired, current_user, login_required
from adapters.web.navigation import Navigation
from adapters.web.shown import show_form
from adapters.web.use_cases import SettingsUseCases
from adapters.web.visits import current_visit
from domain.accounts import UserId

OVERVIEW = "/settings"


class PasswordForm(Schema):
    current_password = Text()
    password = Text()
    password2 = Text()


class UsernameForm(Schema):
    username = Text()


class EmailForm(Schema):
    email = Text()


class LanguageForm(Schema):
    language = Text()


def settings_pages(call: SettingsUseCases, guards: Guards, navigation: Navigation) -> Blueprint:
    """Reading needs a login, and every change a proof that is recent enough for it."""
    pages = Blueprint("settings", __name__)
    _add_forms(pages)
    _add_password(pages, call, navigation)
    _add_name_and_language(pages, call, guards, navigation)
    _add_email(pages, call, guards, navigation)
    _add_mailed_links(pages, call, navigation)

    @pages.get(OVERVIEW)
    @login_required
    def overview() -> Response:
        pending = call.pending_email_change(user_id=_user_id())
        return make_response(render_template("settings.html", pending=pending))

    return pages


def _add_forms(pages: Blueprint) -> None:
    @pages.get("/settings/password")
    @login_required
    def password_page() -> Response:
        return show_form("settings_password.html")

    @pages.get("/settings/username")
    @login_required
    def username_page() -> Response:
        return show_form("settings_username.html")

    @pages.get("/settings/email")
    @login_required
    def email_page() -> Response:
        return show_form("settings_email.html")

    @pages.get("/settings/language")
    @login_required
    def language_page() -> Response:
        return show_form("settings_language.html")


def _add_password(pages: Blueprint, call: SettingsUseCases, navigation: Navigation) -> None:
    @pages.post("/settings/password")
    def change_password() -> Response:
        visit = current_visit()
        if visit.session_token is None:
            raise LoginRequired
        typed = submitted_form().load(PasswordForm)
        renewed = call.change_password(
            session_token=visit.session_token,
            current=typed["current_password"],
            password=typed["password"],
            password_again=typed["password2"],
        )
        visit.renew(renewed)
        visit.leave_notice("password_changed")
        return navigation.to(OVERVIEW)


def _add_name_and_language(
    pages: Blueprint, call: SettingsUseCases, guards: Guards, navigation: Navigation
) -> None:
    @pages.post("/settings/username")
    @guards.fresh_login_required
    def change_username() -> Response:
        typed = submitted_form().load(UsernameForm)
        call.change_username(user_id=_user_id(), username=typed["username"])
        current_visit().leave_notice("username_changed")
        return navigation.to(OVERVIEW)

    @pages.post("/settings/language")
    @guards.password_login_required
    def change_language() -> Response:
        typed = submitted_form().load(LanguageForm)
        call.change_language(user_id=_user_id(), language=typed["language"])
        current_visit().leave_notice("language_changed")
        return navigation.to(OVERVIEW)


def _add_email(
    pages: Blueprint, call: SettingsUseCases, guards: Guards, navigation: Navigation
) -> None:
    @pages.post("/settings/email")
    @guards.fresh_login_required
    def request_email_change() -> Response:
        typed = submitted_form().load(EmailForm)
        call.request_email_change(user_id=_user_id(), email=typed["email"])
        current_visit().leave_notice("email_change_requested")
        return navigation.to(OVERVIEW)

    @pages.post("/settings/email/call-off")
    @guards.password_login_required
    def call_off_email_change() -> Response:
        submitted_form().load(NoFields)
        call.call_off_email_change(user_id=_user_id())
        current_visit().leave_notice("email_change_called_off")
        return navigation.to(OVERVIEW)


def _add_mailed_links(pages: Blueprint, call: SettingsUseCases, navigation: Navigation) -> None:
    """They are opened wherever the mail is read, so none of them needs a login."""

    @pages.get("/change-email")
    def change_email_page() -> Response:
        return landing("change_email.html", navigation)

    @pages.post("/change-email")
    def change_email() -> Response:
        submitted_form().load(NoFields)
        visit = current_visit()
        call.confirm_email_change(token=visit.link_token)
        visit.hold_link(None)
        visit.leave_notice("email_changed")
        return navigation.to(navigation.safe_redirect.home)

    @pages.get("/keep-email")
    def keep_email_page() -> Response:
        return landing("keep_email.html", navigation)

    @pages.post("/keep-email")
    def keep_email() -> Response:
        submitted_form().load(NoFields)
        visit = current_visit()
        call.keep_email(token=visit.link_token)
        visit.hold_link(None)
        visit.leave_notice("email_kept")
        return navigation.to("/forgot-password")


def _user_id() -> UserId:
    if current_user.user is None:
        raise LoginRequired
    return current_user.user.id
