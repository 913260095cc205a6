"""Changing the secrets in the state folder: whole or not at all, and one change at a time."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from subprocess import PIPE

import pytest

from entrypoints.rotation import change_secrets
from entrypoints.secret_key import (
    SecretKeyUnusable,
    key_id,
    make_secret_key,
    secret_key_in,
    secrets_in,
)

PROJECT = Path(__file__).resolve().parents[3]
PROCESSES = 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    secret_key_in(tmp_path)
    return tmp_path


def in_front(secrets: Sequence[str]) -> Sequence[str]:
    return [make_secret_key(), *secrets]


def test_the_secrets_stand_a_line_each_as_they_were_arranged(folder: Path) -> None:
    old = secret_key_in(folder)

    before, after = change_secrets(folder, in_front)

    assert list(before) == [old]
    assert after[1] == old
    assert (folder / "secret_key").read_text() == f"{after[0]}\n{old}\n"
    assert secrets_in(secret_key_in(folder)) == tuple(after)


def test_the_file_is_for_its_owner_alone_and_nothing_else_is_left(folder: Path) -> None:
    (folder / "secret_key").chmod(0o644)

    change_secrets(folder, in_front)

    assert [file.name for file in folder.iterdir()] == ["secret_key"]
    assert (folder / "secret_key").stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_a_file_stays_its_owner_s_whoever_rotates(folder: Path) -> None:
    os.chown(folder / "secret_key", 10001, 10001)

    change_secrets(folder, in_front)

    assert (folder / "secret_key").stat().st_uid == 10001


def test_a_link_to_the_file_stays_one(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "key"
    (folder / "secret_key").rename(elsewhere)
    (folder / "secret_key").symlink_to(elsewhere)

    _, after = change_secrets(folder, in_front)

    assert (folder / "secret_key").is_symlink()
    assert secrets_in(elsewhere.read_text()) == tuple(after)


def test_processes_that_rotate_at_once_lose_no_secret(folder: Path) -> None:
    first = secret_key_in(folder)
    code = (
        "import pathlib, sys; from entrypoints.rotation import change_secrets;"
        " from entrypoints.secret_key import make_secret_key; new = make_secret_key(); input();"
        f" change_secrets(pathlib.Path({str(folder)!r}), lambda old: [new, *old]); print(new)"
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
    made = {process.communicate(timeout=20)[0].strip() for process in waiting}

    assert len(made) == PROCESSES
    found = secrets_in(secret_key_in(folder))
    assert (set(found), len(found), found[-1]) == ({first, *made}, PROCESSES + 1, first)


@pytest.mark.parametrize("failing", ["fsync", "chown"])
def test_where_it_cannot_be_written_whole_all_stays_as_it_was(
    failing: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = secret_key_in(folder)

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    if failing == "chown":
        monkeypatch.setattr("entrypoints.rotation._give_to_owner_of", full)
    else:
        monkeypatch.setattr("entrypoints.secret_key.os.fsync", full)

    with pytest.raises(OSError, match="No space left"):
        change_secrets(folder, in_front)
    assert secret_key_in(folder) == before
    assert [file.name for file in folder.iterdir()] == ["secret_key"]


@pytest.mark.parametrize("arranged", [[], ["short"], ["a" * 64]])
def test_what_would_stop_the_next_start_is_not_written(arranged: list[str], folder: Path) -> None:
    before = secret_key_in(folder)

    with pytest.raises(SecretKeyUnusable, match="secret_key stays as it is"):
        change_secrets(folder, lambda _before: arranged)
    assert secret_key_in(folder) == before


def test_who_refuses_to_arrange_changes_nothing_and_keeps_nobody_waiting(folder: Path) -> None:
    before = secret_key_in(folder)

    def refuse(_before: Sequence[str]) -> Sequence[str]:
        raise LookupError("no such secret")

    with pytest.raises(LookupError):
        change_secrets(folder, refuse)

    assert secret_key_in(folder) == before
    assert key_id(change_secrets(folder, in_front)[1][1]) == key_id(before)
