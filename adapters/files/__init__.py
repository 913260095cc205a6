"""Files that accounts are brought along in: CSV, JSON lines, and tables of SQLite."""

from adapters.files.opening import FORMS, open_rows

__all__ = ["FORMS", "open_rows"]
