"""The commands about where accounts are logged in."""

import json

import click
import pytest

from adapters.cli.devices import Devices, device_commands
from domain.events import Actor, EventKind
from domain.sessions import NOBODY, Client
from tests.support.browsers import Browser
from tests.support.builders import Door
from tests.unit.adapters.cli.conftest import Typed, run


@pytest.fixture
def sessions(door: Door) -> Typed:
    """`doorward users` with these commands alone."""
    devices = Devices(
        find_user=door.find_user,
        list_devices=door.list_devices,
        end_all_devices=door.end_all_devices,
        end_everybodys_devices=door.end_everybodys_devices,
    )
    group = click.Group("users", {c.name or "": c for c in device_commands(lambda: devices)})
    return lambda *words, given="": run(group, *words, given=given)


def logged_in(door: Door, name: str = "susan", *, remember: bool = False) -> Browser:
    browser = Browser(door)
    browser.log_in(name, remember=remember)
    return browser


def test_where_an_account_is_logged_in_is_listed(sessions: Typed, door: Door) -> None:
    door.with_user("susan")
    logged_in(door, remember=True)
    door.circumstances.client = Client("\x1b[31m")
    logged_in(door)

    lines = sessions("sessions", "susan").stdout.splitlines()

    assert lines[0] == "Browser\tAddress\tLast used\tSince\tRemembered"
    assert sorted(lines[1:]) == [
        "Firefox on Linux\t192.0.2.1\t2026-03-01 12:00\t2026-03-01 12:00\tyes",
        "Unknown browser\t\\x1b[31m\t2026-03-01 12:00\t2026-03-01 12:00\tno",
    ]


def test_the_list_can_be_had_as_json_without_what_opens_anything(
    sessions: Typed, door: Door
) -> None:
    door.with_user("susan")
    browser = logged_in(door, remember=True)
    assert browser.session
    assert browser.session.series_id

    shown = sessions("sessions", "susan", "--json").stdout

    (device,) = json.loads(shown)
    assert list(device) == [
        "id",
        "browser",
        "system",
        "address",
        "started_at",
        "last_used_at",
        "remembered",
        "sessions",
    ]
    assert (device["browser"], device["remembered"], device["sessions"]) == ("Firefox", True, 1)
    assert browser.session.id not in shown
    assert browser.session.series_id not in shown


def test_an_account_that_is_logged_in_nowhere_is_said_to_be(sessions: Typed, door: Door) -> None:
    door.with_user("susan")

    assert sessions("sessions", "susan").stdout == "susan is logged in nowhere.\n"
    assert json.loads(sessions("sessions", "susan", "--json").stdout) == []


def test_an_operator_logs_an_account_out_and_that_is_recorded(sessions: Typed, door: Door) -> None:
    susan, john = door.with_user("susan"), door.with_user("john")
    hers, johns = logged_in(door, remember=True), logged_in(door, "john")
    door.circumstances.actor, door.circumstances.client = Actor.OPERATOR, NOBODY

    done = sessions("end-sessions", "susan")

    assert (done.exit_code, done.stdout) == (0, "susan is logged out everywhere.\n")
    assert (hers.visit(), johns.visit()) == (None, john)
    (ended,) = (e for e in door.events_of(susan) if e.kind is EventKind.SESSIONS_ENDED)
    assert (ended.actor, ended.client) == (Actor.OPERATOR, NOBODY)


@pytest.mark.parametrize("words", [(), ("susan", "--everyone")])
def test_one_account_or_everyone_must_be_named(
    sessions: Typed, door: Door, words: tuple[str, ...]
) -> None:
    susan = door.with_user("susan")
    browser = logged_in(door)

    done = sessions("end-sessions", *words, given="y\n")

    assert (done.exit_code, done.stderr) == (2, "Error: Name one account, or say --everyone.\n")
    assert browser.visit() == susan


@pytest.mark.parametrize(("words", "given"), [(("--yes",), ""), ((), "y\n")])
def test_everyone_is_logged_out_by_whoever_means_it(
    sessions: Typed, door: Door, words: tuple[str, ...], given: str
) -> None:
    door.with_user("susan")
    door.with_user("john")
    browsers = [logged_in(door), logged_in(door, "john")]

    done = sessions("end-sessions", "--everyone", *words, given=given)

    assert done.stdout.endswith("Logged out: 2 accounts.\n")
    assert [browser.visit() for browser in browsers] == [None, None]


def test_nobody_is_logged_out_by_whoever_thinks_better_of_it(sessions: Typed, door: Door) -> None:
    susan = door.with_user("susan")
    browser = logged_in(door)

    done = sessions("end-sessions", "--everyone", given="n\n")

    assert done.exit_code == 1
    assert browser.visit() == susan
