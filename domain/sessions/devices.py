"""The devices of an account: what its owner recognises as one browser, and may end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Self, final

from domain.errors import Refusal
from domain.sessions.client import Client
from domain.sessions.remember import RememberSeries, SeriesId
from domain.sessions.session import Session, SessionId
from domain.sessions.tokens import digest

DeviceId = NewType("DeviceId", str)
"""Names a device of an account to its owner; made of nothing that opens anything."""

DEVICE_DIGITS = 32


class DeviceUnknown(Refusal):
    """Ended already, or somebody else's: nobody is told which."""

    code = "device_unknown"


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A remembered browser with its sessions, or the session of one that is not remembered."""

    id: DeviceId
    series: RememberSeries | None
    sessions: tuple[Session, ...]

    @classmethod
    def of(
        cls, key: SeriesId | SessionId, series: RememberSeries | None, sessions: Iterable[Session]
    ) -> Self:
        device_id = DeviceId(digest(f"device {key}")[:DEVICE_DIGITS])
        return cls(id=device_id, series=series, sessions=tuple(sessions))

    @property
    def is_remembered(self) -> bool:
        return self.series is not None

    @property
    def started_at(self) -> datetime:
        return min(part.created_at for part in self._parts)

    @property
    def last_used_at(self) -> datetime:
        return max(part.last_used_at for part in self._parts)

    @property
    def client(self) -> Client:
        """As it was seen last."""
        latest = max(self._parts, key=lambda part: (part.last_used_at, part.created_at))
        return latest.client

    def has(self, session_id: SessionId | None) -> bool:
        return any(session.id == session_id for session in self.sessions)

    @property
    def _parts(self) -> tuple[Session | RememberSeries, ...]:
        return (*self.sessions, self.series) if self.series else self.sessions


def devices_of(
    sessions: Iterable[Session], remembered: Iterable[RememberSeries]
) -> tuple[Device, ...]:
    """Of one account, the one used last first."""
    kept = {series.id: series for series in remembered}
    grouped: dict[SeriesId | SessionId, list[Session]] = {series_id: [] for series_id in kept}
    for session in sessions:
        grouped.setdefault(session.series_id or session.id, []).append(session)
    devices = [
        Device.of(key, kept.get(SeriesId(key)), together) for key, together in grouped.items()
    ]
    ordered = sorted(devices, key=lambda device: (device.last_used_at, device.id), reverse=True)
    return tuple(ordered)
