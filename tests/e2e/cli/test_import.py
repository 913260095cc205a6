"""Bringing users along from the command line, on the embedded database."""

import json
import os
import signal
import sqlite3
import stat
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from werkzeug.security import generate_password_hash

from adapters.cli.sentences import SENTENCES
from adapters.sql.newcomers import SqlNewcomers
from application.ports import StorageUnavailable
from domain.accounts import EmailAddressInvalid
from domain.newcomers import RowUnreadable
from entrypoints.container import Container
from entrypoints.secret_key import make_secret_key
from entrypoints.settings import read_settings
from tests.e2e.cli.conftest import Processes, Typed
from tests.support.builders import FOREIGN_HASH, PASSWORD
from tests.support.postgresql import SERVER, drop_database, make_database

HEAD = "username,email,password_hash\n"
DATABASE = Path("var/doorward.sqlite3")


def people(number: int, first: int = 0) -> str:
    return "".join(
        f"person{n},person{n}@example.org,{FOREIGN_HASH}\n" for n in range(first, first + number)
    )


def counts(shown: str) -> tuple[int, int, int]:
    outcome = json.loads(shown)
    return outcome["added"], outcome["there_already"], outcome["refused"]


def hash_of(name: str) -> str:
    with sqlite3.connect(DATABASE) as connection:
        found = connection.execute("SELECT password_hash FROM users WHERE username = ?", [name])
        return str(found.fetchone()[0])


def logged_in(login: str, password: str) -> str:
    """Somewhere else, as by another process; who it is."""
    container = Container(settings=read_settings(), secret_key=make_secret_key())
    signed_in = container.authenticate_user()(login=login, password=password)
    container.storage().close()
    return signed_in.user.username.display


def a_database(path: Path) -> None:
    """Of the tutorial's application."""
    connection = sqlite3.connect(path)
    connection.execute(
        "CREATE TABLE user (id INTEGER PRIMARY KEY, username VARCHAR(64), email VARCHAR(120),"
        " password_hash VARCHAR(256), about_me VARCHAR(140), last_seen DATETIME)"
    )
    rows = [
        ("susan", "susan@example.org", generate_password_hash(PASSWORD, "scrypt:1024:8:1")),
        ("Jürgen <b>", "jurgen@example.org", generate_password_hash(PASSWORD, "pbkdf2:sha256:9")),
        ("john", "john@example.org", None),
    ]
    connection.executemany("INSERT INTO user (username, email, password_hash) VALUES (?,?,?)", rows)
    connection.commit()
    connection.close()


def test_a_table_of_the_tutorials_shape_comes_along_and_people_log_in_as_before(
    typed: Typed, tmp_path: Path
) -> None:
    a_database(tmp_path / "app.db")

    done = typed("users", "import", "app.db", "--json")

    assert (done.exit_code, counts(done.stdout)) == (3, (2, 0, 1))
    assert "Warning: Columns that are not kept: about_me, last_seen." in done.stderr
    assert logged_in("susan", PASSWORD) == "susan"
    assert logged_in("jurgen@example.org", PASSWORD) == "Jürgen <b>"
    assert hash_of("susan").startswith("$argon2id$")


def test_what_was_refused_is_reported_and_shown_without_any_hash(
    typed: Typed, tmp_path: Path
) -> None:
    secret = "canary-$2b$-in-the-wrong-place"
    lines = [
        f"susan,susan@example.org,{secret}",
        f"{secret},john@example.org,{FOREIGN_HASH[:-1]}",
        f"Jürgen\x1b[31m,nowhere,{FOREIGN_HASH}",
        f"mary,mary@example.org,{FOREIGN_HASH}",
        f"MARY,other@example.org,{FOREIGN_HASH}",
    ]
    (tmp_path / "users.csv").write_text(HEAD + "\n".join(lines), "utf-8")

    done = typed("users", "import", "users.csv", "--report", "refused.jsonl")

    report = tmp_path / "refused.jsonl"
    assert done.exit_code == 3
    assert done.stdout.splitlines()[:3] == ["Added\t1", "There already\t0", "Refused\t4"]
    assert [json.loads(line) for line in report.read_text("ascii").splitlines()] == [
        {"line": 2, "username": "susan", "code": "hash_unknown"},
        {"line": 3, "username": None, "code": "hash_damaged"},
        {"line": 4, "username": "Jürgen\x1b[31m", "code": "email_invalid"},
        {"line": 6, "username": "MARY", "code": "username_taken"},
    ]
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    shown = done.stdout + done.stderr + report.read_text()
    assert not any(part in shown for part in ("canary", FOREIGN_HASH[-20:-1], "\x1b"))


