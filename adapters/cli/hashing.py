"""The command that measures what password hashes cost here, and says which cost to choose."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, final

import click

from adapters.cli.commands import Commands, example
from adapters.cli.output import progress_shown, show_json, show_table

_HEADINGS = ("Memory", "Passes", "One hash", "Logins a second", "Memory in all")
_TARGET = 250  # milliseconds that nobody minds at a login


class Speed(Protocol):
    """What one cost amounts to."""

    @property
    @abstractmethod
    def memory_kib(self) -> int: ...

    @property
    @abstractmethod
    def time_cost(self) -> int: ...

    @property
    @abstractmethod
    def seconds(self) -> float:
        """Of one hash, while all threads hash."""

    @property
    @abstractmethod
    def per_second(self) -> float:
        """Hashes of all threads together."""


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Hashing:
    """What can be chosen, how it is measured, and what is chosen now."""

    costs: Sequence[tuple[int, int]]
    """KiB and passes, from the cheapest that is strong to the dearest."""
    measure: Callable[[int, int], Speed]
    processes: int
    threads: int
    """Of all processes together."""
    budget_mib: int
    chosen: tuple[int, int]

    def memory_mib(self, memory_kib: int) -> int:
        return self.threads * memory_kib // 1024


def hash_commands(read_hashing: Callable[[], Hashing]) -> click.Group:
    """Nothing is read before a command runs."""
    group = Commands("hash", help="Measure what password hashes cost here.")
    group.add_command(_calibrate(read_hashing))
    return group


def _calibrate(read_hashing: Callable[[], Hashing]) -> click.Command:
    @click.command("calibrate", epilog=example("doorward hash calibrate --target 500"))
    @click.option(
        "--target",
        metavar="MS",
        default=_TARGET,
        show_default=True,
        type=click.IntRange(10, 5000),
        help="Milliseconds that a hash may take.",
    )
    @click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
    def command(target: int, as_json: bool) -> None:
        """Measure password hashes here and recommend their cost.

        It takes about a second for each cost, with as many threads at work as all processes have
        for hashing. Leave the machine alone meanwhile. Recommended is the highest cost that takes
        no longer than the target and no more memory than DOORWARD_HASH_MEMORY_MIB.
        """
        hashing = read_hashing()
        speeds = []
        with progress_shown("Measuring") as progress:
            for number, cost in enumerate(hashing.costs):
                progress(number, len(hashing.costs))
                speeds.append(hashing.measure(*cost))
            progress(len(speeds), len(speeds))
        best = _recommended(hashing, speeds, target / 1000)
        if as_json:
            show_json(_as_object(hashing, speeds, best))
        else:
            show_table(_HEADINGS, [_row(hashing, speed) for speed in speeds])
            for line in _advice(hashing, best, target):
                click.echo(line)

    return command


def _recommended(hashing: Hashing, speeds: Sequence[Speed], target: float) -> Speed | None:
    """The dearest within both bounds; None where even the cheapest is not."""
    bearable = [
        speed
        for speed in speeds
        if speed.seconds <= target and hashing.memory_mib(speed.memory_kib) <= hashing.budget_mib
    ]
    return bearable[-1] if bearable else None


def _row(hashing: Hashing, speed: Speed) -> tuple[str, ...]:
    return (
        f"{speed.memory_kib} KiB",
        str(speed.time_cost),
        f"{speed.seconds * 1000:.0f} ms",
        f"{speed.per_second:.1f}",
        f"{hashing.memory_mib(speed.memory_kib)} MiB",
    )


def _advice(hashing: Hashing, best: Speed | None, target: int) -> Sequence[str]:
    measured = f"Measured with the {hashing.threads} threads that all processes hash with."
    if best is None:
        memory_kib, time_cost = hashing.costs[0]
        beyond = f"{target} ms or {hashing.budget_mib} MiB"
        sentence = f"Even the cheapest that is safe takes more than {beyond}. No less is accepted:"
        return (measured, sentence, *_settings(memory_kib, time_cost))
    if hashing.chosen == (best.memory_kib, best.time_cost):
        return (measured, "The settings are as recommended for this machine.")
    return (measured, "Recommended for this machine:", *_settings(best.memory_kib, best.time_cost))


def _settings(memory_kib: int, time_cost: int) -> tuple[str, str]:
    return (
        f"  DOORWARD_ARGON2_MEMORY_KIB={memory_kib}",
        f"  DOORWARD_ARGON2_TIME_COST={time_cost}",
    )


def _as_object(hashing: Hashing, speeds: Sequence[Speed], best: Speed | None) -> dict[str, object]:
    return {
        "processes": hashing.processes,
        "threads": hashing.threads,
        "costs": [
            {
                "memory_kib": speed.memory_kib,
                "time_cost": speed.time_cost,
                "milliseconds": round(speed.seconds * 1000, 1),
                "logins_per_second": round(speed.per_second, 1),
                "memory_mib": hashing.memory_mib(speed.memory_kib),
                "recommended": speed is best,
                "chosen": (speed.memory_kib, speed.time_cost) == hashing.chosen,
            }
            for speed in speeds
        ],
    }
