"""The command that deletes an account."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import final

import click

from adapters.cli.commands import confirm, example
from adapters.cli.output import visible
from application.accounts.delete_account import DeleteAccount
from application.accounts.find_users import FindUser
from application.accounts.leave import RequestDeletion
from domain.accounts import FAREWELL, User

_DELETE_EXAMPLES = example("doorward users delete susan", "doorward users delete susan --now")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Farewell:
    """What the commands call."""

    find_user: FindUser
    request_deletion: RequestDeletion
    delete_account: DeleteAccount


OpenFarewell = Callable[[], Farewell]
"""Opens the storage; called when a command runs, and not for its help."""


def delete_command(open_farewell: OpenFarewell) -> click.Command:
    """For the group of the accounts."""

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


def _name_of(user: User) -> str:
    return visible(user.username.display)
