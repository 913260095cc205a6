"""No pattern of ours can be made to search for long: none has many ways to match (ASVS 5.0 1.3.12).

A text is tried in every way in which it could match before it is refused. Two repetitions side by
side that share a character make as many ways as the square of its length, and a repetition inside
another doubles them with each character.
"""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LAYERS = ("domain", "application", "adapters", "entrypoints")
NOT_IMPORTED = ("adapters.sql.migrations", "entrypoints.__main__")
CALLED = {"compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"}

# Python's own reader of patterns, which has no public name.
parser: Any = importlib.import_module("re._parser")
compiler: Any = importlib.import_module("re._compiler")
REPEATS = {parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT}
ONE_CHARACTER = {parser.LITERAL, parser.NOT_LITERAL, parser.ANY, parser.IN}


def kept_patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Those that a module keeps, by itself or in a table."""
    for layer in LAYERS:
        for found in pkgutil.walk_packages([str(PROJECT / layer)], f"{layer}."):
            if found.name.startswith(NOT_IMPORTED):
                continue
            for name, kept in vars(importlib.import_module(found.name)).items():
                for one in flat(kept):
                    yield f"{found.name}.{name}", one


def flat(kept: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(kept, re.Pattern):
        yield kept
    elif isinstance(kept, tuple):
        for part in kept:
            yield from flat(part)


def written_patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Those that stand in a call, whole."""
    for layer in LAYERS:
        for path in sorted((PROJECT / layer).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and ast.unparse(node.func.value) == "re"
                    and node.func.attr in CALLED
                    and isinstance(node.args[0], ast.Constant)
                ):
                    yield f"{path.stem}:{node.lineno}", re.compile(node.args[0].value)


PATTERNS = {
    f"{where} {one.pattern!r}": one for where, one in [*kept_patterns(), *written_patterns()]
}


class Reading:
    """A pattern taken apart, and what in it could be matched in many ways."""

    def __init__(self, pattern: re.Pattern[Any]) -> None:
        self.parsed = parser.parse(pattern.pattern, pattern.flags)

    def risks(self) -> list[str]:
        return list(self._risks(self.parsed))

    def _risks(self, items: Any) -> Iterator[str]:
        waiting: list[frozenset[int]] = []
        for item in self._flat(items):
            operator, argument = item
            if operator in REPEATS and argument[1] == parser.MAXREPEAT:
                begins = self._first(argument[2])
                fenced = any(
                    all(fence.isdisjoint(one) for one in self._unbounded(argument[2]))
                    for fence in self._fences(argument[2])
                )
                if self._unbounded(argument[2]) and not fenced:
                    yield "one repetition inside another"
                if any(begins & other for other in waiting):
                    yield "two repetitions side by side"
                waiting += self._sets(argument[2])
            elif operator in ONE_CHARACTER:
                waiting = [one for one in waiting if one & self._set(item)]
            for part in self._parts(operator, argument):
                yield from self._risks(part)

    def _flat(self, items: Any) -> Iterator[Any]:
        """In a row, as if groups had no brackets."""
        for operator, argument in items:
            if operator is parser.SUBPATTERN:
                yield from self._flat(argument[-1])
            else:
                yield operator, argument

    def _parts(self, operator: Any, argument: Any) -> Iterator[Any]:
        if operator in REPEATS:
            yield argument[2]
        elif operator is parser.BRANCH:
            yield from argument[1]
        elif operator in {parser.ASSERT, parser.ASSERT_NOT}:
            yield argument[1]

    def _unbounded(self, items: Any) -> list[frozenset[int]]:
        """What is repeated without end in there, however deep."""
        found = []
        for operator, argument in self._flat(items):
            if operator in REPEATS and argument[1] == parser.MAXREPEAT:
                found += self._sets(argument[2])
            for part in self._parts(operator, argument):
                found += self._unbounded(part)
        return found

    def _fences(self, items: Any) -> list[frozenset[int]]:
        """Characters that must stand there once each time."""
        return [self._set(item) for item in self._flat(items) if item[0] in ONE_CHARACTER]

    def _first(self, items: Any) -> frozenset[int]:
        """With what it may begin."""
        found: frozenset[int] = frozenset()
        for item in self._flat(items):
            if item[0] in ONE_CHARACTER:
                return found | self._set(item)
            for part in self._parts(*item):
                found |= self._first(part)
            if item[0] in REPEATS and item[1][0]:
                return found
        return found

    def _sets(self, items: Any) -> list[frozenset[int]]:
        found = []
        for item in self._flat(items):
            if item[0] in ONE_CHARACTER:
                found.append(self._set(item))
            for part in self._parts(*item):
                found += self._sets(part)
        return found

    def _set(self, item: Any) -> frozenset[int]:
        """Which of the first 256 characters it takes."""
        one = compiler.compile(parser.SubPattern(self.parsed.state, [item]))
        return frozenset(point for point in range(256) if one.match(chr(point)))


def test_there_are_patterns_to_look_at() -> None:
    assert len(PATTERNS) > 30


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_pattern_has_few_ways_to_match(pattern: re.Pattern[Any]) -> None:
    assert Reading(pattern).risks() == []


@pytest.mark.parametrize(
    "text",
    [
        r"(a+)+$",
        r"(a*)*",
        r"(?:a|b+)*c",
        r"([a-z]+\w)*",
        r"(?:x(?:\.?a+)*)*",
        r"[ \t]*(.*?)[ \t]*$",
        r"\s+x?\s+",
        r"a*[ab]*",
        r"a+(?:ab)*c",
    ],
)
def test_the_rule_itself_refuses_what_it_should(text: str) -> None:
    assert Reading(re.compile(text)).risks()


@pytest.mark.parametrize(
    "text",
    [
        r"[ \t]*:[ \t]*",
        r"[a-z]+(?:\.[a-z]+)*@x",
        r"a{1,30}a{1,30}",
        r"\d+-\d+",
        r"(ab)+c",
        r"a*b?c*",
    ],
)
def test_the_rule_itself_lets_pass_what_it_should(text: str) -> None:
    assert Reading(re.compile(text)).risks() == []
