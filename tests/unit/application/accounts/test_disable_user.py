"""Disabling ends everything at once, and enabling brings nothing of it back."""

import pytest

from application.ports import Work
from domain.accounts import User, UserUnknown
from domain.sessions import InvalidCredentials
from tests.support.browsers import Browser
from tests.support.builders import (
    PASSWORD,
    Door,
    a_remember_token,
    a_series,
    a_session,
    a_session_token,
    a_user,
)
from tests.support.storages import LateStorage


def _stored(door: Door) -> User:
    return door.find_user("susan")


def test_a_disabled_user_cannot_log_in() -> None:
    door = Door()
    door.with_user()

    door.disable(login="susan")

    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password=PASSWORD)


def test_disabling_ends_every_session_and_every_remembered_browser_at_once() -> None:
    door = Door()
    door.with_user()
    plain, remembered = Browser(door), Browser(door)
    plain.log_in()
    remembered.log_in(remember=True)

    door.disable(login="susan")

    assert (plain.visit(), remembered.visit()) == (None, None)
    assert (plain.session, remembered.session) == (None, None)


def test_disabling_one_leaves_the_others_alone() -> None:
    door = Door()
    door.with_user("susan")
    miguel = door.with_user("miguel")
    browser = Browser(door)
    browser.log_in("miguel", remember=True)

    door.disable(login="susan")

    assert browser.visit() == miguel
    browser.close()
    assert browser.visit() == miguel


def test_an_enabled_user_can_log_in_again() -> None:
    door = Door()
    door.with_user()
    door.disable(login="susan")

    enabled = door.enable(login="susan")

    assert enabled.active
    assert Browser(door).log_in().id == enabled.id


def test_enabling_revives_neither_session_nor_remembered_browser() -> None:
    door = Door()
    door.with_user()
    browser = Browser(door)
    browser.log_in(remember=True)

    door.disable(login="susan")
    door.enable(login="susan")

    assert browser.visit() is None


def test_what_was_stored_a_moment_too_late_to_be_removed_is_dead_all_the_same() -> None:
    door = Door()
    susan = door.with_user()
    session_token, remember_token = a_session_token(), a_remember_token()
    door.disable(login="susan")
    door.enable(login="susan")

    def too_late(work: Work) -> None:
        work.sessions.add(a_session(susan, token=session_token))
        work.remembered.add(a_series(susan, token=remember_token))

    door.storage.transact(too_late)

    assert Browser(door, session_token, remember_token).visit() is None


def test_disabling_twice_changes_nothing_more() -> None:
    door = Door()
    door.with_user()
    door.disable(login="susan")
    once = _stored(door)

    twice = door.disable(login="susan")

    assert (twice, _stored(door)) == (once, once)


def test_enabling_who_is_active_ends_nothing() -> None:
    door = Door()
    susan = door.with_user()
    browser = Browser(door)
    browser.log_in()

    enabled = door.enable(login="susan")

    assert enabled == susan
    assert browser.visit() == susan


def test_an_account_is_found_by_its_address_as_well() -> None:
    door = Door()
    door.with_user()

    disabled = door.disable(login="Susan@example.org")
    enabled = door.enable(login="SUSAN")

    assert (disabled.active, enabled.active) == (False, True)


@pytest.mark.parametrize("login", ["nobody", "nobody@example.org", ""])
def test_nobody_can_be_neither_disabled_nor_enabled(login: str) -> None:
    door = Door()

    with pytest.raises(UserUnknown):
        door.disable(login=login)
    with pytest.raises(UserUnknown):
        door.enable(login=login)


def test_who_is_gone_by_the_time_of_the_story_is_unknown() -> None:
    door = Door(LateStorage(gone=a_user()))

    with pytest.raises(UserUnknown):
        door.disable(login="susan")
    with pytest.raises(UserUnknown):
        door.enable(login="susan")
