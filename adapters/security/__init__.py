"""Hashes, randomness, time and the blocklist, from the libraries and the machine that have them."""

from adapters.security.argon2_hasher import Argon2PasswordHasher, meets_floor
from adapters.security.blocklist import CommonPasswords
from adapters.security.calibration import COSTS, HashSpeed, hash_speed
from adapters.security.clock import SystemClock
from adapters.security.entropy import SystemEntropy
from adapters.security.hashing_lane import HashingLane

__all__ = [
    "COSTS",
    "Argon2PasswordHasher",
    "CommonPasswords",
    "HashSpeed",
    "HashingLane",
    "SystemClock",
    "SystemEntropy",
    "hash_speed",
    "meets_floor",
]
