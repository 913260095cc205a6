"""Leaving: everything ends at once, and for fourteen days there is a way back."""

from datetime import timedelta

import pytest

from application.ports import Work
from domain.accounts import FAREWELL, User, UserUnknown
from domain.events import EventKind, LetterKind
from domain.sessions import InvalidCredentials
from tests.support.browsers import Browser
from tests.support.builders import PASSWORD, Door, a_user
from tests.support.doubles import NOON

SECOND = timedelta(seconds=1)


@pytest.fixture
def door() -> Door:
    return Door()


@pytest.fixture
def susan(door: Door) -> User:
    return door.with_user("susan")


def kinds(door: Door, user: User) -> list[EventKind]:
    return [event.kind for event in door.events_of(user)]


def letters(door: Door, user: User) -> list[LetterKind]:
    def story(work: Work) -> list[LetterKind]:
        return [posted.letter.kind for posted in work.outbox.of_user(user.id, user.email)]

    return door.storage.transact(story)


def test_whoever_asks_to_be_deleted_is_out_everywhere_at_once(door: Door, susan: User) -> None:
    plain, remembered = Browser(door), Browser(door)
    plain.log_in()
    remembered.log_in(remember=True)

    door.request_deletion(user_id=susan.id)

    assert (plain.visit(), remembered.visit()) == (None, None)
    assert (plain.session, remembered.session) == (None, None)


def test_the_request_says_when_and_writes_to_the_owner(door: Door, susan: User) -> None:
    leaving = door.request_deletion(user_id=susan.id)

    assert timedelta(days=14) == FAREWELL
    assert leaving.leaves_at == NOON + FAREWELL
    assert kinds(door, susan)[-1] is EventKind.DELETION_REQUESTED
    assert letters(door, susan) == [LetterKind.DELETION_REQUESTED]


def test_asking_twice_puts_nothing_off(door: Door, susan: User) -> None:
    first = door.request_deletion(user_id=susan.id)
    before = kinds(door, susan)
    door.clock.forward(SECOND)

    second = door.request_deletion(user_id=susan.id)

    assert second.leaves_at == first.leaves_at
    assert kinds(door, susan) == before


def test_a_login_works_until_the_account_leaves_and_not_longer(door: Door, susan: User) -> None:
    door.request_deletion(user_id=susan.id)
    browser = Browser(door)

    door.clock.forward(FAREWELL - SECOND)
    browser.log_in(remember=True)
    before = browser.visit()
    door.clock.forward(SECOND)

    assert before
    assert before.leaves_at == NOON + FAREWELL
    assert browser.visit() is None
    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password=PASSWORD)


def test_whoever_thinks_better_of_it_keeps_the_account(door: Door, susan: User) -> None:
    door.request_deletion(user_id=susan.id)
    door.clock.forward(FAREWELL - SECOND)

    door.undo_deletion(user_id=susan.id)

    door.clock.forward(2 * SECOND)
    browser = Browser(door)
    browser.log_in()
    kept = browser.visit()
    assert kept
    assert kept.leaves_at is None
    assert kinds(door, susan).count(EventKind.DELETION_UNDONE) == 1


def test_it_is_too_late_once_the_time_has_come(door: Door, susan: User) -> None:
    door.request_deletion(user_id=susan.id)
    door.clock.forward(FAREWELL)

    with pytest.raises(UserUnknown):
        door.undo_deletion(user_id=susan.id)

    assert door.delete_due(10) == 1


def test_keeping_what_nobody_wants_deleted_changes_nothing(door: Door, susan: User) -> None:
    before = kinds(door, susan)

    door.undo_deletion(user_id=susan.id)

    assert kinds(door, susan) == before


def test_nobody_unknown_leaves_or_stays(door: Door) -> None:
    stranger = a_user("john").id

    with pytest.raises(UserUnknown):
        door.request_deletion(user_id=stranger)
    with pytest.raises(UserUnknown):
        door.undo_deletion(user_id=stranger)
