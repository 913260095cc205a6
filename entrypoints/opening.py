"""What commands begin with: the settings, and the database that they name."""

from adapters.cli.commands import Failure
from adapters.cli.database import Database
from adapters.sql import open_storage
from entrypoints.settings import Settings, WrongSettings, read_settings

VERSION = "0.1.0"


def settings_of(host: str = "127.0.0.1", port: int = 5000) -> Settings:
    """Raises Failure, with a line for every wrong variable."""
    try:
        return read_settings(host, port)
    except WrongSettings as wrong:
        lines = [f"{name}: {' '.join(texts)}" for name, texts in sorted(wrong.problems.items())]
        raise Failure(*lines) from None


def database_of(settings: Settings) -> Database:
    """To be closed by whoever asks for it."""
    storage = open_storage(settings.database_url)
    return Database(storage, storage.name)


def unknown(name: str) -> str:
    """The warning about a variable that begins like ours."""
    return f'{name} is no setting of Doorward; "doorward settings" lists them.'
