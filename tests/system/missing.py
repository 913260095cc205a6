"""What to do where a program is not installed that a test needs."""

import os
from typing import NoReturn

import pytest


def leave_out(what: str, reason: str, *, module: bool = False) -> NoReturn:
    """Skips loudly, or fails where CI is set. `module`: while the file is collected."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} must run where CI is set, but {reason}.", pytrace=False)
    pytest.skip(f"NOT RUN: {what}: {reason}", allow_module_level=module)
