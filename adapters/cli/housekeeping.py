"""The command that takes away what has expired."""

from collections.abc import Callable, Mapping

import click

from adapters.cli.commands import example
from adapters.cli.output import progress_shown, show_fields, show_json
from application.housekeeping.keep_house import KeepHouse

LABELS: Mapping[str, str] = {
    "events_sealed": "Events sealed",
    "accounts_deleted": "Accounts deleted",
    "sessions_removed": "Sessions removed",
    "remembered_removed": "Remembered browsers removed",
    "links_removed": "Mailed links removed",
    "registrations_removed": "Registrations removed",
    "letters_removed": "Parked letters removed",
    "events_removed": "Old events removed",
    "counters_removed": "Counters removed",
    "tickets_removed": "Used tickets removed",
    "deliveries_removed": "Parked webhooks removed",
}


def housekeeping_command(open_house: Callable[[], KeepHouse]) -> click.Command:
    """Opens the storage when it runs, and not for its help."""

    @click.command("housekeeping", epilog=example("doorward housekeeping"))
    @click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
    def command(as_json: bool) -> None:
        """Seal the trail, and remove what has ended or is too old.

        The worker does the same every hour. It may run at any time, beside servers too: what has
        expired counts for nothing, whether it is removed or not.
        """
        keep_house = open_house()
        with progress_shown("Housekeeping") as progress:
            done = keep_house(progress=progress)
        if as_json:
            show_json(dict(done))
        elif any(done.values()):
            show_fields({LABELS[name]: str(count) for name, count in done.items() if count})
        else:
            click.echo("There was nothing to do.")

    return command
