"""The folder that all processes of a server share for their metrics."""

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

from prometheus_client.multiprocess import mark_process_dead

from entrypoints.metrics_folder import forget_process, metrics_folder

PROJECT = Path(__file__).resolve().parents[3]
FILES = [
    f"{kind}_{pid}.db" for kind in ("counter", "gauge_livesum", "histogram") for pid in (1, 21)
]


def test_it_is_its_makers_alone_and_goes_with_it() -> None:
    with metrics_folder() as folder:
        (folder / "counter_1.db").touch()
        mode = folder.stat().st_mode & 0o777

    assert mode == 0o700
    assert not folder.exists()


def test_it_outlives_a_forked_process(tmp_path: Path) -> None:
    script = dedent("""
        import os, sys
        from entrypoints.metrics_folder import metrics_folder
        with metrics_folder() as folder:
            if os.fork() == 0:
                sys.exit()
            os.wait()
            print(folder.is_dir())
    """)

    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=PROJECT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "True\n"
    assert not list(tmp_path.glob("doorward*"))


def test_a_process_is_forgotten_as_the_library_forgets_it(tmp_path: Path) -> None:
    ours, librarys = tmp_path / "ours", tmp_path / "librarys"
    for folder in (ours, librarys):
        folder.mkdir()
        for name in FILES:
            (folder / name).touch()

    forget_process(ours, 1)
    mark_process_dead(1, path=str(librarys))

    left = {file.name for file in ours.iterdir()}
    assert left == {file.name for file in librarys.iterdir()}
    assert left == {*FILES} - {"gauge_livesum_1.db"}


def test_a_process_that_kept_nothing_is_forgotten_too(tmp_path: Path) -> None:
    forget_process(tmp_path, 1)

    assert list(tmp_path.iterdir()) == []