def test_each_reason_is_told_with_how_many_and_where_first(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "users.csv").write_text(HEAD + "a,b,c\nd,e,f\ng\n" + people(1))

    done = typed("users", "import", "users.csv")

    assert done.stdout.splitlines()[3:] == [
        "Refused\tRows\tFirst line\tWhy",
        f"email_invalid\t2\t2\t{SENTENCES[EmailAddressInvalid]}",
        f"row_unreadable\t1\t4\t{SENTENCES[RowUnreadable]}",
    ]


def test_roles_that_come_along_are_told_and_can_be_left_out(typed: Typed, tmp_path: Path) -> None:
    line = f"susan,susan@example.org,{FOREIGN_HASH},admin\n"
    (tmp_path / "users.csv").write_text(f"{HEAD[:-1]},roles\n{line}")
    typed("db", "upgrade")

    told = typed("users", "import", "users.csv", "--json", "--dry-run")
    done = typed("users", "import", "users.csv", "--json", "--map", "roles=")

    assert "Warning: 1 of the added accounts have roles" in told.stderr
    assert (json.loads(told.stdout)["with_roles"], json.loads(done.stdout)["with_roles"]) == (1, 0)
    assert "have roles" not in done.stderr
    assert typed("roles", "list", "--json").stdout == "[]\n"


def test_a_dry_run_makes_nothing(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "users.csv").write_text(HEAD + people(3))

    absent = typed("users", "import", "users.csv", "--dry-run")
    typed("db", "upgrade")
    done = typed("users", "import", "users.csv", "--dry-run")

    assert (absent.exit_code, "There is no database" in absent.stderr) == (1, True)
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "Would be added\t3")
    assert typed("users", "list", "--json").stdout == "[]\n"


def test_standard_input_is_a_file_like_any_other(typed: Typed) -> None:
    done = typed("users", "import", "-", "--json", given=HEAD + people(2))

    assert (done.exit_code, counts(done.stdout)) == (0, (2, 0, 0))


def test_columns_of_django_are_taken_by_their_names(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "auth_user.csv").write_text(
        "id,password,username,email,is_active,date_joined\n"
        f"1,{FOREIGN_HASH},susan,susan@example.org,f,2020-02-03 04:05:06.789+00\n"
    )
    names = ("password_hash=password", "active=is_active", "created_at=date_joined")
    pairs = [word for name in names for word in ("--map", name)]

    done = typed("users", "import", "auth_user.csv", *pairs, "--email-verified")

    susan = json.loads(typed("users", "show", "susan", "--json").stdout)
    assert (done.exit_code, done.stderr.count("Warning")) == (0, 0)
    assert (susan["active"], susan["email_verified"]) == (False, True)
    assert susan["created_at"] == "2020-02-03T04:05:06+00:00"
    assert susan["password_scheme"] == "pbkdf2"


@pytest.mark.parametrize("pair", ["password", "hash=password", "password_hash=", "=x"])
def test_a_name_for_a_column_that_nobody_asked_for_is_misuse(typed: Typed, pair: str) -> None:
    done = typed("users", "import", "users.csv", "--map", pair)

    assert (done.exit_code, done.stderr[:37]) == (2, "Error: --map takes OURS=THEIRS, where")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "users: it has no column username and email and password_hash;"),
        (b"username,email,password\n", "users: it has no column password_hash; where it has"),
        (b"SQLite format 3\0", "users: it cannot be read as an SQLite database:"),
        (b"[]", "users: it is a JSON array;"),
    ],
)
def test_a_file_that_cannot_be_read_at_all_is_told_in_a_line(
    typed: Typed, tmp_path: Path, content: bytes, told: str
) -> None:
    (tmp_path / "users").write_bytes(content)

    done = typed("users", "import", "users")

    assert (done.exit_code, done.stdout) == (1, "")
    assert f"Error: {told}" in done.stderr


def test_what_is_no_file_is_told_in_a_line(typed: Typed, tmp_path: Path) -> None:
    typed("db", "upgrade")
    (tmp_path / "loop").symlink_to("loop")

    tried = [typed("users", "import", name) for name in ("nowhere", str(tmp_path), "loop")]

    assert [done.exit_code for done in tried] == [1, 1, 1]
    assert [done.stderr for done in tried] == [
        "Error: nowhere: No such file or directory\n",
        f"Error: {tmp_path}: Is a directory\n",
        "Error: loop: Too many levels of symbolic links\n",
    ]


