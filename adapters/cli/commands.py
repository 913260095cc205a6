"""What all commands have in common: their order, their examples, and how they end."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any, final

import click

from adapters.cli.output import visible
from adapters.cli.sentences import sentence_of
from application.ports import StorageUnavailable
from domain.errors import Refusal, Refusals


class Failure(click.ClickException):
    """Something expected stopped a command: a line each for what it was, and exit code 1."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines

    def show(self, file: IO[Any] | None = None) -> None:
        for line in self.lines:
            click.echo(f"Error: {visible(line)}", file=file, err=True)


@final
class Misuse(Failure):
    """The command cannot be run in this way: a line, where click would print its usage too."""

    exit_code = 2


class Commands(click.Group):
    """A group in the order in which its commands were added; what they raise is told plainly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> object:
        with _told_plainly():
            return super().invoke(ctx)


def example(*commands: str) -> str:
    """What stands below a command's help."""
    heading = "Example" if len(commands) == 1 else "Examples"
    return f"\b\n{heading}:\n" + "\n".join(f"  {command}" for command in commands)


def confirm(question: str) -> None:
    """Raises Abort where the answer is no, and Misuse where there is nobody to answer."""
    try:
        agreed = click.confirm(question)
    except click.Abort:
        if sys.stdin is not None and sys.stdin.isatty():
            raise
        click.echo(err=True)
        raise Misuse("There is nobody to ask. Give --yes.") from None
    if not agreed:
        raise click.Abort


def warn(text: str) -> None:
    click.echo(f"Warning: {visible(text)}", err=True)


@contextmanager
def _told_plainly() -> Iterator[None]:
    try:
        yield
    except Refusal as refusal:
        raise Failure(sentence_of(refusal)) from refusal
    except Refusals as refusals:
        raise Failure(*map(sentence_of, refusals.each)) from refusals
    except StorageUnavailable as error:
        raise Failure(f"The storage does not answer: {error}") from error
    except BrokenPipeError:
        raise  # nobody reads on, which click ends quietly
    except OSError as error:
        named = f"{error.filename}: " if error.filename else ""
        raise Failure(f"{named}{error.strerror or error}") from error
