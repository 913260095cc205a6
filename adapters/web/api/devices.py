"""Where somebody is logged in, and ending that, by the API."""

from typing import Any

from marshmallow import Schema, fields

from adapters.web.api.access import Access
from adapters.web.api.part import Part
from adapters.web.api.schemas import DeviceSchema
from adapters.web.login import Guards, current_user
from adapters.web.use_cases import DeviceUseCases
from adapters.web.visits import current_visit
from domain.sessions import Device, DeviceUnknown, SessionId
from domain.sessions.devices import DEVICE_DIGITS

_ONE = f"/devices/<string(length={DEVICE_DIGITS}):device_id>"


class DevicesSchema(Schema):
    devices = fields.List(fields.Nested(DeviceSchema), required=True)


def devices_api(call: DeviceUseCases, guards: Guards) -> Part:
    api = Part("devices", "Where somebody is logged in", guards)

    @api.operation("GET", "/devices", access=Access.LOGGED_IN, gives=DevicesSchema)
    def list_devices() -> dict[str, Any]:
        """Lists the devices on which the account is open, the one used last first"""
        own = current_visit().session_id
        found = call.list_devices(user=current_user.existing)
        return {"devices": [_shown(device, own) for device in found]}

    @api.operation(
        "DELETE",
        _ONE,
        access=Access.FRESH,
        refuses=(DeviceUnknown,),
    )
    def end_device(device_id: str) -> None:
        """Logs one device out, at once"""
        call.end_device(user_id=current_user.existing.id, device_id=device_id)

    @api.operation("POST", "/devices/end-others", access=Access.FRESH)
    def end_other_devices() -> None:
        """Logs every device out but the one that asks"""
        call.end_other_devices(
            user_id=current_user.existing.id, session_token=current_visit().session_token
        )

    return api


def _shown(device: Device, own: SessionId | None) -> dict[str, Any]:
    return {
        "id": device.id,
        "is_current": device.has(own),
        "is_remembered": device.is_remembered,
        "started_at": device.started_at,
        "last_used_at": device.last_used_at,
        "client": device.client,
    }
