"""The machine's clock, as far as it can be believed."""

from datetime import UTC, datetime, timedelta

import pytest

from adapters.security import SystemClock, clock


class Machine:
    """A machine whose clock can be put wrong; what has passed since it started cannot."""

    def __init__(self) -> None:
        self.told = datetime(2026, 3, 1, 12, tzinfo=UTC)
        self.passed = 100.0

    def now(self, _zone: object) -> datetime:
        return self.told

    def monotonic(self) -> float:
        return self.passed

    def wait(self, seconds: float) -> None:
        self.told += timedelta(seconds=seconds)
        self.passed += seconds


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    machine = Machine()
    monkeypatch.setattr(clock, "datetime", machine)
    monkeypatch.setattr(clock, "time", machine)
    return machine


def test_it_tells_the_present_in_utc() -> None:
    before = datetime.now(UTC)

    told = SystemClock().now()

    assert before <= told <= datetime.now(UTC)
    assert told.utcoffset() == timedelta(0)


def test_it_follows_the_machine_forwards(machine: Machine) -> None:
    clock = SystemClock()

    machine.told += timedelta(days=1)

    assert clock.now() == machine.told


def test_when_the_machine_goes_back_an_hour_time_goes_on(machine: Machine) -> None:
    clock = SystemClock()
    machine.wait(10)
    before = clock.now()

    machine.told -= timedelta(hours=1)
    at_once = clock.now()
    machine.wait(90)
    later = clock.now()

    assert at_once == before
    assert later == before + timedelta(seconds=90)


def test_once_the_machine_has_caught_up_it_is_believed_again(machine: Machine) -> None:
    clock = SystemClock()
    machine.told -= timedelta(hours=1)
    clock.now()

    machine.told += timedelta(hours=2)

    assert clock.now() == machine.told
