"""Known devices: browsers in which an account's password was right before, as they show it."""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NewType, Self, final

from domain.accounts import EmailAddress, User
from domain.secrets import Entropy, KeyRing, Secret
from domain.sessions.tokens import TOKEN_BYTES, decoded, encoded, is_encoded

KnownDeviceId = NewType("KnownDeviceId", str)
"""16 random bytes as base64url: tells one known browser from another."""
Subject = NewType("Subject", str)
"""Stands for an account, and says to nobody which that is."""
Reader = NewType("Reader", str)
"""Stands for the mailbox that an account had then, in the same way."""

_ID_BYTES = 16
KNOWN_FOR = timedelta(days=180)
"""Since the last login there."""
_SECONDS_DIGITS = 10
_EPOCH_DIGITS = 9


@final
class DeviceToken(Secret):
    """What the browser keeps: `id.subject.reader.credential epoch.seconds since 1970.proof`.

    It gives no access. It says that this browser is not a stranger's, so that tries made there are
    counted apart from what strangers do.
    """

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self | None:
        parts = text.split(".")
        if len(parts) != 6:
            return None
        device_id, subject, reader, epoch, issued, proof = parts
        whole = (
            is_encoded(device_id, _ID_BYTES)
            and is_encoded(subject, _ID_BYTES)
            and is_encoded(reader, _ID_BYTES)
            and is_encoded(proof, TOKEN_BYTES)
        )
        counted = len(issued) == _SECONDS_DIGITS and 0 < len(epoch) <= _EPOCH_DIGITS
        numbers = f"{epoch}{issued}"
        return cls(text) if whole and counted and numbers.isascii() and numbers.isdigit() else None

    @property
    def device_id(self) -> KnownDeviceId:
        return KnownDeviceId(self.reveal().split(".")[0])

    @property
    def subject(self) -> Subject:
        return Subject(self.reveal().split(".")[1])

    @property
    def reader(self) -> Reader:
        return Reader(self.reveal().split(".")[2])

    @property
    def credential_epoch(self) -> int:
        return int(self.reveal().split(".")[3])

    @property
    def issued_at(self) -> int:
        """Seconds since 1970."""
        return int(self.reveal().split(".")[4])


@final
@dataclass(frozen=True, slots=True)
class DeviceTokens:
    """Makes and checks them; nothing of them is stored.

    Whatever begins another credential epoch, such as a new password, makes every browser unknown
    but the one that it happens in: who once knew the password keeps no budget of tries.
    """

    keys: KeyRing

    def issued(
        self, user: User, now: datetime, entropy: Entropy, before: DeviceToken | None = None
    ) -> DeviceToken:
        """For a browser where the account's password was right, or its mail was answered.

        `before` is what this browser showed: if it was this account's, it stays the same device.
        """
        same = before is not None and self.knows(before, user, now)
        device_id = before.device_id if before and same else encoded(entropy.bytes(_ID_BYTES))
        subject, reader = self._stand_in(_subject(user)), self._stand_in(_reader(user.email))
        moment = f"{int(now.timestamp()):0{_SECONDS_DIGITS}}"
        told = f"{device_id}.{subject}.{reader}.{user.credential_epoch}.{moment}"
        return DeviceToken(f"{told}.{encoded(self.keys.mac(_proven(told)))}")

    def is_genuine(self, token: DeviceToken | None, now: datetime) -> bool:
        """Whether it is some account's, and not too old."""
        if token is None:
            return False
        told, _, proof = token.reveal().rpartition(".")
        age = now.timestamp() - token.issued_at
        made = self.keys.proves(decoded(proof), _proven(told))
        return made and age < KNOWN_FOR.total_seconds()

    def knows(self, token: DeviceToken | None, user: User, now: datetime) -> bool:
        """Whether it is this account's."""
        if token is None or not self.is_genuine(token, now):
            return False
        if token.credential_epoch != user.credential_epoch:
            return False
        return self._stands_for(token.subject, _subject(user))

    def reads(self, token: DeviceToken | None, address: EmailAddress, now: datetime) -> bool:
        """Whether it is of an account that had this mailbox at its last login there."""
        if token is None or not self.is_genuine(token, now):
            return False
        return self._stands_for(token.reader, _reader(address))

    def _stand_in(self, told: bytes) -> str:
        return encoded(self.keys.mac(told)[:_ID_BYTES])

    def _stands_for(self, shown: str, told: bytes) -> bool:
        made = [encoded(mac[:_ID_BYTES]) for mac in self.keys.macs(told)]
        return sum(hmac.compare_digest(shown, one) for one in made) > 0


def _subject(user: User) -> bytes:
    return f"subject {user.id}".encode()


def _reader(address: EmailAddress) -> bytes:
    return f"reader {address.mailbox}".encode()


def _proven(told: str) -> bytes:
    return f"device {told}".encode()
