"""Storage in an SQL database; nobody outside this package meets SQLAlchemy."""

from adapters.sql.storage import SqlStorage, open_storage

__all__ = ["SqlStorage", "open_storage"]
