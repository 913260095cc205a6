"""What `make attack` calls a problem, and how it tells what came of it."""

from dataclasses import replace

import pytest

from tests.attack.mixed import ATTACKS, Outcome
from tests.attack.owner import Met
from tests.attack.report import figures, problems, shown
from tests.attack.tally import Tally
from tests.attack.witness import Seen


def outcome() -> Outcome:
    """Everything as it should be."""
    tallies = {name: Tally() for name in ATTACKS}
    tallies["replay"].note(403, "403")
    return Outcome(
        tallies,
        dict.fromkeys(ATTACKS, 20),
        Met(logins=2, login_seconds=[0.1, 0.2], pages=1, page_seconds=[0.01], reset="in after 2 s"),
        Seen(10, 0, {}),
        Seen(35, 1, {"login refused": 20}),
        3,
        12.0,
    )


def test_where_the_door_held_there_is_no_problem() -> None:
    assert problems(outcome()) == []


def test_one_success_is_a_problem() -> None:
    robbed = outcome()
    robbed.tallies["replay"].successes.append("a link worked twice")

    assert problems(robbed) == ["replay succeeded: a link worked twice"]


def test_an_answer_that_nobody_should_get_is_a_problem() -> None:
    broken = outcome()
    broken.tallies["garbage"].note(500, "HTTP/1.1 500 to GET /")

    assert problems(broken) == ["garbage was answered HTTP/1.1 500 to GET /"]


def test_an_owner_before_the_door_is_a_problem() -> None:
    shut = outcome()
    shut.owner.shut_out.append("logged in: 429")

    assert problems(shut) == ["the owner was shut out: logged in: 429"]


def test_a_guess_more_than_the_limit_is_a_problem() -> None:
    allowed = dict.fromkeys(ATTACKS, 20)
    guessed = replace(outcome(), verified={**allowed, "guessing on one": 21})

    assert problems(guessed) == ["21 guesses on one account were looked at"]


@pytest.mark.parametrize(("mails", "found"), [(3, 0), (4, 1)])
def test_more_mail_than_an_hour_allows_is_a_problem(mails: int, found: int) -> None:
    assert len(problems(replace(outcome(), mails=mails))) == found


def test_the_report_tells_of_each_attack_and_of_the_owner() -> None:
    told = shown(outcome())

    assert all(name in told for name in ATTACKS)
    assert "403: 1" in told
    assert "The server hashed 25 times, and turned 1 away" in told
    assert "The owner logged in 2 times meanwhile, in 100.0 ms (p50) and 200.0 ms (p99)" in told


def test_the_figures_hold_what_the_server_counted() -> None:
    told = figures(outcome())

    assert told["server"] == {"hashes": 25, "hashes_refused": 1, "events": {"login refused": 20}}
