"""What `doorward worker` refuses to start with."""

import pytest

from tests.e2e.cli.conftest import Typed


def test_there_is_nothing_for_a_worker_in_a_servers_memory(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_DATABASE_URL", "memory://")

    done = typed("worker")

    assert done.exit_code == 1
    assert done.stderr == (
        "Error: With DOORWARD_DATABASE_URL=memory:// there is nothing for a worker: what a server"
        " keeps in memory it alone can deliver, and does.\n"
    )


def test_a_worker_makes_no_secret_of_its_own(typed: Typed) -> None:
    done = typed("worker")

    assert done.exit_code == 1
    assert done.stderr == (
        "Error: There is no secret in var yet: give the worker the servers' DOORWARD_SECRET_KEY,"
        ' or start "doorward serve" first.\n'
    )


def test_the_outbox_of_a_new_installation_is_empty(typed: Typed) -> None:
    typed("db", "upgrade")

    done = typed("outbox", "list")

    assert done.stdout == "No mail waits.\n"
