import json
from pathlib import Path
from typing import Any

from tests.bench.document import page

DOCS = Path(__file__).parents[3] / "docs"


def report(**machine: Any) -> dict[str, Any]:
    usual = {
        "cores": 2,
        "processor": "A processor",
        "memory_gib": 8,
        "load": 0.1,
        "python": "3.11.7",
        "sqlite": "3.40.1",
        "postgresql": None,
    }
    measure = {
        "key": "page",
        "title": "Page",
        "value": 1.55,
        "unit": "×",
        "goal": 1.6,
        "at_least": False,
        "note": "155 against 100 µs",
        "faults": 0,
        "met": True,
    }
    return {"machine": usual | machine, "quick": False, "measures": [measure], "figures": {}}


def test_the_page_in_the_documents_is_the_one_that_its_figures_make() -> None:
    written = (DOCS / "performance.md").read_text("utf-8")
    pictures = [
        line.partition("(images/")[2].rstrip(")")
        for line in written.splitlines()
        if line.startswith("![")
    ]

    made = page(json.loads((DOCS / "performance.json").read_text("utf-8")), pictures)

    assert written == made


def test_every_picture_on_the_page_is_there() -> None:
    written = (DOCS / "performance.md").read_text("utf-8")

    shown = [part.partition(")")[0] for part in written.split("](images/")[1:]]

    assert shown
    assert all((DOCS / "images" / name).is_file() for name in shown)


def test_the_page_holds_measure_goal_and_verdict() -> None:
    assert "| Page | × 1.55 | at most × 1.6 | met |" in page(report(), [])


def test_the_page_says_where_it_was_measured_and_how() -> None:
    text = page(report(), [])

    assert "$ make bench WRITE=1" in text
    assert "2 cores (A processor)" in text
    assert "no PostgreSQL" in text


def test_the_page_says_when_the_machine_had_other_work() -> None:
    assert "other work" in page(report(load=3.0), [])
    assert "other work" not in page(report(load=0.1), [])
