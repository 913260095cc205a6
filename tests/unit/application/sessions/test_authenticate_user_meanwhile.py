"""What happens to an account while its password is being verified decides the login."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from domain.accounts import FAREWELL
from domain.passwords import Password
from domain.sessions import InvalidCredentials
from domain.sessions.tokens import TOKEN_BYTES
from tests.support.browsers import Browser
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door, a_user
from tests.support.doubles import PlainHasher
from tests.support.storages import BusyStorage, LateStorage


def test_two_logins_that_hash_anew_at_once_both_succeed() -> None:
    storage = BusyStorage()
    door = Door(storage)
    susan = door.with_user()
    door.hasher.generation = 2
    first, second = Browser(door), Browser(door)
    storage.meanwhile = second.log_in

    first.log_in()

    visitors = [first.visit(), second.visit()]
    assert [user.id for user in visitors if user] == [susan.id, susan.id]
    assert door.find_user("susan").version == susan.version + 1


MEANWHILE = [
    pytest.param(lambda door: door.disable(login="susan"), id="disabled"),
    pytest.param(
        lambda door: (door.disable(login="susan"), door.enable(login="susan")),
        id="disabled and enabled again",
    ),
    pytest.param(
        lambda door: door.set_password(login="susan", password=OTHER_PASSWORD),
        id="given another password",
    ),
    pytest.param(
        lambda door: door.set_password(login="susan", password=PASSWORD),
        id="given the same password again",
    ),
]


@pytest.mark.parametrize("happens", MEANWHILE)
@pytest.mark.parametrize("generation", [1, 2])
def test_who_was_changed_while_the_hash_was_computed_is_not_let_in(
    happens: Callable[[Door], object], generation: int
) -> None:
    door = Door()
    door.with_user()
    door.hasher.generation = generation
    door.hasher.meanwhile = lambda: happens(door)
    browser = Browser(door)

    with pytest.raises(InvalidCredentials) as told:
        browser.log_in(remember=True)

    assert told.value.reason == "changed"
    assert browser.visit() is None
    assert door.hasher.verifications == 1


def test_a_login_that_is_refused_at_the_last_moment_leaves_nothing_behind() -> None:
    storage = BusyStorage()
    door = Door(storage)
    door.with_user()
    door.hasher.generation = 2
    storage.meanwhile = lambda: door.disable(login="susan")
    tokens = door.entropy.sizes.count(TOKEN_BYTES)

    with pytest.raises(InvalidCredentials) as told:
        door.log_in(login="susan", password=PASSWORD)

    assert told.value.reason == "changed"
    assert door.hasher.needs_rehash(door.find_user("susan").password_hash)
    assert door.entropy.sizes.count(TOKEN_BYTES) == tokens


def test_who_is_gone_by_the_time_of_the_story_is_not_let_in() -> None:
    hasher = PlainHasher()
    gone = a_user(password_hash=hasher.hash(Password(PASSWORD)))
    door = Door(LateStorage(gone=gone), hasher=hasher)

    with pytest.raises(InvalidCredentials) as told:
        door.log_in(login="susan", password=PASSWORD)

    assert told.value.reason == "changed"


def test_whose_time_to_leave_comes_during_the_login_is_not_let_in() -> None:
    storage = BusyStorage()
    door = Door(storage)
    user = door.with_user()
    door.request_deletion(user_id=user.id)
    door.clock.forward(FAREWELL - timedelta(seconds=1))
    storage.meanwhile = lambda: door.clock.forward(timedelta(seconds=1))

    with pytest.raises(InvalidCredentials) as told:
        door.log_in(login="susan", password=PASSWORD)

    assert told.value.reason == "changed"
