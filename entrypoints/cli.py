"""The command line: what runs the service here, accounts and the database from the adapter."""

import io
import ipaddress
import logging
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial

import click

from adapters.cli import (
    Accounts,
    Commands,
    Database,
    Failure,
    database_commands,
    example,
    prepare,
    require_current,
    settings_command,
    users_commands,
    warn,
)
from adapters.language.catalogue_translator import SOURCE_LANGUAGE, TRANSLATED
from adapters.sql import open_storage
from domain.passwords import PASSWORD_MINIMUM
from entrypoints.container import Container
from entrypoints.logs import configure_logs
from entrypoints.secret_key import SecretKeyUnusable, make_secret_key, secret_key_in
from entrypoints.setting_table import MEMORY, SETTINGS
from entrypoints.settings import Settings, WrongSettings, read_settings

VERSION = "0.1.0"

_log = logging.getLogger("doorward")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, message="%(prog)s %(version)s")
def doorward() -> None:
    """Doorward, a self-hosted login service.

    It is configured by environment variables, which "doorward settings" lists.
    """


def _written(_context: click.Context, _option: click.Parameter, text: str) -> str:
    if not text.isprintable():
        raise click.BadParameter("it holds characters that no address has.")
    return text


@doorward.command(epilog=example("doorward serve", "doorward serve --port 8080"))
@click.option(
    "--host",
    metavar="ADDRESS",
    default="127.0.0.1",
    show_default=True,
    callback=_written,
    help="Address to listen on.",
)
@click.option(
    "--port",
    metavar="PORT",
    default=5000,
    show_default=True,
    type=click.IntRange(1, 65535),
    help="Port to listen on.",
)
def serve(host: str, port: int) -> None:
    """Serve the pages until stopped, by Ctrl-C or SIGTERM."""
    # On import, gunicorn may read the process's title, and fails if the arguments are no text. The
    # other commands are to answer such arguments in words, and need no server.
    from entrypoints import server  # noqa: PLC0415

    settings = _settings(host, port)
    configure_logs()
    for warning in _warnings(settings, host):
        _log.warning(warning)
    try:
        listener = server.listen(host, port)
    except server.PortTaken as taken:
        reason = getattr(taken.__cause__, "strerror", None) or taken
        raise Failure(f"Cannot listen on {host}, port {port}: {reason}.") from None
    with ExitStack() as until_served:
        until_served.enter_context(listener)
        settings = _ready_to_serve(settings)
        until_served.pop_all()  # from now on the server closes it
    click.echo(f"Doorward is at {settings.origin} - stop it with Ctrl-C.")
    server.serve(settings, listener)


secrets = Commands("secrets", help="Make secrets.")


@secrets.command(epilog=example("doorward secrets generate"))
def generate() -> None:
    """Print a new secret for DOORWARD_SECRET_KEY."""
    click.echo(make_secret_key())


def _settings(host: str = "127.0.0.1", port: int = 5000) -> Settings:
    try:
        return read_settings(host, port)
    except WrongSettings as wrong:
        lines = [f"{name}: {' '.join(texts)}" for name, texts in sorted(wrong.problems.items())]
        raise Failure(*lines) from None


def _kept_settings() -> Settings:
    """For a command whose process ends before anybody could see what it did in its own memory."""
    settings = _settings()
    for name in settings.unknown:
        warn(_unknown(name))
    if settings.storage_kind == "memory":
        raise Failure(
            f"With DOORWARD_DATABASE_URL={MEMORY} this would change nothing that lasts: what a"
            " process keeps in memory ends with it."
        )
    return settings


def _accounts(*, upgrading: bool = False) -> Accounts:
    settings = _kept_settings()
    container = Container(settings=settings, secret_key=settings.secret_key)
    storage = container.storage()
    click.get_current_context().call_on_close(storage.close)
    database = Database(storage, settings.database_name)
    if upgrading:
        prepare(database, partial(click.echo, err=True))
    else:
        require_current(database)
    return Accounts(
        add_user=container.add_user(),
        find_user=container.find_user(),
        list_users=container.list_users(),
        disable_user=container.disable_user(),
        enable_user=container.enable_user(),
        set_password=container.set_password(),
        needs_rehash=container.hasher().needs_rehash,
    )


def _database() -> Database:
    database = _database_of(_kept_settings())
    click.get_current_context().call_on_close(database.storage.close)
    return database


def _database_of(settings: Settings) -> Database:
    return Database(open_storage(settings.database_url), settings.database_name)


def _warnings(settings: Settings, host: str) -> Iterator[str]:
    """What is said loudly at every start, and stops nothing."""
    yield from map(_unknown, settings.unknown)
    if settings.password_minimum < PASSWORD_MINIMUM:
        yield (
            f"Passwords of {settings.password_minimum} characters are accepted"
            f" (DOORWARD_PASSWORD_MIN_LENGTH); where a password is all that protects an account,"
            f" it should have {PASSWORD_MINIMUM} (NIST SP 800-63B-4 3.1.1.2)."
        )
    if not _is_loopback(host):
        yield (
            f"Listening on {host}, which other machines reach: put a proxy that buffers requests"
            " in front, or a few slow clients will occupy every thread."
        )


def _unknown(name: str) -> str:
    return f'{name} is no setting of Doorward; "doorward settings" lists them.'


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _ready_to_serve(settings: Settings) -> Settings:
    """Before the fork, so that a folder that cannot hold what must be kept is told here."""
    if not settings.secret_key:
        try:
            settings = replace(settings, secret_key=secret_key_in(settings.state_dir))
        except SecretKeyUnusable as unusable:
            raise Failure(f"{unusable}.") from None
    if settings.storage_kind == "sql":
        database = _database_of(settings)
        prepare(database, _log.info)
        database.storage.close()  # the server opens its own
    return settings


doorward.add_command(users_commands(_accounts, (SOURCE_LANGUAGE, *TRANSLATED)))
doorward.add_command(database_commands(_database))
doorward.add_command(secrets)
doorward.add_command(settings_command(SETTINGS))


def main() -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a name that the terminal cannot show
    doorward(prog_name="doorward")
