"""The security headers of every answer."""

from flask import Response, request

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_CLOSED = ("camera", "display-capture", "geolocation", "microphone", "payment", "usb")
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    # `no-referrer` would make browsers send `Origin: null` with our own forms (Fetch).
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        [f"{feature}=()" for feature in _CLOSED]
        + ["publickey-credentials-create=(self)", "publickey-credentials-get=(self)"]
    ),
}
_STRICT_TRANSPORT = "max-age=63072000; includeSubDomains"
_STATIC_LIFE = "public, max-age=300"  # seconds: an upgrade changes them under the same names

STATIC = frozenset({"static_file", "logo"})


def add_security_headers(response: Response, *, is_secure: bool) -> Response:
    """ASVS 5.0 3.4; nothing but the static files may be kept by a cache."""
    response.headers.update(_HEADERS)
    if is_secure:
        response.headers["Strict-Transport-Security"] = _STRICT_TRANSPORT
    if request.endpoint in STATIC and response.status_code in (200, 304):
        response.headers["Cache-Control"] = _STATIC_LIFE
    else:
        response.headers["Cache-Control"] = "no-store"
        response.vary.update(("Accept-Language", "Cookie"))
    return response
