"""Wrong settings stop every command that needs them, all told at once and none repeated."""

from pathlib import Path

import pytest

from entrypoints.settings import SETTINGS
from tests.e2e.cli.conftest import Processes, Typed, processes, typed

__all__ = ["processes", "typed"]

COMMANDS = [("serve",), ("users", "list"), ("db", "current")]
WRONG = {
    "DOORWARD_PUBLIC_URL": "http://hunter2.example.org",
    "DOORWARD_SECRET_KEY": "hunter2",
    "DOORWARD_STATE_DIR": __file__,
    "DOORWARD_DATABASE_URL": "postgresql://doorward:hunter2@db",
    "DOORWARD_DATABASE_CONNECTIONS": "hunter2",
    "DOORWARD_PROCESSES": "hunter2",
    "DOORWARD_THREADS": "hunter2",
    "DOORWARD_SITE_NAME": "hunter2" * 40,
    "DOORWARD_LOGO": "hunter2",
    "DOORWARD_THEME_DIR": "hunter2",
    "DOORWARD_PASSWORD_MIN_LENGTH": "hunter2",
    "DOORWARD_ARGON2_MEMORY_KIB": "hunter2",
    "DOORWARD_ARGON2_TIME_COST": "hunter2",
    "DOORWARD_HASH_THREADS": "hunter2",
    "DOORWARD_HASH_WAIT": "hunter2",
    "DOORWARD_HASH_MEMORY_MIB": "hunter2",
    "DOORWARD_SESSION_IDLE": "hunter2",
    "DOORWARD_SESSION_ABSOLUTE": "hunter2",
    "DOORWARD_REMEMBER_UNUSED": "hunter2",
    "DOORWARD_REMEMBER_ABSOLUTE": "hunter2",
    "DOORWARD_SMTP_URL": "smtps://doorward:hunter2@",
    "DOORWARD_MAIL_FROM": "hunter2",
    "DOORWARD_REGISTRATION": "hunter2",
    "DOORWARD_EMAIL_VERIFICATION": "hunter2",
    "DOORWARD_TRAIL_RETENTION": "hunter2",
    "DOORWARD_METRICS_TOKEN": "hunter2",
    "DOORWARD_ACCESS_LOG": "hunter2",
    "DOORWARD_THROTTLING": "hunter2",
    "DOORWARD_TRUSTED_PROXIES": "hunter2",
    "DOORWARD_HSTS_SUBDOMAINS": "hunter2",
    "DOORWARD_FORWARD_AUTH": "app.example.com=Staff",
    "DOORWARD_WEBHOOK_URL": "http://hunter2.example/hook",
    "DOORWARD_WEBHOOK_SECRET": "hunter2",
    "DOORWARD_WEBHOOK_PRIVATE": "hunter2",
}


def test_all_of_them_are_tried_here() -> None:
    assert set(WRONG) == {setting.name for setting in SETTINGS}


def test_a_real_process_names_every_wrong_variable(processes: Processes, tmp_path: Path) -> None:
    done = processes.run("serve", **WRONG)

    assert (done.returncode, done.stdout) == (1, "")
    lines = done.stderr.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [["Error", name] for name in sorted(WRONG)]
    assert "hunter2" not in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_that_reads_them_refuses(
    words: tuple[str, ...], typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_SESSION_IDLE", "an hour")
    monkeypatch.setenv("DOORWARD_SECRET_KEY_FILE", "missing")

    done = typed(*words)

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr == (
        "Error: DOORWARD_SECRET_KEY: The file that DOORWARD_SECRET_KEY_FILE names cannot be read.\n"
        "Error: DOORWARD_SESSION_IDLE: Not a valid period of time.\n"
    )


def test_a_name_that_means_nothing_is_warned_of_once(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_SITENAME", "Garden")

    done = typed("db", "current")

    assert done.exit_code == 0
    assert done.stderr == (
        'Warning: DOORWARD_SITENAME is no setting of Doorward; "doorward settings" lists them.\n'
    )
