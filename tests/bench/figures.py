"""What was timed becomes a number, and a number is held against its goal."""

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One line of the report; a goal is met at or below its number unless it says `at_least`."""

    key: str
    title: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = False
    note: str = ""
    faults: int = 0
    """Answers that should not have been: with one of them no goal is met."""

    @property
    def met(self) -> bool | None:
        """None where there is no goal: the number is only told."""
        if self.goal is None:
            return None
        if self.faults:
            return False
        return self.value >= self.goal if self.at_least else self.value <= self.goal


def percentile(values: Sequence[float], share: float) -> float:
    """The nearest rank: a value that was measured, never one between two."""
    if not values:
        raise ValueError("nothing was measured")
    rank = math.ceil(share / 100 * len(values))
    return sorted(values)[max(0, rank - 1)]


def shown(value: float, unit: str) -> str:
    """With as many digits as it deserves."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    text = f"{value:.{digits}f}"
    return f"{unit} {text}" if unit == "×" else f"{text} {unit}"


def verdict(measure: Measure) -> str:
    if measure.met is None:
        return "-"
    return "met" if measure.met else "NOT MET"


def goal_shown(measure: Measure) -> str:
    if measure.goal is None:
        return "-"
    sign = "at least" if measure.at_least else "at most"
    number = f"{measure.goal:g}"
    return (
        f"{sign} {measure.unit} {number}"
        if measure.unit == "×"
        else (f"{sign} {number} {measure.unit}")
    )


def table(measures: Sequence[Measure]) -> str:
    """For the terminal: a line each, its note under it."""
    width = max(len(measure.title) for measure in measures)
    lines = []
    for measure in measures:
        lines.append(
            f"{measure.title:{width}}  {shown(measure.value, measure.unit):>12}"
            f"  {goal_shown(measure):>18}  {verdict(measure)}"
        )
        if measure.note:
            lines.append(f"    {measure.note}")
    return "\n".join(lines)