def test_a_full_disk_is_told_of_the_report_that_is_on_it(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "users.csv").write_text(HEAD + "susan,none,h\n")
    opened = os.open

    def on_full(path: Any, flags: int, mode: int = 0o777, **more: Any) -> int:
        report = str(path) == "refused.jsonl"
        return opened("/dev/full", os.O_WRONLY) if report else opened(path, flags, mode, **more)

    monkeypatch.setattr(os, "open", on_full)

    done = typed("users", "import", "users.csv", "--report", "refused.jsonl")

    assert (done.exit_code, done.stderr.splitlines()[1]) == (
        1,
        "Error: refused.jsonl: No space left on device",
    )


def test_a_report_never_writes_over_a_file(typed: Typed, tmp_path: Path) -> None:
    (tmp_path / "users.csv").write_text(HEAD + people(1))
    (tmp_path / "report").write_text("kept")

    done = typed("users", "import", "users.csv", "--report", "report")

    assert (done.exit_code, "report: File exists" in done.stderr) == (1, True)
    assert (tmp_path / "report").read_text() == "kept"
    assert typed("users", "list", "--json").stdout == "[]\n"


def test_a_storage_that_goes_away_in_the_middle_is_told_with_what_holds(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "users.csv").write_text(HEAD + people(1500))
    add, left = SqlNewcomers.add, iter([True])

    def once(self: SqlNewcomers, users: object) -> None:
        if not next(left, False):
            raise StorageUnavailable("gone")
        add(self, users)  # type: ignore[arg-type]  # handed on

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(SqlNewcomers, "add", once)
        broken = typed("users", "import", "users.csv")
    done = typed("users", "import", "users.csv", "--json")

    assert broken.exit_code == 1
    assert broken.stderr.splitlines()[-2:] == [
        "Error: The storage does not answer: gone",
        "Error: Up to line 1001 all is stored (1000 accounts) or refused; run it again to go on.",
    ]
    assert counts(done.stdout) == (500, 1000, 0)


def test_an_interrupted_import_goes_on_where_it_was(processes: Processes) -> None:
    content = HEAD + people(2500)
    (processes.folder / "users.csv").write_text(content)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with processes.start("users", "import", "-", **pipes) as process:
        assert process.stdin
        process.stdin.write((HEAD + people(1500)).encode())
        process.stdin.flush()
        wait_for(processes.folder / DATABASE, 1000)
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)

    done = processes.run("users", "import", "users.csv", "--json")

    assert process.returncode == 1
    assert errors.decode().splitlines()[-2:] == [
        "Error: Interrupted.",
        "Error: Up to line 1001 all is stored (1000 accounts) or refused; run it again to go on.",
    ]
    assert (done.returncode, counts(done.stdout)) == (0, (1500, 1000, 0))


def wait_for(database: Path, accounts: int) -> None:
    for _ in range(600):
        time.sleep(0.05)
        if not database.exists():
            continue
        with sqlite3.connect(database) as connection:
            try:
                if connection.execute("SELECT count(*) FROM users").fetchone()[0] >= accounts:
                    return
            except sqlite3.OperationalError:
                continue
    raise AssertionError("nothing is stored")


def test_no_hash_is_on_the_command_line_or_in_the_log(processes: Processes) -> None:
    done = processes.run("users", "import", "-", given=HEAD + people(3))

    assert (done.returncode, FOREIGN_HASH in done.stdout + done.stderr) == (0, False)


@pytest.mark.skipif(not SERVER, reason="TEST_DATABASE_URL names no PostgreSQL")
def test_the_road_from_sqlite_to_postgresql_loses_nothing_of_an_account(
    typed: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_database(tmp_path / "app.db")
    typed("users", "import", "app.db")
    typed("users", "disable", "susan")
    typed("users", "export", "--all", "--output", "here.jsonl")
    name = "doorward_test_road"
    monkeypatch.setenv("DOORWARD_DATABASE_URL", make_database(name))
    try:
        typed("db", "upgrade")
        moved = typed("users", "import", "here.jsonl", "--json")
        typed("users", "export", "--all", "--output", "there.jsonl")
    finally:
        drop_database(name)

    assert (moved.exit_code, counts(moved.stdout)) == (0, (2, 0, 0))
    assert (tmp_path / "there.jsonl").read_text() == (tmp_path / "here.jsonl").read_text()
