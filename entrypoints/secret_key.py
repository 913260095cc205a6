"""The installation's secret, given or made once, and the separate keys derived from it."""

import hashlib
import hmac
import os
import secrets
from pathlib import Path

FILE_NAME = "secret_key"
KEY_BYTES = 32


def make_secret_key() -> str:
    """256 random bits as text."""
    return secrets.token_urlsafe(KEY_BYTES)


def secret_key_in(state_dir: Path) -> str:
    """The folder's own secret, made with mode 0600 where there is none yet.

    Several processes may ask at once: the first to link its file wins, and all read that one.
    """
    path = state_dir / FILE_NAME
    if not path.exists():
        state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = state_dir / f".{FILE_NAME}.{secrets.token_hex(8)}"
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(make_secret_key() + "\n")
            file.flush()
            os.fsync(file.fileno())
        try:
            path.hardlink_to(draft)
        except FileExistsError:
            pass
        finally:
            draft.unlink()
    return path.read_text().strip()


def derived_key(secret: str, purpose: str) -> bytes:
    """A key for one purpose alone (HKDF of RFC 5869 with SHA-256, one block)."""
    extracted = hmac.new(bytes(KEY_BYTES), secret.encode(), hashlib.sha256).digest()
    return hmac.new(extracted, f"doorward {purpose}".encode() + b"\x01", hashlib.sha256).digest()
