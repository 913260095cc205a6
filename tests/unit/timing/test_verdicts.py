"""What `make timing` says of times that are made up."""

import random

from tests.timing.questions import GROUPS
from tests.timing.scene import Seconds
from tests.timing.verdicts import report, verdicts

LOGIN = GROUPS[0]


def times(mean: float, n: int = 300, stalls: int = 0) -> list[float]:
    chosen = random.Random(n)
    calm = [chosen.gauss(mean, 0.002) for _ in range(n - stalls)]
    return calm + [chosen.uniform(0.5, 3.0) for _ in range(stalls)]


def spent(second: float, stalls: int = 0) -> Seconds:
    """All alike, but for the second question of the first group."""
    questions = [question for group in GROUPS for question in group.questions]
    found = {question: times(0.03, stalls=stalls) for question in questions}
    found[LOGIN.questions[1]] = times(second, stalls=stalls)
    return found


def test_alike_there_is_nothing_to_tell_it_by() -> None:
    told = report(spent(0.03))

    assert "SUSPICIOUS" not in told
    assert told.count("nothing to tell it by") == sum(len(g.questions) - 1 for g in GROUPS)


def test_a_millisecond_more_is_seen() -> None:
    sentences = [verdict.sentence for verdict in verdicts(LOGIN, spent(0.031))]

    assert "SUSPICIOUS" in sentences[1]
    assert not any("SUSPICIOUS" in sentence for sentence in sentences[2:])


def test_stalls_at_random_hide_nothing() -> None:
    verdict = verdicts(LOGIN, spent(0.031, stalls=20))[1]

    assert verdict.whole
    assert not verdict.whole.is_suspicious
    assert "SUSPICIOUS" in verdict.sentence


def test_every_class_has_its_numbers() -> None:
    first, second, *_ = verdicts(LOGIN, spent(0.04))

    assert (first.n, second.n) == (300, 300)
    assert round(first.median_ms) == 30
    assert round(second.median_ms) == 40
    assert round(second.mean_ms) == 40
    assert "known name, wrong password" in report(spent(0.03))
