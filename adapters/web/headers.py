"""What every answer carries: the security headers, what caches may keep, and the request's id."""

from collections.abc import Iterable
from dataclasses import dataclass
from types import TracebackType
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Request, Response

from domain.secrets import Entropy

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_POLICY_NAME = "Content-Security-Policy"
_CLOSED = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read"),
    *("clipboard-write", "compute-pressure", "cross-origin-isolated", "display-capture"),
    *("encrypted-media", "fullscreen", "gamepad", "geolocation", "gyroscope", "hid"),
    *("identity-credentials-get", "idle-detection", "keyboard-map", "local-fonts"),
    *("magnetometer", "microphone", "midi", "otp-credentials", "payment", "picture-in-picture"),
    *("screen-wake-lock", "serial", "storage-access", "sync-xhr", "usb", "window-management"),
    "xr-spatial-tracking",
)
"""All that Chromium knows today; of one that it did not know it would complain on every page."""
_HEADERS = (
    ("X-Content-Type-Options", "nosniff"),
    # `no-referrer` would make browsers send `Origin: null` with our own forms (Fetch).
    ("Referrer-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    (
        "Permissions-Policy",
        ", ".join(
            [f"{feature}=()" for feature in _CLOSED]
            + ["publickey-credentials-create=(self)", "publickey-credentials-get=(self)"]
        ),
    ),
)
_STRICT_TRANSPORT = {
    with_subdomains: (
        "Strict-Transport-Security",
        "max-age=63072000" + ("; includeSubDomains" if with_subdomains else ""),
    )
    for with_subdomains in (False, True)
}
_KEPT_NOWHERE = (("Cache-Control", "no-store"), ("Vary", "Accept-Language, Cookie"))
_STATIC_LIFE = "public, max-age=300"  # seconds: an upgrade changes them under the same names
_REQUEST_ID = "doorward.request_id"
_REQUEST_ID_BYTES = 8

STATIC = frozenset({"static_file", "logo", "forward_auth.style"})

_Headers = list[tuple[str, str]]
_ExcInfo = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None] | None


@dataclass(frozen=True, slots=True)
class AnswerHeaders:
    """Around the application and not inside it: no answer gets past it (ASVS 5.0 3.4)."""

    application: WSGIApplication
    entropy: Entropy
    is_secure: bool
    with_subdomains: bool
    """Whether browsers are told to keep to https for all names below this one too."""

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request_id = environ[_REQUEST_ID] = self.entropy.bytes(_REQUEST_ID_BYTES).hex()

        def start(status: str, headers: _Headers, error: _ExcInfo = None) -> object:
            if not any(name == _POLICY_NAME for name, _ in headers):
                headers.append((_POLICY_NAME, _POLICY))
            headers.extend(_HEADERS)
            if self.is_secure:
                headers.append(_STRICT_TRANSPORT[self.with_subdomains])
            headers.append(("X-Request-Id", request_id))
            if not any(name == "Cache-Control" for name, _ in headers):
                headers.extend(_KEPT_NOWHERE)
            return start_response(status, headers, error)

        return self.application(environ, start)  # type: ignore[arg-type]  # `start` is one


def request_id_of(request: Request) -> str:
    """By which people and the log name the same request."""
    request_id: str = request.environ[_REQUEST_ID]
    return request_id


def let_caches_keep(response: Response) -> None:
    """For the static files alone; what says nothing of its own is kept nowhere."""
    if response.status_code in (200, 304):
        response.headers["Cache-Control"] = _STATIC_LIFE
    else:
        response.headers.pop("Cache-Control", None)


def clear_what_is_kept(response: Response) -> None:
    """After a logout (ASVS 5.0 14.3.1)."""
    # Not "cookies": that would also clear those of neighbours on the same domain.
    response.headers["Clear-Site-Data"] = '"cache", "storage"'


def let_form_lead_to(response: Response, origin: str) -> None:
    """Browsers hold what follows a form's redirects to `form-action` too."""
    allowed = _POLICY.replace("form-action 'self'", f"form-action 'self' {origin}")
    response.headers[_POLICY_NAME] = allowed
