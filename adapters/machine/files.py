"""Who can get at a file, and how much room there is beside it; nothing is made by asking."""

import os
import shutil
import stat
from pathlib import Path

from application.deployment.machine import Kept

_MIB = 1024 * 1024
_HANDED_OVER = Path("/run/secrets")
"""Where container engines put what they hand over: whoever is in there is the service."""


def kept(path: Path) -> Kept:
    """For a file or a folder; raises no error, whatever is in its way."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        return Kept(str(path), None, _can_be_made(path))
    except OSError:
        return Kept(str(path), None, can_be_used=False)
    return Kept(str(path), mode, _can_be_used(path))


def is_private(path: Path) -> bool:
    """Whether nobody but its owner and its group gets at what is there, or nothing is.

    A folder above that lets nobody else through protects what is below.
    """
    path = path.resolve()
    if path.is_relative_to(_HANDED_OVER):
        return True
    try:
        its_own = path.stat().st_mode & stat.S_IRWXO
        return not its_own or any(not _lets_others_in(folder) for folder in path.parents)
    except OSError:
        return True  # nor do we get at it


def is_there(path: Path) -> bool:
    """As far as can be seen."""
    try:
        return path.exists()
    except OSError:
        return False


def free_mib(path: Path) -> int:
    """At the nearest folder that there is; raises OSError."""
    return shutil.disk_usage(_nearest(path)).free // _MIB


def _lets_others_in(folder: Path) -> bool:
    return bool(folder.stat().st_mode & stat.S_IXOTH)


def _can_be_made(path: Path) -> bool:
    nearest = _nearest(path)
    return nearest.is_dir() and _can_be_used(nearest)


def _can_be_used(path: Path) -> bool:
    return os.access(path, os.R_OK | os.W_OK | (os.X_OK if path.is_dir() else 0))


def _nearest(path: Path) -> Path:
    path = path.resolve()
    return next((one for one in (path, *path.parents) if is_there(one)), Path("/"))
