"""The whole life of accounts, browsers and thieves, played at random against a small model."""

import re
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.support.life.browsing import Browsing
from tests.support.life.mailing import ReadingMail
from tests.support.life.newcomers import ComingNew
from tests.support.life.operating import Operating
from tests.support.life.promises import Promise, kept
from tests.support.life.settings import ChangingThings

SECURITY = Path(__file__).resolve().parents[3] / "docs" / "security.md"
GAMES = settings(
    derandomize=True,
    max_examples=250,
    stateful_step_count=50,
    suppress_health_check=[HealthCheck.too_slow],  # how busy the machine is decides nothing
)


class LifeOfAccounts(Browsing, ReadingMail, ComingNew, ChangingThings, Operating):
    """Everything that can be done, by whoever holds a cookie, a link or a password."""


def test_every_life_keeps_every_promise() -> None:
    kept.clear()

    run_state_machine_as_test(LifeOfAccounts, settings=GAMES)

    assert kept.keys() == set(Promise)


def test_what_always_holds_is_told_in_one_list() -> None:
    section = (
        SECURITY.read_text("utf-8").partition("## What always holds\n")[2].partition("\n## ")[0]
    )

    assert re.findall(r"^- \*\*(.+?)\.?\*\*", section, re.MULTILINE) == [
        one.value for one in Promise
    ]
