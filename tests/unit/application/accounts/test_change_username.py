"""Taking another name: nobody else's, never given out again, and told to its owner."""

from collections.abc import Callable

import pytest

from domain.accounts import (
    User,
    UsernameInvalid,
    UsernameReserved,
    UsernameTaken,
    UserUnknown,
)
from domain.errors import Refusals
from domain.events import EventKind, LetterKind
from tests.support.builders import Door
from tests.support.storages import BusyStorage


@pytest.fixture
def storage() -> BusyStorage:
    return BusyStorage()


@pytest.fixture
def door(storage: BusyStorage) -> Door:
    return Door(storage)


@pytest.fixture
def susan(door: Door) -> User:
    return door.with_user("susan")


def kinds(storage: BusyStorage) -> list[EventKind]:
    return [event.kind for event in storage.inner._state.events.values()]


def test_the_account_goes_by_its_new_name_alone(door: Door, susan: User) -> None:
    door.change_username(user_id=susan.id, username="Suzie")

    assert door.find_user("suzie").username.display == "Suzie"
    with pytest.raises(UserUnknown):
        door.find_user("susan")


def test_the_change_is_recorded_with_a_letter(
    storage: BusyStorage, door: Door, susan: User
) -> None:
    door.change_username(user_id=susan.id, username="suzie")

    (posted,) = storage.inner._state.letters.values()
    assert kinds(storage)[-1] is EventKind.USERNAME_CHANGED
    assert (posted.letter.kind, posted.letter.to) == (LetterKind.USERNAME_CHANGED, susan.email)


def test_a_name_that_was_given_up_is_for_nobody_else(door: Door, susan: User) -> None:
    miguel = door.with_user("miguel")
    door.change_username(user_id=susan.id, username="suzie")

    with pytest.raises(UsernameTaken):
        door.change_username(user_id=miguel.id, username="SUSAN")
    with pytest.raises(Refusals):
        door.with_user("susan")


def test_its_former_owner_may_take_it_back_and_keeps_the_one_in_between(
    door: Door, susan: User
) -> None:
    miguel = door.with_user("miguel")
    door.change_username(user_id=susan.id, username="suzie")

    door.change_username(user_id=susan.id, username="susan")

    assert door.find_user("susan").id == susan.id
    with pytest.raises(UsernameTaken):
        door.change_username(user_id=miguel.id, username="suzie")


def test_no_name_that_was_given_up_is_stored_as_such(
    storage: BusyStorage, door: Door, susan: User
) -> None:
    door.change_username(user_id=susan.id, username="suzie")

    (digest,) = storage.inner._state.freed_names
    assert digest == door.digests(susan.username)
    assert "susan" not in digest


def test_another_spelling_gives_no_name_up(storage: BusyStorage, door: Door, susan: User) -> None:
    door.change_username(user_id=susan.id, username="SuSaN")

    assert door.find_user("susan").username.display == "SuSaN"
    assert storage.inner._state.freed_names == {}


def test_the_very_same_name_changes_nothing(storage: BusyStorage, door: Door, susan: User) -> None:
    before = storage.inner._state

    assert door.change_username(user_id=susan.id, username="susan") == susan
    assert storage.inner._state == before


@pytest.mark.parametrize(
    ("name", "refusal"),
    [
        ("admin", UsernameReserved),
        ("ADMIN", UsernameReserved),
        ("a@b", UsernameInvalid),
        ("", UsernameInvalid),
        ("miguel", UsernameTaken),
        ("MIGUEL", UsernameTaken),
    ],
)
def test_what_cannot_be_had_is_refused(
    door: Door, susan: User, name: str, refusal: type[Exception]
) -> None:
    door.with_user("miguel")

    with pytest.raises(refusal):
        door.change_username(user_id=susan.id, username=name)

    assert door.find_user("susan") == susan


def test_who_has_a_reserved_name_may_spell_it_otherwise() -> None:
    door = Door(reserved_allowed=True)
    root = door.with_user("root")

    assert door.change_username(user_id=root.id, username="Root").username.display == "Root"


@pytest.mark.parametrize(
    "happens",
    [
        pytest.param(lambda door: door.disable(login="susan"), id="disabled"),
        pytest.param(lambda door: door.with_user("suzie"), id="the name taken"),
    ],
)
def test_what_happened_just_before_decides(
    storage: BusyStorage, door: Door, susan: User, happens: Callable[[Door], object]
) -> None:
    storage.meanwhile = lambda: happens(door)

    with pytest.raises((UserUnknown, UsernameTaken)):
        door.change_username(user_id=susan.id, username="suzie")

    assert door.find_user("susan").username == susan.username
