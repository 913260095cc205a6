"""The command that deletes an account."""

import pytest

from adapters.cli.commands import Commands
from adapters.cli.farewell import Farewell, delete_command
from domain.accounts import FAREWELL, UserUnknown
from domain.events import Actor, EventKind
from tests.support.builders import Door
from tests.support.doubles import NOON
from tests.unit.adapters.cli.conftest import Typed, run


@pytest.fixture
def farewell(door: Door) -> Typed:
    """`doorward users` with these commands alone."""
    door.circumstances.actor = Actor.OPERATOR
    used = Farewell(
        find_user=door.find_user,
        request_deletion=door.request_deletion,
        delete_account=door.delete_account,
    )
    group = Commands("users", {"delete": delete_command(lambda: used)})
    return lambda *words, given="": run(group, *words, given=given)


@pytest.mark.parametrize(("words", "given"), [(("--yes",), ""), ((), "y\n")])
def test_an_account_is_deleted_in_fourteen_days(
    farewell: Typed, door: Door, words: tuple[str, ...], given: str
) -> None:
    susan = door.with_user("susan")

    done = farewell("delete", "susan", *words, given=given)

    expected = "susan is logged out, and will be deleted at 2026-03-15 12:00 UTC.\n"
    assert (done.exit_code, done.stdout.endswith(expected)) == (0, True)
    assert door.find_user("susan").leaves_at == NOON + FAREWELL
    (asked,) = (e for e in door.events_of(susan) if e.kind is EventKind.DELETION_REQUESTED)
    assert asked.actor is Actor.OPERATOR


def test_an_account_can_be_deleted_at_once(farewell: Typed, door: Door) -> None:
    susan = door.with_user("susan")

    done = farewell("delete", "susan", "--now", "--yes")

    assert (done.exit_code, done.stdout) == (0, "susan is deleted.\n")
    with pytest.raises(UserUnknown):
        door.find_user("susan")
    (deleted,) = (e for e in door.events_of(susan) if e.kind is EventKind.ACCOUNT_DELETED)
    assert deleted.actor is Actor.OPERATOR


@pytest.mark.parametrize(
    ("words", "question"),
    [((), "Delete susan in 14 days? [y/N]"), (("--now",), "Delete susan now, for good? [y/N]")],
)
def test_nothing_is_deleted_by_whoever_thinks_better_of_it(
    farewell: Typed, door: Door, words: tuple[str, ...], question: str
) -> None:
    susan = door.with_user("susan")

    done = farewell("delete", "susan", *words, given="n\n")

    assert done.exit_code == 1
    assert question in done.stdout
    assert door.find_user("susan") == susan


def test_nobody_is_asked_about_an_account_that_is_not(farewell: Typed) -> None:
    done = farewell("delete", "susan")

    assert (done.exit_code, done.stdout) == (1, "")
    assert "no such user" in done.stderr
