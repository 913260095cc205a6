"""Hashes, randomness, time and the blocklist, from the libraries and the machine that have them."""

from adapters.security.argon2_hasher import Argon2PasswordHasher, meets_floor
from adapters.security.blocklist import CommonPasswords
from adapters.security.clock import SystemClock
from adapters.security.entropy import SystemEntropy

__all__ = ["Argon2PasswordHasher", "CommonPasswords", "SystemClock", "SystemEntropy", "meets_floor"]
