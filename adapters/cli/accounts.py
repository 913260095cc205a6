"""The commands about accounts, for the operator of the host."""

import re
from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, final

import click

from adapters.cli.commands import Commands, example
from adapters.cli.output import show_fields, show_json, show_json_list, show_rows, visible
from adapters.cli.secret_input import password_options, password_reader
from application.accounts.disable_user import DisableUser, EnableUser
from application.accounts.find_users import FindUser, ListUsers
from application.accounts.register_user import RegisterUser
from application.passwords.set_password import SetPassword
from domain.accounts import User
from domain.passwords import PasswordHash
from domain.roles import Role

_HEADINGS = ("Username", "Email", "Active", "Language", "Created", "Roles")
_NOBODY = "No users yet. Add one: doorward users add NAME EMAIL"
_ENDED = "every session and remembered browser has ended"
_ADD_EXAMPLES = example(
    "doorward users add susan susan@example.org",
    "doorward users add susan susan@example.org --password-stdin < FILE",
)
_SET_PASSWORD_EXAMPLES = example(
    "doorward users set-password susan",
    "doorward users set-password susan --password-file FILE",
)
_SCHEMES = (
    *("argon2id", "argon2i", "argon2d", "scrypt", "pbkdf2", "2a", "2b", "2y", "argon2", "bcrypt"),
    *("bcrypt_sha256", "pbkdf2_sha256", "pbkdf2_sha1"),
)


@final
@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """What the commands call. What changes something is made on demand: it needs the secret."""

    find_user: FindUser
    list_users: ListUsers
    add_user: Callable[[], RegisterUser]
    disable_user: Callable[[], DisableUser]
    enable_user: Callable[[], EnableUser]
    set_password: Callable[[], SetPassword]
    needs_rehash: Callable[[PasswordHash], bool]


class OpenAccounts(Protocol):
    """Opens the storage; called when a command runs, and not for its help."""

    @abstractmethod
    def __call__(self, *, upgrading: bool = False) -> Accounts:
        """With `upgrading`, it makes or upgrades a storage that may be upgraded unasked."""


def users_commands(open_accounts: OpenAccounts, languages: Sequence[str]) -> click.Group:
    group = Commands("users", help="Add, invite, look up, disable, export and delete accounts.")
    group.add_command(_add(open_accounts, languages))
    for build in (_list, _show, _disable, _enable, _set_password):
        group.add_command(build(open_accounts))
    return group


def _add(open_accounts: OpenAccounts, languages: Sequence[str]) -> click.Command:
    @click.command("add", epilog=_ADD_EXAMPLES)
    @click.argument("name")
    @click.argument("email")
    @click.option(
        "--language",
        type=click.Choice(languages),
        default=languages[0],
        show_default=True,
        help="Which language the account is written to in.",
    )
    @password_options
    def command(
        name: str, email: str, language: str, password_stdin: bool, password_file: Path | None
    ) -> None:
        """Add an account. The password is asked for, twice, unless an option says otherwise."""
        read = password_reader(stdin=password_stdin, file=password_file)
        add = open_accounts(upgrading=True).add_user()
        user = add(username=name, email=email, password=read(), language=language)
        click.echo(f"Added {_name_of(user)}, {visible(user.email.address)}.")

    return command


def _list(open_accounts: OpenAccounts) -> click.Command:
    @click.command("list", epilog=example("doorward users list"))
    @click.option("--json", "as_json", is_flag=True, help="As a JSON array.")
    @click.option("--role", help="Only those who have this role.")
    def command(as_json: bool, role: str | None) -> None:
        """List all accounts, in the order of their usernames."""
        accounts = open_accounts()
        users = accounts.list_users()
        if role is not None:
            users = _having(Role.parse(role), users)
        if as_json:
            show_json_list(_facts(user, accounts) for user in users)
            return
        nothing = f"No user has the role {role}." if role else _NOBODY
        show_rows(_HEADINGS, map(_row, users), nothing=nothing)

    return command


