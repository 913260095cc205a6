"""Sessions, exports and deletion from the command line, on the embedded database."""

import json
import stat
from pathlib import Path

from entrypoints.container import Container
from entrypoints.secret_key import make_secret_key
from entrypoints.settings import read_settings
from tests.e2e.cli.conftest import Typed
from tests.support.builders import PASSWORD

ADD_SUSAN = ("users", "add", "Susan", "susan@example.org", "--password-stdin")


def logged_in() -> None:
    """Somewhere else, as by another process."""
    container = Container(settings=read_settings(), secret_key=make_secret_key())
    container.authenticate_user()(login="susan", password=PASSWORD, remember=True)
    container.storage().close()


def test_an_operator_sees_and_ends_where_somebody_is_logged_in(typed: Typed) -> None:
    typed(*ADD_SUSAN, given=PASSWORD)
    logged_in()

    before = json.loads(typed("users", "sessions", "susan", "--json").stdout)
    ended = typed("users", "end-sessions", "susan")
    after = json.loads(typed("users", "sessions", "susan", "--json").stdout)

    assert [(device["remembered"], device["sessions"]) for device in before] == [(True, 1)]
    assert (ended.exit_code, ended.stdout) == (0, "Susan is logged out everywhere.\n")
    assert after == []


def test_everybody_is_logged_out_at_one_word(typed: Typed) -> None:
    typed(*ADD_SUSAN, given=PASSWORD)
    logged_in()

    done = typed("users", "end-sessions", "--everyone", "--yes")

    assert done.stdout == "Logged out: 1 account.\n"
    assert typed("users", "sessions", "susan").stdout == "Susan is logged in nowhere.\n"


def test_an_account_is_exported_and_then_deleted_for_good(typed: Typed, tmp_path: Path) -> None:
    typed(*ADD_SUSAN, given=PASSWORD)
    file = tmp_path / "susan.json"

    exported = typed("users", "export", "susan", "--output", str(file))
    asked = typed("users", "delete", "susan", "--yes")
    deleted = typed("users", "delete", "susan", "--now", "--yes")
    again = typed(*ADD_SUSAN, given=PASSWORD)

    assert exported.exit_code == 0
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    actors = {e["kind"]: e["actor"] for e in json.loads(file.read_text())["events"]}
    assert actors == {"registration": "operator", "account_exported": "operator"}
    assert "will be deleted at" in asked.stdout
    assert deleted.stdout == "Susan is deleted.\n"
    assert (again.exit_code, again.stderr) == (1, "Error: Another account has this username.\n")


def test_where_nobody_can_be_asked_nothing_is_deleted_and_the_way_out_is_told(typed: Typed) -> None:
    typed(*ADD_SUSAN, given=PASSWORD)

    done = typed("users", "delete", "susan")

    assert (done.exit_code, done.stderr.strip()) == (
        2,
        "Error: There is nobody to ask. Give --yes.",
    )
    assert json.loads(typed("users", "show", "susan", "--json").stdout)["leaves_at"] is None


def test_an_account_that_is_leaving_is_shown_as_such(typed: Typed) -> None:
    typed(*ADD_SUSAN, given=PASSWORD)
    typed("users", "delete", "susan", "--yes")

    shown = json.loads(typed("users", "show", "susan", "--json").stdout)

    assert shown["leaves_at"] > shown["created_at"]
