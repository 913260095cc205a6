"""Where a browser is confirmed by mail, so that its tries are counted apart."""

from flask import Blueprint, Response
from marshmallow import Schema

from adapters.web.forms import NoFields, Text, submitted_form
from adapters.web.links import landing
from adapters.web.navigation import Navigation
from adapters.web.presentation import language
from adapters.web.shown import show_form
from adapters.web.visits import current_visit
from application.sessions.confirm_device import ConfirmDevice
from application.sessions.request_device_confirmation import RequestDeviceConfirmation


class ConfirmBrowserForm(Schema):
    email = Text()


def known_devices_pages(
    request_device_confirmation: RequestDeviceConfirmation,
    confirm_device: ConfirmDevice,
    navigation: Navigation,
) -> Blueprint:
    pages = Blueprint("known_devices", __name__)

    @pages.get("/confirm-browser")
    def asking_page() -> Response:
        return show_form("confirm_browser.html")

    @pages.post("/confirm-browser")
    def request_link() -> Response:
        typed = submitted_form().load(ConfirmBrowserForm)
        request_device_confirmation(email=typed["email"], language=language())
        current_visit().leave_notice("link_mailed")
        return navigation.to(navigation.login_path())

    @pages.get("/confirm-device")
    def landing_page() -> Response:
        return landing("confirm_device.html", navigation)

    @pages.post("/confirm-device")
    def confirm() -> Response:
        submitted_form().load(NoFields)
        visit = current_visit()
        visit.know_device(confirm_device(token=visit.link_token))
        visit.hold_link(None)
        visit.leave_notice("browser_confirmed")
        return navigation.to(navigation.login_path())

    return pages
