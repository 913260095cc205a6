"""Measuring hashes, and which costs are worth measuring."""

import threading
from typing import Literal

import argon2
import pytest

from adapters.security import COSTS, calibration, hash_speed, meets_floor


class Machine:
    """One on which threads hash in step, each hash for as many seconds as it is told."""

    def __init__(self, threads: int, seconds: float) -> None:
        self.passed, self.seconds = 100.0, seconds
        self.hashed = threading.Barrier(threads, self.wait, timeout=10)

    def wait(self) -> None:
        self.passed += self.seconds

    def perf_counter(self) -> float:
        return self.passed


def hash_on(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    class Hasher(argon2.PasswordHasher):
        def verify(self, hash: str | bytes, password: str | bytes) -> Literal[True]:  # noqa: A002
            machine.hashed.wait()
            return super().verify(hash, password)

    monkeypatch.setattr(argon2, "PasswordHasher", Hasher)
    monkeypatch.setattr(calibration, "time", machine)


def test_every_cost_that_may_be_recommended_is_safe_and_they_ascend() -> None:
    assert all(meets_floor(*cost) for cost in COSTS)
    assert list(COSTS) == sorted(COSTS)


@pytest.mark.parametrize("threads", [1, 2])
def test_a_speed_is_that_of_all_threads_together(
    threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    hash_on(Machine(threads, 0.25), monkeypatch)

    speed = hash_speed(8, 1, threads)

    assert (speed.memory_kib, speed.time_cost) == (8, 1)
    assert speed.seconds == 0.25
    assert speed.per_second == 4 * threads


def test_however_slow_a_cost_is_some_hashes_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(1, 60)
    hash_on(machine, monkeypatch)

    speed = hash_speed(8, 1, 1)

    assert speed.seconds == 60
    assert machine.passed == 100 + 3 * 60


def test_a_hash_takes_time_on_this_machine_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calibration, "MEASURED", 0.0)

    speed = hash_speed(8, 1, 1)

    assert speed.seconds > 0
    assert speed.per_second > 0
