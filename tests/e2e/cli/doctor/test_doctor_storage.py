"""The doctor looks at the database, its clock, and what waits for a worker."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from domain.accounts import EmailAddress
from domain.events import Letter, LetterKind
from entrypoints.doctor_inside import examine_storage
from entrypoints.settings import read_settings
from tests.e2e.cli.conftest import Typed
from tests.e2e.cli.doctor.conftest import examined, on_postgresql, opened
from tests.support.builders import a_user, an_event
from tests.support.doubles import FrozenClock
from tests.support.postgresql import drop_database, make_database, on_server, url_of


def test_tables_of_an_older_version_are_found_and_left(typed: Typed, installed: Path) -> None:
    at_revision(installed, "0002")

    found = examined(typed)

    assert found["database"]["state"] == "advice"
    assert "0002" in found["database"]["found"]
    assert {found[name]["state"] for name in ("clock", "outbox", "trail")} == {"not_checked"}
    assert "0002" in typed("db", "current").stdout


@pytest.mark.parametrize("revision", ["9999x", "abcd"])
def test_tables_that_nobody_knows_are_a_problem(
    typed: Typed, installed: Path, revision: str
) -> None:
    at_revision(installed, revision)

    assert examined(typed)["database"]["state"] == "problem"


def at_revision(folder: Path, revision: str) -> None:
    with opened(folder) as storage, storage._writers.begun() as connection:
        connection.exec_driver_sql(f"update alembic_version set version_num = '{revision}'")


def test_a_file_that_is_no_database_is_a_problem(typed: Typed, installed: Path) -> None:
    (installed / "doorward.sqlite3").write_bytes(b"not a database" * 1000)

    found = examined(typed)

    assert found["database"]["state"] == "problem"
    assert found["outbox"]["state"] == "not_checked"


def test_memory_forgets(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_DATABASE_URL", "memory://")

    assert examined(typed)["database"]["state"] == "advice"


@on_postgresql
def test_a_database_without_tables_is_a_problem_on_postgresql(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"doorward_doctor_{os.getpid()}"
    monkeypatch.setenv("DOORWARD_DATABASE_URL", make_database(name))
    before = examined(typed)
    typed("db", "upgrade")
    after = examined(typed)
    on_server(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    closed = examined(typed)
    drop_database(name)
    gone = examined(typed)

    assert (before["database"]["state"], after["database"]["state"]) == ("problem", "ok")
    assert "doorward db upgrade" in before["database"]["mend"]
    assert before["secret"]["state"] == "advice"
    assert (closed["database"]["state"], gone["database"]["state"]) == ("problem", "problem")
    assert after["clock"]["state"] == "ok"


@on_postgresql
@pytest.mark.parametrize(
    ("skew", "state"), [(0, "ok"), (10, "advice"), (-10, "advice"), (60, "problem")]
)
def test_a_clock_that_is_off_is_found(
    skew: int, state: str, typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"doorward_doctor_{os.getpid()}"
    make_database(name)
    monkeypatch.setenv("DOORWARD_DATABASE_URL", url_of(name))
    typed("db", "upgrade")
    clock = FrozenClock(datetime.now(UTC) + timedelta(seconds=skew))  # the real one

    found = examine_storage(read_settings(), clock)

    drop_database(name)
    (told,) = (one for one in found if one.check == "clock")
    assert told.state.value == state


def letter_due(folder: Path, *, minutes: int, parked: bool = False) -> None:
    now = datetime.now(UTC)  # the doctor's is the real one
    susan = a_user("susan")
    letter = Letter(
        kind=LetterKind.PASSWORD_CHANGED, to=EmailAddress.of("a", "b.cd"), language="en"
    )
    event = an_event(susan, at=now - timedelta(minutes=minutes), letters=(letter,))
    with opened(folder) as storage:
        storage.transact(lambda work: work.record(event))
        if parked:
            (posted,) = storage.letter_page(after="", limit=1)
            storage.transact(lambda work: work.outbox.park(posted, "refused"))


@pytest.mark.parametrize(
    ("minutes", "parked", "outbox", "trail"),
    [
        (9, False, "ok", "ok"),
        (11, False, "problem", "problem"),
        (9, True, "advice", "ok"),
        (11, True, "advice", "problem"),
    ],
)
def test_a_worker_that_is_missing_is_found(
    *, minutes: int, parked: bool, outbox: str, trail: str, typed: Typed, installed: Path
) -> None:
    letter_due(installed, minutes=minutes, parked=parked)

    found = examined(typed)

    assert (found["outbox"]["state"], found["trail"]["state"]) == (outbox, trail)
