"""`doorward outbox`: what the operator sees of letters, and how they are tried again."""

import json
from datetime import timedelta

import pytest

from adapters.cli.outbox import Letters, masked, outbox_commands
from application.events.mailer import Undeliverable
from domain.accounts import EmailAddress
from domain.events import Letter, LetterKind
from tests.support.builders import Door
from tests.unit.adapters.cli.conftest import Typed, run

NEVER = Undeliverable("mail.example.org refused the recipient: 550", for_good=True)
LATER = Undeliverable("mail.example.org\x1b did not answer in time", for_good=False)
HEADINGS = "Id\tLetter\tTo\tTries\tState\tDue\tFault"


@pytest.fixture
def outbox(door: Door) -> Typed:
    """`doorward outbox`, to be called with the words behind it."""
    letters = Letters(list_letters=door.list_letters, retry_letters=door.retry_letters)
    group = outbox_commands(lambda: letters)
    return lambda *words: run(group, *words)


def post(door: Door, name: str, refusal: Undeliverable | None = None) -> str:
    """A letter to somebody with an account, tried once where it is refused; its id."""
    user = door.with_user(name)
    before = {letter.id for letter in door.list_letters()}
    door.post(
        Letter(kind=LetterKind.PASSWORD_CHANGED, to=user.email, language="en", user_id=user.id)
    )
    (new,) = {letter.id for letter in door.list_letters()} - before
    if refusal:
        door.mailer.refusal = refusal
        door.deliver_all()
        door.mailer.refusal = None
    return new


def test_where_no_mail_waits_that_is_said(outbox: Typed) -> None:
    assert outbox("list").stdout == "No mail waits.\n"
    assert outbox("list", "--json").stdout == "[]\n"


def test_letters_are_listed_with_why_they_wait(door: Door, outbox: Typed) -> None:
    parked = post(door, "susan", NEVER)
    deferred = post(door, "bob", LATER)
    waits = post(door, "eve")

    heading, *lines = outbox("list").stdout.splitlines()

    assert heading == HEADINGS
    rows = {line.split("\t")[0]: line.split("\t")[1:] for line in lines}
    kind, noon = "password_changed", "2026-03-01 12:00:00"
    refused, late = "mail.example.org refused the recipient: 550", "2026-03-01 12:00:30"
    assert rows == {
        parked: [kind, "s***@example.org", "1", "parked", noon, refused],
        deferred: [
            kind,
            "b***@example.org",
            "1",
            "waiting",
            late,
            r"mail.example.org\x1b did not answer in time",
        ],
        waits: [kind, "e***@example.org", "0", "waiting", noon, ""],
    }


def test_programs_read_the_same_as_json(door: Door, outbox: Typed) -> None:
    parked = post(door, "susan", NEVER)

    listed = json.loads(outbox("list", "--json").stdout)

    assert listed == [
        {
            "id": parked,
            "kind": "password_changed",
            "to": "s***@example.org",
            "tries": 1,
            "state": "parked",
            "due_at": "2026-03-01T12:00:00+00:00",
            "fault": "mail.example.org refused the recipient: 550",
        }
    ]


def test_all_that_is_parked_is_tried_again(door: Door, outbox: Typed) -> None:
    post(door, "susan", NEVER)
    post(door, "bob", NEVER)

    done = outbox("retry", "--all")

    assert done.stdout == "2 letters are to be tried now.\n"
    assert sorted(mail.username for mail in door.deliver_all()) == ["bob", "susan"]


def test_one_letter_is_tried_again_by_its_id(door: Door, outbox: Typed) -> None:
    post(door, "susan", NEVER)
    deferred = post(door, "bob", LATER)

    done = outbox("retry", deferred)

    assert done.stdout == "1 letter is to be tried now.\n"
    assert [mail.username for mail in door.deliver_all()] == ["bob"]
    door.clock.forward(timedelta(days=1))
    assert door.deliver_all() == []


@pytest.mark.parametrize(("named", "shown"), [("0.\x1b", "0.\\x1b"), ("", "")])
def test_a_letter_that_is_not_there_is_told(
    door: Door, outbox: Typed, named: str, shown: str
) -> None:
    post(door, "susan", NEVER)

    done = outbox("retry", named)

    assert done.exit_code == 1
    assert done.stderr == f"Error: No letter {shown} waits; it may have been delivered.\n"
    assert door.deliver_all() == []


@pytest.mark.parametrize("words", [(), ("0.0", "--all")])
def test_it_must_be_said_which_letters(outbox: Typed, words: tuple[str, ...]) -> None:
    done = outbox("retry", *words)

    assert done.exit_code == 2
    assert done.stderr == "Error: Name a letter by its id, or give --all.\n"


@pytest.mark.parametrize(
    ("address", "shown"),
    [("susan@example.org", "s***@example.org"), ("s@example.org", "s***@example.org")],
)
def test_of_an_address_only_a_part_is_shown(address: str, shown: str) -> None:
    assert masked(EmailAddress(address, address)) == shown
