"""The commands about the trail: what they show, hand on and find out."""

import json
import stat
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import pytest
from click.testing import Result

from adapters.cli.audit import Audit, audit_commands, moment_of
from adapters.cli.audit_verify import FAULTS
from application.events.list_trail import ListTrail
from application.events.verify_trail import Fault
from domain.accounts import User
from domain.events import Event, EventKind
from tests.support.builders import Door, a_user, an_event
from tests.support.doubles import FIREFOX, NOON
from tests.unit.adapters.cli.conftest import Typed, run

DAY = timedelta(days=1)
KEYS = [
    "id",
    "at",
    "event",
    "outcome",
    "actor",
    "user_id",
    "reason",
    "session",
    "login",
    "address",
    "browser",
    "system",
]


@pytest.fixture
def susan(door: Door) -> User:
    """Registered at noon, with her registration as the first event."""
    return door.with_user()


@pytest.fixture
def audit(door: Door) -> Typed:
    opened = Audit(
        list_trail=door.list_trail,
        verify_trail=door.verify_trail,
        find_user=door.find_user,
        now=door.clock.now,
    )
    group = audit_commands(lambda: opened)
    return lambda *words: run(group, *words)


def record(door: Door, user: User, days: int, kind: EventKind = EventKind.LOGIN) -> str:
    event = an_event(user, at=NOON + days * DAY, kind=kind, client=FIREFOX)
    door.storage.transact(lambda work: work.record(event))
    return event.id


def ids(done: Result) -> list[str]:
    return [fact["id"] for fact in json.loads(done.stdout)]


def test_the_list_is_a_line_an_event_newest_last(audit: Typed, door: Door, susan: User) -> None:
    record(door, susan, 1)

    done = audit("list")

    by_her = f"success\tvisitor\t{susan.id}\t192.0.2.1 Firefox Linux\t"
    assert done.exit_code == 0
    assert done.stdout.splitlines() == [
        "At (UTC)\tEvent\tOutcome\tBy\tUser\tFrom\tReason",
        f"2026-03-01 12:00:00\tregistration\t{by_her}",
        f"2026-03-02 12:00:00\tlogin\t{by_her}",
    ]


def test_an_empty_trail_says_so(audit: Typed) -> None:
    assert audit("list").stdout == "Nothing of that is in the trail.\n"
    assert audit("list", "--json").stdout == "[]\n"


def test_it_is_narrowed_down_by_user_kind_and_time(audit: Typed, door: Door, susan: User) -> None:
    record(door, a_user("john"), 1)
    old, new = record(door, susan, 1), record(door, susan, 3)
    record(door, susan, 3, EventKind.LOGOUT)
    door.clock.forward(4 * DAY)

    of_her = ids(audit("list", "--user", "SUSAN", "--kind", "login", "--json"))
    from_a_day = audit("list", "--user", "susan", "--since", "2026-03-04", "--kind", "login")
    of_two_days = ids(audit("list", "--kind", "login", "--since", "2d", "--json"))

    assert of_her == [old, new]
    assert len(from_a_day.stdout.splitlines()) == 2
    assert of_two_days == [new]


def test_somebody_who_is_gone_is_named_by_the_id(audit: Typed, door: Door, susan: User) -> None:
    door.delete_account(user_id=susan.id)

    by_id = audit("list", "--user", susan.id, "--json")
    by_name = audit("list", "--user", "susan")

    assert [fact["event"] for fact in json.loads(by_id.stdout)] == [
        "registration",
        "account_deleted",
    ]
    assert (by_name.exit_code, by_name.stdout) == (1, "")
    assert by_name.stderr.startswith("Error: There is no such user")


def test_the_export_is_a_json_object_a_line(audit: Typed, door: Door, susan: User) -> None:
    record(door, susan, 1)

    done = audit("export")

    first, second = map(json.loads, done.stdout.splitlines())
    assert list(first) == list(second) == KEYS
    assert second["at"] == "2026-03-02T12:00:00.000000Z"
    assert (second["event"], second["outcome"], second["actor"]) == ("login", "success", "visitor")
    assert (second["address"], second["browser"], second["system"]) == (
        "192.0.2.1",
        "Firefox",
        "Linux",
    )
    assert (second["user_id"], second["reason"], second["login"]) == (susan.id, None, None)


def test_the_export_goes_to_a_new_file_for_its_owner_alone(
    audit: Typed, door: Door, susan: User, tmp_path: Path
) -> None:
    file = tmp_path / "trail.jsonl"

    done = audit("export", "--output", str(file))
    again = audit("export", "--output", str(file))

    assert done.stdout == f"Wrote 1 event to {file}.\n"
    assert json.loads(file.read_text())["event"] == "registration"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert (again.exit_code, again.stderr) == (1, f"Error: {file}: File exists\n")


