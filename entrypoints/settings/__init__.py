"""What there is to set, what the environment says of it, and what is wrong with that."""

from entrypoints.settings.checks import MEMORY
from entrypoints.settings.environment import secret_files, unknown_names
from entrypoints.settings.reading import EMBEDDED, WrongSettings, read_settings
from entrypoints.settings.table import SETTINGS
from entrypoints.settings.values import Settings

__all__ = [
    "EMBEDDED",
    "MEMORY",
    "SETTINGS",
    "Settings",
    "WrongSettings",
    "read_settings",
    "secret_files",
    "unknown_names",
]
