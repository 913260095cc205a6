"""The command line: what runs the service here, accounts and the database from the adapter."""

import logging

import click

from adapters.sql import open_storage
from entrypoints.logs import configure_logs
from entrypoints.server import PortTaken, listen
from entrypoints.server import serve as run_server
from entrypoints.settings import Settings, WrongSettings, read_settings

_log = logging.getLogger("doorward")


def _settings(host: str = "127.0.0.1", port: int = 5000) -> Settings:
    try:
        return read_settings(host, port)
    except WrongSettings as wrong:
        lines = [f"{name}: {' '.join(texts)}" for name, texts in sorted(wrong.problems.items())]
        raise click.ClickException("wrong settings\n  " + "\n  ".join(lines)) from None


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def doorward() -> None:
    """Doorward, a self-hosted login service."""


@doorward.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=5000, show_default=True, type=click.IntRange(1, 65535))
def serve(host: str, port: int) -> None:
    """Serve the pages until stopped."""
    settings = _settings(host, port)
    configure_logs()
    if settings.storage_kind == "sql":
        storage = open_storage(settings.database_url)
        storage.upgrade()
        storage.close()
    try:
        listener = listen(host, port)
    except PortTaken as taken:
        raise click.ClickException(f"cannot listen on {host}:{port}: {taken}") from None
    click.echo(f"Doorward is at {settings.origin} - stop it with Ctrl-C.")
    run_server(settings, listener)


def main() -> None:
    doorward(prog_name="doorward")