def test_nothing_is_left_of_an_export_that_fails(
    audit: Typed, door: Door, susan: User, tmp_path: Path
) -> None:
    file = tmp_path / "trail.jsonl"
    group = audit_commands(
        lambda: Audit(
            list_trail=ListTrail(broken_page),
            verify_trail=door.verify_trail,
            find_user=door.find_user,
            now=door.clock.now,
        )
    )

    done = run(group, "export", "--output", str(file))

    assert done.exit_code == 1
    assert not file.exists()


def broken_page(**_asked: object) -> Sequence[Event]:
    raise OSError(5, "Input/output error")


def test_a_whole_trail_is_told_with_its_anchor(audit: Typed, door: Door, susan: User) -> None:
    door.seal_trail()
    record(door, susan, 1)
    (seal,) = door.storage.seal_page(after=0, limit=9)

    done = audit("verify")
    expected = audit("verify", "--expect", f"1:{seal.mac}")

    assert (done.exit_code, expected.exit_code) == (0, 0)
    assert done.stdout.splitlines() == [
        "The trail is whole: 1 batch, 1 event.",
        "In order up to the seal of 2026-03-01T12:00:00.000000Z, which is",
        f"1:{seal.mac}",
        "1 event not sealed yet.",
    ]


def test_before_the_first_seal_there_is_nothing_to_verify(
    audit: Typed, door: Door, susan: User
) -> None:
    done = audit("verify")

    assert done.exit_code == 0
    assert done.stdout == "Nothing has been sealed yet.\n1 event not sealed yet.\n"


def test_a_cut_off_end_is_told_in_words_and_by_the_exit_code(
    audit: Typed, door: Door, susan: User
) -> None:
    door.seal_trail()
    expected = "2:" + "0" * 64

    done = audit("verify", "--expect", expected)
    as_json = audit("verify", "--expect", expected, "--json")

    assert (done.exit_code, as_json.exit_code) == (1, 1)
    assert done.stderr == (
        "Error: The trail is not whole: batch 2 is the first that does not hold, for it was sealed"
        " once, and the end of the trail has been cut off since.\n"
    )
    told = json.loads(as_json.stdout)
    assert (told["whole"], told["broken"]) == (False, {"number": 2, "fault": "cut_off"})
    assert (told["last"]["number"], told["events"], told["unsealed"]) == (1, 1, 0)


@pytest.mark.parametrize("text", ["", "1", "1:", ":" + "0" * 64, "x:" + "0" * 64, "1:" + "0" * 63])
def test_what_is_no_anchor_is_wrong_usage(audit: Typed, text: str) -> None:
    done = audit("verify", "--expect", text)

    assert done.exit_code == 2
    assert "NUMBER:MAC" in done.stderr


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("12h", NOON - timedelta(hours=12)),
        ("7d", NOON - timedelta(days=7)),
        ("4w", NOON - timedelta(weeks=4)),
        ("2026-11-01", datetime(2026, 11, 1, tzinfo=UTC)),
        ("2026-11-01T10:30", datetime(2026, 11, 1, 10, 30, tzinfo=UTC)),
        ("2026-11-01T10:30+02:00", datetime(2026, 11, 1, 8, 30, tzinfo=UTC)),
        ("2026-11-01T10:30Z", datetime(2026, 11, 1, 10, 30, tzinfo=UTC)),
    ],
)
def test_a_moment_is_a_day_or_a_span(text: str, moment: datetime) -> None:
    assert moment_of(text, NOON) == moment


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "7", "7m", "-7d", "999999w", "2026-13-01", "٧d", "0001-01-01T00:00+14:00"],
)
def test_what_is_no_moment_is_wrong_usage(audit: Typed, text: str) -> None:
    done = audit("list", "--since", text)

    assert (done.exit_code, done.stdout) == (2, "")
    assert "2026-11-01" in done.stderr


def test_a_name_that_a_shell_left_empty_is_nobodys(audit: Typed, susan: User) -> None:
    done = audit("list", "--user", "")

    assert (done.exit_code, done.stdout) == (1, "")


def test_an_unknown_kind_is_wrong_usage(audit: Typed) -> None:
    assert audit("list", "--kind", "logins").exit_code == 2


def test_every_fault_has_its_words() -> None:
    assert FAULTS.keys() == set(Fault)


@pytest.mark.parametrize("words", [(), ("list",), ("export",), ("verify",)])
def test_help_opens_nothing(words: tuple[str, ...]) -> None:
    def refuse() -> Audit:
        raise AssertionError("opened for its help")

    opening: Callable[[], Audit] = refuse
    group: click.Command = audit_commands(opening)

    assert run(group, *words, "--help").exit_code == 0
