"""The doctor at real installations with real faults: it finds them, and leaves them as they are."""

import json
import os
import socket
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from adapters.sql import SqlStorage, open_storage
from domain.accounts import EmailAddress
from domain.deployment import Observation, ObservationKind
from domain.events import Letter, LetterKind
from entrypoints.doctor_inside import examine_storage
from entrypoints.secret_key import make_secret_key
from entrypoints.settings import read_settings
from tests.e2e.cli.conftest import Typed
from tests.support.builders import a_user, an_event
from tests.support.doubles import FrozenClock
from tests.support.postgresql import SERVER, drop_database, make_database, on_server, url_of
from tests.support.somebody import as_somebody

ORDER = [
    "runtime",
    "settings",
    "secret",
    "secret_files",
    "state_folder",
    "disk",
    "hashing",
    "memory",
    "database",
    "clock",
    "outbox",
    "trail",
    "proxies",
    "cookies",
    "mail",
    "address",
]
SECURE = "https://door.example"
on_postgresql = pytest.mark.skipif(not SERVER, reason="NOT RUN: TEST_DATABASE_URL names none")


def examined(typed: Typed) -> dict[str, dict[str, Any]]:
    """What was found, by check; of two findings of one check the last."""
    done = typed("doctor", "--json")
    told = json.loads(done.stdout)
    assert done.exit_code == (0 if told["healthy"] else 1)
    return {finding["check"]: finding for finding in told["checks"]}


def states(typed: Typed) -> dict[str, str]:
    """Of all that is not as it should be."""
    found = examined(typed)
    return {name: one["state"] for name, one in found.items() if one["state"] != "ok"}


@pytest.fixture(autouse=True)
def usual_hashes(typed: Typed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORWARD_ARGON2_MEMORY_KIB", "65536")
    monkeypatch.setenv("DOORWARD_ARGON2_TIME_COST", "3")
    monkeypatch.setenv("DOORWARD_PROCESSES", "1")


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> int:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number: int = free.getsockname()[1]
    return number


@pytest.fixture
def installed(typed: Typed) -> Path:
    """A folder as `serve` leaves it: a database and a secret, for their owner alone."""
    typed("db", "upgrade")
    secret = Path("var", "secret_key")
    secret.write_text(make_secret_key())
    secret.chmod(0o600)
    return Path("var")


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """One that everybody can look into, and come to."""
    with tempfile.TemporaryDirectory() as made:
        Path(made).chmod(0o755)
        yield Path(made)


@contextmanager
def opened(folder: Path) -> Iterator[SqlStorage]:
    with closing(open_storage(f"sqlite:///{folder}/doorward.sqlite3")) as storage:
        yield storage


def test_in_an_empty_folder_nothing_is_wrong_and_nothing_is_made(
    typed: Typed, tmp_path: Path
) -> None:
    done = typed("doctor")

    assert (done.exit_code, done.stderr) == (0, "")
    assert "No problems, 0 pieces of advice, 12 fine, 4 not checked." in done.stdout
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
    with opened(folder) as storage, storage._database.writer.begin() as connection:
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


def noted(folder: Path, kind: ObservationKind, detail: str, *, hours: int = 1) -> None:
    at = datetime.now(UTC) - timedelta(hours=hours)  # as above
    with opened(folder) as storage:
        storage.note(Observation(kind, detail, at))


@pytest.mark.parametrize(
    ("trusted", "hours", "state"),
    [
        ("", 1, "problem"),
        ("", 25, "ok"),
        ("192.0.2.0/24", 1, "problem"),
        ("10.0.0.0/8", 1, "ok"),
        ("1", 1, "ok"),
    ],
)
def test_headers_from_somebody_who_is_not_trusted_are_found(
    *,
    trusted: str,
    hours: int,
    state: str,
    typed: Typed,
    installed: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    noted(installed, ObservationKind.FORWARDED_UNTRUSTED, "10.0.0.7: Forwarded", hours=hours)
    monkeypatch.setenv("DOORWARD_TRUSTED_PROXIES", trusted)

    assert examined(typed)["proxies"]["state"] == state


@pytest.mark.parametrize(("trusted", "state"), [("", "ok"), ("1", "problem")])
def test_a_trusted_proxy_that_does_not_tell_is_found(
    trusted: str, state: str, typed: Typed, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted(installed, ObservationKind.FORWARDED_MISSING, "10.0.0.7: no header")
    monkeypatch.setenv("DOORWARD_TRUSTED_PROXIES", trusted)

    assert examined(typed)["proxies"]["state"] == state


@pytest.mark.parametrize(("trusted", "state"), [("", "problem"), ("127.0.0.1", "ok")])
def test_https_without_anybody_to_trust_is_a_problem(
    trusted: str, state: str, typed: Typed, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", SECURE)
    monkeypatch.setenv("DOORWARD_TRUSTED_PROXIES", trusted)

    found = examined(typed)

    assert found["proxies"]["state"] == state
    assert (found["cookies"]["state"], found["mail"]["state"]) == ("ok", "advice")


@pytest.mark.parametrize(("public", "state"), [("", "problem"), (SECURE, "ok")])
def test_cookies_that_are_not_secure_behind_tls_are_found(
    public: str, state: str, typed: Typed, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted(installed, ObservationKind.HTTPS_IN_FRONT, "10.0.0.7: X-Forwarded-Proto")
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", public)

    assert examined(typed)["cookies"]["state"] == state


def test_a_mail_server_that_is_not_there_is_found(
    typed: Typed, port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_SMTP_URL", f"smtp://susan:hunter2@127.0.0.1:{port}")

    done = typed("doctor")

    assert done.exit_code == 1
    assert f"127.0.0.1:{port} cannot be reached" in done.stdout
    assert "hunter2" not in done.output


class Stranger(BaseHTTPRequestHandler):
    """Answers, and is not Doorward."""

    def do_GET(self) -> None:  # the library's name for it
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its signature
        """Nobody reads it."""


def test_somebody_else_at_its_port_is_found(typed: Typed, installed: Path) -> None:
    with HTTPServer(("127.0.0.1", 0), Stranger) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        done = typed("doctor", "--port", str(server.server_port))
        server.shutdown()
        thread.join()

    assert done.exit_code == 1
    assert "something answers that is not Doorward" in done.stdout


def test_a_public_address_with_the_servers_own_port_is_found(
    typed: Typed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORWARD_PUBLIC_URL", f"{SECURE}:5000")

    assert examined(typed)["address"]["state"] == "problem"
