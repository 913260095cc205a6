"""The machine's clock."""

from datetime import UTC, datetime
from typing import final

from application.ports import Clock


@final
class SystemClock(Clock):
    def now(self) -> datetime:
        return datetime.now(UTC)
