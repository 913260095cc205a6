"""How much memory there is, as a system tells it in its files."""

from pathlib import Path

import pytest

from adapters.machine import available_mib, limit_mib

MEMINFO = "MemTotal:        8388608 kB\nMemFree: 1 kB\nMemAvailable:    2097152 kB\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A machine with 8 GiB, of which 2 are free."""
    (tmp_path / "proc" / "self").mkdir(parents=True)
    (tmp_path / "proc" / "meminfo").write_text(MEMINFO)
    return tmp_path


def limited(root: Path, group: str, **limits: str) -> None:
    (root / "proc/self/cgroup").write_text(f"1:name=x:/y\n0::{group}\n")
    for folder, limit in limits.items():
        path = root / "sys/fs/cgroup" / folder.strip("_").replace("_", "/")
        path.mkdir(parents=True, exist_ok=True)
        (path / "memory.max").write_text(f"{limit}\n")


def test_without_groups_it_is_the_machines(root: Path) -> None:
    assert (limit_mib(root), available_mib(root)) == (8192, 2048)


@pytest.mark.parametrize(
    ("group", "limits", "limit"),
    [
        ("/", {"_": str(512 * 1024**2)}, 512),
        ("/", {"_": "max"}, 8192),
        ("/a/b", {"a_b": str(512 * 1024**2)}, 512),
        ("/a/b", {"a": str(256 * 1024**2), "a_b": str(512 * 1024**2)}, 256),
        ("/a/b", {"a": "max", "a_b": "max"}, 8192),
        ("/a/b", {"a_b": str(16 * 1024**3)}, 8192),
        ("/a/b", {"c": str(256 * 1024**2)}, 8192),
    ],
)
def test_the_least_of_all_groups_around_it_counts(
    root: Path, group: str, limits: dict[str, str], limit: int
) -> None:
    limited(root, group, **limits)

    assert limit_mib(root) == limit


def test_a_limit_is_never_looked_for_outside_of_the_groups(root: Path) -> None:
    limited(root, "/a")
    (root / "sys/fs/memory.max").parent.mkdir(parents=True, exist_ok=True)
    (root / "sys/fs/memory.max").write_text("1")

    assert limit_mib(root) == 8192


def test_a_system_that_tells_nothing_is_not_guessed_at(tmp_path: Path) -> None:
    assert (limit_mib(tmp_path), available_mib(tmp_path)) == (None, None)


def test_this_machine_tells() -> None:
    limit, available = limit_mib(), available_mib()

    assert limit is None or limit > 0
    assert available is None or available >= 0
