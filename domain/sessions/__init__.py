"""Sessions: how long a proof of who someone is holds, and how a browser is remembered beyond it."""

from domain.sessions.client import NOBODY, Client
from domain.sessions.devices import Device, DeviceId, DeviceUnknown, devices_of
from domain.sessions.remember import (
    RememberLimits,
    RememberRepository,
    RememberSeries,
    RememberToken,
    SeriesId,
    Use,
)
from domain.sessions.session import (
    SESSIONS_MAXIMUM,
    Authentication,
    InvalidCredentials,
    PasswordWrong,
    Session,
    SessionId,
    SessionLimits,
    SessionRepository,
    SessionToken,
)

__all__ = [
    "NOBODY",
    "SESSIONS_MAXIMUM",
    "Authentication",
    "Client",
    "Device",
    "DeviceId",
    "DeviceUnknown",
    "InvalidCredentials",
    "PasswordWrong",
    "RememberLimits",
    "RememberRepository",
    "RememberSeries",
    "RememberToken",
    "SeriesId",
    "Session",
    "SessionId",
    "SessionLimits",
    "SessionRepository",
    "SessionToken",
    "Use",
    "devices_of",
]
