"""Setting a password: the new one works, and everything that the old one opened has ended."""

import pytest

from domain.accounts import UserUnknown
from domain.errors import Refusals
from domain.sessions import InvalidCredentials
from tests.support.browsers import Browser
from tests.support.builders import COMMON_PASSWORD, OTHER_PASSWORD, PASSWORD, Door, a_user, codes_of
from tests.support.storages import BusyStorage, LateStorage


def test_the_new_password_logs_in_and_the_old_one_does_not() -> None:
    door = Door()
    door.with_user()

    door.set_password(login="susan", password=OTHER_PASSWORD)

    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.username.key == "susan"
    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password=PASSWORD)


@pytest.mark.parametrize("password", [OTHER_PASSWORD, PASSWORD])
def test_everything_that_was_open_has_ended(password: str) -> None:
    door = Door()
    door.with_user()
    plain, remembered = Browser(door), Browser(door)
    plain.log_in()
    remembered.log_in(remember=True)

    door.set_password(login="susan", password=password)

    assert (plain.visit(), remembered.visit()) == (None, None)
    assert (plain.session, remembered.session) == (None, None)


def test_what_others_have_open_goes_on() -> None:
    door = Door()
    door.with_user("susan")
    miguel = door.with_user("miguel")
    browser = Browser(door)
    browser.log_in("miguel", remember=True)

    door.set_password(login="susan", password=OTHER_PASSWORD)

    assert browser.visit() == miguel
    browser.close()
    assert browser.visit() == miguel


def test_an_account_is_found_by_its_address_as_well() -> None:
    door = Door()
    door.with_user()

    changed = door.set_password(login="SUSAN@example.org", password=OTHER_PASSWORD)

    assert changed.username.key == "susan"
    assert door.find_user("susan").password_hash == changed.password_hash


def test_a_disabled_account_stays_disabled() -> None:
    door = Door()
    door.with_user()
    door.disable(login="susan")

    changed = door.set_password(login="susan", password=OTHER_PASSWORD)

    assert not changed.active
    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password=OTHER_PASSWORD)


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("x" * 14, "password_too_short"),
        ("violet" * 43, "password_too_long"),
        ("violet lantern\0", "password_unreadable"),
        (COMMON_PASSWORD, "password_common"),
        ("violetvioletviolet", "password_repetitive"),
        ("qwertyuiopasdfgh", "password_sequential"),
        ("susan-susan-2024", "password_personal"),
        ("susan@example.org!", "password_personal"),
    ],
)
def test_the_password_policy_holds_here_too(password: str, code: str) -> None:
    door = Door()
    door.with_user()

    with pytest.raises(Refusals) as told:
        door.set_password(login="susan", password=password)

    assert codes_of(told.value) == [code]


def test_a_refused_password_changes_nothing_and_is_not_hashed() -> None:
    storage = BusyStorage()
    door = Door(storage)
    susan = door.with_user()
    browser = Browser(door)
    browser.log_in(remember=True)
    hashes, stories = door.hasher.hashes, storage.stories

    with pytest.raises(Refusals):
        door.set_password(login="susan", password="short")

    assert (door.hasher.hashes, storage.stories) == (hashes, stories)
    assert browser.visit() == susan


def test_what_is_changed_while_the_hash_is_made_is_kept() -> None:
    storage = BusyStorage()
    door = Door(storage)
    door.with_user()
    storage.meanwhile = lambda: door.disable(login="susan")

    changed = door.set_password(login="susan", password=OTHER_PASSWORD)

    assert not changed.active
    assert not door.find_user("susan").active


@pytest.mark.parametrize("login", ["nobody", "nobody@example.org", "", "a b"])
def test_nobody_has_no_password_to_set(login: str) -> None:
    door = Door()
    door.with_user()
    hashes = door.hasher.hashes

    with pytest.raises(UserUnknown):
        door.set_password(login=login, password=OTHER_PASSWORD)

    assert door.hasher.hashes == hashes


def test_who_is_gone_by_the_time_of_the_story_is_unknown() -> None:
    door = Door(LateStorage(gone=a_user()))

    with pytest.raises(UserUnknown):
        door.set_password(login="susan", password=OTHER_PASSWORD)
