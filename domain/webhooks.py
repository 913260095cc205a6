"""Webhooks: which events are told to other services, in which words, and signed how."""

import json
from abc import abstractmethod
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NewType, Protocol, final

from domain.accounts import UserId
from domain.events import LONGEST_DELAY, Event, EventKind, delay_after
from domain.secrets import KeyRing

DeliveryId = NewType("DeliveryId", str)
"""The same at every try; without a full stop, which divides what is signed."""

TYPES: Mapping[EventKind, str] = {
    EventKind.REGISTRATION: "user.registered",
    EventKind.EMAIL_VERIFIED: "user.email_verified",
    EventKind.LOGIN: "user.logged_in",
    EventKind.LOGOUT: "user.logged_out",
    EventKind.SESSION_ENDED: "user.session_ended",
    EventKind.SESSIONS_ENDED: "user.sessions_ended",
    EventKind.PASSWORD_CHANGED: "user.password_changed",
    EventKind.PASSWORD_RESET: "user.password_reset",
    EventKind.USERNAME_CHANGED: "user.username_changed",
    EventKind.EMAIL_CHANGED: "user.email_changed",
    EventKind.ACCOUNT_DISABLED: "user.disabled",
    EventKind.ACCOUNT_ENABLED: "user.enabled",
    EventKind.ROLE_GRANTED: "user.role_granted",
    EventKind.ROLE_REVOKED: "user.role_revoked",
    EventKind.DELETION_REQUESTED: "user.deletion_requested",
    EventKind.DELETION_UNDONE: "user.deletion_undone",
    EventKind.ACCOUNT_DELETED: "user.deleted",
}
"""What is told, by what happened. The types are public; what was refused is told to nobody."""
PING = "ping"
"""What an operator sends to try a receiver."""
_OF_ROLES = (EventKind.ROLE_GRANTED, EventKind.ROLE_REVOKED)
_PATIENT = (429, 503)
_GONE = 410


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One event on its way to one target, and how it went so far."""

    id: DeliveryId
    target: str
    """The address that it is posted to."""
    type: str
    user_id: UserId | None
    payload: str
    """The body, as it is signed and sent."""
    at: datetime
    """When it happened."""
    attempts: int = 0
    due_at: datetime
    parked: bool = False
    fault: str | None = None
    """Why it was not taken last time."""


@final
@dataclass(frozen=True, slots=True)
class Answer:
    """What a receiver said."""

    status: int
    retry_after: timedelta | None = None
    """How long it asks to be left alone."""

    @property
    def is_taken(self) -> bool:
        return 200 <= self.status <= 299

    @property
    def is_for_good(self) -> bool:
        """Whether it will never take it: 410 says that nobody lives there any more."""
        return self.status == _GONE


def due_after(now: datetime, attempts: int, answer: Answer | None) -> datetime:
    """When to try again; a receiver that is busy may ask for more time, up to a limit."""
    delay = delay_after(attempts)
    if answer and answer.retry_after and answer.status in _PATIENT:
        delay = max(delay, min(LONGEST_DELAY, answer.retry_after))
    return now + delay


def deliveries_of(event: Event, targets: Iterable[str]) -> Sequence[Delivery]:
    """One for each target; none where nothing was done, or it is nobody else's business."""
    told = TYPES.get(event.kind)
    if told is None or event.refused or event.user_id is None:
        return ()
    payload = payload_of(told, event.at, _data_of(event))
    return [
        Delivery(
            id=DeliveryId(f"msg_{event.id}_{number}"),
            target=target,
            type=told,
            user_id=event.user_id,
            payload=payload,
            at=event.at,
            due_at=event.at,
        )
        for number, target in enumerate(targets)
    ]


def payload_of(told: str, at: datetime, data: Mapping[str, str]) -> str:
    moment = at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    return json.dumps({"type": told, "timestamp": moment, "data": data}, separators=(",", ":"))


def _data_of(event: Event) -> Mapping[str, str]:
    """Ids and codes: no name, no address, and nothing of where somebody was."""
    data = {"user_id": str(event.user_id), "actor": event.actor.value}
    if event.kind in _OF_ROLES and event.reason:
        data["role"] = event.reason
    return data


def signature_of(keys: KeyRing, delivery_id: DeliveryId, at: datetime, payload: str) -> str:
    """Of id, moment and body together; one under each key, so that keys can be changed.

    As by the conventions of "Standard Webhooks" 1.0: `v1,BASE64`, with blanks between them.
    """
    signed = f"{delivery_id}.{timestamp_of(at)}.{payload}".encode()
    return " ".join(f"v1,{b64encode(mac).decode()}" for mac in keys.macs(signed))


def timestamp_of(at: datetime) -> int:
    """In whole seconds since 1970, as it is sent and signed."""
    return int(at.timestamp())


class Deliveries(Protocol):
    """What is on its way to other services, as seen and changed inside one story."""

    @abstractmethod
    def claim(self, target: str, now: datetime, until: datetime) -> Delivery | None:
        """The one due first to that target, for this caller alone until `until`.

        Each claim counts as an attempt.
        """

    @abstractmethod
    def remove(self, delivery_id: DeliveryId) -> None:
        """It has been taken."""

    @abstractmethod
    def defer(self, delivery: Delivery, due_at: datetime, fault: str) -> None:
        """It is to be tried again, by anybody, from then on.

        Like `park`, this does nothing where somebody else has claimed it since.
        """

    @abstractmethod
    def park(self, delivery: Delivery, fault: str) -> None:
        """It is not tried again until somebody asks for it."""

    @abstractmethod
    def retry(self, now: datetime, delivery_id: DeliveryId | None = None) -> int:
        """Makes it due, or all that are parked; how many it were. A claim goes on until its end."""

    @abstractmethod
    def remove_late(self, due_before: datetime, limit: int) -> int:
        """Those that nobody has asked for since, or nobody could send; how many it were."""

    @abstractmethod
    def remove_of_user(self, user_id: UserId) -> None:
        """All that are about the account."""
