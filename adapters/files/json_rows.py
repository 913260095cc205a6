"""Accounts in JSON lines: an object each."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Never, final

from adapters.files.columns import Columns
from adapters.files.lines import Lines, LineUnreadable
from application.accounts.import_users import Row, Rows


@final
class JsonRows(Rows):
    """As our own export writes them."""

    def __init__(self, lines: Lines, columns: Columns, whole: int) -> None:
        self._lines, self._columns, self._whole = lines, columns, whole
        self._decoder = json.JSONDecoder(
            object_pairs_hook=_without_doubles, parse_constant=_no_number
        )

    @property
    def part(self) -> int:
        return self._lines.bytes

    @property
    def whole(self) -> int:
        return self._whole

    @property
    def unknown(self) -> Sequence[str]:
        return self._columns.unknown

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
        named = [(self._columns.ours(name), one) for name, one in value.items()]
        return {name: one for name, one in named if name}


def _without_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name is there twice")
    return found


def _no_number(_text: str) -> Never:
    raise ValueError("NaN and infinity are no JSON")
