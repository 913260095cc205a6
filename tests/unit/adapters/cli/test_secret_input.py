"""Where a password may come from, and what is refused rather than guessed."""

import io
import sys
from pathlib import Path

import click
import pytest
from click.testing import Result

from adapters.cli.commands import Commands
from adapters.cli.secret_input import INPUT_MAXIMUM, password_options, password_reader
from tests.support.builders import PASSWORD
from tests.unit.adapters.cli.conftest import run


def read(*words: str, given: str | bytes = "") -> Result:
    """Runs a command that prints, in quotes, the password that it was given."""
    group = Commands("doorward")

    @group.command()
    @password_options
    def show(password_stdin: bool, password_file: Path | None) -> None:
        click.echo(repr(password_reader(stdin=password_stdin, file=password_file)()))

    return run(group, "show", *words, given=given)


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("adapters.cli.secret_input.sys.stdin", Terminal(io.BytesIO()))


@pytest.mark.parametrize(
    ("given", "password"),
    [
        (b"three blind mice\n", "three blind mice"),
        (b"three blind mice\r\n", "three blind mice"),
        (b"three blind mice", "three blind mice"),
        (b" three blind mice \n", " three blind mice "),
        (b"\xef\xbb\xbfthree blind mice\n", "three blind mice"),
        ("три слепые мыши\n".encode(), "три слепые мыши"),
        (b"a\rb", "a\rb"),
    ],
)
@pytest.mark.parametrize("source", ["stdin", "file"])
def test_one_line_is_the_password_without_its_end(
    source: str, given: bytes, password: str, tmp_path: Path
) -> None:
    file = tmp_path / "password"
    file.write_bytes(given)

    done = (
        read("--password-stdin", given=given)
        if source == "stdin"
        else read("--password-file", str(file))
    )

    assert (done.exit_code, done.stdout) == (0, f"{password!r}\n")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (b"", "holds no password"),
        (b"\n", "holds no password"),
        (b"three blind mice\nand a piano\n", "holds more than one line"),
        (b"three blind mice\n\n", "holds more than one line"),
        (b"\xff\xfe\n", "is not UTF-8 text"),
        (b"x" * (INPUT_MAXIMUM + 1), "holds more than a password"),
    ],
)
@pytest.mark.parametrize("source", ["stdin", "file"])
def test_anything_else_is_refused_without_showing_it(
    source: str, given: bytes, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "password"
    file.write_bytes(given)

    done = (
        read("--password-stdin", given=given)
        if source == "stdin"
        else read("--password-file", str(file))
    )

    assert (done.exit_code, done.stdout) == (1, "")
    name = "Standard input" if source == "stdin" else str(file)
    assert done.stderr == f"Error: {name} {said}.\n"


@pytest.mark.parametrize(
    ("name", "said"), [("missing", "No such file or directory"), (".", "Is a directory")]
)
def test_a_file_that_cannot_be_read_is_named(name: str, said: str, tmp_path: Path) -> None:
    done = read("--password-file", str(tmp_path / name))

    assert done.exit_code == 1
    assert done.stderr == f"Error: {tmp_path / name}: {said}\n"


def test_without_a_terminal_one_line_names_the_options() -> None:
    done = read(given=PASSWORD)

    assert (done.exit_code, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: ")
    assert "--password-stdin" in line
    assert "--password-file FILE" in line


def test_two_sources_are_one_too_many(tmp_path: Path) -> None:
    done = read("--password-stdin", "--password-file", str(tmp_path / "any"), given=PASSWORD)

    assert done.exit_code == 2
    assert "not both" in done.stderr


def test_no_option_takes_a_password() -> None:
    done = read("--password", PASSWORD)

    assert done.exit_code == 2
    assert PASSWORD not in done.output


def test_a_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    reader = password_reader(stdin=True, file=None)

    with pytest.raises(click.ClickException, match="closed"):
        reader()
    with pytest.raises(click.ClickException, match="no terminal"):
        password_reader(stdin=False, file=None)


@pytest.mark.usefixtures("at_terminal")
def test_a_terminal_is_not_read_from_in_the_open() -> None:
    with pytest.raises(click.ClickException, match="is a terminal"):
        password_reader(stdin=True, file=None)


@pytest.mark.usefixtures("at_terminal")
def test_at_a_terminal_the_password_is_asked_for_hidden_and_twice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []
    answers = iter(["one", "another", PASSWORD, PASSWORD])

    def hidden(prompt: str) -> str:
        asked.append(prompt)
        return next(answers)

    monkeypatch.setattr("click.termui.hidden_prompt_func", hidden)

    typed = password_reader(stdin=False, file=None)()

    assert typed == PASSWORD
    assert len(asked) == 4
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "do not match" in shown.err


@pytest.mark.usefixtures("at_terminal")
def test_typed_bytes_that_are_no_text_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def hidden(prompt: str) -> str:
        return b"\xff".decode()

    monkeypatch.setattr("click.termui.hidden_prompt_func", hidden)

    with pytest.raises(click.ClickException, match="not UTF-8"):
        password_reader(stdin=False, file=None)()
