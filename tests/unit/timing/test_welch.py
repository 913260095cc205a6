"""Welch's t, against numbers worked out by hand."""

import math

import pytest

from tests.timing.welch import welch

A, B = [1.0, 2.0, 3.0, 4.0, 5.0], [2.0, 4.0, 6.0, 8.0]
"""Means 3 and 5; variances 5/2 and 20/3, of their means 1/2 and 5/3."""


def test_it_finds_what_is_found_by_hand() -> None:
    found = welch(A, B)

    assert found.t == pytest.approx(-2 / math.sqrt(13 / 6))
    assert found.degrees == pytest.approx((13 / 6) ** 2 / ((1 / 2) ** 2 / 4 + (5 / 3) ** 2 / 3))


def test_of_equal_sizes_and_spreads_it_is_students() -> None:
    found = welch(A, [value + 1 for value in A])

    assert found.t == pytest.approx(-1)
    assert found.degrees == pytest.approx(2 * len(A) - 2)


def test_the_sign_says_which_is_larger() -> None:
    assert welch(B, A).t == -welch(A, B).t
    assert welch(B, A).t > 0


def test_what_never_varies_is_alike_or_infinitely_apart() -> None:
    assert welch([2.0, 2.0], [2.0, 2.0]).t == 0
    assert welch([3.0, 3.0], [2.0, 2.0]).t == math.inf
    assert welch([1.0, 1.0], [2.0, 2.0]).t == -math.inf


@pytest.mark.parametrize(("sample", "baseline"), [([1.0], [1.0, 2.0]), ([1.0, 2.0], [])])
def test_of_a_single_value_nothing_can_be_said(sample: list[float], baseline: list[float]) -> None:
    with pytest.raises(ValueError, match="two values"):
        welch(sample, baseline)


def test_far_apart_is_suspicious_in_either_direction() -> None:
    low, high = [1.0, 1.1, 0.9, 1.0], [2.0, 2.1, 1.9, 2.0]

    assert welch(low, high).is_suspicious
    assert welch(high, low).is_suspicious
    assert not welch(low, low).is_suspicious


def test_it_says_how_large_a_difference_would_have_been_seen() -> None:
    alike = welch(A, A)

    just_seen = welch([value + alike.visible * 1.01 for value in A], A)
    not_seen = welch([value + alike.visible * 0.99 for value in A], A)

    assert (just_seen.is_suspicious, not_seen.is_suspicious) == (True, False)
