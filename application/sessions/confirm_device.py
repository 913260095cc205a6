"""A browser that becomes a known one because the account's mail was read in it."""

from dataclasses import dataclass
from typing import final

from application.events.new_event import NewEvent
from application.follow_link import FollowLink, owner_of
from application.ports import Clock, Work
from domain.events import EventKind
from domain.links import Link, LinkToken, Purpose
from domain.secrets import Entropy
from domain.sessions.known_devices import DeviceToken, DeviceTokens


@final
@dataclass(frozen=True, slots=True)
class ConfirmDevice:
    """Gives a browser tries of its own, so that what strangers do keeps nobody out of it.

    It opens no session and proves no password (ASVS 5.0 6.3.6), and nothing else changes: whoever
    has only the link still has to know the password, and to type it.
    """

    follow_link: FollowLink
    devices: DeviceTokens
    clock: Clock
    entropy: Entropy
    event: NewEvent

    def __call__(self, *, token: LinkToken | None) -> DeviceToken:
        """What the browser is to show from now on. Raises LinkInvalid."""
        return self.follow_link(token, Purpose.CONFIRM_DEVICE, self._confirm)

    def _confirm(self, work: Work, link: Link) -> DeviceToken:
        now = self.clock.now()
        owner = owner_of(link, work.users.with_id(link.user_id), now)
        work.record(self.event(EventKind.DEVICE_CONFIRMED, owner.id))
        return self.devices.issued(owner, now, self.entropy)
