"""Logging devices out from afar: one, all but this one, or all."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import final

from application.accounts.find_users import ListUsers
from application.events.new_event import NewEvent
from application.ports import Transaction, Work
from application.sessions.list_devices import DevicesOfUser
from application.sessions.open_session import forget_browser
from domain.accounts import User, UserId
from domain.events import EventKind
from domain.sessions import Device, DeviceUnknown, SessionToken, devices_of


@final
@dataclass(frozen=True, slots=True)
class EndDevice:
    """Ends one device's sessions and forgets it, at once."""

    transact: Transaction
    event: NewEvent

    def __call__(self, *, user_id: UserId, device_id: str) -> None:
        """Raises DeviceUnknown for one that has ended, or is not this user's; it is recorded."""

        def story(work: Work) -> bool:
            device = _device(work, user_id, device_id)
            if device is None:
                work.record(self.event(EventKind.ACCESS_REFUSED, user_id, refused="device"))
                return False
            for session in device.sessions:
                work.sessions.remove(session.id)
            if device.series:
                forget_browser(work, device.series.id)
            ended = device.sessions[0].id if device.sessions else None
            work.record(self.event(EventKind.SESSION_ENDED, user_id, session_id=ended))
            return True

        if not self.transact(story):
            raise DeviceUnknown


@final
@dataclass(frozen=True, slots=True)
class EndOtherDevices:
    """Ends everything but this browser's own session and what remembers it.

    Another session of the same remembered browser ends too: it may be in the hands of somebody who
    copied its cookies.
    """

    transact: Transaction
    event: NewEvent

    def __call__(self, *, user_id: UserId, session_token: SessionToken | None) -> None:
        own = session_token.session_id if session_token else None

        def story(work: Work) -> None:
            session = work.sessions.with_id(own) if own else None
            others = [one for one in work.sessions.of_user(user_id) if one.id != own]
            kept = session.series_id if session else None
            remembered = [one for one in work.remembered.of_user(user_id) if one.id != kept]
            for other in others:
                work.sessions.remove(other.id)
            for series in remembered:
                forget_browser(work, series.id)
            if others or remembered:
                work.record(self.event(EventKind.SESSIONS_ENDED, user_id, session_id=own))

        self.transact(story)


@final
@dataclass(frozen=True, slots=True)
class EndAllDevices:
    """Logs an account out everywhere, without changing anything else about it."""

    transact: Transaction
    event: NewEvent

    def __call__(self, *, user_id: UserId) -> None:
        """Where nothing is open it does nothing."""

        def story(work: Work) -> None:
            if not (work.sessions.of_user(user_id) or work.remembered.of_user(user_id)):
                return
            work.sessions.remove_of_user(user_id)
            work.remembered.remove_of_user(user_id)
            work.record(self.event(EventKind.SESSIONS_ENDED, user_id))

        self.transact(story)


@final
@dataclass(frozen=True, slots=True)
class EndEverybodysDevices:
    """Logs all accounts out, one after the other, so that nobody else has to wait."""

    list_users: ListUsers
    devices_of_user: DevicesOfUser
    end_all_devices: EndAllDevices

    def __call__(self) -> Iterator[User]:
        """Each account that was logged in somewhere, once it is no more."""
        for user in self.list_users():
            if any(self.devices_of_user(user.id)):
                self.end_all_devices(user_id=user.id)
                yield user


def _device(work: Work, user_id: UserId, device_id: str) -> Device | None:
    """Looked for among the user's own alone."""
    own = devices_of(work.sessions.of_user(user_id), work.remembered.of_user(user_id))
    return next((device for device in own if device.id == device_id), None)
