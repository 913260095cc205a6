"""What every answer must be, whoever asked for whatever: all that is wrong with one, in words."""

import base64
import re
from collections.abc import Iterator
from datetime import timedelta

from tests.support.pages import Page

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'"
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
HSTS = "max-age=63072000; includeSubDomains"
FILES = "public, max-age=300"
MAX_AGE = timedelta(days=400)  # RFC 6265bis: what browsers cut longer ones to
COOKIE_MAXIMUM = 4096  # bytes, name and value together

_TOKEN = r"[A-Za-z0-9_-]{43}"
_ID = r"[A-Za-z0-9_-]{22}"
COOKIES = {
    "session": re.compile(_TOKEN),
    "visitor": re.compile(_TOKEN),
    "remember": re.compile(rf"{_ID}\.{_TOKEN}"),
    "link": re.compile(rf"{_ID}\.{_TOKEN}"),
    "notice": re.compile(r"[a-z_]{1,40}(\.\d{4}-\d\d-\d\d)?"),
    "app": re.compile(_TOKEN),
    "app_state": re.compile(_TOKEN),
    "device": re.compile(rf"{_ID}\.{_ID}\.{_ID}\.\d{{1,9}}\.\d{{10}}\.{_TOKEN}"),
}
"""The whole shape of each: random text or a proof, or a code out of a fixed list."""
STRICT = {"notice", "device"}

INSIDES = re.compile(
    r"(?<![A-Za-z0-9_-])(?:traceback|werkzeug|flask|gunicorn|jinja|sqlalchemy|psycopg|sqlite|postgres|marshmallow"
    r"|\bpython\b|site-packages|object at 0x|<(?:class|function|Visit|Principal|SubmittedForm)\b"
    r"|\b(?:adapters|application|domain|entrypoints)\.[a-z_]+)"
)
"""Names of what it is made of (ASVS 5.0 13.4.6), and what a fault would show of itself."""


def complaints(page: Page, *, secure: bool = False, typed: str = "") -> list[str]:
    """Nothing where all is well; `typed` is what its reader sent, and may see again."""
    return [
        *_about_headers(page, secure),
        *_about_caches(page),
        *_about_content(page, typed),
        *(wrong for cookie in page.cookies for wrong in _about_cookie(cookie, secure)),
    ]


def _about_headers(page: Page, secure: bool) -> Iterator[str]:
    names = [name.lower() for name, _ in page.headers if name != "Set-Cookie"]
    yield from (f"{name} twice" for name in set(names) if names.count(name) > 1)
    for name, value in ALWAYS.items():
        if page.headers.get(name) != value:
            yield f"{name}: {page.headers.get(name)}"
    if page.headers.get("Strict-Transport-Security") != (HSTS if secure else None):
        yield f"Strict-Transport-Security on {'https' if secure else 'http'}"
    if not re.fullmatch(r"[0-9a-f]{16}", page.headers.get("X-Request-Id", "")):
        yield "no X-Request-Id"
    yield from (name for name in names if name.startswith("access-control-"))
    yield from (name for name in names if name in ("server", "x-powered-by", "via"))
    yield from _about_permissions(page.headers.get("Permissions-Policy", ""))


def _about_permissions(policy: str) -> Iterator[str]:
    granted = [part for part in policy.split(", ") if not part.endswith("=()")]
    if granted != ["publickey-credentials-create=(self)", "publickey-credentials-get=(self)"]:
        yield f"Permissions-Policy grants {granted}"
    for feature in ("camera", "clipboard-read", "geolocation", "hid", "microphone", "payment"):
        if f"{feature}=()" not in policy:
            yield f"Permissions-Policy leaves {feature}"


def _about_caches(page: Page) -> Iterator[str]:
    """Only a file of ours, whole or unchanged, may be kept; nothing else says for whom it is."""
    kept, varies = page.headers.get("Cache-Control"), page.headers.get("Vary")
    if kept == FILES:
        if page.status not in (200, 304) or page.cookies:
            yield f"a cache may keep a {page.status}, with {len(page.cookies)} cookies"
    elif (kept, varies) != ("no-store", "Accept-Language, Cookie"):
        yield f"Cache-Control: {kept}, Vary: {varies}"


def _about_content(page: Page, typed: str) -> Iterator[str]:
    kind = page.headers.get("Content-Type", "")
    plain = kind.startswith(("application/json", "image/"))  # UTF-8 by RFC 8259; no text
    if page.body and not plain and not kind.endswith("charset=utf-8"):
        yield f"Content-Type: {kind}"
    words = page.body.decode(errors="replace")
    told = f"{words} {page.headers}".lower()
    shown = {found for found in INSIDES.findall(told) if found not in typed.lower()}
    if shown and page.headers.get("Cache-Control") != FILES:
        yield f"shows of its inside: {shown}"
    if page.status >= 500 and page.status != 503:
        yield f"a fault: {page.status}"


def _about_cookie(header: str, secure: bool) -> Iterator[str]:
    pair, *parts = header.split("; ")
    name, _, value = pair.partition("=")
    prefix = "__Host-doorward_" if secure else "doorward_"
    own = name.removeprefix(prefix)
    attributes = {part.partition("=")[0]: part.partition("=")[2] for part in parts}
    if own not in COOKIES or name != prefix + own:
        yield f"a cookie called {name}"
        return
    flags = {"HttpOnly", "Path", "SameSite"} | ({"Secure"} if secure else set())
    if not flags <= attributes.keys() <= flags | {"Max-Age", "Expires"}:
        yield f"{name} has {sorted(attributes)}"
    if (attributes.get("Path"), attributes.get("SameSite")) != (
        *("/", "Strict" if own in STRICT else "Lax"),
    ):
        yield f"{name}: {header}"
    if timedelta(seconds=int(attributes.get("Max-Age", "0"))) > MAX_AGE:
        yield f"{name} lives too long"
    if len(name) + len(value) > COOKIE_MAXIMUM:
        yield f"{name} is too large"
    if value and not COOKIES[own].fullmatch(value):
        yield f"{name} holds {value}"
    elif any(_is_told(part) for part in value.split(".") if own != "notice"):
        yield f"{name} can be read: {value}"


def _is_told(part: str) -> bool:
    """Whether it is readable once decoded, which 16 random bytes never are. Numbers are."""
    if part.isdigit():
        return False
    decoded = base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))
    return len(decoded) >= 16 and decoded.isascii()
