"""The command line, put together: each command is loaded when it is asked for."""

import io
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import cast

import click

from adapters.cli.commands import Commands
from entrypoints.opening import VERSION

PLACES: Mapping[str, str] = {
    "serve": "serve:serve",
    "users": "commands.accounts:users",
    "db": "commands.installation:database",
    "secrets": "commands.installation:secrets",
    "hash": "commands.installation:hashing",
    "settings": "commands.installation:settings",
    "worker": "work:work",
    "outbox": "commands.chores:outbox",
    "audit": "commands.chores:audit",
    "housekeeping": "commands.chores:housekeeping",
    "doctor": "commands.installation:doctor",
    "roles": "commands.accounts:roles",
    "webhooks": "commands.chores:webhooks",
}
"""In the order of the help. A server that starts waits for no library that it has no use for."""


class _Doorward(Commands):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(PLACES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in PLACES:
            return None
        module, _, name = PLACES[cmd_name].partition(":")
        return cast(click.Command, getattr(import_module(f"entrypoints.{module}"), name))


@click.group(cls=_Doorward, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, message="%(prog)s %(version)s")
def doorward() -> None:
    """Doorward, a self-hosted login service.

    It is configured by environment variables, which "doorward settings" lists.
    """


def main() -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a name that the terminal cannot show
    doorward(prog_name="doorward")