def _show(open_accounts: OpenAccounts) -> click.Command:
    @click.command("show", epilog=example("doorward users show susan"))
    @click.argument("login")
    @click.option("--json", "as_json", is_flag=True, help="As a JSON object.")
    def command(login: str, as_json: bool) -> None:
        """Show an account. LOGIN is its username or its email address."""
        accounts = open_accounts()
        facts = _facts(accounts.find_user(login), accounts)
        if as_json:
            show_json(facts)
        else:
            show_fields({_label(name): _spoken(fact) for name, fact in facts.items()})

    return command


def _disable(open_accounts: OpenAccounts) -> click.Command:
    @click.command("disable", epilog=example("doorward users disable susan"))
    @click.argument("login")
    def command(login: str) -> None:
        """Close an account without deleting it.

        It is logged out everywhere, and cannot log in until it is enabled.
        """
        user = open_accounts().disable_user()(login=login)
        click.echo(f"{_name_of(user)} cannot log in any more; {_ENDED}.")

    return command


def _enable(open_accounts: OpenAccounts) -> click.Command:
    @click.command("enable", epilog=example("doorward users enable susan"))
    @click.argument("login")
    def command(login: str) -> None:
        """Let a disabled account log in again. What was open before stays closed."""
        user = open_accounts().enable_user()(login=login)
        click.echo(f"{_name_of(user)} can log in.")

    return command


def _set_password(open_accounts: OpenAccounts) -> click.Command:
    @click.command("set-password", epilog=_SET_PASSWORD_EXAMPLES)
    @click.argument("login")
    @password_options
    def command(login: str, password_stdin: bool, password_file: Path | None) -> None:
        """Replace a password. It is asked for, twice, unless an option says otherwise.

        The account is logged out everywhere.
        """
        read = password_reader(stdin=password_stdin, file=password_file)
        accounts = open_accounts()
        found = accounts.find_user(login)  # nobody types a password for an account that is not
        user = accounts.set_password()(login=found.username.key, password=read())
        click.echo(f"{_name_of(user)} has a new password; {_ENDED}.")

    return command


def _having(role: Role, users: Iterator[User]) -> Iterator[User]:
    return (user for user in users if role in user.roles)


def _row(user: User) -> tuple[str, ...]:
    created = user.created_at.strftime("%Y-%m-%d")
    username, address = user.username.display, user.email.address
    roles = " ".join(sorted(user.roles))
    return username, address, _spoken(user.active), user.language, created, roles or "-"


def _facts(user: User, accounts: Accounts) -> dict[str, object]:
    """Everything about an account but the hash of its password. The names are public."""
    return {
        "id": str(user.id),
        "username": user.username.display,
        "username_key": user.username.key,
        "email": user.email.address,
        "email_key": user.email.key,
        "email_verified": user.email_verified,
        "active": user.active,
        "language": user.language,
        "created_at": user.created_at.isoformat(timespec="seconds"),
        "leaves_at": user.leaves_at and user.leaves_at.isoformat(timespec="seconds"),
        "roles": sorted(user.roles),
        "credential_epoch": user.credential_epoch,
        "version": user.version,
        "password_scheme": _scheme_of(user.password_hash),
        "password_needs_rehash": accounts.needs_rehash(user.password_hash),
    }


def _scheme_of(hashed: PasswordHash) -> str:
    """One of the known, since a damaged hash may begin with anything."""
    scheme = re.split("[$:]", hashed.reveal().removeprefix("$"), maxsplit=1)[0]
    return scheme if scheme in _SCHEMES else "unknown"


def _name_of(user: User) -> str:
    return visible(user.username.display)


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _spoken(fact: object) -> str:
    if isinstance(fact, bool):
        return "yes" if fact else "no"
    if isinstance(fact, list):
        return " ".join(fact) or "-"
    return "-" if fact is None else str(fact)
