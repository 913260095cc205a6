"""Opening a file of accounts, by what it holds."""

import io
import os
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from adapters.files.columns import Columns
from adapters.files.csv_rows import CsvRows
from adapters.files.json_rows import JsonRows
from adapters.files.lines import Lines
from adapters.files.sqlite_rows import SqliteRows
from application.accounts.import_users import FileUnreadable, Rows

FORMS = ("csv", "json", "sqlite")
STANDARD_INPUT = Path("-")

_SQLITE = b"SQLite format 3\0"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@contextmanager
def open_rows(
    path: Path, *, form: str | None, table: str | None, theirs: Mapping[str, str]
) -> Iterator[Rows]:
    """`form` is one of FORMS, None to look; `theirs` says what our names are called there.

    Raises OSError or FileUnreadable.
    """
    columns = Columns(theirs)
    with _opened(path) as stream:
        beginning = stream.peek(len(_SQLITE))[: len(_SQLITE)]
        if (form or _form_of(beginning)) == "sqlite":
            if path == STANDARD_INPUT or not _is_file(stream):
                raise FileUnreadable("an SQLite database has to be a file")
            rows = SqliteRows(path, columns, table)
            try:
                yield rows
            finally:
                rows.close()
            return
        if table:
            raise FileUnreadable("only an SQLite database has tables")
        chosen = {"csv": CsvRows, "json": JsonRows}[form or _form_of(beginning)]
        yield chosen(Lines(stream), columns, _size(stream))


def _form_of(beginning: bytes) -> str:
    if beginning.startswith(_SQLITE):
        return "sqlite"
    if beginning.startswith(_UTF16):
        raise FileUnreadable("it is UTF-16; save it as UTF-8")
    shown = beginning.removeprefix(b"\xef\xbb\xbf").lstrip()
    if shown.startswith(b"["):
        raise FileUnreadable("it is a JSON array; JSON lines have an object on each line")
    return "json" if shown.startswith(b"{") else "csv"


@contextmanager
def _opened(path: Path) -> Iterator["io.BufferedReader[Any]"]:
    if path != STANDARD_INPUT:
        with path.open("rb") as file:
            yield file
        return
    if sys.stdin is None:
        raise FileUnreadable("it is closed")
    stream: io.BufferedReader[Any] = io.BufferedReader(sys.stdin.buffer)
    try:
        yield stream
    finally:
        stream.detach()  # or it would close what is not ours


def _is_file(stream: IO[bytes]) -> bool:
    try:
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    except OSError:
        return False


def _size(stream: IO[bytes]) -> int:
    return os.fstat(stream.fileno()).st_size if _is_file(stream) else 0
