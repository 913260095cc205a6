"""Accounts in JSON lines: an object each."""

import json
from collections.abc import Iterator, Mapping
from typing import Never, final

from adapters.files.columns import Columns
from adapters.files.lines import Lines, LineUnreadable
from adapters.files.text_rows import TextRows
from application.accounts.import_users import Row


@final
class JsonRows(TextRows):
    """As our own export writes them."""

    def __init__(self, lines: Lines, columns: Columns, whole: int) -> None:
        super().__init__(lines, columns, whole)
        self._is_first = True
        self._decoder = json.JSONDecoder(
            object_pairs_hook=_without_doubles, parse_constant=_no_number
        )

    def __iter__(self) -> Iterator[Row]:
        while True:
            try:
                text = next(self._lines).strip()
                if text:
                    yield Row(self._lines.number, self._fields(self._decoder.decode(text)))
            except StopIteration:
                return
            except (LineUnreadable, ValueError, RecursionError):
                yield Row(self._lines.number, None)

    def _fields(self, value: object) -> Mapping[str, object] | None:
        if not isinstance(value, dict):
            return None
        if self._is_first:
            self._columns.check_first(value)
            self._is_first = False
        named = [(self._columns.ours(name), one) for name, one in value.items()]
        return {name: one for names, one in named for name in names}


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name is there twice")
    return found


def _no_number(_text: str) -> Never:
    raise ValueError("NaN and infinity are no JSON")
