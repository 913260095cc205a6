"""What most commands begin with: settings, and a container over a storage that is ready."""

from functools import partial

import click
from dependency_injector import providers

from adapters.cli.commands import Failure, warn
from adapters.cli.database import Database, prepare, require_usable
from domain.events import Actor, Circumstances
from domain.sessions import NOBODY
from entrypoints.container import Container
from entrypoints.opening import database_of, settings_of, unknown
from entrypoints.secret_key import FILE_NAME, SecretKeyUnusable, secret_key_in
from entrypoints.settings import MEMORY, Settings


def told_settings() -> Settings:
    """Warns of variables that begin like ours and are none."""
    settings = settings_of()
    for name in settings.unknown:
        warn(unknown(name))
    return settings


def secret_key_of(settings: Settings) -> str:
    """The same that the servers have: names that were freed are known by digests made with it."""
    try:
        return settings.secret_key or secret_key_in(settings.state_dir)
    except SecretKeyUnusable as unusable:
        raise Failure(f"{unusable}.") from None


def _operator() -> Circumstances:
    return Circumstances(Actor.OPERATOR, NOBODY)


def kept_settings() -> Settings:
    """For a command whose process ends before anybody could see what it did in its own memory."""
    settings = told_settings()
    if settings.storage_kind == "memory":
        raise Failure(
            f"With DOORWARD_DATABASE_URL={MEMORY} this would change nothing that lasts: what a"
            " process keeps in memory ends with it."
        )
    return settings


def opened_container(*, upgrading: bool = False) -> Container:
    """Over a storage that is ready, and is closed when the command ends."""
    settings = kept_settings()
    container = Container(
        settings=settings,
        secret_key=providers.Callable(secret_key_of, settings),
        circumstances=providers.Object(_operator),
    )
    storage = container.storage()
    click.get_current_context().call_on_close(storage.close)
    database = Database(storage, storage.name)
    if upgrading:
        prepare(database, partial(click.echo, err=True))
    else:
        require_usable(database)
    return container


def servers_container() -> Container:
    """With the servers' own secret: seals made or checked with another would be worth nothing."""
    require_secret(kept_settings())
    return opened_container()


def require_secret(settings: Settings) -> None:
    if not settings.secret_key and not (settings.state_dir / FILE_NAME).exists():
        raise Failure(
            f'There is no secret in {settings.state_dir} yet: start "doorward serve" once, or give'
            " this the servers' DOORWARD_SECRET_KEY or DOORWARD_STATE_DIR."
        )


def opened_database() -> Database:
    database = database_of(kept_settings())
    click.get_current_context().call_on_close(database.storage.close)
    return database
