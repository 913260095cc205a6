"""The commands that hand an account's data over, and that delete it."""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import final

import click

from adapters.cli.commands import confirm, example
from adapters.cli.output import visible
from application.accounts.delete_account import DeleteAccount
from application.accounts.export_account import ExportAccount
from application.accounts.find_users import FindUser
from application.accounts.leave import RequestDeletion
from domain.accounts import FAREWELL, User

_DELETE_EXAMPLES = example("doorward users delete susan", "doorward users delete susan --now")
_EXPORT_EXAMPLES = example(
    "doorward users export susan > FILE", "doorward users export susan --output FILE"
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """What the commands call."""

    find_user: FindUser
    request_deletion: RequestDeletion
    delete_account: DeleteAccount
    export_account: ExportAccount


OpenFarewell = Callable[[], Farewell]
"""Opens the storage; called when a command runs, and not for its help."""


def farewell_commands(open_farewell: OpenFarewell) -> tuple[click.Command, ...]:
    """For the group of the accounts."""
    return _delete(open_farewell), _export(open_farewell)


def _delete(open_farewell: OpenFarewell) -> click.Command:
    @click.command("delete", epilog=_DELETE_EXAMPLES)
    @click.argument("login")
    @click.option("--now", is_flag=True, help="At once and for good, with no time to undo it.")
    @click.option("--yes", is_flag=True, help="Do not ask whether to.")
    def command(login: str, now: bool, yes: bool) -> None:
        """Delete an account, and all that is held about its owner.

        They are logged out everywhere, told by mail, and can keep the account for 14 days by
        logging in. Nobody else ever gets the username.
        """
        farewell = open_farewell()
        user = farewell.find_user(login)
        if not yes:
            when = "now, for good" if now else f"in {FAREWELL.days} days"
            confirm(f"Delete {_name_of(user)} {when}?")
        if now:
            farewell.delete_account(user_id=user.id)
            click.echo(f"{_name_of(user)} is deleted.")
            return
        leaves_at = farewell.request_deletion(user_id=user.id).leaves_at
        click.echo(f"{_name_of(user)} is logged out, and will be deleted at {leaves_at:%F %R} UTC.")

    return command


def _export(open_farewell: OpenFarewell) -> click.Command:
    @click.command("export", epilog=_EXPORT_EXAMPLES)
    @click.argument("login")
    @click.option(
        "--output",
        type=click.Path(path_type=Path, dir_okay=False),
        help="A new file that its owner alone can read, instead of the screen.",
    )
    def command(login: str, output: Path | None) -> None:
        """Export everything held about an account's owner, as JSON.

        It holds no password, no hash and no token; docs/export.md explains it.
        """
        farewell = open_farewell()
        user = farewell.find_user(login)
        if output is None:
            click.echo(_archive(farewell, user), nl=False)
            return
        _write_new(output, lambda: _archive(farewell, user))
        click.echo(f"Exported {_name_of(user)} to {visible(str(output))}.")

    return command


def _archive(farewell: Farewell, user: User) -> str:
    return f"{json.dumps(farewell.export_account(user_id=user.id), indent=2)}\n"


def _write_new(path: Path, text: Callable[[], str]) -> None:
    """Raises OSError where there is a file already, before anything is exported."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text())
    except BaseException:
        path.unlink()
        raise


def _name_of(user: User) -> str:
    return visible(user.username.display)
