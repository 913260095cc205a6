"""The commands about how people get in, over the core in memory."""

import json
from pathlib import Path

import pytest

from adapters.cli.commands import Commands
from adapters.cli.registration import Admission, add_registration_commands
from domain.events import Actor, EventKind, LetterKind
from tests.support.builders import Door
from tests.unit.adapters.cli.conftest import Typed, run

NEWCOMERS = """\ufeff# the choir
susan@example.org

  john@example.org   # plays the piano
"""


@pytest.fixture
def users(door: Door) -> Typed:
    door.circumstances.actor = Actor.OPERATOR
    group = Commands("users")
    admission = Admission(invite_users=door.invite_users, vouch_for_email=door.vouch_for_email)
    add_registration_commands(group, lambda: admission, ("en", "ru"))
    return lambda *words, given="": run(group, *words, given=given)


def invited(door: Door) -> list[str]:
    assert {posted.letter.kind for posted in door.posted} <= {LetterKind.INVITATION}
    return [posted.letter.to.address for posted in door.posted]


def test_who_is_named_is_invited(users: Typed, door: Door) -> None:
    done = users("invite", "susan@example.org", "John@example.org", "susan@EXAMPLE.org")

    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == "Invited susan@example.org\nInvited John@example.org\n"
    assert invited(door) == ["susan@example.org", "John@example.org"]
    assert {(event.kind, event.actor) for event in door.trail} == {
        (EventKind.INVITATION, Actor.OPERATOR)
    }


def test_a_file_may_have_comments_and_blank_lines(users: Typed, door: Door, tmp_path: Path) -> None:
    file = tmp_path / "newcomers.txt"
    file.write_text(NEWCOMERS, encoding="utf-8")

    done = users("invite", "--file", str(file), "--language", "ru", "mary@example.org")

    assert done.exit_code == 0
    assert invited(door) == ["mary@example.org", "susan@example.org", "john@example.org"]
    assert {posted.letter.language for posted in door.posted} == {"ru"}


def test_a_file_may_come_on_standard_input(users: Typed, door: Door) -> None:
    done = users("invite", "--file", "-", given="susan@example.org\n")

    assert done.exit_code == 0
    assert invited(door) == ["susan@example.org"]


def test_every_wrong_line_is_named_and_nobody_is_invited(users: Typed, door: Door) -> None:
    done = users("invite", "nobody\x1b", "--file", "-", given="susan@example.org\n\n@\n# x\ny\n")

    assert done.exit_code == 1
    assert [line.split(": ")[:2] for line in done.stderr.splitlines()] == [
        ["Error", "nobody\\x1b"],
        ["Error", "Line 3"],
        ["Error", "Line 5"],
        ["Error", "Nobody was invited."],
    ]
    assert door.trail == []


def test_who_has_an_account_is_named_and_not_invited(users: Typed, door: Door) -> None:
    door.with_user("susan")

    done = users("invite", "susan@example.org")

    assert done.stdout == "Has an account already: susan@example.org\n"
    assert door.posted == []


def test_programs_get_json(users: Typed, door: Door) -> None:
    door.with_user("susan")

    done = users("invite", "susan@example.org", "john@example.org", "--json")

    assert json.loads(done.stdout) == [
        {"email": "susan@example.org", "sent": False},
        {"email": "john@example.org", "sent": True},
    ]


def test_more_than_fit_into_one_story_are_all_invited(users: Typed, door: Door) -> None:
    lines = "".join(f"someone{number}@example.org\n" for number in range(250))

    done = users("invite", "--file", "-", given=lines)

    assert len(done.stdout.splitlines()) == len(set(invited(door))) == 250
    assert len({posted.letter.user_id for posted in door.posted}) == 250


@pytest.mark.parametrize("given", ["", "# nobody\n\n"])
def test_somebody_has_to_be_named(users: Typed, given: str) -> None:
    done = users("invite", "--file", "-", given=given)

    assert done.exit_code == 2
    assert done.stderr.startswith("Error: Name somebody to invite")


def test_what_is_no_text_is_told(users: Typed, tmp_path: Path) -> None:
    file = tmp_path / "newcomers.txt"
    file.write_bytes(b"\xff\xfe\x00")

    done = users("invite", "--file", str(file))
    missing = users("invite", "--file", str(tmp_path / "missing"))

    assert (done.exit_code, done.stderr) == (1, f"Error: {file}: this is no UTF-8 text.\n")
    assert missing.exit_code == 1
    assert "No such file" in missing.stderr


def test_an_operator_vouches_for_an_address(users: Typed, door: Door) -> None:
    door.with_user("susan")

    done = users("verify-email", "susan@example.org")
    again = users("verify-email", "SUSAN")

    assert done.stdout == again.stdout == "susan@example.org counts as verified for susan.\n"
    assert door.find_user("susan").email_verified
    verified = [event for event in door.trail if event.kind is EventKind.EMAIL_VERIFIED]
    assert [(event.actor, event.user_id) for event in verified] == [
        (Actor.OPERATOR, door.find_user("susan").id)
    ]


def test_nobody_can_be_vouched_for_who_is_not_there(users: Typed) -> None:
    done = users("verify-email", "susan")

    assert done.exit_code == 1
    assert done.stderr.startswith("Error: There is no such user")
