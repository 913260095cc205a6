"""Two samples held against each other, whose sizes and spreads need not be alike."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean, variance

SUSPICIOUS = 4.5
"""Of |t|: the threshold that tests of side channels go by (Goodwill and others, 2011)."""


@dataclass(frozen=True, slots=True)
class Welch:
    """How far apart two means are, in standard errors of their difference."""

    t: float
    degrees: float
    """Of freedom, after Welch and Satterthwaite."""
    error: float
    """The standard error of the difference."""

    @property
    def visible(self) -> float:
        """The least difference of the means that would be suspicious among times like these."""
        return SUSPICIOUS * self.error

    @property
    def is_suspicious(self) -> bool:
        return abs(self.t) > SUSPICIOUS


def welch(sample: Sequence[float], baseline: Sequence[float]) -> Welch:
    """Above zero where the sample's mean is the larger. Raises ValueError below two values each."""
    if min(len(sample), len(baseline)) < 2:
        raise ValueError("two values of each are the least")
    ours, theirs = (variance(values) / len(values) for values in (sample, baseline))
    error = ours + theirs
    apart = fmean(sample) - fmean(baseline)
    if error == 0:
        return Welch(math.copysign(math.inf, apart) if apart else 0.0, math.inf, 0.0)
    parts = ours**2 / (len(sample) - 1) + theirs**2 / (len(baseline) - 1)
    return Welch(apart / math.sqrt(error), error**2 / parts, math.sqrt(error))
