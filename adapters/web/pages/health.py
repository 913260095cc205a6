"""Whether the service can serve, for whoever watches it: plain text, and the same for everybody."""

import logging
from collections.abc import Callable

from flask import Flask, Response

from adapters.web.errors import RETRY_AFTER_SECONDS
from application.ports import StorageUnavailable

_log = logging.getLogger("doorward.web")


def add_health_checks(app: Flask, check_storage: Callable[[], None]) -> None:
    def health() -> Response:
        """200 as long as the process answers; whoever restarts it gains nothing by a database."""
        return _plain("ok\n")

    def readiness() -> Response:
        """200 when the storage answers with our tables, 503 otherwise."""
        try:
            check_storage()
        except StorageUnavailable as error:
            # One line and no more: whoever watches asks again every few seconds.
            _log.warning("not_ready", extra={"reason": str(error)})
            not_ready = _plain("not ready\n", 503)
            not_ready.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
            return not_ready
        return _plain("ready\n")

    app.add_url_rule("/healthz", "health", health)
    # With a slash behind it, a proxy's rule for this very address would not see it.
    app.add_url_rule("/readyz", "readiness", readiness, strict_slashes=True)


def _plain(text: str, status: int = 200) -> Response:
    return Response(text, status, mimetype="text/plain")
