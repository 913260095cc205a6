"""The commands about accounts over the core in memory, run as if they had been typed."""

from collections.abc import Callable
from dataclasses import dataclass, field

import click
import pytest
from click.testing import CliRunner, Result

from adapters.cli.accounts import Accounts, users_commands
from tests.support.builders import Door

Typed = Callable[..., Result]


@dataclass
class Opened:
    """Gives the commands their use cases, and keeps how it was asked for them."""

    accounts: Accounts
    asked: list[bool] = field(default_factory=list)

    def __call__(self, *, upgrading: bool = False) -> Accounts:
        self.asked.append(upgrading)
        return self.accounts


def run(command: click.Command, *words: str, given: str | bytes = "") -> Result:
    """An exception that is no answer to the person who typed fails the test."""
    result = CliRunner().invoke(command, words, input=given, prog_name="doorward")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


@pytest.fixture
def door() -> Door:
    return Door(reserved_allowed=True)


@pytest.fixture
def opened(door: Door) -> Opened:
    return Opened(
        Accounts(
            find_user=door.find_user,
            list_users=door.list_users,
            add_user=lambda: door.register,
            disable_user=lambda: door.disable,
            enable_user=lambda: door.enable,
            set_password=lambda: door.set_password,
            needs_rehash=door.hasher.needs_rehash,
        )
    )


@pytest.fixture
def users(opened: Opened) -> Typed:
    """`doorward users`, to be called with the words behind it."""
    group = users_commands(opened, ("en", "ru"))
    return lambda *words, given="": run(group, *words, given=given)
