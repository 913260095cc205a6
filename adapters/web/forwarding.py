"""Around the application: whose each request is, and what those in front say unasked."""

import logging
from collections.abc import Iterable
from functools import lru_cache
from typing import final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Request

from adapters.web.proxies import TrustedProxies, Whence
from application.deployment.note_observation import NoteObservation
from domain.deployment import ObservationKind
from domain.networks import read_address

HEADERS = {
    "HTTP_FORWARDED": "Forwarded",
    "HTTP_X_FORWARDED_FOR": "X-Forwarded-For",
    "HTTP_X_FORWARDED_HOST": "X-Forwarded-Host",
    "HTTP_X_FORWARDED_PROTO": "X-Forwarded-Proto",
    "HTTP_X_REAL_IP": "X-Real-IP",
}
"""By which whoever passes a request on tells of it. Only X-Forwarded-For is ever believed."""
SAID = {
    ObservationKind.FORWARDED_UNTRUSTED: "Requests come by way of somebody who is not trusted, so"
    " limits by address are off: DOORWARD_TRUSTED_PROXIES says who is.",
    ObservationKind.FORWARDED_MISSING: "A trusted proxy does not say whose a request is, so people"
    " share its limit by address: it must send X-Forwarded-For, and DOORWARD_TRUSTED_PROXIES must"
    " count no more hops than there are.",
    ObservationKind.HTTPS_IN_FRONT: "People come by https and cookies are not Secure:"
    " DOORWARD_PUBLIC_URL must be the https:// address.",
}
PEERS_KNOWN = 256

_NAMES = tuple(HEADERS)
_FORWARDING = "doorward.forwarding"
_WHENCE = "doorward.whence"
_DEED = "doorward.deed"

_log = logging.getLogger("doorward.deployment")


@final
class Forwarding:
    """Costs a request nothing more until somebody asks where it came from."""

    def __init__(
        self,
        application: WSGIApplication,
        proxies: TrustedProxies,
        note: NoteObservation,
        *,
        is_secure: bool,
    ) -> None:
        """`is_secure`: people come by https, which Doorward itself does not speak."""
        self._application, self._proxies, self._note = application, proxies, note
        self._is_secure = is_secure
        self._trusts = lru_cache(maxsize=PEERS_KNOWN)(proxies.trusts)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ[_FORWARDING] = self
        if not environ.keys().isdisjoint(_NAMES):
            self._look(environ)
        answer = self._application(environ, start_response)
        if _DEED in environ:  # only now: inside of a story nothing else can be written
            self._look_at_deed(environ)
        return answer

    def whence(self, environ: WSGIEnvironment) -> Whence:
        return self._proxies.whence(
            _peer(environ),
            str(environ.get("HTTP_X_FORWARDED_FOR", "")),
            fronted=self._is_secure or not environ.keys().isdisjoint(_NAMES),
        )

    def _look(self, environ: WSGIEnvironment) -> None:
        if not self._trusts(_peer(environ)):
            self._tell(ObservationKind.FORWARDED_UNTRUSTED, environ, _names_in(environ))
        if not self._is_secure and (name := _says_https(environ)):
            self._tell(ObservationKind.HTTPS_IN_FRONT, environ, name)

    def _look_at_deed(self, environ: WSGIEnvironment) -> None:
        peer = _peer(environ)
        if self._trusts(peer) and whence_of(environ).address == str(read_address(peer) or peer):
            self._tell(ObservationKind.FORWARDED_MISSING, environ, _names_in(environ))

    def _tell(self, kind: ObservationKind, environ: WSGIEnvironment, names: str) -> None:
        detail = f"{read_address(_peer(environ)) or 'unknown'}: {names}"
        if self._note(kind=kind, detail=detail):
            _log.warning(SAID[kind], extra={"detail": detail})


def whence_of(environ: WSGIEnvironment) -> Whence:
    """Worked out once for each request that asks."""
    known: Whence | None = environ.get(_WHENCE)
    if known is None:
        forwarding: Forwarding = environ[_FORWARDING]
        known = environ[_WHENCE] = forwarding.whence(environ)
    return known


def whence_of_deed(environ: WSGIEnvironment) -> Whence:
    """The same, where somebody does something: who asks how the service is tells of nobody."""
    environ[_DEED] = True
    return whence_of(environ)


def address_of(request: Request) -> str:
    """The client's, as the log names it."""
    return whence_of(request.environ).address


def _peer(environ: WSGIEnvironment) -> str:
    return str(environ.get("REMOTE_ADDR") or "")


def _names_in(environ: WSGIEnvironment) -> str:
    return ", ".join(named for name, named in HEADERS.items() if name in environ) or "no header"


def _says_https(environ: WSGIEnvironment) -> str | None:
    """The header that does."""
    if str(environ.get("HTTP_X_FORWARDED_PROTO", "")).strip().lower() == "https":
        return HEADERS["HTTP_X_FORWARDED_PROTO"]
    if "proto=https" in str(environ.get("HTTP_FORWARDED", "")).lower().replace('"', ""):
        return HEADERS["HTTP_FORWARDED"]
    return None
