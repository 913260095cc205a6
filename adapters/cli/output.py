"""What commands print: tables for people, plain lines on a pipe, JSON for programs."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import chain, islice
from typing import TypeVar

import click
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from rich.text import Text

T = TypeVar("T")

PAGE = 500  # rows that are laid out together, so that a long list needs little memory


def visible(text: str) -> str:
    r"""Everything that could steer a terminal, end a line or hide itself, as its escape: `\x1b`."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )


def show_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows as they come, under a heading; on a pipe a line each, with tabs between the cells."""
    framed = _is_terminal()
    if not framed:
        click.echo("\t".join(columns))
    for page in _pages(rows):
        if framed:
            _print_framed(columns, page)
        else:
            click.echo("\n".join("\t".join(map(visible, row)) for row in page))


def show_rows(columns: Sequence[str], rows: Iterator[Sequence[str]], *, nothing: str) -> None:
    """A table, or `nothing` where there would be no row in it."""
    first = next(rows, None)
    if first is None:
        click.echo(nothing)
    else:
        show_table(columns, chain([first], rows))


def show_fields(fields: Mapping[str, str]) -> None:
    """One thing, a line a field."""
    width = max(map(len, fields))
    for name, value in fields.items():
        between = " " * (width - len(name) + 2) if _is_terminal() else "\t"
        click.echo(f"{name}{between}{visible(value)}")


@contextmanager
def progress_shown(label: str) -> Iterator[Callable[[int, int], None]]:
    """Takes the part and the whole; a terminal shows them, once it is not done at once."""
    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task(label, visible=False)

        def show(part: int, whole: int) -> None:
            bar.update(task, completed=part, total=whole, visible=part < whole)

        yield show


def show_json(value: object) -> None:
    click.echo(_as_json(value))


def show_json_list(values: Iterable[object]) -> None:
    """One array, a line an element, printed as they come."""
    before = "["
    for page in _pages(values):
        click.echo(f"{before}\n" + ",\n".join(map(_as_json, page)), nl=False)
        before = ","
    click.echo("[]" if before == "[" else "\n]")


def rfc3339(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def _as_json(value: object) -> str:
    """In ASCII, so that it is as safe to look at as it is to parse."""
    return json.dumps(value, ensure_ascii=True)


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _print_framed(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        # Text, not str: rich reads `[red]` in a str as markup.
        table.add_row(*(Text(visible(cell)) for cell in row))
    Console().print(table)


def _pages(values: Iterable[T]) -> Iterator[list[T]]:
    remaining = iter(values)
    while page := list(islice(remaining, PAGE)):
        yield page
