"""The command that lets somebody back in whose mail does not work."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import final

import click

from adapters.cli.commands import example, warn
from adapters.cli.output import visible
from application.events.resolve_letter import PageAddress
from application.recovery.make_reset_link import MakeResetLink
from domain.links import Purpose


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Recovery:
    """What the command calls."""

    make_reset_link: MakeResetLink
    page_address: PageAddress
    local_origin: str | None
    """Where links lead, if that is this machine: its port may be no more than assumed."""


def reset_link_command(open_recovery: Callable[[], Recovery]) -> click.Command:
    @click.command("reset-link", epilog=example("doorward users reset-link susan"))
    @click.argument("login")
    def command(login: str) -> None:
        """Print a one-time link to choose a new password with.

        For people whose mail does not work. It works for 30 minutes, and any link that was made
        before works no more; the account itself stays as it is until then.
        """
        recovery = open_recovery()
        made = recovery.make_reset_link(login=login)
        click.echo(recovery.page_address(Purpose.RESET_PASSWORD, made.token))
        until = made.expires_at.strftime("%Y-%m-%d %H:%M UTC")
        name = visible(made.user.username.display)
        click.echo(
            f"It works once, until {until}, and is not shown again. Give it to {name} alone.",
            err=True,
        )
        if recovery.local_origin:
            warn(
                f"The link leads to {recovery.local_origin}; a server elsewhere is named by"
                " DOORWARD_PUBLIC_URL."
            )

    return command
