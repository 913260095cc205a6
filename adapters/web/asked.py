"""What a proxy says that somebody asked an application for, as far as it can be believed."""

import re
from typing import NamedTuple
from wsgiref.types import WSGIEnvironment

from domain.forward_auth import AddressRefused, AskedPath, ForwardHost, ForwardHosts

_METHOD = re.compile(r"[A-Z]{1,16}(?:-[A-Z]{1,16})?", re.ASCII)
_HTML = frozenset({"text/html", "text/*", "*/*"})


class Asked(NamedTuple):
    """One request of an application, told by headers; the rest are its client's own."""

    host: ForwardHost
    path: AskedPath
    uri: str
    """With the query, as it was sent."""
    method: str


def asked_of(environ: WSGIEnvironment, hosts: ForwardHosts) -> Asked:
    """Raises AddressRefused or PathRefused: what is missing, doubled or unclear is nobody's.

    A header that came twice stands here with a comma in between.
    """
    method = str(environ.get("HTTP_X_FORWARDED_METHOD", ""))
    by_scheme = environ.get("HTTP_X_FORWARDED_PROTO") == hosts.scheme
    if not by_scheme or not _METHOD.fullmatch(method):
        raise AddressRefused
    host = hosts.named(str(environ.get("HTTP_X_FORWARDED_HOST", "")))
    uri = _text(str(environ.get("HTTP_X_FORWARDED_URI", "")))
    return Asked(host, AskedPath.parse(uri), uri, method)


def is_navigation(asked: Asked, environ: WSGIEnvironment) -> bool:
    """Whether a page is to be shown, so that its reader can be led to log in."""
    if asked.method not in ("GET", "HEAD"):
        return False
    mode = environ.get("HTTP_SEC_FETCH_MODE")
    if mode is not None:
        return bool(mode == "navigate")
    accepted = str(environ.get("HTTP_ACCEPT", "")).lower().split(",")
    return any(kind.partition(";")[0].strip() in _HTML for kind in accepted)


def _text(sent: str) -> str:
    """Headers come as ISO 8859-1, byte by byte (PEP 3333)."""
    try:
        return sent.encode("latin-1").decode("utf-8")
    except UnicodeError:
        raise AddressRefused from None
