"""What the log says about refusals that leave nothing in the trail: strangers could fill it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from flask import request

from adapters.web.forwarding import address_of
from adapters.web.headers import request_id_of

_log = logging.getLogger("doorward.security")


@dataclass(frozen=True, slots=True)
class SecurityLog:
    """One line an event, with the request's id and the client's address (ASVS 5.0 16.2.1)."""

    count: Callable[[str, str], None]
    """Takes the event and its outcome."""

    def record(self, event: str, outcome: str, **details: str | None) -> None:
        level = logging.INFO if outcome == "success" else logging.WARNING
        request_facts = {"request_id": request_id_of(request), "client": address_of(request)}
        _log.log(level, event, extra={"outcome": outcome, **request_facts, **details})
        self.count(event, outcome)
