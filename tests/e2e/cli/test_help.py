"""Every command explains itself, with an example, and without being configured at all."""

import tomllib
from collections.abc import Iterator

import click
import pytest

from entrypoints.cli import doorward
from tests.e2e.cli.conftest import PROJECT, Typed


def commands(
    group: click.Group, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        if isinstance(command, click.Group):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


COMMANDS = dict(commands(doorward))


def test_these_are_all_commands() -> None:
    assert [" ".join(path) for path in COMMANDS] == [
        "serve",
        "users add",
        "users list",
        "users show",
        "users disable",
        "users enable",
        "users set-password",
        "users invite",
        "users verify-email",
        "users reset-link",
        "users sessions",
        "users end-sessions",
        "users delete",
        "users export",
        "users import",
        "db upgrade",
        "db current",
        "db backup",
        "secrets generate",
        "secrets list",
        "secrets rotate",
        "hash calibrate",
        "settings",
        "worker",
        "outbox list",
        "outbox retry",
        "audit list",
        "audit export",
        "audit verify",
        "housekeeping",
        "doctor",
        "roles grant",
        "roles revoke",
        "roles list",
        "webhooks list",
        "webhooks retry",
        "webhooks test",
    ]


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_a_command_explains_itself(path: tuple[str, ...], typed: Typed) -> None:
    done = typed(*path, "--help")

    assert done.exit_code == 0
    assert done.stdout.startswith(f"Usage: doorward {' '.join(path)} ")
    assert f"  doorward {' '.join(path)}" in done.stdout.partition("Example")[2]
    assert done.stdout == typed(*path, "-h").stdout


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_its_line_among_the_others_is_whole(path: tuple[str, ...]) -> None:
    assert not COMMANDS[path].get_short_help_str(limit=62).endswith("...")


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_is_explained_and_none_takes_a_password(path: tuple[str, ...]) -> None:
    options = [option for option in COMMANDS[path].params if isinstance(option, click.Option)]

    assert all(option.help for option in options)
    for option in options:
        if "password" in option.opts[0]:
            assert option.is_flag or option.opts == ["--password-file"]


def test_help_needs_no_right_settings(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_SECRET_KEY", "x")

    for words in ((), ("users",), ("users", "add"), ("serve",)):
        assert typed(*words, "--help").exit_code == 0
    assert typed("settings").exit_code == 0
    assert typed("secrets", "generate").exit_code == 0


def test_the_version_is_that_of_the_package(typed: Typed) -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]

    assert typed("--version").stdout == f"doorward {project['version']}\n"


@pytest.mark.parametrize("words", [("login",), ("users", "remove"), ("serve", "--debug")])
def test_what_is_no_command_is_wrong_usage(words: tuple[str, ...], typed: Typed) -> None:
    done = typed(*words)

    assert (done.exit_code, done.stdout) == (2, "")
    assert "Error: No such " in done.stderr
