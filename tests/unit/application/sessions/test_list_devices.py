"""The devices that somebody is shown: those that are open, and no others."""

from datetime import timedelta

import pytest

from domain.accounts import User
from domain.sessions import Device, RememberLimits, SessionLimits
from tests.support.browsers import Browser
from tests.support.builders import Door
from tests.support.doubles import FIREFOX

SECOND = timedelta(seconds=1)


def devices(door: Door) -> list[Device]:
    return list(door.list_devices(user=door.find_user("susan")))


def logged_in(door: Door, *, remember: bool = False) -> Browser:
    browser = Browser(door)
    browser.log_in(remember=remember)
    return browser


def test_every_browser_in_which_the_account_is_open_is_shown(door: Door, susan: User) -> None:
    plain, remembered = logged_in(door), logged_in(door, remember=True)
    door.with_user("john")
    Browser(door).log_in("john")

    shown = devices(door)

    assert len(shown) == 2
    assert {device.is_remembered for device in shown} == {True, False}
    for browser in (plain, remembered):
        assert browser.session
        assert sum(device.has(browser.session.id) for device in shown) == 1
    assert {device.client for device in shown} == {FIREFOX}


@pytest.mark.parametrize(
    ("limit", "remember"),
    [(SessionLimits().idle, False), (RememberLimits().unused, True)],
    ids=["session", "remembered"],
)
def test_what_has_ended_by_itself_is_not_shown(
    door: Door, susan: User, limit: timedelta, remember: bool
) -> None:
    logged_in(door, remember=remember)

    door.clock.forward(limit - SECOND)
    before = devices(door)
    door.clock.forward(SECOND)

    assert (len(before), devices(door)) == (1, [])


def test_a_remembered_browser_is_shown_when_its_session_is_over(door: Door, susan: User) -> None:
    logged_in(door, remember=True)

    door.clock.forward(SessionLimits().absolute)

    (device,) = devices(door)
    assert (device.is_remembered, device.sessions) == (True, ())


def test_what_an_earlier_password_opened_is_not_shown(door: Door, susan: User) -> None:
    logged_in(door, remember=True)
    door.storage.transact(lambda work: work.users.update(susan.logged_out_everywhere()))

    shown = devices(door)

    assert shown == []
