"""Opaque tokens: random bytes as text for a cookie, and the digest that alone is stored."""

import base64
import hashlib
from typing import Self

from domain.secrets import Entropy, Secret

TOKEN_BYTES = 32  # 256 bits (ASVS 5.0 7.2.3 asks for 128)


def encoded(value: bytes) -> str:
    """Base64url without padding (RFC 4648 section 5)."""
    return base64.urlsafe_b64encode(value).rstrip(b"=").decode()


def is_encoded(text: str, size: int) -> bool:
    """Whether the text is the one encoding of `size` bytes; a second spelling is none."""
    try:
        value = decoded(text)
    except ValueError:
        return False
    return len(value) == size and encoded(value) == text


def decoded(text: str) -> bytes:
    """Raises ValueError where it is no base64url."""
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def digest(text: str) -> str:
    """SHA-256 in hexadecimal: enough for 256 random bits, which nobody can search."""
    return hashlib.sha256(text.encode()).hexdigest()


class OpaqueToken(Secret):
    """32 random bytes, which say nothing."""

    __slots__ = ()

    @classmethod
    def new(cls, entropy: Entropy) -> Self:
        return cls(encoded(entropy.bytes(TOKEN_BYTES)))

    @classmethod
    def parse(cls, text: str) -> Self | None:
        return cls(text) if is_encoded(text, TOKEN_BYTES) else None

    @property
    def digest(self) -> str:
        return digest(self.reveal())
