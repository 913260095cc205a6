"""When a machine is enough, at the edge of each number."""

import pytest

from application.deployment.findings import State
from application.deployment.machine import (
    PARENT_MIB,
    PROCESS_MIB,
    Kept,
    disk,
    hashing,
    memory,
    runtime,
    state_folder,
)

OK, ADVICE, PROBLEM = State.OK, State.ADVICE, State.PROBLEM
USUAL = (65536, 3)


@pytest.mark.parametrize(
    ("python", "sqlite", "state"),
    [
        ((3, 11), (3, 35, 0), OK),
        ((3, 13), (3, 50, 4), OK),
        ((3, 10), (3, 50, 4), PROBLEM),
        ((3, 11), (3, 34, 1), PROBLEM),
    ],
)
def test_software_may_be_too_old(
    python: tuple[int, ...], sqlite: tuple[int, ...], state: State
) -> None:
    found = runtime(python=python, sqlite=sqlite)

    assert found.state is state
    assert ("at least" in found.mend) == (state is PROBLEM)


@pytest.mark.parametrize(
    ("memory_kib", "time_cost", "state"),
    [(65536, 3, OK), (98304, 2, OK), (65535, 3, ADVICE), (65536, 2, ADVICE), (47104, 1, ADVICE)],
)
def test_a_hash_may_cost_less_than_it_does_by_default(
    memory_kib: int, time_cost: int, state: State
) -> None:
    found = hashing(memory_kib=memory_kib, time_cost=time_cost, usual=USUAL)

    assert found.state is state
    assert found.sentence.startswith(f"{memory_kib} KiB and {time_cost} pass")


NEEDED = PARENT_MIB + 2 * PROCESS_MIB + 128


@pytest.mark.parametrize(
    ("limit", "available", "state"),
    [
        (NEEDED, NEEDED, OK),
        (None, None, OK),
        (NEEDED - 1, None, PROBLEM),
        (NEEDED - 1, NEEDED, PROBLEM),
        (NEEDED, NEEDED - 1, ADVICE),
        (None, 0, ADVICE),
    ],
)
def test_hashes_may_need_more_memory_than_there_is(
    limit: int | None, available: int | None, state: State
) -> None:
    found = memory(processes=2, hashing_mib=128, limit_mib=limit, available_mib=available)

    assert found.state is state
    assert str(NEEDED) in found.sentence


def test_one_process_is_told_as_one() -> None:
    found = memory(processes=1, hashing_mib=64, limit_mib=None, available_mib=None)

    assert found.sentence.startswith("1 process and ")


@pytest.mark.parametrize(
    ("free", "state"), [(512, OK), (511, ADVICE), (64, ADVICE), (63, PROBLEM), (0, PROBLEM)]
)
def test_a_disk_may_be_full(free: int, state: State) -> None:
    found = disk(free_mib=free, folder="var")

    assert found.state is state
    assert f"{free} MiB" in found.sentence


@pytest.mark.parametrize(
    ("mode", "usable", "exposed", "state"),
    [
        (0o700, True, (), OK),
        (None, True, (), OK),
        (0o750, True, (), ADVICE),
        (0o701, True, (), ADVICE),
        (0o720, True, (), PROBLEM),
        (0o702, True, (), PROBLEM),
        (0o700, True, ("var/mail",), PROBLEM),
        (0o700, False, (), PROBLEM),
        (None, False, (), PROBLEM),
    ],
)
def test_a_state_folder_is_ours_and_nobody_elses(
    mode: int | None, usable: bool, exposed: tuple[str, ...], state: State
) -> None:
    found = state_folder(folder=Kept("var", mode, usable), exposed=exposed)

    assert found.state is state
    assert all(path in found.mend for path in exposed)
    assert bool(found.mend) == (state is not OK)
