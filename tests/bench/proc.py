"""What the kernel knows about running processes: their time, their memory, their files."""

import os
from collections.abc import Iterable
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def stat_fields(line: str) -> list[str]:
    """The fields after the name, which may hold blanks and brackets: the first is the state."""
    return line.rpartition(")")[2].split()


def family(pid: int) -> list[int]:
    """The process and all that descend from it."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int(stat_fields((entry / "stat").read_text())[1])
            except OSError:  # it has just ended
                continue
            children.setdefault(parent, []).append(int(entry.name))
    members = [pid]
    for member in members:
        members.extend(children.get(member, []))
    return members


def processor_seconds(pids: Iterable[int]) -> float:
    """User and system time of all threads, also of those that have ended."""
    ticks = 0
    for pid in pids:
        fields = stat_fields(Path(f"/proc/{pid}/stat").read_text())
        ticks += int(fields[11]) + int(fields[12])
    return ticks / TICKS


def memory_mib(pids: Iterable[int], field: str) -> float:
    """The sum of one field of `status`: `VmRSS` is now, `VmHWM` the most there ever was."""
    return sum(_kib(Path(f"/proc/{pid}/status"), field) for pid in pids) / 1024


def proportional_mib(pids: Iterable[int]) -> float:
    """Now, with every shared page counted once."""
    return sum(_kib(Path(f"/proc/{pid}/smaps_rollup"), "Pss") for pid in pids) / 1024


def open_files(pids: Iterable[int]) -> int:
    return sum(len(list(Path(f"/proc/{pid}/fd").iterdir())) for pid in pids)


def _kib(path: Path, field: str) -> int:
    for line in path.read_text().splitlines():
        name, _, value = line.partition(":")
        if name == field:
            return int(value.split()[0])
    raise LookupError(field)
