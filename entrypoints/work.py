"""The command that does what no request waits for, beside the servers."""

import logging
import signal

import click

from adapters.cli.commands import Failure, example
from adapters.cli.database import prepare
from entrypoints.logs import configure_logs
from entrypoints.opening import VERSION, database_of, settings_of, unknown
from entrypoints.secret_key import FILE_NAME
from entrypoints.settings import MEMORY, Settings
from entrypoints.web import build_container

_STOPS = {signal.SIGTERM, signal.SIGINT}

_log = logging.getLogger("doorward")


@click.command("worker", epilog=example("doorward worker"))
def work() -> None:
    """Deliver mail and webhooks until stopped, by Ctrl-C or SIGTERM.

    With PostgreSQL at least one must run beside the servers, with the same settings; several share
    the work. With the embedded database "doorward serve" does the same by itself.
    """
    settings = settings_of()
    configure_logs()
    for name in settings.unknown:
        _log.warning(unknown(name))
    _require_what_servers_have(settings)
    database = database_of(settings)
    prepare(database, _log.info)
    database.storage.close()
    # Blocked in every thread, a signal comes to nobody but whoever waits for it below.
    signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)
    container = build_container(settings)
    worker = container.worker()
    worker.start()
    click.echo(f"Doorward's worker is at {database.name} - stop it with Ctrl-C.")
    click.echo(f"Links in mails lead to {settings.origin}.")
    _log.info("worker_started", extra={"version": VERSION, "storage": database.name})
    signal.sigwait(_STOPS)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)  # a second one does not wait for a letter
    worker.stop()
    container.storage().close()
    _log.info("worker_stopped")


def _require_what_servers_have(settings: Settings) -> None:
    """Links in mails, made with a secret of the worker's own, would lead nowhere."""
    if settings.storage_kind == "memory":
        raise Failure(
            f"With DOORWARD_DATABASE_URL={MEMORY} there is nothing for a worker: what a server"
            " keeps in memory it alone can deliver, and does."
        )
    if not settings.secret_key and not (settings.state_dir / FILE_NAME).exists():
        raise Failure(
            f"There is no secret in {settings.state_dir} yet: give the worker the servers'"
            ' DOORWARD_SECRET_KEY, or start "doorward serve" first.'
        )
