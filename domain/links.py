"""Links that are mailed: what each is for, how long it holds, and the token that opens it."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import NewType, Protocol, Self, final

from domain.accounts import EmailAddress, User, UserId
from domain.errors import Refusal
from domain.secrets import Entropy, KeyRing, Secret
from domain.sessions.tokens import TOKEN_BYTES, encoded, is_encoded

LinkId = NewType("LinkId", str)
"""16 random bytes as base64url. It finds the link and proves nothing."""

LINK_ID_BYTES = 16


def new_link_id(entropy: Entropy) -> LinkId:
    return LinkId(encoded(entropy.bytes(LINK_ID_BYTES)))


class Purpose(Enum):
    """What a link may be used for, and for nothing else. The value is the page that it leads to."""

    CONFIRM_REGISTRATION = "confirm-registration"
    VERIFY_EMAIL = "verify-email"
    RESET_PASSWORD = "reset-password"
    CHANGE_EMAIL = "change-email"
    KEEP_EMAIL = "keep-email"
    """Objects to a change of the address, from the old one."""
    INVITATION = "invitation"
    CONFIRM_DEVICE = "confirm-device"
    """Makes the browser that it is opened in a known device, and opens nothing."""

    @property
    def lifetime(self) -> timedelta:
        return _LIFETIMES[self]


_LIFETIMES = {
    Purpose.CONFIRM_REGISTRATION: timedelta(hours=24),  # NIST SP 800-63B-4 4.2.1.2
    Purpose.VERIFY_EMAIL: timedelta(hours=24),
    Purpose.RESET_PASSWORD: timedelta(minutes=30),
    Purpose.CHANGE_EMAIL: timedelta(hours=1),
    Purpose.KEEP_EMAIL: timedelta(hours=24),
    Purpose.INVITATION: timedelta(hours=72),
    Purpose.CONFIRM_DEVICE: timedelta(minutes=30),
}


class LinkInvalid(Refusal):
    """Unknown, used, expired, voided or made for something else: nobody is told which.

    `reason` and `user_id`, where a link was found, are for the trail alone.
    """

    code = "link_invalid"

    def __init__(self, reason: str = "unknown", user_id: UserId | None = None) -> None:
        super().__init__()
        self.reason = reason
        self.user_id = user_id


@final
class LinkToken(Secret):
    """What stands in the mail: `link id.proof`, the proof being 32 bytes made with a key."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self | None:
        link_id, _, proof = text.partition(".")
        whole = is_encoded(link_id, LINK_ID_BYTES) and is_encoded(proof, TOKEN_BYTES)
        return cls(text) if whole else None

    @property
    def link_id(self) -> LinkId:
        return LinkId(self.reveal().partition(".")[0])


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link as it is stored: without its token, so that whoever reads the storage has none.

    `user_id` is the account's, or the one that the account will have. `email` is the address that
    it was mailed to, which for CHANGE_EMAIL is the new one.
    """

    id: LinkId
    purpose: Purpose
    user_id: UserId
    email: EmailAddress
    credential_epoch: int = 0
    created_at: datetime
    expires_at: datetime

    @classmethod
    def made(
        cls,
        link_id: LinkId,
        purpose: Purpose,
        *,
        user_id: UserId,
        email: EmailAddress,
        now: datetime,
        credential_epoch: int = 0,
    ) -> Self:
        return cls(
            id=link_id,
            purpose=purpose,
            user_id=user_id,
            email=email,
            credential_epoch=credential_epoch,
            created_at=now,
            expires_at=now + purpose.lifetime,
        )

    def holds(self, purpose: Purpose, now: datetime) -> bool:
        """Whether it may be used for this, at this moment."""
        return self.purpose is purpose and now < self.expires_at

    def is_of(self, user: User) -> bool:
        """Whether it still stands for the account: a new password or a disabling voids it."""
        return (
            user.active
            and user.id == self.user_id
            and self.credential_epoch == user.credential_epoch
        )


@final
@dataclass(frozen=True, slots=True)
class LinkTokens:
    """Makes and checks tokens: HMAC-SHA-256 over purpose, link id and address, so none is stored.

    A retry of a mail carries the same token, or after a rotation another that opens the same link.
    One made for another purpose or address is wrong.
    """

    keys: KeyRing

    def token_of(self, link: Link) -> LinkToken:
        return _token(link, self.keys.mac(_bound(link)))

    def proves(self, token: LinkToken, link: Link) -> bool:
        return sum(token == _token(link, mac) for mac in self.keys.macs(_bound(link))) > 0


def _token(link: Link, proof: bytes) -> LinkToken:
    return LinkToken(f"{link.id}.{encoded(proof)}")


def _bound(link: Link) -> bytes:
    return f"{link.purpose.value}\0{link.id}\0{link.email.key}".encode()


class LinkRepository(Protocol):
    """The links that can still be used, as seen and changed inside one story."""

    @abstractmethod
    def add(self, link: Link) -> None: ...

    @abstractmethod
    def with_id(self, link_id: LinkId) -> Link | None: ...

    @abstractmethod
    def take(self, link_id: LinkId) -> bool:
        """Uses it up: true for one caller alone, whoever else tries at the same time."""

    @abstractmethod
    def of_user(self, user_id: UserId) -> Sequence[Link]:
        """The oldest first, those that have expired too."""

    @abstractmethod
    def holds_address(self, email: EmailAddress, now: datetime) -> bool:
        """Whether an account may still be taken back to it, by a KEEP_EMAIL link."""

    @abstractmethod
    def remove_of_user(self, user_id: UserId, *purposes: Purpose) -> None:
        """Those of these purposes; of all where none is named."""

    @abstractmethod
    def remove_to(self, email: EmailAddress) -> None:
        """Those that were mailed to the address, whoever's they are."""

    @abstractmethod
    def remove_expired(self, now: datetime, limit: int) -> int:
        """At most so many; how many it were."""
