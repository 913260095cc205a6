import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import proc

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="there is no /proc here")


def test_the_name_of_a_process_may_hold_blanks_and_brackets() -> None:
    line = "4711 (a (very) odd) name) S 1 4711 4711 0 -1 4194560"

    assert proc.stat_fields(line)[:3] == ["S", "1", "4711"]


def test_the_family_of_a_process_holds_its_children() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        members = proc.family(os.getpid())
        child.communicate(b"\n")

    assert members[0] == os.getpid()
    assert child.pid in members


def test_work_takes_processor_time() -> None:
    before = proc.processor_seconds([os.getpid()])

    while proc.processor_seconds([os.getpid()]) < before + 0.05:
        sum(range(100_000))

    assert proc.processor_seconds([os.getpid()]) > before


def test_memory_held_now_is_part_of_the_most_there_ever_was() -> None:
    pids = [os.getpid()]

    assert 0 < proc.memory_mib(pids, "VmRSS") <= proc.memory_mib(pids, "VmHWM")


def test_an_open_file_is_counted() -> None:
    before = proc.open_files([os.getpid()])

    with Path(os.devnull).open(encoding="ascii"):
        after = proc.open_files([os.getpid()])

    assert after == before + 1
