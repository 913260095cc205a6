"""Where somebody is logged in."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, final

from application.ports import Clock
from domain.accounts import User, UserId
from domain.sessions import (
    Device,
    RememberLimits,
    RememberSeries,
    Session,
    SessionLimits,
    devices_of,
)


class DevicesOfUser(Protocol):
    """A user's sessions and remembered browsers, as they are at one moment."""

    @abstractmethod
    def __call__(self, user_id: UserId) -> tuple[Sequence[Session], Sequence[RememberSeries]]:
        """Those that have ended by themselves too."""


@final
@dataclass(frozen=True, slots=True)
class ListDevices:
    """Every browser in which the account is open now, or would be on its next visit."""

    devices_of_user: DevicesOfUser
    session_limits: SessionLimits
    remember_limits: RememberLimits
    clock: Clock

    def __call__(self, *, user: User) -> Sequence[Device]:
        """The one used last first."""
        now = self.clock.now()
        sessions, remembered = self.devices_of_user(user.id)
        return devices_of(
            (session for session in sessions if session.holds(user, now, self.session_limits)),
            (series for series in remembered if series.holds(user, now, self.remember_limits)),
        )
