"""The command that says which settings there are; it reads none of them."""

from collections.abc import Sequence
from typing import Protocol

import click

from adapters.cli.commands import example
from adapters.cli.output import show_json_list, show_table

_KEYS = ("name", "default", "text")
_HEADINGS = ("Setting", "Default", "What it does")


class Setting(Protocol):
    """An environment variable with its default and its meaning, both in Markdown."""

    @property
    def name(self) -> str: ...

    @property
    def shown_default(self) -> str: ...

    @property
    def text(self) -> str: ...


def settings_command(settings: Sequence[Setting]) -> click.Command:
    rows = [(setting.name, setting.shown_default, setting.text) for setting in settings]

    @click.command("settings", epilog=example("doorward settings"))
    @click.option("--markdown", "form", flag_value="markdown", help="As the README's table.")
    @click.option("--json", "form", flag_value="json", help="As a JSON array.")
    def command(form: str | None) -> None:
        """List the environment variables that Doorward reads.

        Each may also be given as NAME_FILE, the path of a file that holds the value.
        """
        if form == "markdown":
            click.echo(_as_markdown(rows))
        elif form == "json":
            show_json_list(dict(zip(_KEYS, _plain(row), strict=True)) for row in rows)
        else:
            show_table(_HEADINGS, map(_plain, rows))

    return command


def _plain(row: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell.replace("`", "") for cell in row)


def _as_markdown(rows: Sequence[Sequence[str]]) -> str:
    named = [(f"`{name}`", default, text) for name, default, text in rows]
    lines = [_HEADINGS, ("---",) * len(_HEADINGS), *named]
    return "\n".join(f"| {' | '.join(c.replace('|', '&#124;') for c in line)} |" for line in lines)
