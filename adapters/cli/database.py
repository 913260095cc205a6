"""The commands that bring a database's tables to this version, and say which they are."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, final

import click

from adapters.cli.commands import Commands, Failure, example
from adapters.cli.output import show_json, visible


class Storage(Protocol):
    """A database with revisions of its tables."""

    @property
    @abstractmethod
    def upgrades_itself(self) -> bool:
        """Whether `upgrade` may be run unasked."""

    @abstractmethod
    def upgrade(self) -> None:
        """Brings the tables to `head()`; ValueError where they are unknown to this version."""

    @abstractmethod
    def current(self) -> str | None:
        """The revision of the tables; None where there are none yet."""

    @abstractmethod
    def head(self) -> str:
        """The newest revision."""

    @abstractmethod
    def close(self) -> None:
        """Gives its connections back."""


@final
@dataclass(frozen=True, slots=True)
class Database:
    """A storage, and what it is called when people are told about it."""

    storage: Storage
    name: str


def prepare(database: Database, say: Callable[[str], object]) -> None:
    """Upgrades, saying so, what may be upgraded unasked; Failure where anything else is not."""
    if not database.storage.upgrades_itself:
        require_current(database)
    elif done := _upgraded(database):
        say(done)


def require_current(database: Database) -> None:
    """Raises Failure, naming the command that helps, unless the tables are this version's."""
    if database.storage.current() != database.storage.head():
        raise Failure(_standing(database))


def database_commands(open_database: Callable[[], Database]) -> click.Group:
    """Nothing is opened before a command runs."""
    group = Commands("db", help="Upgrade the database, or see which revision it is at.")
    group.add_command(_upgrade(open_database))
    group.add_command(_current(open_database))
    return group


def _upgrade(open_database: Callable[[], Database]) -> click.Command:
    @click.command("upgrade", epilog=example("doorward db upgrade"))
    def command() -> None:
        """Bring the database to this version.

        Where there is none, it is made. Make a backup first, and stop "doorward serve" until it
        is done.
        """
        database = open_database()
        click.echo(_upgraded(database) or visible(_standing(database)))

    return command


def _current(open_database: Callable[[], Database]) -> click.Command:
    @click.command("current", epilog=example("doorward db current"))
    @click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
    def command(as_json: bool) -> None:
        """Say which revision the database is at.

        And whether it is the newest, which this version of Doorward needs.
        """
        database = open_database()
        if as_json:
            now, newest = database.storage.current(), database.storage.head()
            show_json({"revision": now, "newest": newest, "is_newest": now == newest})
        else:
            click.echo(visible(_standing(database)))

    return command


def _upgraded(database: Database) -> str | None:
    """What was done, in a sentence; None where nothing was to be done."""
    storage, name = database.storage, visible(database.name)
    before, newest = storage.current(), storage.head()
    if before == newest:
        return None
    try:
        storage.upgrade()
    except ValueError as error:
        raise Failure(f"{database.name}: {error}") from error
    if before is None:
        return f"Made the database {name}."
    return f"Upgraded the database {name} from revision {before} to {newest}."


def _standing(database: Database) -> str:
    now, newest = database.storage.current(), database.storage.head()
    if now is None:
        return f'There is no database at {database.name} yet; "doorward db upgrade" makes it.'
    if now == newest:
        return f"The database {database.name} is at revision {now}, the newest."
    return (
        f"The database {database.name} is at revision {now}, but this version of Doorward needs"
        f' {newest}; "doorward db upgrade" brings it there.'
    )
