"""The command that hands over one account's data, or all accounts to be brought elsewhere."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, final

import click

from adapters.cli.commands import Misuse, example, warn
from adapters.cli.output import progress_shown, visible
from application.accounts.export_account import ExportAccount
from application.accounts.export_users import ExportUsers
from application.accounts.find_users import FindUser
from domain.accounts import User

_EXAMPLES = example(
    "doorward users export susan --output FILE", "doorward users export --all --output users.jsonl"
)
_DELICATE = (
    "it holds the hash of every password. Keep it as you keep the database, and not for long."
)
_EVERY = 1000  # accounts between two steps of the progress

Facts = Mapping[str, object]


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Exports:
    """What the command calls."""

    find_user: FindUser
    export_account: ExportAccount
    export_users: ExportUsers


def export_command(open_exports: Callable[[], Exports]) -> click.Command:
    """For the group of the accounts. The storage is opened when it runs."""

    @click.command("export", epilog=_EXAMPLES)
    @click.argument("login", required=False)
    @click.option("--all", "everybody", is_flag=True, help="All accounts, with their hashes.")
    @click.option(
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        help="A file that its owner alone can read, instead of the screen.",
    )
    @click.option("--overwrite", is_flag=True, help="Also where there is such a file.")
    @click.option("--yes", is_flag=True, help="Show the hashes of --all on a terminal too.")
    def command(
        login: str | None, everybody: bool, output: Path | None, overwrite: bool, yes: bool
    ) -> None:
        """Export everything held about an account's owner, as JSON.

        It holds no password, no hash and no token; docs/export.md explains it. With --all, every
        account is written as a line of JSON that "doorward users import" takes, hashes and all.
        """
        if (login is None) is not everybody:
            raise Misuse("Name an account, or give --all.")
        if everybody and output is None and _at_terminal() and not yes:
            raise Misuse("The hashes would be shown. Give --output FILE, or --yes.")
        used = open_exports()
        if login is None:
            count = _to(output, overwrite, lambda file: used.export_users(_writing(file)))
            warn(_DELICATE if output is None else f"{output}: {_DELICATE}")
            told = f"{count} account{'' if count == 1 else 's'}"
        else:
            user = used.find_user(login)
            _to(output, overwrite, lambda file: file.write(_archive(used, user)))
            told = visible(user.username.display)
        if output is not None:
            click.echo(f"Exported {told} to {visible(str(output))}.")

    return command


def _at_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _archive(used: Exports, user: User) -> str:
    return f"{json.dumps(used.export_account(user_id=user.id), indent=2)}\n"


def _writing(file: IO[str]) -> Callable[[Iterator[Facts]], int]:
    def write(accounts: Iterator[Facts]) -> int:
        lines = (f"{json.dumps(facts)}\n" for facts in _with_progress(accounts))
        return sum(bool(file.write(line)) for line in lines)

    return write


def _with_progress(accounts: Iterable[Facts]) -> Iterator[Facts]:
    """How many there are is not counted before: the bar only goes on."""
    with progress_shown("Exporting") as show:
        for count, facts in enumerate(accounts, 1):
            if count % _EVERY == 0:
                show(count, count + _EVERY)
            yield facts


def _to(path: Path | None, overwrite: bool, write: Callable[[IO[str]], int]) -> int:
    """To the screen, or to a file that is there once it is whole. Raises OSError."""
    if path is None:
        return write(sys.stdout)
    if not overwrite and os.path.lexists(path):
        raise FileExistsError(17, "File exists", str(path))
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with ExitStack() as undo:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        undo.callback(draft.unlink)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            count = write(file)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            draft.replace(path)
            undo.pop_all()
        else:
            os.link(draft, path)
    return count
