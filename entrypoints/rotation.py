"""Changing the secrets in the state folder: one change at a time, and whole or not at all."""

import fcntl
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from entrypoints.secret_key import (
    FILE_NAME,
    SecretKeyUnusable,
    draft_of,
    secret_key_in,
    secrets_in,
    wrong_with,
)

Arrange = Callable[[Sequence[str]], Sequence[str]]
"""From the secrets that were there to those that shall be; called while nobody else changes them.

It may raise, and then nothing is changed.
"""


def change_secrets(state_dir: Path, arrange: Arrange) -> tuple[Sequence[str], Sequence[str]]:
    """The secrets before and after; raises SecretKeyUnusable, OSError, or what `arrange` raises.

    A reader meets the old file or the new one, both whole. Its owner stays, so that a service can
    read what somebody else, root most likely, has rotated for it.
    """
    path = (state_dir / FILE_NAME).resolve()
    with _alone_in(path.parent) as folder:
        before = secrets_in(secret_key_in(state_dir))
        after = arrange(before)
        text = "\n".join(after)
        if wrong := wrong_with(text):
            raise SecretKeyUnusable(f"{path} stays as it is, for what would stand there {wrong}")
        with draft_of(path, text) as draft:
            _give_to_owner_of(path, draft)
            draft.replace(path)
        os.fsync(folder)
    return before, after


@contextmanager
def _alone_in(folder: Path) -> Iterator[int]:
    """The folder's descriptor; whoever wants to change the same secrets waits."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)


def _give_to_owner_of(path: Path, draft: Path) -> None:
    owner = path.stat().st_uid
    if owner != draft.stat().st_uid:
        os.chown(draft, owner, -1)
