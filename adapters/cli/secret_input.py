"""Passwords come from a hidden prompt, standard input or a file; never from the command line."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from adapters.cli.commands import Failure, Misuse

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

INPUT_MAXIMUM = 8192  # bytes; more than any password, far less than a wrong file could hold


def password_options(command: Decorated) -> Decorated:
    """Gives a command `password_stdin` and `password_file`, which `password_reader` takes."""
    from_stdin = click.option(
        "--password-stdin", is_flag=True, help="Read the password from standard input: one line."
    )
    from_file = click.option(
        "--password-file",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Read the password from this file: one line.",
    )
    return from_stdin(from_file(command))


def password_reader(*, stdin: bool, file: Path | None) -> Callable[[], str]:
    """Where the password will be read; Misuse at once where nothing can be."""
    if stdin and file:
        raise Misuse("Give --password-stdin or --password-file, not both.")
    if file:
        return lambda: _from_file(file)
    at_terminal = sys.stdin is not None and sys.stdin.isatty()
    if stdin and at_terminal:
        raise Misuse(
            "Standard input is a terminal, which would show the password. Leave --password-stdin"
            " out to be asked for it."
        )
    if stdin:
        return _from_stdin
    if not at_terminal:
        raise Misuse(
            "There is no terminal to ask for the password at. Give --password-stdin or"
            " --password-file FILE."
        )
    return _from_prompt


def _from_prompt() -> str:
    try:
        typed: str = click.prompt(
            "Password (not shown)",
            hide_input=True,
            confirmation_prompt="The same again",
            err=True,
        )
    except UnicodeDecodeError:
        click.echo(err=True)  # ends the line of the prompt
        raise Failure("What was typed is not UTF-8 text.") from None
    return typed


def _from_stdin() -> str:
    if sys.stdin is None:
        raise Failure("Standard input is closed.")
    return _one_line(sys.stdin.buffer, "Standard input")


def _from_file(path: Path) -> str:
    with path.open("rb") as file:
        return _one_line(file, str(path))


def _one_line(source: IO[bytes], name: str) -> str:
    """Nothing is guessed: a second line may be half of a password, or belong to another one."""
    raw = source.read(INPUT_MAXIMUM + 1)
    if len(raw) > INPUT_MAXIMUM:
        raise Failure(f"{name} holds more than a password.")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Failure(f"{name} is not UTF-8 text.") from None
    line = text.removesuffix("\n").removesuffix("\r")
    if not line:
        raise Failure(f"{name} holds no password.")
    if "\n" in line:
        raise Failure(f"{name} holds more than one line.")
    return line
