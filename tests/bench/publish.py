"""Writes a report into the documents: the page, its pictures, and the report itself beside them."""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.bench.charts import draw_all
from tests.bench.document import measures_of, page
from tests.system.server import PROJECT

DOCS = PROJECT / "docs"


def publish(report: Mapping[str, Any], docs: Path = DOCS) -> None:
    pictures = draw_all(measures_of(report), report["figures"], docs / "images")
    text = json.dumps(report, indent=2, ensure_ascii=False) + "\n"
    (docs / "performance.json").write_text(text, "utf-8")
    (docs / "performance.md").write_text(page(report, pictures), "utf-8")


if __name__ == "__main__":
    publish(json.loads(Path(sys.argv[1]).read_text("utf-8")))
