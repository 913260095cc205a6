"""The doctor looks at settings, secrets, folders and memory: it finds faults, and leaves them."""

import json
import os
from pathlib import Path

import pytest

from entrypoints.secret_key import make_secret_key
from tests.e2e.cli.conftest import Typed
from tests.e2e.cli.doctor.conftest import ORDER, examined, states
from tests.support.somebody import as_somebody


def test_in_an_empty_folder_nothing_is_wrong_and_nothing_is_made(
    typed: Typed, tmp_path: Path
) -> None:
    done = typed("doctor")

    assert (done.exit_code, done.stderr) == (0, "")
    assert "No problems, 0 pieces of advice, 14 fine, 5 not checked." in done.stdout
    assert list(tmp_path.iterdir()) == []
    assert list(examined(typed)) == ORDER


def test_an_installation_as_it_is_made_is_well_and_left_alone(
    typed: Typed, installed: Path
) -> None:
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in installed.iterdir()}

    found = states(typed)

    assert found == {"address": "not_checked"}
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in installed.iterdir()}
    assert after == before


def test_every_wrong_setting_is_told_at_once_and_none_is_shown(
    typed: Typed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DOORWARD_SECRET_KEY", "hunter2")
    monkeypatch.setenv("DOORWARD_DATABASE_URL", "postgresql://doorward:hunter2@")
    monkeypatch.setenv("DOORWARD_THREADS", "hunter2")
    monkeypatch.setenv("DOORWARD_HUNTER", "hunter2")

    done = typed("doctor")

    assert done.exit_code == 1
    assert "hunter2" not in done.output
    for name in ("SECRET_KEY: ", "DATABASE_URL: ", "THREADS: ", "HUNTER is no setting"):
        assert f"DOORWARD_{name}" in done.stdout
    assert done.stdout.count("It needs settings that are right.") == len(ORDER) - 2
    assert "3 problems, 1 piece of advice" in done.stdout
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_means_nothing_is_advice(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_SITENAME", "x")

    assert examined(typed)["settings"]["state"] == "advice"


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (b"", "problem"),
        (b"short", "problem"),
        (b"0123456789abcdef" * 2, "problem"),
        (b"change-me-change-me-change-me-now", "problem"),
        (b"\xff" * 40, "problem"),
        (b"n9Zb3Wq0c7Xr5Tg1Yh8Uj2Ik6Ol4Pm-A_sDfGhJkLzX\nshort", "problem"),
        (b"a phrase of so many words that nobody ever guesses it", "ok"),
        (b"n9Zb3Wq0c7Xr5Tg1Yh8Uj2Ik6Ol4Pm-A_sDfGhJkLzX\n", "ok"),
    ],
)
def test_a_secret_that_can_be_guessed_is_found_and_not_shown(
    typed: Typed, installed: Path, content: bytes, state: str
) -> None:
    (installed / "secret_key").write_bytes(content)

    done = typed("doctor", "--json")

    (found,) = (one for one in json.loads(done.stdout)["checks"] if one["check"] == "secret")
    assert found["state"] == state
    assert len(content) < 6 or content.decode("latin-1").strip() not in done.output


def test_a_folder_and_files_that_others_get_at_are_found(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_folder: Path
) -> None:
    secret = open_folder / "key"
    secret.write_text(make_secret_key())
    secret.chmod(0o644)
    monkeypatch.setenv("DOORWARD_SECRET_KEY_FILE", str(secret))
    monkeypatch.setenv("DOORWARD_STATE_DIR", str(open_folder))

    before = examined(typed)
    secret.chmod(0o600)
    open_folder.chmod(0o700)
    after = examined(typed)

    assert before["secret_files"]["state"] == "problem"
    assert str(secret) in before["secret_files"]["mend"]
    assert before["state_folder"]["state"] == "advice"
    assert (after["secret_files"]["state"], after["state_folder"]["state"]) == ("ok", "ok")


def test_a_database_that_others_can_read_is_found(
    typed: Typed, open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_STATE_DIR", str(open_folder))
    typed("db", "upgrade")
    database = open_folder / "doorward.sqlite3"
    before = examined(typed)["state_folder"]
    database.chmod(0o644)

    after = examined(typed)["state_folder"]

    assert before["state"] == "advice"
    assert (after["state"], after["mend"]) == ("problem", f"chmod go= {database}")


def test_a_state_folder_below_a_file_is_found(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DOORWARD_STATE_DIR", str(tmp_path / "file" / "var"))

    assert examined(typed)["state_folder"]["state"] == "problem"


@pytest.mark.skipif(os.getuid() != 0, reason="NOT RUN: only root can become somebody else")
def test_a_folder_of_somebody_else_is_found_by_whoever_cannot_write_to_it(
    typed: Typed, open_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_STATE_DIR", str(open_folder))
    ours = examined(typed)["state_folder"]

    is_told = as_somebody(lambda: "cannot be" in examined(typed)["state_folder"]["found"])

    assert ours["state"] == "advice"
    assert is_told


def test_cheap_hashes_are_advice_and_too_many_of_them_a_problem(
    typed: Typed, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_ARGON2_MEMORY_KIB", "19456")
    cheap = states(typed)
    monkeypatch.setenv("DOORWARD_ARGON2_MEMORY_KIB", "4194304")
    monkeypatch.setenv("DOORWARD_PROCESSES", "200")
    monkeypatch.setenv("DOORWARD_HASH_MEMORY_MIB", "1048576")

    many = states(typed)

    assert cheap == {"address": "not_checked", "hashing": "advice"}
    assert many == {"address": "not_checked", "memory": "problem"}
