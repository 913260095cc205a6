"""The parent's part in the metrics: the folder in which its processes keep their numbers.

It imports nothing of `adapters.metrics`, so that the parent does not (see `entrypoints.server`).
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def metrics_folder() -> Iterator[Path]:
    """A fresh one, which goes with the process that made it."""
    maker = os.getpid()
    folder = Path(tempfile.mkdtemp(prefix="doorward-metrics-"))
    try:
        yield folder
    finally:
        if os.getpid() == maker:  # a forked process comes by here at its own end
            shutil.rmtree(folder, ignore_errors=True)


def forget_process(folder: Path, process_id: int) -> None:
    """Takes out what only a living process has, as `mark_process_dead` of prometheus-client does.

    What it counted stays counted.
    """
    for file in folder.glob(f"gauge_live*_{process_id}.db"):
        file.unlink(missing_ok=True)
