"""Who gets at a file, by real modes; as somebody who is not root, whom no mode keeps out."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.machine import free_mib, is_private, is_there, kept
from application.deployment.machine import Kept
from tests.support.somebody import as_somebody


@pytest.fixture
def folder() -> Iterator[Path]:
    """One that everybody can come to."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


def test_a_folder_is_told_with_its_mode(tmp_path: Path) -> None:
    state = tmp_path / "var"
    state.mkdir()
    state.chmod(0o750)

    assert kept(state) == Kept(str(state), 0o750, can_be_used=True)
    assert kept(tmp_path / "a" / "b") == Kept(str(tmp_path / "a" / "b"), None, can_be_used=True)
    assert not (tmp_path / "a").exists()


def test_nothing_can_be_made_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "var").touch()

    assert not kept(tmp_path / "var" / "state").can_be_used


def test_a_name_that_no_system_takes_can_be_neither_used_nor_made(tmp_path: Path) -> None:
    assert kept(tmp_path / ("x" * 300)) == Kept(str(tmp_path / ("x" * 300)), None, False)
    assert not is_there(tmp_path / ("x" * 300))


@pytest.mark.parametrize("mode", [0o555, 0o755, 0o000])
def test_a_folder_that_is_not_ours_to_write_cannot_be_used(folder: Path, mode: int) -> None:
    state = folder / "var"
    state.mkdir()
    state.chmod(mode)

    usable = as_somebody(lambda: kept(state).can_be_used)
    makes_inside = as_somebody(lambda: kept(state / "inner").can_be_used)
    state.chmod(0o777)

    assert (usable, makes_inside) == (mode == 0o755 and os.getuid() != 0,) * 2
    assert as_somebody(lambda: kept(state).can_be_used)


@pytest.mark.parametrize(
    ("mode", "private"), [(0o600, True), (0o640, True), (0o604, False), (0o602, False)]
)
def test_a_file_is_private_unless_others_get_at_it(folder: Path, mode: int, private: bool) -> None:
    secret = folder / "secret"
    secret.write_text("x")
    secret.chmod(mode)

    assert is_private(secret) == private
    if mode == 0o604:
        assert as_somebody(lambda: secret.read_text() == "x"), "others do read it"


def test_a_closed_folder_above_protects_what_is_open(folder: Path) -> None:
    inner = folder / "closed" / "inner"
    inner.mkdir(parents=True)
    (inner / "secret").write_text("x")
    (inner / "secret").chmod(0o644)
    before = is_private(inner / "secret")

    (folder / "closed").chmod(0o700)

    assert (before, is_private(inner / "secret")) == (False, True)


def test_what_an_engine_hands_over_is_private_where_it_is() -> None:
    assert is_private(Path("/run/secrets/doorward_secret_key"))


def test_what_is_not_there_gives_nothing_away(tmp_path: Path) -> None:
    assert is_private(tmp_path / "missing")
    assert not is_there(tmp_path / "missing")
    assert is_there(tmp_path)


def test_what_cannot_be_seen_is_not_there(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir()
    (closed / "file").touch()
    closed.chmod(0o000)

    seen = as_somebody(lambda: is_there(closed / "file"))
    usable = as_somebody(lambda: kept(closed / "file").can_be_used)
    closed.chmod(0o700)

    assert (seen, usable) == (False, False)


def test_room_is_that_of_the_nearest_folder(tmp_path: Path) -> None:
    status = os.statvfs(tmp_path)

    free = free_mib(tmp_path / "a" / "b")

    assert abs(free - status.f_bavail * status.f_frsize // 1024**2) < 1024
