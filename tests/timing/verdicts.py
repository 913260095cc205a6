"""What the times say, in a table and in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from tests.timing.questions import GROUPS, Group, Question
from tests.timing.welch import SUSPICIOUS, Welch, welch

KEPT = 0.9
"""Of each group's times together, the fastest: what stalls at random would hide a difference."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One class held against its baseline; None for the baseline itself."""

    name: str
    n: int
    median_ms: float
    mean_ms: float
    whole: Welch | None
    calm: Welch | None
    """Without what was slower than nearly all of the group."""

    @property
    def sentence(self) -> str:
        if self.whole is None or self.calm is None:
            return "what the others are held against"
        if self.whole.is_suspicious or self.calm.is_suspicious:
            return f"SUSPICIOUS: |t| is over {SUSPICIOUS}"
        visible = min(self.whole.visible, self.calm.visible) * 1e3
        return f"nothing to tell it by; {visible:.1f} ms would show"


def verdicts(group: Group, spent: Mapping[Question, Sequence[float]]) -> list[Verdict]:
    first, *_ = group.questions
    together = sorted(value for question in group.questions for value in spent[question])
    limit = together[int(len(together) * KEPT) - 1]
    found = []
    for question in group.questions:
        ours, theirs = spent[question], spent[first]
        calm = [[value for value in values if value <= limit] for values in (ours, theirs)]
        if min(len(values) for values in calm) < 2:
            calm = [list(ours), list(theirs)]  # one of them is slow as a whole
        compared = question != first
        found.append(
            Verdict(
                question.name,
                len(ours),
                median(ours) * 1e3,
                fmean(ours) * 1e3,
                welch(ours, theirs) if compared else None,
                welch(*calm) if compared else None,
            )
        )
    return found


def report(spent: Mapping[Question, Sequence[float]]) -> str:
    """For the terminal: a table of each group."""
    return "\n\n".join(_shown(group.title, verdicts(group, spent)) for group in GROUPS)


def _shown(title: str, found: Sequence[Verdict]) -> str:
    width = max(len(title), *(len(verdict.name) for verdict in found))
    lines = [f"{title:{width}}      n  median ms  mean ms        t      df  calm t"]
    for verdict in found:
        numbers = f"{verdict.n:6}  {verdict.median_ms:9.2f}  {verdict.mean_ms:7.2f}"
        lines.append(f"{verdict.name:{width}} {numbers}  {_compared(verdict)}  {verdict.sentence}")
    return "\n".join(lines)


def _compared(verdict: Verdict) -> str:
    if verdict.whole is None or verdict.calm is None:
        return f"{'-':>7} {'-':>7} {'-':>7}"
    return f"{verdict.whole.t:7.2f} {verdict.whole.degrees:7.1f} {verdict.calm.t:7.2f}"
