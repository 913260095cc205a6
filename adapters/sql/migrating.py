"""Moving a database from one version of its tables to another, with the migrations shipped here."""

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection


def scripts() -> ScriptDirectory:
    """Every migration that this version knows."""
    return ScriptDirectory.from_config(_config())


def upgrade(connection: Connection) -> None:
    """Raises ValueError where the database is at a revision that is unknown here."""
    try:
        command.upgrade(_config(connection), "head")
    except CommandError as error:
        raise ValueError(f"the database fits another version of Doorward: {error}") from error


def downgrade(connection: Connection) -> None:
    """Takes everything out of the database, which then is as empty as before the first upgrade."""
    command.downgrade(_config(connection), "base")


def _config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", f"{__package__}:migrations")
    config.set_main_option("path_separator", "os")
    return config
