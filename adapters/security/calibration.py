"""How fast this machine hashes passwords, and which cost it can be asked to bear."""

import statistics
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import final

import argon2

from adapters.security.argon2_hasher import LANES, SALT_BYTES, TAG_BYTES

COSTS = ((19456, 2), (47104, 1), (65536, 2), (65536, 3), (131072, 3), (262144, 3))
"""KiB and passes, from the floor (ASVS 5.0 appendix C) upwards; the fourth is RFC 9106 4's second
recommended option on one lane, and our default."""

MEASURED = 1.0  # seconds for each cost
LEAST = 3  # hashes in each thread, however long they take


@final
@dataclass(frozen=True, slots=True)
class HashSpeed:
    """What one cost amounts to while all threads hash at once, as in a storm of logins."""

    memory_kib: int
    time_cost: int
    seconds: float
    """Of one hash; the median."""
    per_second: float
    """Hashes of all threads together."""


def hash_speed(memory_kib: int, time_cost: int, threads: int) -> HashSpeed:
    """Measures for about a second."""
    hasher = argon2.PasswordHasher(
        time_cost=time_cost,
        memory_cost=memory_kib,
        parallelism=LANES,
        hash_len=TAG_BYTES,
        salt_len=SALT_BYTES,
    )
    hashed = hasher.hash("a password")
    begun = time.perf_counter()

    def verify() -> Iterator[float]:
        done = 0
        while done < LEAST or time.perf_counter() - begun < MEASURED:
            before = time.perf_counter()
            hasher.verify(hashed, "a password")
            done += 1
            yield time.perf_counter() - before

    with ThreadPoolExecutor(threads) as pool:
        took = [s for spent in pool.map(lambda _: [*verify()], range(threads)) for s in spent]
    elapsed = time.perf_counter() - begun
    return HashSpeed(memory_kib, time_cost, statistics.median(took), len(took) / elapsed)
