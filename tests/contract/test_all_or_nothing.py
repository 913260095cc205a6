"""A story that fails between any two of its statements: all of it happened, or none."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from domain.links import LinkInvalid
from domain.sessions import RememberToken
from tests.contract.conftest import Storage
from tests.support.breaking import BreakingStorage, Broken, stored
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door

Act = Callable[[], object]


def registration(door: Door) -> Act:
    return lambda: door.register(username="john", email="john@example.org", password=PASSWORD)


def login(door: Door) -> Act:
    door.with_user()
    door.hasher.generation = 2
    return lambda: door.log_in(login="susan", password=PASSWORD, remember=True)


def login_of_too_many(door: Door) -> Act:
    door.with_user()
    for _ in range(20):
        door.log_in(login="susan", password=PASSWORD)
    return lambda: door.log_in(login="susan", password=PASSWORD)


def coming_back(door: Door) -> Act:
    token = remembered(door)
    return lambda: door.resolve(session_token=None, remember_token=token)


def theft(door: Door) -> Act:
    token = remembered(door)
    back = door.resolve(session_token=None, remember_token=token)
    assert back
    assert back.remember_token
    door.resolve(session_token=None, remember_token=back.remember_token)
    return lambda: door.resolve(session_token=None, remember_token=token)


def logout(door: Door) -> Act:
    door.with_user()
    signed_in = door.log_in(login="susan", password=PASSWORD, remember=True)
    tokens: dict[str, Any] = {
        "session_token": signed_in.session_token,
        "remember_token": signed_in.remember_token,
    }
    return lambda: door.log_out(**tokens)


def new_password(door: Door) -> Act:
    remembered(door)
    return lambda: door.set_password(login="susan", password=OTHER_PASSWORD)


def disabling(door: Door) -> Act:
    remembered(door)
    return lambda: door.disable(login="susan")


def enabling(door: Door) -> Act:
    door.with_user()
    door.disable(login="susan")
    return lambda: door.enable(login="susan")


def asking_for_a_link(door: Door) -> Act:
    door.with_user()
    return lambda: door.request_recovery(email="susan@example.org", language="en")


def a_link_by_the_operator(door: Door) -> Act:
    door.with_user()
    door.make_reset_link(login="susan")
    return lambda: door.make_reset_link(login="susan")


def reset(door: Door) -> Act:
    remembered(door)
    token = door.make_reset_link(login="susan").token
    return lambda: door.reset_password(
        token=token, password=OTHER_PASSWORD, password_again=OTHER_PASSWORD
    )


def reset_by_a_dead_link(door: Door) -> Act:
    remembered(door)
    token = door.make_reset_link(login="susan").token
    door.set_password(login="susan", password=OTHER_PASSWORD)

    def act() -> None:
        with pytest.raises(LinkInvalid):
            door.reset_password(token=token, password=PASSWORD, password_again=PASSWORD)

    return act


def remembered(door: Door) -> RememberToken:
    door.with_user()
    signed_in = door.log_in(login="susan", password=PASSWORD, remember=True)
    assert signed_in.remember_token
    return signed_in.remember_token


ACTS = [
    registration,
    login,
    login_of_too_many,
    coming_back,
    theft,
    logout,
    new_password,
    disabling,
    enabling,
    asking_for_a_link,
    a_link_by_the_operator,
    reset,
    reset_by_a_dead_link,
]


@pytest.mark.parametrize("prepared", ACTS, ids=lambda act: act.__name__)
def test_a_failure_between_any_two_statements_leaves_all_or_nothing(
    prepared: Callable[[Door], Act], storage: Storage
) -> None:
    breaking = BreakingStorage(storage)
    act = prepared(Door(breaking))
    before = stored(storage)

    for call in count(1):
        breaking.arm(call)
        try:
            act()
        except Broken:
            assert stored(storage) == before
        else:
            break

    assert call > 1
    assert stored(storage) != before
