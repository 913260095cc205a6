"""A copy of a SQLite database that is in use: whole, checked and on disk, or not there at all."""

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

STEP = 2048  # pages between two words about how far it is; 8 MiB at SQLite's usual page size

Progress = Callable[[int, int], object]
"""Takes how much is done and how much there is, in the same unit."""

_SIDE_FILES = ("-wal", "-shm", "-journal")


def back_up(
    source: sqlite3.Connection, path: Path, file: Path, *, overwrite: bool, progress: Progress
) -> None:
    """Copies what was committed when it began, while others go on writing.

    `source` is a connection to the database at `path` that is in no transaction. Raises OSError or
    ValueError, and then leaves everything at `file` as it was.
    """
    _check_target(path, file, overwrite=overwrite)
    with _written_beside(file) as copy:
        try:
            _copy(source, copy, progress)
            _check(copy)
        except sqlite3.Error as error:
            raise ValueError(f"the copy for {file} failed: {error}") from error
        _put_on_disk(copy)
        _check_target(path, file, overwrite=overwrite)  # it took a while
        copy.replace(file)
    _put_on_disk(file.parent)


def _check_target(path: Path, file: Path, *, overwrite: bool) -> None:
    if not file.parent.is_dir():
        raise ValueError(f"there is no folder {file.parent}")
    if file.is_dir():
        raise ValueError(f"{file} is a folder; name a file in it")
    own = (path.with_name(path.name + suffix) for suffix in ("", *_SIDE_FILES))
    if file.exists() and any(one.exists() and file.samefile(one) for one in own):
        raise ValueError(f"{file} belongs to the database itself")
    if file.exists() and not overwrite:
        raise ValueError(f"{file} is there already")
    for suffix in _SIDE_FILES:  # SQLite would read them as the copy's own
        if (beside := file.with_name(file.name + suffix)).exists():
            raise ValueError(f"{beside} is in the way: {file} seems to be a database in use")


@contextlib.contextmanager
def _written_beside(file: Path) -> Iterator[Path]:
    """A new file for its owner alone; gone at the end, unless it got its name."""
    descriptor, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".part", dir=file.parent)
    os.close(descriptor)
    copy = Path(name)
    try:
        yield copy
    finally:
        for suffix in ("", *_SIDE_FILES):
            copy.with_name(copy.name + suffix).unlink(missing_ok=True)


def _copy(source: sqlite3.Connection, copy: Path, progress: Progress) -> None:
    with contextlib.closing(sqlite3.connect(copy, isolation_level=None)) as target:
        target.execute("PRAGMA synchronous=OFF")  # it is put on disk at the end, once
        # One state from start to end: otherwise each write of another begins the copy anew.
        source.execute("BEGIN")
        try:
            source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            source.backup(
                target,
                pages=STEP,
                progress=lambda _status, left, total: progress(total - left, total),
            )
        finally:
            source.rollback()


def _check(copy: Path) -> None:
    """Read as the one file that it is, without anything beside it."""
    uri = f"{copy.absolute().as_uri()}?mode=ro&immutable=1"
    with contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchall()
    if found != [("ok",)]:
        raise sqlite3.DatabaseError(f"it is damaged: {found[0][0]}")


def _put_on_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
