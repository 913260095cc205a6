"""What the doctor says of webhooks: who cannot be reached, and what nobody posts."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.cli.conftest import Typed
from tests.e2e.cli.doctor.conftest import examined
from tests.integration.webhooks.conftest import OK, Heard, saying, scripted
from tests.support.builders import PASSWORD


@pytest.fixture
def receiver() -> Iterator[Heard]:
    with scripted(saying(OK)) as heard:
        yield heard


@pytest.fixture
def hooked(
    typed: Typed, installed: Path, receiver: Heard, monkeypatch: pytest.MonkeyPatch
) -> Typed:
    monkeypatch.setenv("DOORWARD_WEBHOOK_URL", f"http://127.0.0.1:{receiver.port}/a-secret-path")
    monkeypatch.setenv("DOORWARD_WEBHOOK_SECRET", "Vb3nM8kQ2xW7rT5yP9dF4hJ6lZ1sC0gA")
    monkeypatch.setenv("DOORWARD_WEBHOOK_PRIVATE", "on")
    assert installed.is_dir()
    return typed


def test_a_receiver_that_is_there_is_looked_at_and_gets_nothing(
    hooked: Typed, receiver: Heard
) -> None:
    found = examined(hooked)

    assert (found["webhooks"]["state"], found["deliveries"]["state"]) == ("ok", "ok")
    assert not any(receiver.requests)


def test_a_receiver_that_cannot_be_reached_is_a_problem(
    hooked: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_WEBHOOK_PRIVATE", "off")

    found = examined(hooked)["webhooks"]

    assert found["state"] == "problem"
    assert "it leads to a private address" in found["found"]
    assert "a-secret-path" not in found["found"]


def test_a_webhook_that_nobody_posts_is_a_problem_and_a_parked_one_to_be_looked_at(
    hooked: Typed, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked("users", "add", "susan", "susan@example.org", "--password-stdin", given=PASSWORD)

    def states(change: str) -> str:
        with closing(sqlite3.connect(installed / "doorward.sqlite3")) as database:
            database.execute(f"UPDATE deliveries SET {change}")
            database.commit()
        state: str = examined(hooked)["deliveries"]["state"]
        return state

    late, parked = states("due_at = '2026-01-01 00:00:00.000000'"), states("parked = 1")
    monkeypatch.setenv("DOORWARD_WEBHOOK_URL", "http://127.0.0.1:9/")
    elsewhere = examined(hooked)["deliveries"]["state"]

    assert (late, parked, elsewhere) == ("problem", "advice", "ok")
