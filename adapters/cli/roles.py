"""The commands about roles, by which applications behind Doorward decide what people may do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import final

import click

from adapters.cli.commands import Commands, example
from adapters.cli.output import show_json_list, show_table, visible
from application.accounts.find_users import FindUser, ListUsers
from application.roles.change_roles import GrantRoles, RevokeRoles
from domain.accounts import User

_HEADINGS = ("Username", "Roles")


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Roles:
    """What the commands call. What changes something is made on demand: it needs the secret."""

    find_user: FindUser
    list_users: ListUsers
    grant_roles: Callable[[], GrantRoles]
    revoke_roles: Callable[[], RevokeRoles]


OpenRoles = Callable[[], Roles]
"""Opens the storage; called when a command runs, and not for its help."""


def roles_commands(open_roles: OpenRoles) -> click.Group:
    group = Commands("roles", help="Give roles to accounts, take them back, and list them.")
    for build in (_grant, _revoke, _list):
        group.add_command(build(open_roles))
    return group


def _grant(open_roles: OpenRoles) -> click.Command:
    @click.command("grant", epilog=example("doorward roles grant susan editor admin"))
    @click.argument("login")
    @click.argument("roles", metavar="ROLE...", nargs=-1, required=True)
    def command(login: str, roles: tuple[str, ...]) -> None:
        """Give an account roles, which count from its next request on.

        A role is a name of your own, which means what the applications make of it.
        """
        click.echo(_told(open_roles().grant_roles()(login=login, roles=roles)))

    return command


def _revoke(open_roles: OpenRoles) -> click.Command:
    @click.command("revoke", epilog=example("doorward roles revoke susan editor"))
    @click.argument("login")
    @click.argument("roles", metavar="ROLE...", nargs=-1, required=True)
    def command(login: str, roles: tuple[str, ...]) -> None:
        """Take roles from an account; they end with its next request.

        It stays logged in.
        """
        click.echo(_told(open_roles().revoke_roles()(login=login, roles=roles)))

    return command


def _list(open_roles: OpenRoles) -> click.Command:
    @click.command(
        "list", epilog=example("doorward roles list", "doorward roles list susan --json")
    )
    @click.argument("login", required=False)
    @click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
    def command(login: str | None, as_json: bool) -> None:
        """List who has which roles: all accounts that have any, or one."""
        users = _chosen(open_roles(), login)
        if as_json:
            show_json_list(map(_facts, users))
            return
        first = next(users, None)
        if first is None:
            click.echo("Nobody has a role yet. Give one: doorward roles grant NAME ROLE")
        elif login is None:
            show_table(_HEADINGS, map(_row, chain([first], users)))
        else:
            click.echo(_told(first))

    return command


def _chosen(roles: Roles, login: str | None) -> Iterator[User]:
    if login is not None:
        return iter([roles.find_user(login)])
    return (user for user in roles.list_users() if user.roles)


def _told(user: User) -> str:
    name = visible(user.username.display)
    return f"{name} has {_names(user)}." if user.roles else f"{name} has no role."


def _names(user: User) -> str:
    return ", ".join(sorted(user.roles))


def _row(user: User) -> tuple[str, str]:
    return user.username.display, _names(user)


def _facts(user: User) -> dict[str, object]:
    return {
        "id": str(user.id),
        "username": user.username.display,
        "roles": sorted(user.roles),
    }
