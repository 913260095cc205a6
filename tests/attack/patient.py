"""Somebody who comes back when a full service asks for it, as people do."""

import time
from dataclasses import dataclass
from typing import final

from tests.support.pages import Page
from tests.system.visitor import Visitor

TIMES = 3
LONGEST = 10.0


@final
@dataclass
class Patient(Visitor):
    """Sends the same once more, where the answer was 503 and said when."""

    turned_away: int = 0

    def ask(self, method: str, path: str, form: dict[str, str] | None = None) -> Page:
        for _ in range(TIMES):
            page = super().ask(method, path, form)
            if page.status != 503 or "Retry-After" not in page.headers:
                return page
            self.turned_away += 1
            time.sleep(min(LONGEST, float(page.headers["Retry-After"])))
        return super().ask(method, path, form)
