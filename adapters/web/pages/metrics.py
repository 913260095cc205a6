"""The metrics, for whoever holds the token for them."""

import hmac
from abc import abstractmethod
from typing import Protocol

from flask import Flask, Response, request


class Metrics(Protocol):
    """What the web tells, and what it shows of all that was told."""

    @property
    @abstractmethod
    def content_type(self) -> str:
        """Of what is told."""

    @abstractmethod
    def told(self) -> bytes:
        """The metrics of every process."""

    @abstractmethod
    def event(self, name: str, outcome: str, /) -> None:
        """Something in the security log happened."""

    @abstractmethod
    def request(self, endpoint: str, status: int, seconds: float, /) -> None:
        """A request was answered."""


def add_metrics(app: Flask, metrics: Metrics, token: str) -> None:
    """Without a token there is no such page."""

    def show() -> Response:
        scheme, _, given = request.headers.get("Authorization", "").partition(" ")
        known = hmac.compare_digest(given.strip().encode(), token.encode())
        if scheme.lower() != "bearer" or not known:
            refused = {"WWW-Authenticate": "Bearer"}
            return Response("unauthorized\n", 401, refused, mimetype="text/plain")
        return Response(metrics.told(), content_type=metrics.content_type)

    if token:
        app.add_url_rule("/metrics", "metrics", show, strict_slashes=True)
