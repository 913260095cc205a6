"""Stand-ins for what the domain asks of the outside: predictable, countable, with no library."""

import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import final

from domain.accounts import (
    EMAIL_RAW_MAXIMUM,
    EmailAddress,
    EmailAddressInvalid,
    EmailAddressParser,
)
from domain.events import Actor, Circumstances
from domain.passwords import HasherBusy, Password, PasswordBlocklist, PasswordHash, PasswordHasher
from domain.secrets import Entropy, Key, KeyRing
from domain.sessions import Client
from domain.sessions.known_devices import DeviceToken

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


@final
@dataclass
class FrozenClock:
    """Stands still until the test moves it.

    A Clock by its shape alone: what the domain's tests import must need nothing but the domain.
    """

    moment: datetime = NOON

    def now(self) -> datetime:
        return self.moment

    def forward(self, by: timedelta) -> None:
        self.moment += by


FIREFOX = Client("192.0.2.1", "Firefox", "Linux")


@final
@dataclass
class FixedCircumstances:
    """Somebody at the same browser until the test says otherwise."""

    actor: Actor = Actor.VISITOR
    client: Client = FIREFOX
    device: DeviceToken | None = None
    network: str | None = "192.0.2.1"

    def __call__(self) -> Circumstances:
        return Circumstances(self.actor, self.client, self.network, self.device)


@final
@dataclass
class SeededEntropy(Entropy):
    """The same bytes in every run, and never the same bytes twice in one."""

    seed: str = "doorward"
    sizes: list[int] = field(default_factory=list)
    """Of all that was drawn."""

    def bytes(self, size: int) -> bytes:
        self.sizes.append(size)
        return hashlib.shake_256(f"{self.seed} {len(self.sizes)}".encode()).digest(size)


_HASH = re.compile(r"plain\$(?P<generation>\d+)\$(?P<salt>\d+)\$(?P<sum>[0-9a-f]{64})")


def _nothing() -> None:
    return None


@final
@dataclass
class PlainHasher(PasswordHasher):
    """Fast and worth nothing; counts what would be slow, and dates its hashes by `generation`."""

    generation: int = 1
    hashes: int = 0
    verifications: int = 0
    meanwhile: Callable[[], object] = field(default=_nothing)
    """What somebody else does during the next verification."""
    busy: bool = False
    """Whether there is no room to make hashes; there still is to verify them."""

    def hash(self, password: Password) -> PasswordHash:
        if self.busy:
            raise HasherBusy(1)
        self.hashes += 1
        return PasswordHash(_hash_text(password, self.generation, self.hashes))

    def verify(
        self, password: Password, hashed: PasswordHash | None, *, first: bool = False
    ) -> bool:
        self.verifications += 1
        meanwhile, self.meanwhile = self.meanwhile, _nothing
        meanwhile()
        parts = _HASH.fullmatch(hashed.reveal()) if hashed else None
        if parts is None:
            return False
        return parts[0] == _hash_text(password, int(parts["generation"]), int(parts["salt"]))

    def needs_rehash(self, hashed: PasswordHash) -> bool:
        return not hashed.reveal().startswith(f"plain${self.generation}$")


def _hash_text(password: Password, generation: int, salt: int) -> str:
    digest = hashlib.sha256(f"{salt} {password.reveal()}".encode()).hexdigest()
    return f"plain${generation}${salt}${digest}"


_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.ASCII)


@final
@dataclass(frozen=True, slots=True)
class SimpleEmailParser(EmailAddressParser):
    """Reads plain ASCII addresses, which is all that the core's own tests need."""

    def __call__(self, text: str) -> EmailAddress:
        local, at, domain = text.strip(" ").rpartition("@")
        if len(text) > EMAIL_RAW_MAXIMUM or not (local and at):
            raise EmailAddressInvalid
        if not _DOMAIN.fullmatch(domain.lower()):
            raise EmailAddressInvalid
        return EmailAddress.of(local, domain.lower())


@final
class SetBlocklist(PasswordBlocklist):
    """Lists exactly what the test names."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts = frozenset(texts)

    def lists(self, text: str) -> bool:
        return text in self._texts


def a_ring(*keys: bytes) -> KeyRing:
    """Keys that are named by what they are; the first signs."""
    return KeyRing(tuple(Key(hashlib.sha256(key).hexdigest()[:8], key) for key in keys))
