"""The housekeeping command: what it says of what it did."""

import json
from datetime import timedelta

import pytest

from adapters.cli.housekeeping import LABELS, housekeeping_command
from tests.support.builders import PASSWORD, Door
from tests.unit.adapters.cli.conftest import Typed, run


@pytest.fixture
def housekeeping(door: Door) -> Typed:
    command = housekeeping_command(lambda: door.keep_house)
    return lambda *words: run(command, *words)


def test_what_was_done_is_told_a_line_each(housekeeping: Typed, door: Door) -> None:
    door.with_user()
    door.log_in(login="susan", password=PASSWORD)
    door.clock.forward(timedelta(days=1))

    done = housekeeping()

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "Events sealed\t2\nSessions removed\t1\nCounters removed\t7\n"


def test_nothing_to_do_is_told_too(housekeeping: Typed) -> None:
    assert housekeeping().stdout == "There was nothing to do.\n"


def test_programs_are_told_every_count(housekeeping: Typed, door: Door) -> None:
    door.with_user()

    told = json.loads(housekeeping("--json").stdout)

    assert told.keys() == LABELS.keys()
    assert told["events_sealed"] == 1
    assert told["counters_removed"] == 0
