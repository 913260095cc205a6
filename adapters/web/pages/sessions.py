"""Logging in and out."""

from flask import Blueprint, Response
from marshmallow import Schema

from adapters.web.forms import MalformedForm, NoFields, Text, submitted_form
from adapters.web.headers import clear_what_is_kept
from adapters.web.navigation import Navigation
from adapters.web.shown import show_form
from adapters.web.visits import current_visit
from application.sessions.authenticate_user import AuthenticateUser
from application.sessions.log_out import LogOut


class LoginForm(Schema):
    username = Text()
    password = Text()
    remember_me = Text(optional=True)


def sessions_pages(
    authenticate_user: AuthenticateUser,
    log_out: LogOut,
    navigation: Navigation,
) -> Blueprint:
    pages = Blueprint("sessions", __name__)

    @pages.get("/login")
    def login_page() -> Response:
        return show_form("login.html")

    @pages.post("/login")
    def log_in() -> Response:
        form = submitted_form()
        try:
            typed = form.load(LoginForm)
        except MalformedForm:  # nobody's password: refused like any other, at the same price
            typed = {"username": form.get("username") or "", "password": "", "remember_me": ""}
        signed_in = authenticate_user(
            login=typed["username"],
            password=typed["password"],
            remember=bool(typed["remember_me"]),
        )
        current_visit().sign_in(signed_in)
        return navigation.to(navigation.wanted())

    @pages.get("/logout")
    def logout_page() -> Response:
        return show_form("logout.html")

    @pages.post("/logout", endpoint="log_out")
    def end_session() -> Response:
        submitted_form().load(NoFields)
        visit = current_visit()
        log_out(session_token=visit.session_token, remember_token=visit.remember_token)
        visit.sign_out()
        response = navigation.to(navigation.login_path())
        clear_what_is_kept(response)
        return response

    return pages
