"""Opaque tokens: random bytes as text for a cookie, and the digest that alone is stored."""

import base64
import hashlib

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
