"""A short profile of `make attack`: many attacks at once on a real server, and nobody gets in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.attack.mixed import ATTACKS, Outcome, attack
from tests.attack.report import problems, shown
from tests.attack.target import Target
from tests.bench.population import embedded
from tests.system.postgres import postgres

pytestmark = pytest.mark.system

SHORT = Target(0, Path(), tries=240, pairs=80, questions=6, garbage=160, floods=80)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def outcome(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Outcome]:
    folder = tmp_path_factory.mktemp(str(request.param))
    if request.param == "sqlite":
        yield attack(folder, embedded(folder), SHORT)
    else:
        with postgres() as cluster:
            yield attack(folder, cluster.url, SHORT)


def test_no_attacker_gets_in_and_the_owner_always_does(outcome: Outcome) -> None:
    assert problems(outcome) == [], shown(outcome)
    assert outcome.owner.logins > 0
    assert outcome.owner.reset.startswith("in after")


def test_every_attack_was_made(outcome: Outcome) -> None:
    assert list(outcome.tallies) == list(ATTACKS)
    for tally in outcome.tallies.values():
        assert tally.tries > 0
    assert outcome.tallies["guessing on one"].tries == SHORT.tries
    assert outcome.tallies["replay"].statuses[403] > 0


def test_of_many_guesses_on_one_account_few_are_looked_at(outcome: Outcome) -> None:
    guessing = outcome.tallies["guessing on one"]

    assert outcome.verified["guessing on one"] == 20
    assert guessing.statuses[422] == 20
    assert guessing.statuses[429] == SHORT.tries - 20


def test_what_is_no_request_is_answered_all_the_same(outcome: Outcome) -> None:
    garbage = outcome.tallies["garbage"]

    assert garbage.tries == SHORT.garbage
    assert all(status < 500 for status in garbage.statuses)
    assert garbage.statuses[200] > 0
