"""How much memory there may be, and how much there is now, on Linux."""

import re
from pathlib import Path

_MIB = 1024 * 1024
_TOTAL = re.compile(r"^MemTotal: +([0-9]+) kB$", re.MULTILINE)
_AVAILABLE = re.compile(r"^MemAvailable: +([0-9]+) kB$", re.MULTILINE)
_GROUP = re.compile(r"^0::(/.*)$", re.MULTILINE)

ROOT = Path("/")


def limit_mib(root: Path = ROOT) -> int | None:
    """The machine's memory, or what the control groups (v2) of this process allow, if less."""
    limits = [_told(root, _TOTAL), _group_limit(root)]
    return min((limit for limit in limits if limit is not None), default=None)


def available_mib(root: Path = ROOT) -> int | None:
    """What can be had without swapping, as the system reckons (proc_meminfo(5))."""
    return _told(root, _AVAILABLE)


def _told(root: Path, line: re.Pattern[str]) -> int | None:
    found = line.search(_text(root / "proc/meminfo"))
    return int(found[1]) // 1024 if found else None


def _group_limit(root: Path) -> int | None:
    """The least of its own and of those that it is in."""
    group = _GROUP.search(_text(root / "proc/self/cgroup"))
    if group is None:
        return None
    top = root / "sys/fs/cgroup"
    own = top / group[1].lstrip("/")
    inner = [own, *own.parents][: len(own.relative_to(top).parts) + 1]
    limits = [_text(folder / "memory.max").strip() for folder in inner]
    return min((int(limit) // _MIB for limit in limits if limit.isdecimal()), default=None)


def _text(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace")
    except OSError:
        return ""
