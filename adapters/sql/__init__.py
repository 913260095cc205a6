"""Storage in an SQL database; nobody outside this package meets SQLAlchemy."""

from adapters.sql.database import CONNECTIONS
from adapters.sql.storage import SqlStorage, open_storage

__all__ = ["CONNECTIONS", "SqlStorage", "open_storage"]
