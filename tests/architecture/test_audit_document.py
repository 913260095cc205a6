"""The page about the trail: it names every event, and every place that records it."""

import re
from pathlib import Path

from adapters.cli.audit import facts_of
from domain.events import EventKind
from tests.support.builders import an_event

PROJECT = Path(__file__).resolve().parents[2]
DOCUMENT = (PROJECT / "docs" / "audit.md").read_text("utf-8")
ROWS = re.findall(r"^\| `(\w+)` \| .* \| (`\S+\.py`.*) \|$", DOCUMENT, re.MULTILINE)


def documented() -> dict[str, set[str]]:
    return {code: set(re.findall(r"`(\S+\.py)`", places)) for code, places in ROWS}


def recording() -> dict[str, set[str]]:
    """The modules of use cases and pages that name a kind of event, by its code."""
    found: dict[str, set[str]] = {}
    files = [*PROJECT.glob("application/**/*.py"), PROJECT / "adapters/web/errors.py"]
    for file in files:
        for name in re.findall(r"EventKind\.([A-Z_]+)", file.read_text("utf-8")):
            code = EventKind[name].value
            found.setdefault(code, set()).add(file.relative_to(PROJECT).as_posix())
    return found


def test_every_event_is_explained_once_in_the_order_of_the_code() -> None:
    assert [code for code, _ in ROWS] == [kind.value for kind in EventKind]


def test_every_place_that_records_an_event_is_named_with_it() -> None:
    for code, places in recording().items():
        assert places <= documented()[code], code


def test_every_place_that_is_named_records_it() -> None:
    for code, places in documented().items():
        there = {place for place in places if (PROJECT / place).exists()}
        assert there <= recording().get(code, set()), code


def test_every_name_of_an_exported_event_is_explained() -> None:
    lines = DOCUMENT.partition("## What is recorded")[0].splitlines()
    named = [line.split("|")[1] for line in lines if line.startswith("| `")]

    assert re.findall(r"\w+", " ".join(named)) == list(facts_of(an_event()))
