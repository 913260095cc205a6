"""Storage in an SQL database; nobody outside this package meets SQLAlchemy."""

from adapters.sql.database import CONNECTIONS
from adapters.sql.opening import open_storage
from adapters.sql.storage import SqlStorage

__all__ = ["CONNECTIONS", "SqlStorage", "open_storage"]
