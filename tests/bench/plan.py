"""How much is measured, where its files lie, and how the one who waits is told."""

import sys
import time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Plan:
    folder: Path
    """On the disk that a database would lie on: a commit's price is part of what is measured."""
    quick: bool
    begun: float = field(default_factory=time.monotonic)

    def of(self, quick: int, full: int) -> int:
        """How many of something."""
        return quick if self.quick else full

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.begun

    def say(self, text: str) -> None:
        """A line of progress, with the seconds since the start."""
        print(f"{self.seconds:5.0f} s  {text}", file=sys.stderr, flush=True)
