"""Argon2id for every new hash, and verification of those that were brought along."""

import base64
import logging
from typing import final

import argon2
from argon2.exceptions import VerifyMismatchError

from adapters.security.foreign_hashes import matches
from adapters.security.hashing_lane import HashingLane
from domain.passwords import Password, PasswordHash, PasswordHasher
from domain.passwords.foreign import form_of

SALT_BYTES = 16
TAG_BYTES = 32
LANES = 1  # more shorten the defender's wait, not an attacker's work; one keeps a hash on one core

FLOORS = ((19456, 2), (47104, 1), (12288, 3))
"""The cheapest pairs of KiB and passes that still count as strong (ASVS 5.0 appendix C)."""

_log = logging.getLogger("doorward.security")


@final
class Argon2PasswordHasher(PasswordHasher):
    """Argon2id (RFC 9106), version 1.3, one lane, 16 bytes of salt, 32 of tag.

    Also verifies the forms of `domain.passwords.foreign`, so that the user table of an existing
    application keeps working; the first good login replaces them. All of it happens in the lane.
    """

    def __init__(self, lane: HashingLane, *, memory_kib: int, time_cost: int) -> None:
        self._lane = lane
        self._argon2 = argon2.PasswordHasher(
            time_cost=time_cost,
            memory_cost=memory_kib,
            parallelism=LANES,
            hash_len=TAG_BYTES,
            salt_len=SALT_BYTES,
            type=argon2.Type.ID,
        )
        self._form = f"$argon2id$v=19$m={memory_kib},t={time_cost},p={LANES}$"
        self._nobodys = PasswordHash(
            f"{self._form}{_unpadded(bytes(SALT_BYTES))}${_unpadded(bytes(TAG_BYTES))}"
        )

    def hash(self, password: Password) -> PasswordHash:
        return PasswordHash(self._lane.run(lambda: self._argon2.hash(password.reveal())))

    def verify(
        self, password: Password, hashed: PasswordHash | None, *, first: bool = False
    ) -> bool:
        return self._lane.run(lambda: self._verified(password, hashed), first=first)

    def _verified(self, password: Password, hashed: PasswordHash | None) -> bool:
        if hashed is None:
            self._matches(password, self._nobodys)
            return False
        try:
            return self._matches(password, hashed)
        except Exception as error:  # noqa: BLE001  # whatever a damaged hash makes a library raise
            _log.error("stored_hash_unusable", extra={"error": type(error).__name__})
            return self._verified(password, None)

    def needs_rehash(self, hashed: PasswordHash) -> bool:
        text = hashed.reveal()
        return not text.startswith(self._form) or len(text) != len(self._nobodys.reveal())

    def _matches(self, password: Password, hashed: PasswordHash) -> bool:
        text = hashed.reveal()
        if not text.startswith("$argon2id$"):
            return matches(form_of(hashed), password)
        try:
            return self._argon2.verify(text, password.reveal())
        except VerifyMismatchError:
            return False


def meets_floor(memory_kib: int, time_cost: int) -> bool:
    return any(memory_kib >= memory and time_cost >= passes for memory, passes in FLOORS)


def _unpadded(value: bytes) -> str:
    return base64.b64encode(value).rstrip(b"=").decode()
