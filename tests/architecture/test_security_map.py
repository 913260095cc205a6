"""The map of what is asked of a login service: each line has its proof, and each proof exists."""

import ast
import functools
import re
from pathlib import Path

import pytest

from tests.architecture.security_map import (
    DOCUMENT,
    LEVELS,
    NO_LEVEL,
    PROJECT,
    Line,
    counted,
    lines,
    tables,
)

LINES = [pytest.param(line, id=f"{line.section}: {line.promise}") for line in lines()]
SOURCE = re.compile(
    r"(?:own|CS|WA|Fetch|UTS 39|WHATWG URL"
    r"|(?:ASVS|NIST) \d+(?:\.\d+)+(?:(?:, | to )\d+(?:\.\d+)+)*"
    r"|RFC (?:\d{4}|6265bis)(?: \d[\d.]*|, \d{4})*|CVE-\d{4}-\d+(?:, CVE-\d{4}-\d+)*)"
)
"""A requirement's number stands with its book, and a book of requirements gives it its level."""


@functools.cache
def functions_of(file: Path) -> dict[str, ast.FunctionDef]:
    body = ast.parse(file.read_text("utf-8")).body
    return {node.name: node for node in body if isinstance(node, ast.FunctionDef)}


@functools.cache
def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (PROJECT / "Makefile").read_text("utf-8"), re.MULTILINE))


def test_there_are_lines_to_look_at() -> None:
    assert len(LINES) > 150
    assert len({line.promise for line in lines()}) == len(LINES)


@pytest.mark.parametrize("line", LINES)
def test_a_line_has_its_sources_its_level_and_an_answer(line: Line) -> None:
    assert [one for one in line.source.split("; ") if not SOURCE.fullmatch(one)] == []
    assert line.level in LEVELS
    assert ("ASVS" in line.source) == (line.level != NO_LEVEL)
    assert line.section
    assert line.promise
    assert line.answer


@pytest.mark.parametrize("line", LINES)
def test_what_a_line_names_is_there(line: Line) -> None:
    for file, name in line.tests:
        assert file.exists(), file
        assert name in functions_of(file), f"{file}::{name}"
    assert set(line.commands) <= targets()


@pytest.mark.parametrize("line", LINES)
def test_a_line_names_a_proof_or_says_why_not(line: Line) -> None:
    unread = re.sub(r"`(?:tests/[\w/]+\.py::\w+(?:\[[^`]*\])?|make [^`]+)`(?:, )?", "", line.answer)

    if line.state == "shown":
        assert unread == ""
    else:
        assert re.match(r"(\*\*not yet\*\*|\*\*differs\*\*|pending): \S+", line.answer)


@pytest.mark.parametrize("line", LINES)
def test_a_test_that_a_line_names_can_fail(line: Line) -> None:
    for file, name in line.tests:
        source = ast.unparse(functions_of(file)[name])
        assert re.search(r"\bassert|pytest\.raises|\bexpect\(", source), name


def test_the_counts_are_those_of_the_lines() -> None:
    *_, everything = counted(lines())

    level, count, *states = everything.split()
    assert (level, int(count)) == ("all", len(LINES))
    assert sum(map(int, states)) == len(LINES)


def test_a_row_of_another_shape_is_found() -> None:
    text = DOCUMENT.read_text("utf-8") + "\n| own | – | a promise |\n"

    with pytest.raises(ValueError, match="a promise"):
        list(tables(text))


def test_nothing_is_left_pending() -> None:
    assert [line.promise for line in lines() if "pending" in line.answer] == []
