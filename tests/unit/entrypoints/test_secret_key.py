"""The installation's secret: made once, kept to its owner, and refused when it is none."""

import subprocess
import sys
from pathlib import Path
from subprocess import PIPE

import pytest

from entrypoints.secret_key import (
    KEY_BYTES,
    SecretKeyUnusable,
    derived_key,
    make_secret_key,
    secret_key_in,
)
from entrypoints.settings import read_settings

PROJECT = Path(__file__).resolve().parents[3]
PROCESSES = 6


def test_a_secret_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "state"

    made = secret_key_in(folder)

    assert secret_key_in(folder) == made
    assert len(made) >= KEY_BYTES
    assert [file.name for file in folder.iterdir()] == ["secret_key"]
    assert (folder / "secret_key").stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_every_folder_has_its_own(tmp_path: Path) -> None:
    assert secret_key_in(tmp_path / "a") != secret_key_in(tmp_path / "b")


def test_a_secret_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    given = make_secret_key()
    (tmp_path / "secret_key").write_text(f"{given}\n")

    assert secret_key_in(tmp_path) == given


def test_several_processes_at_once_agree(tmp_path: Path) -> None:
    code = (
        "import pathlib, sys; from entrypoints.secret_key import secret_key_in; input();"
        f" print(secret_key_in(pathlib.Path({str(tmp_path)!r})))"
    )
    command = [sys.executable, "-c", code]
    waiting = [
        subprocess.Popen(command, cwd=PROJECT, text=True, stdin=PIPE, stdout=PIPE)
        for _ in range(PROCESSES)
    ]

    for process in waiting:
        assert process.stdin
        process.stdin.write("now\n")
        process.stdin.flush()
    found = {process.communicate(timeout=20)[0] for process in waiting}

    assert found == {f"{secret_key_in(tmp_path)}\n"}
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]


@pytest.mark.parametrize("content", [b"", b"\n", b"short\n", b"x" * (KEY_BYTES - 1)])
def test_a_secret_that_anybody_could_guess_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_bytes(content)

    with pytest.raises(SecretKeyUnusable, match=f"{tmp_path}/secret_key is too short"):
        secret_key_in(tmp_path)
    assert (tmp_path / "secret_key").read_bytes() == content


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret_key").write_bytes(b"\xff" * 64)

    with pytest.raises(SecretKeyUnusable, match="holds no text"):
        secret_key_in(tmp_path)


def test_what_can_be_neither_read_nor_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder" / "secret_key").mkdir(parents=True)
    (tmp_path / "file").touch()

    with pytest.raises(SecretKeyUnusable, match="secret_key can be neither read nor made: Is a"):
        secret_key_in(tmp_path / "folder")
    with pytest.raises(
        SecretKeyUnusable, match="secret_key can be neither read nor made: File exists"
    ):
        secret_key_in(tmp_path / "file")


def test_a_full_disk_leaves_nothing_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("entrypoints.secret_key.os.fsync", full)

    with pytest.raises(SecretKeyUnusable, match="No space left on device"):
        secret_key_in(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_made_secret_suits_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    made = make_secret_key()
    monkeypatch.setenv("DOORWARD_SECRET_KEY", made)

    assert read_settings().secret_key == made
    assert made != make_secret_key()


def test_each_purpose_has_a_key_of_its_own() -> None:
    keys = {
        derived_key(secret, purpose)
        for secret in ("first", "second")
        for purpose in ("csrf tokens", "names in the log")
    }

    assert len(keys) == 4
    assert {len(key) for key in keys} == {KEY_BYTES}


def test_a_derived_key_is_hkdf_as_others_compute_it() -> None:
    # HKDF-SHA256 of RFC 5869 with no salt, computed by OpenSSL.
    expected = "5daaa1c91ca66bd1e33ae81fcca1bd62a1f8eb6c7508ebb1afcd47c45c13957b"

    assert derived_key("a secret of an installation", "csrf tokens").hex() == expected
