"""Asking for a reset link: a letter for the address as it was typed, and nothing else."""

import pytest

from domain.accounts import EmailAddressInvalid
from domain.events import Event, EventKind, Letter, LetterKind
from tests.support.browsers import Browser
from tests.support.builders import Door

ADDRESSES = ["susan@example.org", "SUSAN@Example.org", "bob@example.org", "nobody@example.org"]


def a_door() -> Door:
    """Susan can log in, and bob is disabled."""
    door = Door()
    door.with_user("susan")
    door.with_user("bob")
    door.disable(login="bob")
    return door


def letters(door: Door) -> list[Letter]:
    posted = door.storage.transact(
        lambda work: work.outbox.claim(door.clock.now(), door.clock.now(), 100)
    )
    return [one.letter for one in posted]


def requests(door: Door) -> list[Event]:
    events = door.storage.transact(lambda work: work.trail.unsealed(100))
    return [event for event in events if event.kind is EventKind.RECOVERY_REQUESTED]


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_gets_a_letter_without_a_look_at_whose_it_is(address: str) -> None:
    door = a_door()

    door.request_recovery(email=address, language="ru")

    (letter,) = letters(door)
    assert letter.to.key == address.lower()
    assert (letter.kind, letter.language) == (LetterKind.RESET_PASSWORD, "ru")
    assert letter.user_id is None
    assert letter.link_id


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_trail_says_of_nobody_that_they_asked(address: str) -> None:
    door = a_door()

    door.request_recovery(email=address, language="en")

    assert [(event.user_id, event.refused, event.reason) for event in requests(door)] == [
        (None, False, None)
    ]


def test_each_request_has_a_link_of_its_own() -> None:
    door = a_door()

    door.request_recovery(email="susan@example.org", language="en")
    door.request_recovery(email="susan@example.org", language="en")

    first, second = letters(door)
    assert first.link_id != second.link_id


def test_the_account_goes_on_as_before() -> None:
    door = a_door()
    susan = door.find_user("susan")
    browser = Browser(door)
    browser.log_in(remember=True)

    door.request_recovery(email="susan@example.org", language="en")

    assert door.find_user("susan") == susan
    assert browser.visit() == susan
    assert door.log_in(login="susan", password="three blind mice and a piano").user == susan


@pytest.mark.parametrize("typed", ["", "susan", "susan@", "@example.org", "a" * 400])
def test_what_is_no_address_is_told_and_leaves_nothing(typed: str) -> None:
    door = a_door()

    with pytest.raises(EmailAddressInvalid):
        door.request_recovery(email=typed, language="en")

    assert (letters(door), requests(door)) == ([], [])
