"""Accounts in a CSV file: a header, and a row each."""

import csv
from collections.abc import Iterator, Sequence
from typing import final

from adapters.files.columns import Columns, fields_of
from adapters.files.lines import Lines, LineUnreadable
from adapters.files.text_rows import TextRows
from application.accounts.import_users import FileUnreadable, Row

DELIMITERS = ",;\t"

_LOST = (
    "what is quoted from line {line} on does not end, is too long or no UTF-8, so that nobody can"
    " tell where the next row begins; mend that row or take it out"
)


@final
class CsvRows(TextRows):
    """As RFC 4180 has it; between the cells stands whichever delimiter the header has most of."""

    def __init__(self, lines: Lines, columns: Columns, whole: int) -> None:
        """Raises FileUnreadable for a header that does not serve."""
        super().__init__(lines, columns, whole)
        try:
            first = next(lines, "")
            delimiter = max(DELIMITERS, key=first.count)
            names = next(csv.reader([first], delimiter=delimiter, strict=True), [])
        except (csv.Error, LineUnreadable):
            raise FileUnreadable("its first line is no header of UTF-8 text") from None
        self._names = columns.header([name.strip() for name in names])
        self._reader = csv.reader(lines, delimiter=delimiter, strict=True)

    def __iter__(self) -> Iterator[Row]:
        while True:
            line, quotes = self._lines.number + 1, self._lines.quotes
            try:
                cells = next(self._reader)
            except StopIteration:
                return
            except (csv.Error, LineUnreadable):
                if self._lines.quotes > quotes:  # the next line may be text that a stranger wrote
                    raise FileUnreadable(_LOST.format(line=line)) from None
                yield Row(line, None)
                continue
            if cells:
                yield Row(line, self._fields(cells))

    def _fields(self, cells: Sequence[str]) -> dict[str, object] | None:
        if len(cells) != len(self._names):
            return None
        return fields_of(self._names, cells)
