"""Cross-site request forgery: where a post may come from, and the token that it must carry."""

import base64
import binascii
from dataclasses import dataclass

from flask import Request

from adapters.web.origin import PublicOrigin
from domain.secrets import Entropy, KeyRing

RANDOM_BYTES = 16
HEADER = "X-CSRF-Token"


def comes_from_us(request: Request, origin: PublicOrigin) -> bool:
    """Whether the browser says that our own page sent this (Fetch Metadata, else RFC 6454 Origin).

    With neither header it is no browser's form post, and the token alone decides.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    stated = request.headers.get("Origin")
    return stated is None or stated == str(origin)


@dataclass(frozen=True, slots=True)
class CsrfTokens:
    """Tokens bound to one browser's session, or before there is one to its visitor cookie.

    A token is 16 random bytes and their HMAC-SHA-256 together with what it is bound to, so that
    two pages never hold the same text.
    """

    keys: KeyRing
    entropy: Entropy

    def issue(self, binding: str) -> str:
        salt = self.entropy.bytes(RANDOM_BYTES)
        return base64.urlsafe_b64encode(salt + self.keys.mac(_bound(binding, salt))).decode()

    def accepts(self, token: str, binding: str) -> bool:
        try:
            value = base64.b64decode(token, altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            return False
        salt, mac = value[:RANDOM_BYTES], value[RANDOM_BYTES:]
        return self.keys.proves(mac, _bound(binding, salt))


def _bound(binding: str, salt: bytes) -> bytes:
    return salt + binding.encode()
