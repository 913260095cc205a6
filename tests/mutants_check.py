"""Plants faults in the domain and fails when its tests find fewer than nine in ten."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
WORK = PROJECT / "mutants"
LEAST_RATIO = 0.9


def mutmut(*arguments: str, quietly: bool = False) -> None:
    """Runs one command of mutmut and stops here when it cannot do its work."""
    done = subprocess.run(
        [sys.executable, "-m", "mutmut", *arguments],
        cwd=PROJECT,
        # Hypothesis takes this for a wish to be the same at every run, whatever the clock says.
        env=os.environ | {"CI": "true"},
        stdout=subprocess.PIPE if quietly else None,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{done.stdout or ''}\nmutmut {arguments[0]} ended with {done.returncode}")


def main() -> int:
    """The exit status for the Makefile: mutmut itself is content with any ratio."""
    # mutmut does not notice a changed test: what it found earlier must not count.
    shutil.rmtree(WORK, ignore_errors=True)
    # Its progress is drawn for a terminal.
    mutmut("run", quietly=not sys.stdout.isatty())
    mutmut("export-cicd-stats", quietly=True)
    print("Not found by a test:", flush=True)
    mutmut("results")

    stats = json.loads((WORK / "mutmut-cicd-stats.json").read_text("utf-8"))
    found = stats["killed"] + stats["timeout"]
    planted = stats["total"] - stats["skipped"]
    ratio = found / planted if planted else 0.0
    print(f"Faults found: {found} of {planted}, {ratio:.1%}; wanted: {LEAST_RATIO:.0%}")
    return 0 if ratio >= LEAST_RATIO else 1


if __name__ == "__main__":
    sys.exit(main())
