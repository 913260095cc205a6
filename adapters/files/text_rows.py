"""What files of text have in common, whatever stands between their lines."""

from collections.abc import Sequence

from adapters.files.columns import Columns
from adapters.files.lines import Lines
from application.accounts.import_users import Rows


class TextRows(Rows):
    """How far it is, in bytes, and what is not kept."""

    def __init__(self, lines: Lines, columns: Columns, whole: int) -> None:
        self._lines, self._columns, self._whole = lines, columns, whole

    @property
    def part(self) -> int:
        return self._lines.bytes

    @property
    def whole(self) -> int:
        return self._whole

    @property
    def unknown(self) -> Sequence[str]:
        return self._columns.unknown
