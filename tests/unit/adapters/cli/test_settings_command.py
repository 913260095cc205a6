"""The list of settings, for people, for the README and for programs."""

import json
from dataclasses import dataclass

import pytest

from adapters.cli.settings import settings_command
from tests.unit.adapters.cli.conftest import run


@dataclass(frozen=True)
class Described:
    name: str
    shown_default: str
    text: str


COMMAND = settings_command(
    [
        Described("DOORWARD_ONE", "`1`", "The `first` | only."),
        Described("DOORWARD_TWO", "none", "The second."),
    ]
)


PLAIN = """\
Setting\tDefault\tWhat it does
DOORWARD_ONE\t1\tThe first | only.
DOORWARD_TWO\tnone\tThe second.
"""

MARKDOWN = """\
| Setting | Default | What it does |
| --- | --- | --- |
| `DOORWARD_ONE` | `1` | The `first` &#124; only. |
| `DOORWARD_TWO` | none | The second. |
"""


@pytest.mark.parametrize(("words", "shown"), [((), PLAIN), (("--markdown",), MARKDOWN)])
def test_each_setting_has_its_line(words: tuple[str, ...], shown: str) -> None:
    done = run(COMMAND, *words)

    assert (done.exit_code, done.stdout) == (0, shown)


def test_programs_read_the_same_without_markdown() -> None:
    done = run(COMMAND, "--json")

    assert json.loads(done.stdout) == [
        {"name": "DOORWARD_ONE", "default": "1", "text": "The first | only."},
        {"name": "DOORWARD_TWO", "default": "none", "text": "The second."},
    ]
