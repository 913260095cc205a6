"""An operator's look at the trail, on the embedded database."""

import json
import sqlite3
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import Typed
from tests.support.builders import OTHER_PASSWORD, PASSWORD

ADD_SUSAN = ("users", "add", "Susan", "susan@example.org", "--password-stdin")


@pytest.fixture
def kept(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """With an account, and the secret that the servers would have."""
    secret = typed("secrets", "generate").stdout.strip()
    monkeypatch.setenv("DOORWARD_SECRET_KEY", secret)
    typed(*ADD_SUSAN, given=PASSWORD)
    return typed


def test_what_an_operator_does_is_in_the_trail(kept: Typed) -> None:
    kept("users", "set-password", "susan", "--password-stdin", given=OTHER_PASSWORD)
    kept("users", "disable", "susan")

    listed = json.loads(kept("audit", "list", "--user", "susan", "--json").stdout)

    assert [(fact["event"], fact["actor"]) for fact in listed] == [
        ("registration", "operator"),
        ("password_changed", "operator"),
        ("account_disabled", "operator"),
    ]


def test_the_trail_is_sealed_verified_and_found_altered(kept: Typed, tmp_path: Path) -> None:
    sealed = kept("housekeeping")
    whole = kept("audit", "verify")
    with sqlite3.connect(tmp_path / "var" / "doorward.sqlite3") as database:
        database.execute("update events set actor = 'visitor'")
    database.close()
    broken = kept("audit", "verify")

    assert sealed.stdout == "Events sealed\t1\n"
    assert (whole.exit_code, whole.stdout.splitlines()[0]) == (
        0,
        "The trail is whole: 1 batch, 1 event.",
    )
    assert broken.exit_code == 1
    assert "batch 1 is the first that does not hold, for an event in it was altered" in (
        broken.stderr
    )


def test_the_anchor_that_is_printed_is_the_one_to_expect(kept: Typed, tmp_path: Path) -> None:
    kept("housekeeping")
    anchor = kept("audit", "verify").stdout.splitlines()[2]
    kept("users", "disable", "susan")
    kept("housekeeping")

    later = kept("audit", "verify", "--expect", anchor)
    with sqlite3.connect(tmp_path / "var" / "doorward.sqlite3") as database:
        for table in ("seals", "event_clients", "events"):
            database.execute(f"delete from {table}")
    database.close()

    assert later.exit_code == 0
    assert kept("audit", "verify").exit_code == 0
    assert kept("audit", "verify", "--expect", anchor).exit_code == 1


def test_nothing_is_sealed_or_verified_with_a_secret_made_up_for_it(
    typed: Typed, tmp_path: Path
) -> None:
    typed("db", "upgrade")

    for words in (("audit", "verify"), ("audit", "list"), ("housekeeping",)):
        done = typed(*words)
        assert (done.exit_code, done.stdout) == (1, "")
        assert done.stderr.startswith("Error: There is no secret in var yet: ")
    assert not (tmp_path / "var" / "secret_key").exists()
