"""The devices on which somebody is logged in, and ending them."""

from collections.abc import Callable, Sequence

from flask import Blueprint, Response
from marshmallow import Schema

from adapters.web.forms import NoFields, Text, submitted_form
from adapters.web.login import Guards, current_user, login_required
from adapters.web.navigation import Navigation
from adapters.web.shown import show_form
from adapters.web.visits import current_visit
from application.sessions.end_devices import EndDevice, EndOtherDevices
from application.sessions.list_devices import ListDevices
from domain.sessions import Device


class DeviceForm(Schema):
    device = Text()


def devices_pages(
    list_devices: ListDevices,
    end_device: EndDevice,
    end_other_devices: EndOtherDevices,
    navigation: Navigation,
    guards: Guards,
) -> Blueprint:
    pages = Blueprint("devices", __name__, url_prefix="/settings/devices")

    @pages.context_processor
    def listed() -> dict[str, Callable[[], object]]:
        """For the page, which is shown again where something was refused."""
        return {"devices": devices, "own_session": lambda: current_visit().session_id}

    def devices() -> Sequence[Device]:
        """This one first, then those used last."""
        if current_user.user is None:
            return ()
        found, own = list_devices(user=current_user.user), current_visit().session_id
        return sorted(found, key=lambda device: not device.has(own))

    @pages.get("")
    @login_required
    def devices_page() -> Response:
        return show_form("devices.html")

    @pages.post("/end")
    @guards.fresh_login_required
    def end_one() -> Response:
        typed = submitted_form().load(DeviceForm)
        end_device(user_id=current_user.existing.id, device_id=typed["device"])
        current_visit().leave_notice("device_ended")
        return navigation.to("/settings/devices")

    @pages.post("/end-others")
    @guards.fresh_login_required
    def end_others() -> Response:
        submitted_form().load(NoFields)
        visit = current_visit()
        end_other_devices(user_id=current_user.existing.id, session_token=visit.session_token)
        visit.leave_notice("devices_ended")
        return navigation.to("/settings/devices")

    return pages
