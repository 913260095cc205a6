"""What each request was and how long it took, for the metrics and for the access log."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import final

from flask import Flask, Response, has_request_context, request
from flask.globals import request_ctx

from adapters.web.forwarding import address_of
from adapters.web.headers import request_id_of

NO_ROUTE = "none"
METHODS = frozenset("GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH".split())
"""RFC 9110 9.1 and RFC 5789; any other word is a client's own."""

_BEGAN = "doorward.began"

Told = Callable[[str, int, float], None]
"""Takes the route's name, the status and the seconds."""

_log = logging.getLogger("doorward.access")


@final
@dataclass(frozen=True, slots=True)
class Observed:
    """Hooks around all others: installed first, the one begins first and the other ends last."""

    tell: Sequence[Told]

    def install(self, app: Flask) -> None:
        if self.tell:
            app.before_request(self._begin)
            app.after_request(self._end)

    def _begin(self) -> None:
        request_ctx.request.environ[_BEGAN] = perf_counter()

    def _end(self, response: Response) -> Response:
        request = request_ctx.request
        seconds = perf_counter() - request.environ[_BEGAN]
        for told in self.tell:
            told(request.endpoint or NO_ROUTE, response.status_code, seconds)
        return response


def request_id() -> str | None:
    """That of the request which this thread works on, if any."""
    return request_id_of(request) if has_request_context() else None


def log_access(_endpoint: str, status: int, seconds: float) -> None:
    """Nothing that a client made up: a path may be most of a link that opens something."""
    facts = {
        "method": request.method if request.method in METHODS else "other",
        "route": request.url_rule.rule if request.url_rule else None,
        "status": status,
        "milliseconds": round(seconds * 1000, 1),
    }
    client = {"client": address_of(request), "request_id": request_id_of(request)}
    _log.info("request", extra={**facts, **client})
