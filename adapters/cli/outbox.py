"""The commands about letters that are not delivered yet."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from typing import final

import click

from adapters.cli.commands import Commands, Failure, Misuse, example
from adapters.cli.output import show_json_list, show_table
from application.events.find_letters import ListLetters, RetryLetters
from domain.accounts import EmailAddress
from domain.events import LetterId, Posted

_HEADINGS = ("Id", "Letter", "To", "Tries", "State", "Due", "Fault")
_RETRY_EXAMPLES = example(
    "doorward outbox retry --all",
    "doorward outbox retry 0f8e6d1c4b5a49788c7d6e5f4a3b2c1d.0",
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """What the commands call."""

    list_letters: ListLetters
    retry_letters: RetryLetters


def outbox_commands(open_letters: Callable[[], Letters]) -> click.Group:
    """Opens the storage when a command runs, and not for its help."""
    group = Commands("outbox", help="See the mail that is not delivered yet, and try it again.")
    group.add_command(_list(open_letters))
    group.add_command(_retry(open_letters))
    return group


def _list(open_letters: Callable[[], Letters]) -> click.Command:
    @click.command("list", epilog=example("doorward outbox list"))
    @click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
    def command(as_json: bool) -> None:
        """List the letters that wait, and those that are parked.

        A parked one is not tried again by itself. Of each address only a part is shown.
        """
        letters = open_letters().list_letters()
        if as_json:
            show_json_list(map(_facts, letters))
            return
        first = next(letters, None)
        if first is None:
            click.echo("No mail waits.")
            return
        show_table(_HEADINGS, map(_row, chain([first], letters)))

    return command


def _retry(open_letters: Callable[[], Letters]) -> click.Command:
    @click.command("retry", epilog=_RETRY_EXAMPLES)
    @click.argument("letter", metavar="[ID]", required=False)
    @click.option("--all", "all_parked", is_flag=True, help="Every letter that is parked.")
    def command(letter: str | None, all_parked: bool) -> None:
        """Have a letter tried now, as if it were new.

        "doorward outbox list" tells the ids. A link in it that has ended meanwhile is not made
        again: such a letter is dropped.
        """
        if (letter is None) is not all_parked:
            raise Misuse("Name a letter by its id, or give --all.")
        count = open_letters().retry_letters(LetterId(letter) if letter else None)
        if letter and not count:
            raise Failure(f"No letter {letter} waits; it may have been delivered.")
        click.echo(f"{count} {'letter is' if count == 1 else 'letters are'} to be tried now.")

    return command


def _row(posted: Posted) -> tuple[str, ...]:
    return (
        posted.id,
        posted.letter.kind.value,
        masked(posted.letter.to),
        str(posted.attempts),
        _state_of(posted),
        posted.due_at.strftime("%Y-%m-%d %H:%M:%S"),
        posted.fault or "",
    )


def _facts(posted: Posted) -> dict[str, object]:
    return {
        "id": posted.id,
        "kind": posted.letter.kind.value,
        "to": masked(posted.letter.to),
        "tries": posted.attempts,
        "state": _state_of(posted),
        "due_at": posted.due_at.isoformat(timespec="seconds"),
        "fault": posted.fault,
    }


def _state_of(posted: Posted) -> str:
    return "parked" if posted.parked else "waiting"


def masked(email: EmailAddress) -> str:
    """Enough to recognise an address that one knows: `s***@example.org`."""
    return f"{email.local[:1]}***@{email.address.partition('@')[2]}"
