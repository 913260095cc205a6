"""Whether the service can serve, for whoever watches it."""

from collections.abc import Callable

from flask import Flask, Response


def add_health_check(app: Flask, check_storage: Callable[[], None]) -> None:
    def health() -> Response:
        """200 when the storage answers; its StorageUnavailable becomes a 503."""
        check_storage()
        return Response("ok\n", mimetype="text/plain")

    app.add_url_rule("/healthz", "health", health)
