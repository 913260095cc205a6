"""Backups of a SQLite database, and what is in them."""

from functools import partial
from pathlib import Path

from adapters.sql import SqlStorage, open_storage
from adapters.sql.sqlite import SqliteDatabase
from adapters.sql.sqlite_backup import STEP
from application.ports import Work
from domain.accounts import User
from tests.support.builders import a_user


def unheeded(_part: int, _whole: int) -> None:
    """How far it is."""


def back_up(storage: SqlStorage, file: Path, *, overwrite: bool = False) -> None:
    storage.back_up(file, overwrite=overwrite, progress=unheeded)


def names_in(file: Path) -> set[str]:
    """The accounts in a copy, by way of this very service."""
    restored = open_storage(f"sqlite:///{file}")
    try:
        return {user.username.key for user in restored.user_page(after="", limit=100_000)}
    finally:
        restored.close()


def add_users(storage: SqlStorage, names: list[str]) -> None:
    for user in map(a_user, names):
        storage.transact(partial(_add, user))


def _add(user: User, work: Work) -> None:
    work.users.add(user)


def make_larger_than_a_step(database: SqliteDatabase) -> None:
    with database.writer.begin() as connection:
        connection.exec_driver_sql("create table ballast (content)")
        connection.exec_driver_sql(f"insert into ballast values (zeroblob({3 * STEP * 4096}))")
