import pytest

from tests.bench.figures import Measure, goal_shown, percentile, shown, table


def measured(value: float, *, at_least: bool = False, faults: int = 0) -> Measure:
    return Measure(
        key="page", title="Page", value=value, unit="×", goal=1.5, at_least=at_least, faults=faults
    )


@pytest.mark.parametrize(
    ("share", "found"), [(0, 1.0), (1, 1.0), (50, 50.0), (51, 51.0), (99, 99.0), (100, 100.0)]
)
def test_a_percentile_is_a_value_that_was_measured(share: float, found: float) -> None:
    values = [float(number) for number in range(100, 0, -1)]

    assert percentile(values, share) == found


def test_of_few_values_the_p99_is_the_largest() -> None:
    assert percentile([3.0, 9.0, 1.0], 99) == 9.0


def test_of_nothing_there_is_no_percentile() -> None:
    with pytest.raises(ValueError, match="nothing was measured"):
        percentile([], 50)


def test_a_goal_is_met_at_its_number_and_below() -> None:
    assert measured(1.5).met is True
    assert measured(1.51).met is False


def test_a_goal_may_ask_for_its_number_at_least() -> None:
    assert measured(1.5, at_least=True).met is True
    assert measured(1.49, at_least=True).met is False


def test_with_a_wrong_answer_no_goal_is_met() -> None:
    assert measured(1.0, faults=1).met is False


def test_without_a_goal_a_number_is_only_told() -> None:
    told = Measure(key="memory", title="Memory", value=252.4, unit="MiB")

    assert told.met is None
    assert goal_shown(told) == "-"


def test_a_number_has_as_many_digits_as_it_deserves() -> None:
    assert shown(1.234, "×") == "× 1.23"
    assert shown(12.34, "ms") == "12.3 ms"
    assert shown(123.4, "MiB") == "123 MiB"


def test_the_table_says_which_goals_are_met() -> None:
    lines = table([measured(1.0), measured(2.0)]).splitlines()

    assert lines[0].endswith("met")
    assert lines[1].endswith("NOT MET")
