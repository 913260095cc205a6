"""Accounts in a CSV file: a header, and a row each."""

import csv
from collections.abc import Iterator, Sequence
from typing import final

from adapters.files.columns import Columns
from adapters.files.lines import Lines, LineUnreadable
from application.accounts.import_users import FileUnreadable, Row, Rows

DELIMITERS = ",;\t"


@final
class CsvRows(Rows):
    """As RFC 4180 has it; between the cells stands whichever delimiter the header has most of."""

    def __init__(self, lines: Lines, columns: Columns, whole: int) -> None:
        """Raises FileUnreadable for a header that does not serve."""
        self._lines, self._columns, self._whole = lines, columns, whole
        try:
            first = next(lines, "")
            delimiter = max(DELIMITERS, key=first.count)
            names = next(csv.reader([first], delimiter=delimiter, strict=True), [])
        except (csv.Error, LineUnreadable):
            raise FileUnreadable("its first line is no header of UTF-8 text") from None
        self._names = columns.header([name.strip() for name in names])
        self._reader = csv.reader(lines, delimiter=delimiter, strict=True)

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
            line = self._lines.number + 1
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except (csv.Error, LineUnreadable):
                yield Row(line, None)
                continue
            if cells:
                yield Row(line, self._fields(cells))

    def _fields(self, cells: Sequence[str]) -> dict[str, object] | None:
        if len(cells) != len(self._names):
            return None
        return {name: cell for name, cell in zip(self._names, cells, strict=True) if name}
