"""However a command ends, people read a line of it, and scripts an exit code."""

import errno
from collections.abc import Callable

import click
import pytest

from adapters.cli.commands import Commands, Failure, Misuse, example, warn
from application.ports import StorageUnavailable
from domain.accounts import UsernameTaken, UserUnknown
from domain.errors import Refusals
from domain.passwords import PasswordTooShort
from tests.unit.adapters.cli.conftest import run


def failing(error: BaseException) -> click.Group:
    group = Commands("doorward")

    @group.command()
    def fail() -> None:
        raise error

    return group


@pytest.mark.parametrize(
    ("error", "lines"),
    [
        (UserUnknown(), ['There is no such user; "doorward users list" shows all.']),
        (
            Refusals([UsernameTaken(), PasswordTooShort(minimum=15)]),
            [
                "Another account has this username.",
                "The password must have at least 15 characters; a few words with spaces will do.",
            ],
        ),
        (
            StorageUnavailable("/x: database or disk is full"),
            ["The storage does not answer: /x: database or disk is full"],
        ),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), ["/x: Permission denied"]),
        (OSError(errno.ENOSPC, "No space left on device"), ["No space left on device"]),
        (OSError("no number"), ["no number"]),
        (Failure("one", "two"), ["one", "two"]),
        (Failure("a\x1b[31m\nb"), ["a\\x1b[31m\\nb"]),
    ],
)
def test_what_can_be_expected_ends_in_a_line_each_and_one(
    error: Exception, lines: list[str]
) -> None:
    done = run(failing(error), "fail")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == "".join(f"Error: {line}\n" for line in lines)


def test_misuse_ends_in_one_line_and_two() -> None:
    done = run(failing(Misuse("Not so.")), "fail")

    assert (done.exit_code, done.stderr) == (2, "Error: Not so.\n")


@pytest.mark.parametrize("error", [KeyboardInterrupt(), click.Abort(), EOFError()])
def test_an_interrupt_is_no_stack_trace(error: BaseException) -> None:
    done = run(failing(error), "fail")

    assert done.exit_code == 1
    assert done.stderr.strip() == "Aborted!"


def test_a_reader_that_has_left_ends_a_command_quietly() -> None:
    done = run(failing(BrokenPipeError(errno.EPIPE, "Broken pipe")), "fail")

    assert (done.exit_code, done.output) == (1, "")


@pytest.mark.parametrize("error", [KeyError("a bug"), ValueError("another")])
def test_a_bug_is_not_dressed_up(error: Exception) -> None:
    with pytest.raises(type(error)):
        run(failing(error), "fail")


def test_commands_stand_in_the_order_in_which_they_were_added() -> None:
    group = Commands("doorward")
    for name in ("serve", "add", "list"):
        group.add_command(click.Command(name, help="Do it."))

    shown = run(group, "--help").stdout

    assert shown.index("serve") < shown.index("add ") < shown.index("list")


def test_a_warning_goes_to_standard_error_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    warn("DOORWARD_\x1b]0;x\x07\n is unknown")

    assert capsys.readouterr().err == "Warning: DOORWARD_\\x1b]0;x\\x07\\n is unknown\n"


@pytest.mark.parametrize(
    ("make", "shown"),
    [
        (lambda: example("a b"), "\b\nExample:\n  a b"),
        (lambda: example("a", "b"), "\b\nExamples:\n  a\n  b"),
    ],
)
def test_examples_stand_a_line_each(make: Callable[[], str], shown: str) -> None:
    assert make() == shown
