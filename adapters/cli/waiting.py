"""What the commands about letters and webhooks share: both wait, and may be parked."""

from collections.abc import Callable

import click

from adapters.cli.commands import Failure, Misuse
from domain.events import Posted
from domain.webhooks import Delivery

Waiting = Posted | Delivery


def retry_waiting(
    noun: str, named: str | None, retry: Callable[[], int], *, all_parked: bool
) -> None:
    """`retry` says how many there were: the one that is named, or all that are parked."""
    if (named is None) is not all_parked:
        raise Misuse(f"Name a {noun} by its id, or give --all.")
    count = retry()
    if named is not None and not count:
        raise Failure(f"No {noun} {named} waits; it may have been delivered.")
    click.echo(f"{count} {noun}{' is' if count == 1 else 's are'} to be tried now.")


def cells_of(waiting: Waiting, state: str) -> tuple[str, ...]:
    return (
        str(waiting.attempts),
        state,
        waiting.due_at.strftime("%Y-%m-%d %H:%M:%S"),
        waiting.fault or "",
    )


def facts_of(waiting: Waiting, state: str) -> dict[str, object]:
    return {
        "tries": waiting.attempts,
        "state": state,
        "due_at": waiting.due_at.isoformat(timespec="seconds"),
        "fault": waiting.fault,
    }


def state_of(waiting: Waiting) -> str:
    return "parked" if waiting.parked else "waiting"
