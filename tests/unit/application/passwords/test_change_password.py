"""Changing one's own password: one fact, which nothing of the old password outlives."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from application.sessions.reauthenticate import Renewed
from domain.accounts import User
from domain.errors import Refusals
from domain.events import Event, EventKind, LetterKind
from domain.passwords import HasherBusy
from domain.sessions import InvalidCredentials, PasswordWrong
from tests.support.browsers import Browser
from tests.support.builders import COMMON_PASSWORD, OTHER_PASSWORD, PASSWORD, Door, codes_of
from tests.support.storages import BusyStorage, ConflictingStorage

THIRD_PASSWORD = "five shy otters and a cello"


@pytest.fixture
def storage() -> BusyStorage:
    return BusyStorage()


@pytest.fixture
def door(storage: BusyStorage) -> Door:
    return Door(storage)


@pytest.fixture
def susan(door: Door) -> User:
    return door.with_user("susan")


@pytest.fixture
def browser(door: Door, susan: User) -> Browser:
    browser = Browser(door)
    browser.log_in(susan.username.key)
    return browser


def change(
    browser: Browser, current: str = PASSWORD, new: str = OTHER_PASSWORD, again: str | None = None
) -> Renewed:
    assert browser.session_token
    renewed = browser.door.change_password(
        session_token=browser.session_token,
        current=current,
        password=new,
        password_again=new if again is None else again,
    )
    browser.session_token = renewed.session_token
    return renewed


def told(storage: BusyStorage) -> list[Event]:
    events = storage.inner._state.events.values()
    return [event for event in events if event.kind is EventKind.PASSWORD_CHANGED]


def test_the_new_password_logs_in_and_the_old_one_does_not(door: Door, browser: Browser) -> None:
    change(browser)

    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.username.key == "susan"
    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password=PASSWORD)


def test_this_browser_goes_on_under_another_token_and_every_other_is_out(
    door: Door, browser: Browser
) -> None:
    other, remembered, old = Browser(door), Browser(door), browser.stolen()
    other.log_in()
    remembered.log_in(remember=True)

    change(browser)

    assert browser.visit()
    assert [one.visit() for one in (other, remembered, old)] == [None] * 3


def test_a_change_starts_the_absolute_limit_anew_and_is_a_fresh_proof(browser: Browser) -> None:
    browser.door.clock.forward(timedelta(minutes=50))

    change(browser)

    assert browser.session
    assert browser.session.created_at == browser.door.clock.now()
    assert not browser.door.reauthenticate.is_due(browser.session)


def test_the_change_is_recorded_with_a_letter(
    storage: BusyStorage, susan: User, browser: Browser
) -> None:
    renewed = change(browser)

    (event,) = told(storage)
    assert (event.user_id, event.refused) == (susan.id, False)
    assert event.session == renewed.session.id[:16]
    (posted,) = storage.inner._state.letters.values()
    assert (posted.letter.kind, posted.letter.to) == (LetterKind.PASSWORD_CHANGED, susan.email)


@pytest.mark.parametrize("current", [OTHER_PASSWORD, "", "x" * 2000, PASSWORD.title()])
def test_a_wrong_current_password_is_recorded_and_nothing_changes(
    storage: BusyStorage, browser: Browser, current: str
) -> None:
    before = browser.door.hasher.verifications

    with pytest.raises(PasswordWrong):
        change(browser, current=current)

    assert [event.refused for event in told(storage)] == [True]
    assert browser.visit()
    assert browser.door.hasher.verifications == before + 1
    assert storage.inner._state.letters == {}


@pytest.mark.parametrize(
    ("new", "again", "codes"),
    [
        ("fourteen chars", None, ["password_too_short"]),
        (COMMON_PASSWORD, None, ["password_common"]),
        ("susan@example.org", None, ["password_personal"]),
        ("short", "shorter", ["password_too_short", "passwords_differ"]),
        ("x" * 1025, None, ["password_too_long"]),
    ],
)
def test_everything_against_the_new_one_is_told_at_once(
    browser: Browser, new: str, again: str | None, codes: list[str]
) -> None:
    hashes = browser.door.hasher.hashes

    with pytest.raises(Refusals) as refused:
        change(browser, new=new, again=again)

    assert codes_of(refused.value) == codes
    assert browser.door.hasher.hashes == hashes
    assert browser.visit()


def test_a_wrong_current_password_is_told_before_anything_about_the_new_one(
    browser: Browser,
) -> None:
    with pytest.raises(PasswordWrong):
        change(browser, current=OTHER_PASSWORD, new="short")


def test_a_busy_hasher_leaves_everything_as_it_is(browser: Browser) -> None:
    browser.door.hasher.busy = True

    with pytest.raises(HasherBusy):
        change(browser)

    assert browser.visit()


MEANWHILE = [
    pytest.param(
        lambda door: door.set_password(login="susan", password=THIRD_PASSWORD),
        id="given another password by the operator",
    ),
    pytest.param(lambda door: door.disable(login="susan"), id="disabled"),
]


@pytest.mark.parametrize("happens", MEANWHILE)
def test_what_somebody_else_changed_during_the_hash_is_not_overruled(
    storage: BusyStorage, browser: Browser, happens: Callable[[Door], object]
) -> None:
    browser.door.hasher.meanwhile = lambda: happens(browser.door)

    with pytest.raises(PasswordWrong) as refused:
        change(browser)

    assert refused.value.reason == "changed"
    assert browser.visit() is None
    assert [event.reason for event in told(storage) if event.refused] == ["changed"]


def test_a_login_during_the_change_leaves_no_session_of_the_old_password(
    door: Door, browser: Browser
) -> None:
    late = Browser(door)
    door.hasher.meanwhile = lambda: late.log_in(remember=True)

    change(browser)

    assert late.visit() is None
    assert browser.visit()


def test_a_change_during_a_login_leaves_no_session_of_the_old_password(
    door: Door, browser: Browser
) -> None:
    late = Browser(door)
    door.hasher.meanwhile = lambda: change(browser)

    with pytest.raises(InvalidCredentials):
        late.log_in(remember=True)

    assert browser.visit()
    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.credential_epoch == 1


def test_a_rehash_during_the_change_is_no_hindrance_and_is_not_lost_either(
    door: Door, browser: Browser
) -> None:
    door.hasher.generation = 2
    door.hasher.meanwhile = lambda: Browser(door).log_in()

    change(browser)

    assert browser.visit()
    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.credential_epoch == 1
    assert not door.hasher.needs_rehash(door.find_user("susan").password_hash)


def test_a_change_during_a_login_that_hashes_anew_is_not_lost(door: Door, browser: Browser) -> None:
    door.hasher.generation = 2
    door.hasher.meanwhile = lambda: change(browser)

    with pytest.raises(InvalidCredentials):
        door.log_in(login="susan", password=PASSWORD)

    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.credential_epoch == 1


def test_a_story_that_is_run_again_changes_the_password_once() -> None:
    storage = ConflictingStorage()
    door = Door(storage)
    susan = door.with_user()
    browser = Browser(door)
    browser.log_in()

    change(browser)

    assert door.find_user("susan").credential_epoch == susan.credential_epoch + 1
    assert len(told(storage)) == 1
    assert browser.visit()
