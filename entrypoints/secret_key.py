"""The installation's secret, given or made once, and the separate keys derived from it."""

import contextlib
import hashlib
import hmac
import os
import secrets
from pathlib import Path

from domain.secrets import Key, KeyRing

FILE_NAME = "secret_key"
KEY_BYTES = 32


def make_secret_key() -> str:
    """256 random bits as text."""
    return secrets.token_urlsafe(KEY_BYTES)


class SecretKeyUnusable(Exception):
    """There is no secret to begin with; the text says which file is wrong, and how."""


def secret_key_in(state_dir: Path) -> str:
    """The folder's own secret, made with mode 0600 where there is none yet.

    Raises SecretKeyUnusable where it can be neither read nor made, or is too short to be one: keys
    derived from an empty file would be known to everybody.
    """
    path = state_dir / FILE_NAME
    try:
        if not path.exists():
            _make(path)
        secret = path.read_text("utf-8").strip()
    except OSError as error:
        raise SecretKeyUnusable(f"{path} can be neither read nor made: {error.strerror}") from error
    except UnicodeDecodeError:
        raise SecretKeyUnusable(f"{path} holds no text") from None
    if len(secret.encode()) < KEY_BYTES:
        raise SecretKeyUnusable(f"{path} is too short; restore it, or remove it to have one made")
    return secret


def _make(path: Path) -> None:
    """Several processes may do so at once: the first to link its file wins, and all read that."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{FILE_NAME}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(make_secret_key() + "\n")
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            path.hardlink_to(draft)
    finally:
        draft.unlink()


def key_ring(secret: str, purpose: str) -> KeyRing:
    return KeyRing((Key("0", derived_key(secret, purpose)),))


def derived_key(secret: str, purpose: str) -> bytes:
    """A key for one purpose alone (HKDF of RFC 5869 with SHA-256, one block)."""
    extracted = hmac.new(bytes(KEY_BYTES), secret.encode(), hashlib.sha256).digest()
    return hmac.new(extracted, f"doorward {purpose}".encode() + b"\x01", hashlib.sha256).digest()
