"""The installation's secrets, given or made once, and the separate keys derived from them."""

import contextlib
import hashlib
import hmac
import os
import re
import secrets
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

from domain.secrets import Key, KeyRing

FILE_NAME = "secret_key"
KEY_BYTES = 32
WEBHOOK_PREFIX = "whsec_"
WEBHOOK_BYTES = 24
SECRETS_MAXIMUM = 10
"""Each that is kept is tried on whatever the first does not prove."""
_DISTINCT = 10  # characters at least
_PLACEHOLDER = re.compile(r"change.?me|secret|example|default|insecure", re.IGNORECASE)


def make_secret_key() -> str:
    """256 random bits as text."""
    return secrets.token_urlsafe(KEY_BYTES)


def secrets_in(text: str) -> tuple[str, ...]:
    """Those that stand there, the newest first, with white space between them.

    A line in which nothing is long enough is one secret: a phrase of many words.
    """
    return tuple(secret for line in text.splitlines() for secret in _secrets_of_line(line.strip()))


def _secrets_of_line(line: str) -> list[str]:
    words = line.split()
    return words if len(words) < 2 or any(map(_is_long, words)) else [line]


def wrong_with(text: str) -> str | None:
    """Why nothing can begin with these secrets, as what follows "it"; None where all are right.

    Nothing of a secret is in it.
    """
    found = secrets_in(text)
    if not all(map(_is_long, found or [""])):
        return "is too short" if len(found) < 2 else "holds a secret that is too short"
    if not all(map(_is_unlike_samples, found)):
        return "is too simple" if len(found) < 2 else "holds a secret that is too simple"
    if len({key_id(secret) for secret in found}) < len(found):
        return "holds the same secret twice"
    if len(found) > SECRETS_MAXIMUM:
        return f"holds more than {SECRETS_MAXIMUM} secrets"
    return None


def _is_long(secret: str) -> bool:
    return len(secret.encode()) >= KEY_BYTES


def _is_unlike_samples(secret: str) -> bool:
    return len(set(secret)) >= _DISTINCT and not _PLACEHOLDER.search(secret)


class SecretKeyUnusable(Exception):
    """There is no secret to begin with; the text says which file is wrong, and how."""


def secret_key_in(state_dir: Path) -> str:
    """The folder's own secrets as text, the first made with mode 0600 where there is none yet.

    Raises SecretKeyUnusable where it can be neither read nor made, or holds what is none: keys
    derived from an empty file would be known to everybody.
    """
    path = state_dir / FILE_NAME
    try:
        if not path.exists():
            _make(path)
        text = path.read_text("utf-8").strip()
    except OSError as error:
        raise SecretKeyUnusable(f"{path} can be neither read nor made: {error.strerror}") from error
    except UnicodeDecodeError:
        raise SecretKeyUnusable(f"{path} holds no text") from None
    if wrong := wrong_with(text):
        raise SecretKeyUnusable(f"{path} {wrong}; restore it, or remove it to have one made")
    return text


def _make(path: Path) -> None:
    """Several processes may do so at once: the first to link its file wins, and all read that."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with draft_of(path, make_secret_key()) as draft, contextlib.suppress(FileExistsError):
        path.hardlink_to(draft)


@contextlib.contextmanager
def draft_of(path: Path, text: str) -> Iterator[Path]:
    """A file beside it that holds the text, on disk and for its owner alone; then it is gone."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(f"{text}\n")
            file.flush()
            os.fsync(file.fileno())
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def derived_key(secret: str, purpose: str) -> bytes:
    """A key for one purpose alone (HKDF of RFC 5869 with SHA-256, one block)."""
    extracted = hmac.new(bytes(KEY_BYTES), secret.encode(), hashlib.sha256).digest()
    return hmac.new(extracted, f"doorward {purpose}".encode() + b"\x01", hashlib.sha256).digest()


def key_id(secret: str) -> str:
    """Names a secret and gives nothing of it away."""
    return derived_key(secret, "key id")[:4].hex()


def key_ring(text: str, purpose: str) -> KeyRing:
    """The keys for one purpose, each named as the secret that it comes from."""
    found = secrets_in(text)
    return KeyRing(tuple(Key(key_id(secret), derived_key(secret, purpose)) for secret in found))


def webhook_keys(text: str) -> KeyRing:
    """The secrets as they are, since receivers have them too; each signs.

    Raises ValueError where one has the form of "Standard Webhooks", and is none.
    """
    return KeyRing(tuple(Key(key_id(one), _webhook_key(one)) for one in secrets_in(text)))


def _webhook_key(secret: str) -> bytes:
    if not secret.startswith(WEBHOOK_PREFIX):
        return secret.encode()
    key = b64decode(secret.removeprefix(WEBHOOK_PREFIX), validate=True)
    if len(key) < WEBHOOK_BYTES:
        raise ValueError("too short")
    return key


def signing_key(text: str, purpose: str) -> bytes:
    """For what is only made, and never looked at with an older key."""
    return derived_key(secrets_in(text)[0], purpose)
