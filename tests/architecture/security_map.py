"""The tables of docs/security.md, read line by line, and counted: `make asvs`."""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
DOCUMENT = PROJECT / "docs" / "security.md"
HEADING = "## Line by line"
COLUMNS = ["source", "level", "what holds", "shown by"]
NO_LEVEL = "–"
LEVELS = ("L1", "L2", "L3", NO_LEVEL)
STATES = ("shown", "not yet", "differs")


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement, and how it stands with it."""

    section: str
    source: str
    level: str
    promise: str
    answer: str

    @property
    def state(self) -> str:
        if self.answer.startswith("**differs**: "):
            return "differs"
        return "shown" if self.answer.startswith("`") else "not yet"

    @property
    def tests(self) -> list[tuple[Path, str]]:
        """Each that is named: its file, and the name of the function."""
        named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)(?:\[[^`]*\])?`", self.answer)
        return [(PROJECT / file, name) for file, name in named]

    @property
    def commands(self) -> list[str]:
        return re.findall(r"`make ([a-z-]+)[^`]*`", self.answer)


def tables(text: str) -> Iterator[Line]:
    """Each row under the heading; raises ValueError for one of another shape."""
    section = ""
    for row in text.partition(f"{HEADING}\n")[2].partition("\n## ")[0].splitlines():
        if row.startswith("### "):
            section = row.removeprefix("### ")
        if not row.startswith("|") or row.startswith("|---"):
            continue
        cells = [cell.strip() for cell in row.strip("|").split("|")]
        if len(cells) != len(COLUMNS):
            raise ValueError(f"no {len(COLUMNS)} columns: {row}")
        if cells != COLUMNS:
            yield Line(section, *cells)


def lines() -> list[Line]:
    return list(tables(DOCUMENT.read_text("utf-8")))


def counted(of: Sequence[Line]) -> Iterator[str]:
    """A row for each level, and one for all of them."""
    yield _row("level", "lines", *STATES)
    for level in (*LEVELS, "all"):
        states = Counter(line.state for line in of if level in (line.level, "all"))
        yield _row(level, states.total(), *(states[state] for state in STATES))


def _row(first: str, *rest: object) -> str:
    return f"{first:<7}" + "".join(f"{one:>9}" for one in rest)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--verbose", action="store_true", help="Name what is not yet so.")
    verbose = parser.parse_args().verbose
    print(*counted(lines()), sep="\n")
    for line in lines() if verbose else ():
        if line.state == "not yet":
            print(f"\n{line.level}  {line.section}: {line.promise}\n    {line.answer}")


if __name__ == "__main__":
    main()
