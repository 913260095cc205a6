"""The command that starts the service, and what it says and makes ready before."""

import ipaddress
import logging
from collections.abc import Iterator
from contextlib import ExitStack

import click

from adapters.cli.commands import Failure, example
from adapters.cli.database import prepare
from domain.passwords import PASSWORD_MINIMUM
from entrypoints.listener import PortTaken, listen
from entrypoints.logs import configure_logs
from entrypoints.opening import VERSION, database_of, settings_of, unknown
from entrypoints.secret_key import SecretKeyUnusable, secret_key_in
from entrypoints.settings import Settings

_log = logging.getLogger("doorward")


def _written(_context: click.Context, _option: click.Parameter, text: str) -> str:
    if not text.isprintable():
        raise click.BadParameter("it holds characters that no address has.")
    return text


@click.command(epilog=example("doorward serve", "doorward serve --port 8080"))
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
    """Serve the pages until stopped, by Ctrl-C or SIGTERM.

    SIGHUP replaces the processes without losing a request. Where others than this machine reach it,
    a proxy that buffers requests belongs in front.
    """
    settings = settings_of(host, port)
    configure_logs()
    for warning in _warnings(settings, host):
        _log.warning(warning)
    try:
        listener = listen(host, port)
    except PortTaken as taken:
        reason = getattr(taken.__cause__, "strerror", None) or taken
        raise Failure(f"Cannot listen on {host}, port {port}: {reason}.") from None
    with ExitStack() as until_served:
        until_served.enter_context(listener)
        _make_ready(settings)
        until_served.pop_all()  # from now on the server closes it
    click.echo(f"Doorward is at {settings.origin} - stop it with Ctrl-C.")
    click.echo(_measures(settings))
    if settings.needs_worker:
        click.echo('Mail is sent by "doorward worker", which must run beside this.')
    elif not settings.smtp_url:
        click.echo(
            f"Mail is printed here and kept in {settings.state_dir / 'mail'},"
            " until DOORWARD_SMTP_URL names a mail server."
        )
    _log.info("starting", extra=_facts(settings))
    # On import, gunicorn may read the process's title, and fails if the arguments are no text. The
    # other commands are to answer such arguments in words, and need no server.
    from entrypoints import server  # noqa: PLC0415

    server.become_server(
        server.Serving(
            host=host,
            port=port,
            processes=settings.processes,
            threads=settings.threads,
            reloads=settings.storage_kind != "memory",
        ),
        listener,
    )


def _warnings(settings: Settings, host: str) -> Iterator[str]:
    """What is said loudly at every start, and stops nothing."""
    yield from map(unknown, settings.unknown)
    if settings.password_minimum < PASSWORD_MINIMUM:
        yield (
            f"Passwords of {settings.password_minimum} characters are accepted"
            f" (DOORWARD_PASSWORD_MIN_LENGTH); where a password is all that protects an account,"
            f" it should have {PASSWORD_MINIMUM} (NIST SP 800-63B-4 3.1.1.2)."
        )
    if not settings.throttling:
        yield (
            "Tries are not counted (DOORWARD_THROTTLING=off): whoever reaches this may guess"
            " passwords as fast as they can be hashed, unless something in front counts."
        )
    if not _is_loopback(host):
        yield (
            f"Listening on {host}, which other machines reach: put a proxy that buffers requests"
            " and speaks https in front."
        )
    if settings.origin.is_secure and not settings.trusted_proxies.is_configured:
        yield (
            "Nobody knows whose a request is, so limits by address are off: set"
            " DOORWARD_TRUSTED_PROXIES to who stands in front and speaks https."
        )


def _measures(settings: Settings) -> str:
    many = settings.processes > 1
    who = f"{settings.processes} processes serve" if many else "1 process serves"
    return (
        f"{who} with {settings.threads} threads{' each' if many else ''};"
        f" password hashes take {settings.hash_memory_mib} MiB at most."
    )


def _facts(settings: Settings) -> dict[str, str | int]:
    return {
        "version": VERSION,
        "storage": settings.database_url.partition(":")[0],
        "processes": settings.processes,
        "threads": settings.threads,
        "hash_memory_mib": settings.hash_memory_mib,
    }


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _make_ready(settings: Settings) -> None:
    """Here, so that a folder that cannot hold what must be kept is told where people look."""
    if not settings.secret_key:
        try:
            secret_key_in(settings.state_dir)
        except SecretKeyUnusable as unusable:
            raise Failure(f"{unusable}.") from None
    if settings.storage_kind == "sql":
        database = database_of(settings)
        prepare(database, _log.info)
        database.storage.close()  # the processes open their own
