"""The commands that bring a database's tables to this version, and say which they are."""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, final

import click

from adapters.cli.commands import Commands, Failure, example
from adapters.cli.output import progress_shown, show_json, visible

Standing = Literal["absent", "older", "current", "newer", "other"]
"""Newer tables can be used beside the version that made them; others cannot."""

_NO_FILE = 'There is no database at {name} yet; "doorward db upgrade" makes it.'
_USABLE: tuple[Standing, ...] = ("current", "newer")
_SENTENCES: Mapping[Standing, str] = {
    "absent": 'There are no tables in {name} yet; "doorward db upgrade" makes them.',
    "older": "The database {name} is at revision {now}, but this version of Doorward needs"
    ' {newest}; "doorward db upgrade" brings it there.',
    "current": "The database {name} is at revision {now}, the newest.",
    "newer": "The database {name} is at revision {now}, made by a later version of Doorward; it has"
    " all that this version needs, whose newest is {newest}.",
    "other": "The database {name} is at revision {now}, of which this version of Doorward can make"
    " nothing: its newest is {newest}.",
}


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
    def standing(self) -> Standing:
        """How they compare with the newest revision that this version knows."""

    @abstractmethod
    def head(self) -> str:
        """The newest revision."""

    @abstractmethod
    def back_up(
        self, file: Path, *, overwrite: bool, progress: Callable[[int, int], object]
    ) -> None:
        """Copies what is committed now; ValueError where there will be no copy, saying why.

        `progress` takes how much is done, and how much there is.
        """

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
    """Upgrades, saying so, what may be upgraded unasked; Failure where the tables cannot be used.

    Those of a later version can, and it is said: during an upgrade machine by machine, old
    processes have to start again beside new ones.
    """
    if not database.storage.upgrades_itself:
        require_usable(database)
    elif done := _upgraded(database):
        say(done)
    if database.storage.standing() == "newer":
        say(_told(database))


def require_usable(database: Database) -> None:
    """Raises Failure, naming what helps, unless this version can use the tables."""
    if database.storage.standing() not in _USABLE:
        raise Failure(_told(database))


def database_commands(open_database: Callable[[], Database]) -> click.Group:
    """Nothing is opened before a command runs."""
    group = Commands("db", help="Upgrade the database, back it up, or see its revision.")
    group.add_command(_upgrade(open_database))
    group.add_command(_current(open_database))
    group.add_command(_backup(open_database))
    return group


def _upgrade(open_database: Callable[[], Database]) -> click.Command:
    @click.command("upgrade", epilog=example("doorward db upgrade"))
    def command() -> None:
        """Bring the database to this version.

        Where there is none, it is made. Make a backup first. With the embedded database, stop
        "doorward serve" until it is done; a PostgreSQL database may serve meanwhile.
        """
        database = open_database()
        click.echo(_upgraded(database) or visible(_told(database)))

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
            click.echo(visible(_told(database)))

    return command


def _backup(open_database: Callable[[], Database]) -> click.Command:
    @click.command("backup", epilog=example("doorward db backup /srv/backups/doorward-1.sqlite3"))
    @click.argument("file", type=click.Path(path_type=Path))
    @click.option("--force", is_flag=True, help="Overwrite FILE where it exists.")
    def command(file: Path, force: bool) -> None:
        """Copy the embedded database to FILE, while it is in use.

        The copy holds what was stored when it began, is checked, and is for its owner alone to
        read. To restore it, stop "doorward serve", remove the database together with the files
        beside it whose names end in -wal and -shm, and put the copy in its place. The secret key is
        not in it.
        """
        database = open_database()
        if database.storage.current() is None:
            raise Failure(_told(database))
        try:
            with progress_shown("Copying") as progress:
                database.storage.back_up(file, overwrite=force, progress=progress)
        except ValueError as error:
            raise Failure(f"{database.name} was not backed up: {error}.") from error
        click.echo(f"Backed up the database {visible(database.name)} to {visible(str(file))}.")

    return command


def _upgraded(database: Database) -> str | None:
    """What was done, in a sentence; None where nothing was to be done."""
    storage, name = database.storage, visible(database.name)
    standing, before = storage.standing(), storage.current()
    if standing in _USABLE:
        return None
    if standing == "other":
        raise Failure(_told(database))
    try:
        storage.upgrade()
    except ValueError as error:
        raise Failure(f"{database.name}: {error}") from error
    if before is None:
        return f"Made the {'database' if storage.upgrades_itself else 'tables in'} {name}."
    return f"Upgraded the database {name} from revision {before} to {storage.head()}."


def _told(database: Database) -> str:
    storage, standing = database.storage, database.storage.standing()
    embedded = standing == "absent" and storage.upgrades_itself
    sentence = _NO_FILE if embedded else _SENTENCES[standing]
    return sentence.format(name=database.name, now=storage.current(), newest=storage.head())
