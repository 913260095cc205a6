"""The commands over PostgreSQL: what they make, and what they say of a server that is not there."""

import json
import os
from collections.abc import Iterator

import psycopg
import pytest
from sqlalchemy import make_url

from tests.e2e.cli.conftest import Processes, Typed
from tests.support.builders import PASSWORD
from tests.support.postgresql import SERVER, drop_database, make_database

pytestmark = pytest.mark.skipif(not SERVER, reason="TEST_DATABASE_URL names no PostgreSQL")

ADD_SUSAN = ("users", "add", "susan", "susan@example.org", "--password-stdin")
SECRET = "hunter2"


@pytest.fixture
def url() -> Iterator[str]:
    """Of a database without tables, with a password that the server does not ask for."""
    name = f"doorward_test_{os.getpid()}_cli"
    made = make_url(make_database(name))
    yield made.set(password=SECRET).render_as_string(hide_password=False)
    drop_database(name)


@pytest.fixture
def name(url: str) -> str:
    """What it is called."""
    parsed = make_url(url)
    port = f":{parsed.port}" if parsed.port else ""
    return f"postgresql://{parsed.host}{port}/{parsed.database}"


@pytest.fixture
def chosen(url: str, monkeypatch: pytest.MonkeyPatch, typed: Typed) -> Typed:
    monkeypatch.setenv("DOORWARD_DATABASE_URL", url)
    return typed


def test_its_tables_are_made_when_somebody_says_so_and_never_before(
    chosen: Typed, name: str
) -> None:
    refused = [chosen("users", "list"), chosen(*ADD_SUSAN, given=PASSWORD)]
    made = chosen("db", "upgrade")
    added = chosen(*ADD_SUSAN, given=PASSWORD)
    listed = chosen("users", "list", "--json")

    empty = f'Error: There are no tables in {name} yet; "doorward db upgrade" makes them.\n'
    assert [(each.exit_code, each.stderr) for each in refused] == [(1, empty)] * 2
    assert made.stdout == f"Made the tables in {name}.\n"
    assert added.exit_code == 0
    assert "susan" in listed.stdout


def test_programs_read_the_revision(chosen: Typed) -> None:
    before = json.loads(chosen("db", "current", "--json").stdout)
    chosen("db", "upgrade")
    after = json.loads(chosen("db", "current", "--json").stdout)

    assert before == {"revision": None, "newest": "0005", "is_newest": False}
    assert after == {"revision": "0005", "newest": "0005", "is_newest": True}


def test_a_server_is_not_started_on_tables_that_are_not_ready(
    processes: Processes, url: str, name: str
) -> None:
    done = processes.run("serve", "--port", "5983", DOORWARD_DATABASE_URL=url)

    assert (done.returncode, done.stdout) == (1, "")
    assert name in done.stderr
    assert '"doorward db upgrade"' in done.stderr
    assert SECRET not in done.stderr


@pytest.mark.parametrize("words", [("users", "list"), ("db", "upgrade"), ("db", "current")])
@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"port": 1}, "refused"),
        ({"host": "no-such-host.invalid"}, "no-such-host.invalid"),
        ({"database": "no_such_database"}, 'database "no_such_database" does not exist'),
        ({"username": "no_such_role"}, "no_such_role"),
        ({"query": {"sslmode": "nonsense"}}, "sslmode"),
        ({"query": {"sslmode": "verify-full", "sslrootcert": "/nowhere"}}, "SSL"),
    ],
    ids=["port", "host", "database", "role", "parameter", "encryption"],
)
def test_what_cannot_be_reached_is_told_in_one_line_without_the_password(
    changes: dict[str, object],
    told: str,
    words: tuple[str, ...],
    typed: Typed,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = make_url(SERVER).set(drivername="postgresql", password=SECRET).set(**changes)  # type: ignore[arg-type]  # as named above
    monkeypatch.setenv("DOORWARD_DATABASE_URL", wrong.render_as_string(hide_password=False))

    done = typed(*words)

    assert (done.exit_code, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("Error: The storage does not answer: postgresql://")
    assert told in line
    assert SECRET not in line


def test_a_database_of_a_later_version_serves_the_commands_of_this_one(
    chosen: Typed, url: str
) -> None:
    chosen("db", "upgrade")
    with psycopg.connect(url) as connection:
        connection.execute("update alembic_version set version_num = '9999'")
        connection.execute("alter table users add column nickname text")

    done = [chosen("db", "upgrade"), chosen(*ADD_SUSAN, given=PASSWORD), chosen("users", "list")]

    assert [each.exit_code for each in done] == [0, 0, 0]
    assert "made by a later version" in done[0].stdout
