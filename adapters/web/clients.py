"""Who is at the other end of a request, as coarsely as its owner needs to recognise it."""

import re
from functools import lru_cache
from typing import cast

from flask import g, has_request_context
from flask.globals import request_ctx

from adapters.web.forwarding import whence_of_deed
from adapters.web.visits import Visit
from domain.events import Actor, Circumstances
from domain.sessions import NOBODY, Client

HEADER_MAXIMUM = 512  # characters of a User-Agent that are looked at

# The first that is found: browsers also name those that they descend from.
_BROWSERS = (
    ("Edge", re.compile(r"\bEdg(?:e|A|iOS)?/")),
    ("Opera", re.compile(r"\bOPR/|\bOpera\b")),
    ("Samsung Internet", re.compile(r"\bSamsungBrowser/")),
    ("Yandex Browser", re.compile(r"\bYaBrowser/")),
    ("Vivaldi", re.compile(r"\bVivaldi/")),
    ("Firefox", re.compile(r"\b(?:Firefox|FxiOS)/")),
    ("Chrome", re.compile(r"\b(?:(?:Headless)?Chrome|CriOS|Chromium)/")),
    ("Safari", re.compile(r"\bSafari/")),
    ("curl", re.compile(r"^curl/")),
)
_SYSTEMS = (
    ("Windows", re.compile(r"\bWindows\b")),
    ("Android", re.compile(r"\bAndroid\b")),
    ("iPhone", re.compile(r"\biPhone\b")),
    ("iPad", re.compile(r"\biPad\b")),
    ("macOS", re.compile(r"\bMac OS X\b|\bMacintosh\b")),
    ("ChromeOS", re.compile(r"\bCrOS\b")),
    ("Linux", re.compile(r"\bLinux\b")),
)

_CLIENT = "doorward.client"
_SERVICE = Circumstances(Actor.SERVICE, NOBODY)


def current_circumstances() -> Circumstances:
    """Those of the request that this thread works on; outside of any, the service's own."""
    if not has_request_context():
        return _SERVICE
    environ = request_ctx.request.environ
    visit = cast(Visit | None, g.get("visit"))
    whence = whence_of_deed(environ)
    client = environ.get(_CLIENT)
    if client is None:
        agent = str(environ.get("HTTP_USER_AGENT", ""))[:HEADER_MAXIMUM]
        client = environ[_CLIENT] = Client(whence.address, *_named(agent))
    device = visit.device_token if visit else None
    return Circumstances(Actor.VISITOR, client, whence.network, device)


@lru_cache(maxsize=256)
def _named(agent: str) -> tuple[str, str]:
    """Out of fixed lists, so that nothing that a client writes is kept."""
    browser = next((name for name, found in _BROWSERS if found.search(agent)), "")
    return browser, next((name for name, found in _SYSTEMS if found.search(agent)), "")
