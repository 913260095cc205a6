"""Whether the machine is enough: its software, memory, disk, and the folder for what is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

from application.deployment.findings import Finding, advice, fine, problem

PYTHON_LEAST = (3, 11)
SQLITE_LEAST = (3, 35)
PARENT_MIB = 30
PROCESS_MIB = 60
"""Without its hashes; both as measured in docs/performance.md, rounded up."""
DISK_SCARCE_MIB = 512
DISK_FULL_MIB = 64
WRITABLE_BY_OTHERS = 0o022
OPEN_TO_OTHERS = 0o077


@final
@dataclass(frozen=True, slots=True)
class Kept:
    """A folder that holds something of value; its mode is None where there is none."""

    path: str
    mode: int | None
    can_be_used: bool
    """Read and written by this user; or made, where there is none."""


def runtime(*, python: tuple[int, ...], sqlite: tuple[int, ...]) -> Finding:
    versions = f"Python {_dotted(python)}, SQLite {_dotted(sqlite)}"
    if python < PYTHON_LEAST or sqlite < SQLITE_LEAST:
        least = f"Python {_dotted(PYTHON_LEAST)} and SQLite {_dotted(SQLITE_LEAST)}"
        return problem("runtime", f"{versions}: too old.", f"Install {least} at least.")
    return fine("runtime", f"{versions}.")


def hashing(*, memory_kib: int, time_cost: int, usual: tuple[int, int]) -> Finding:
    """What does not reach the floor is a wrong setting, and starts nothing."""
    cost = f"{memory_kib} KiB and {time_cost} {'pass' if time_cost == 1 else 'passes'} a hash"
    if memory_kib * time_cost >= usual[0] * usual[1]:
        return fine("hashing", f"{cost}.")
    return advice(
        "hashing",
        f"{cost}: allowed, and cheaper to search than the default.",
        f"Unset DOORWARD_ARGON2_MEMORY_KIB and DOORWARD_ARGON2_TIME_COST for {usual[0]} KiB and"
        f' {usual[1]} passes; "doorward hash calibrate" says what this machine can bear.',
    )


def memory(
    *, processes: int, hashing_mib: int, limit_mib: int | None, available_mib: int | None
) -> Finding:
    """`limit_mib` is what there may ever be, `available_mib` what there is now."""
    needed = PARENT_MIB + processes * PROCESS_MIB + hashing_mib
    needs = f"{processes} {'process' if processes == 1 else 'processes'} and their hashes may take"
    mend = "Set DOORWARD_PROCESSES or DOORWARD_HASH_THREADS lower, or add memory."
    if limit_mib is not None and needed > limit_mib:
        return problem("memory", f"{needs} {needed} MiB, and there are {limit_mib} MiB.", mend)
    if available_mib is not None and needed > available_mib:
        return advice(
            "memory",
            f"{needs} {needed} MiB, and {available_mib} MiB are free beside what runs now.",
            f"{mend} If the servers run already, this counts them twice.",
        )
    return fine("memory", f"{needs} {needed} MiB, and there is room for it.")


def disk(*, free_mib: int, folder: str) -> Finding:
    sentence = f"{free_mib} MiB are free where {folder} is."
    mend = "Make room: a full disk refuses logins, and keeps what it has."
    if free_mib < DISK_FULL_MIB:
        return problem("disk", sentence, mend)
    if free_mib < DISK_SCARCE_MIB:
        return advice("disk", sentence, mend)
    return fine("disk", sentence)


def state_folder(*, folder: Kept, exposed: Sequence[str]) -> Finding:
    """`exposed` is what lies in it, or would by default, and others can get at."""
    if not folder.can_be_used:
        verb = "made" if folder.mode is None else "read and written"
        return problem(
            "state folder",
            f"{folder.path} cannot be {verb} by this user.",
            "Give it to the user that Doorward runs as, or set DOORWARD_STATE_DIR.",
        )
    if folder.mode is None:
        return fine("state folder", f"{folder.path} is not there yet, and can be made.")
    others_write = [folder.path] if folder.mode & WRITABLE_BY_OTHERS else []
    if paths := " ".join([*others_write, *exposed]):
        return problem("state folder", f"Others can get at {paths}.", f"chmod go= {paths}")
    if folder.mode & OPEN_TO_OTHERS:
        return advice(
            "state folder", f"Others can look into {folder.path}.", f"chmod go= {folder.path}"
        )
    return fine("state folder", f"{folder.path} can be written, and others cannot look into it.")


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))
