"""The commands about letters that are not delivered yet."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import final

import click

from adapters.cli.commands import Commands, example
from adapters.cli.output import show_json_list, show_rows
from adapters.cli.waiting import cells_of, facts_of, retry_waiting, state_of
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
        show_rows(_HEADINGS, map(_row, letters), nothing="No mail waits.")

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

        def retry() -> int:
            return open_letters().retry_letters(None if letter is None else LetterId(letter))

        retry_waiting("letter", letter, retry, all_parked=all_parked)

    return command


def _row(posted: Posted) -> tuple[str, ...]:
    return (
        posted.id,
        posted.letter.kind.value,
        masked(posted.letter.to),
        *cells_of(posted, state_of(posted)),
    )


def _facts(posted: Posted) -> dict[str, object]:
    return {
        "id": posted.id,
        "kind": posted.letter.kind.value,
        "to": masked(posted.letter.to),
        **facts_of(posted, state_of(posted)),
    }


def masked(email: EmailAddress) -> str:
    """Enough to recognise an address that one knows: `s***@example.org`."""
    return f"{email.local[:1]}***@{email.address.partition('@')[2]}"
