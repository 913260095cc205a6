"""`doorward hash calibrate`: what it measures, and what it makes of that."""

import json
from dataclasses import dataclass, replace

import pytest
from click.testing import Result

from adapters.cli.hashing import Hashing, hash_commands
from tests.unit.adapters.cli.conftest import run


@dataclass(frozen=True)
class Measured:
    """A machine on which a MiB takes a millisecond in each pass."""

    memory_kib: int
    time_cost: int

    @property
    def seconds(self) -> float:
        return self.memory_kib * self.time_cost / 1024 / 1000

    @property
    def per_second(self) -> float:
        return 2 / self.seconds


HERE = Hashing(
    costs=((20480, 2), (65536, 3), (131072, 3)),
    measure=Measured,
    processes=2,
    threads=4,
    budget_mib=1024,
    chosen=(65536, 3),
)
"""40, 192 and 384 ms; 80, 256 and 512 MiB."""


def calibrate(hashing: Hashing, *words: str) -> Result:
    done = run(hash_commands(lambda: hashing), "calibrate", *words)
    assert (done.exit_code, done.stderr) == (0, "")
    return done


def test_every_cost_is_shown_with_what_it_allows() -> None:
    lines = calibrate(HERE).stdout.splitlines()

    assert lines[:4] == [
        "Memory\tPasses\tOne hash\tLogins a second\tMemory in all",
        "20480 KiB\t2\t40 ms\t50.0\t80 MiB",
        "65536 KiB\t3\t192 ms\t10.4\t256 MiB",
        "131072 KiB\t3\t384 ms\t5.2\t512 MiB",
    ]
    assert lines[4] == "Measured with the 4 threads that all processes hash with."


@pytest.mark.parametrize(
    ("target", "budget", "cost"),
    [
        (5000, 1024, (131072, 3)),
        (384, 512, (131072, 3)),
        (383, 512, (65536, 3)),
        (5000, 511, (65536, 3)),
        (191, 1024, (20480, 2)),
        (5000, 80, (20480, 2)),
    ],
)
def test_the_dearest_within_both_bounds_is_recommended(
    target: int, budget: int, cost: tuple[int, int]
) -> None:
    hashing = replace(HERE, budget_mib=budget, chosen=(0, 0))

    lines = calibrate(hashing, "--target", str(target)).stdout.splitlines()

    assert lines[-3:] == [
        "Recommended for this machine:",
        f"  DOORWARD_ARGON2_MEMORY_KIB={cost[0]}",
        f"  DOORWARD_ARGON2_TIME_COST={cost[1]}",
    ]


def test_settings_that_are_right_are_left_alone() -> None:
    said = calibrate(HERE).stdout

    assert said.endswith("The settings are as recommended for this machine.\n")
    assert "DOORWARD" not in said


@pytest.mark.parametrize(("target", "budget"), [(39, 1024), (5000, 79)])
def test_where_everything_is_too_much_the_least_that_is_safe_is_named(
    target: int, budget: int
) -> None:
    said = calibrate(replace(HERE, budget_mib=budget), "--target", str(target)).stdout

    assert f"Even the cheapest that is safe takes more than {target} ms or {budget} MiB." in said
    assert said.endswith("  DOORWARD_ARGON2_MEMORY_KIB=20480\n  DOORWARD_ARGON2_TIME_COST=2\n")


def test_programs_get_numbers() -> None:
    told = json.loads(calibrate(HERE, "--json").stdout)

    assert (told["processes"], told["threads"]) == (2, 4)
    assert [cost["recommended"] for cost in told["costs"]] == [False, True, False]
    assert told["costs"][1] == {
        "memory_kib": 65536,
        "time_cost": 3,
        "milliseconds": 192.0,
        "logins_per_second": 10.4,
        "memory_mib": 256,
        "recommended": True,
        "chosen": True,
    }


@pytest.mark.parametrize("target", ["9", "5001", "soon"])
def test_a_target_that_is_none_is_wrong_usage(target: str) -> None:
    assert run(hash_commands(lambda: HERE), "calibrate", "--target", target).exit_code == 2
