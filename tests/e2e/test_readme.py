"""What the README shows is run here."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
README = (PROJECT / "README.md").read_text("utf-8")


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DOORWARD_")}
    return subprocess.run(
        [sys.executable, *command],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(PROJECT), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def example(name: str) -> str:
    found = re.search(rf"<!-- run: {name} -->\n```python\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1]


def commands() -> list[str]:
    block = README.partition("## Command line")[2].partition("```sh\n")[2].partition("```")[0]
    return [line.partition("#")[0].strip() for line in block.splitlines()]


@pytest.mark.parametrize(("name", "printed"), [("swap", "None\nNone\n"), ("core", "Susan susan\n")])
def test_an_example_runs_as_it_stands(name: str, printed: str, tmp_path: Path) -> None:
    done = run(tmp_path, "-W", "error", "-c", example(name))

    assert (done.stdout, done.stderr) == (printed, "")


def test_the_table_of_settings_is_the_one_that_the_command_prints(tmp_path: Path) -> None:
    done = run(tmp_path, "-m", "entrypoints", "settings", "--markdown")

    shown = README.partition("--markdown` -->\n")[2].partition("<!-- /settings -->")[0]
    assert shown.strip() == done.stdout.strip()


@pytest.mark.parametrize("command", commands())
def test_each_command_is_one_that_there_is(command: str, tmp_path: Path) -> None:
    _, *words = shlex.split(command)

    done = run(tmp_path, "-m", "entrypoints", *words, "--help")

    assert done.returncode == 0
    assert done.stdout.startswith("Usage: doorward " + words[0])
    for option in (word for word in words if word.startswith("--")):
        assert option in done.stdout


def test_the_first_two_commands_are_targets_of_make() -> None:
    block = README.partition("```sh\n")[2].partition("```")[0]
    targets = [line.split()[1] for line in block.splitlines()]

    makefile = (PROJECT / "Makefile").read_text("utf-8")

    assert targets == ["run", "test"]
    assert all(f"\n{target}: " in makefile for target in targets)
