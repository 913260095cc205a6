"""What is printed is safe to look at on a terminal, and the same on a pipe as to a program."""

import io
import json
import sys
from contextlib import redirect_stdout

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.cli import output


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("COLUMNS", "80")
    return Terminal()


@given(st.text(alphabet=st.characters(codec=None)))
def test_nothing_that_steers_a_terminal_is_left_visible(text: str) -> None:
    shown = output.visible(text)

    assert not any(ord(character) < 0x20 or 0x7F <= ord(character) < 0xA0 for character in shown)
    assert not set(shown) & set("\u200b\u200e\u202a\u202e\u2028\u2029\u2066\ufeff")
    shown.encode()


def test_ordinary_text_of_any_language_stays_as_it_is() -> None:
    text = "Zoë Ünal, дом, 日本, 🦊 [bold] `x` C:\\new"

    assert output.visible(text) == text


def test_a_table_on_a_terminal_is_framed_and_loses_nothing(terminal: Terminal) -> None:
    address = "x" * 60 + "@" + "y" * 60 + ".example"

    with redirect_stdout(terminal):
        output.show_table(["Username", "Email"], [["[red]su\x1bsan", address]])

    shown = terminal.getvalue()
    assert "─" in shown
    assert "[red]su\\x1bsan" in shown
    assert "".join(shown.split()).count("x") >= 60
    assert all(len(line) <= 80 for line in shown.splitlines())


def test_fields_on_a_terminal_stand_in_a_column(terminal: Terminal) -> None:
    with redirect_stdout(terminal):
        output.show_fields({"Id": "1", "Username": "susan\n"})

    assert terminal.getvalue() == "Id        1\nUsername  susan\\n\n"


def test_on_a_pipe_a_row_is_a_line_with_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    output.show_table(["A", "B"], [["1\t2", "3\n4"], ["5", "6"]])

    assert capsys.readouterr().out == "A\tB\n1\\t2\t3\\n4\n5\t6\n"


@pytest.mark.parametrize("count", [0, 1, output.PAGE - 1, output.PAGE, output.PAGE + 1])
def test_a_list_in_json_is_one_array(count: int, capsys: pytest.CaptureFixture[str]) -> None:
    values = [{"number": number} for number in range(count)]

    output.show_json_list(iter(values))

    assert json.loads(capsys.readouterr().out) == values


def test_json_is_ascii_and_reads_back_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    value = {"name": "\x1b[31m\u202e\x9bß\ud800"}

    output.show_json(value)

    shown = capsys.readouterr().out
    assert shown.strip().isprintable()
    assert shown.isascii()
    assert json.loads(shown) == value


def test_rows_are_shown_before_the_last_one_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    def rows() -> object:
        for number in range(output.PAGE):
            yield [str(number)]
        assert "\n499\n" in capsys.readouterr().out
        yield ["last"]

    output.show_table(["Number"], rows())  # type: ignore[arg-type]  # an iterator of rows

    assert capsys.readouterr().out == "last\n"


def test_without_standard_output_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)

    output.show_table(["A"], [["1"]])
    output.show_fields({"A": "1"})
    output.show_json({})

    assert capsys.readouterr().err == ""
