"""Logging devices out from afar: it holds at once, and touches nobody else."""

import pytest

from domain.accounts import User
from domain.events import EventKind
from domain.sessions import Device, DeviceUnknown
from tests.support.browsers import Browser
from tests.support.builders import Door, a_session_token


def logged_in(door: Door, name: str = "susan", *, remember: bool = False) -> Browser:
    browser = Browser(door)
    browser.log_in(name, remember=remember)
    return browser


def device_of(door: Door, browser: Browser, name: str = "susan") -> Device:
    shown = door.list_devices(user=door.find_user(name))
    assert browser.session
    (device,) = (device for device in shown if device.has(browser.session.id))
    return device


def kinds(door: Door, user: User) -> list[EventKind]:
    return [event.kind for event in door.events_of(user)]


@pytest.mark.parametrize("remember", [False, True])
def test_an_ended_device_is_out_at_its_next_request(
    door: Door, susan: User, remember: bool
) -> None:
    here, there = logged_in(door), logged_in(door, remember=remember)

    door.end_device(user_id=susan.id, device_id=device_of(door, there).id)

    assert (here.visit(), there.visit()) == (susan, None)
    there.close()
    assert there.visit() is None
    assert kinds(door, susan)[-1] is EventKind.SESSION_ENDED


def test_a_remembered_device_ends_with_all_its_sessions(door: Door, susan: User) -> None:
    there = logged_in(door, remember=True)
    earlier = there.stolen()
    there.close()
    there.visit()

    door.end_device(user_id=susan.id, device_id=device_of(door, there).id)

    assert (earlier.session, there.session) == (None, None)


def test_a_remembered_device_without_a_session_can_be_ended(door: Door, susan: User) -> None:
    there = logged_in(door, remember=True)
    device = device_of(door, there)
    assert there.session
    session_id = there.session.id
    door.storage.transact(lambda work: work.sessions.remove(session_id))

    door.end_device(user_id=susan.id, device_id=device.id)

    there.close()
    assert there.visit() is None
    assert kinds(door, susan)[-1] is EventKind.SESSION_ENDED


def test_somebody_elses_device_is_as_unknown_as_none(door: Door, susan: User) -> None:
    john = door.with_user("john")
    johns = logged_in(door, "john", remember=True)
    device, before = device_of(door, johns, "john"), kinds(door, susan)

    for device_id in (device.id, "nothing", ""):
        with pytest.raises(DeviceUnknown):
            door.end_device(user_id=susan.id, device_id=device_id)

    assert johns.visit() == john
    assert kinds(door, susan) == before + [EventKind.ACCESS_REFUSED] * 3


def test_a_device_is_ended_once(door: Door, susan: User) -> None:
    device = device_of(door, logged_in(door))
    door.end_device(user_id=susan.id, device_id=device.id)

    with pytest.raises(DeviceUnknown):
        door.end_device(user_id=susan.id, device_id=device.id)


@pytest.mark.parametrize("remember", [False, True])
def test_ending_all_others_leaves_this_browser_alone(
    door: Door, susan: User, remember: bool
) -> None:
    here = logged_in(door, remember=remember)
    others = [logged_in(door), logged_in(door, remember=True)]

    door.end_other_devices(user_id=susan.id, session_token=here.session_token)

    assert [other.visit() for other in others] == [None, None]
    assert here.visit() == susan
    here.close()
    assert here.visit() == (susan if remember else None)
    assert kinds(door, susan).count(EventKind.SESSIONS_ENDED) == 1


def test_whoever_copied_this_browsers_cookies_is_another(door: Door, susan: User) -> None:
    here = logged_in(door, remember=True)
    thief = here.stolen()
    thief.close()
    thief.visit()

    door.end_other_devices(user_id=susan.id, session_token=here.session_token)

    assert (here.session is None, thief.session) == (False, None)


def test_ending_all_others_where_there_are_none_changes_nothing(door: Door, susan: User) -> None:
    here = logged_in(door, remember=True)
    before = door.events_of(susan)

    door.end_other_devices(user_id=susan.id, session_token=here.session_token)

    assert door.events_of(susan) == before


def test_a_session_that_is_gone_by_then_keeps_nothing_alive(door: Door, susan: User) -> None:
    there = logged_in(door, remember=True)

    door.end_other_devices(user_id=susan.id, session_token=a_session_token())

    assert there.visit() is None


def test_all_devices_of_one_end_and_nobody_elses(door: Door, susan: User) -> None:
    john = door.with_user("john")
    hers = [logged_in(door), logged_in(door, remember=True)]
    johns = logged_in(door, "john")

    door.end_all_devices(user_id=susan.id)
    door.end_all_devices(user_id=susan.id)

    assert [browser.visit() for browser in hers] == [None, None]
    assert johns.visit() == john
    assert kinds(door, susan).count(EventKind.SESSIONS_ENDED) == 1


def test_everybody_who_is_logged_in_is_logged_out_and_named(door: Door, susan: User) -> None:
    door.with_user("john")
    door.with_user("maria")
    open_ones = [logged_in(door), logged_in(door, "maria", remember=True)]

    ended = [user.username.key for user in door.end_everybodys_devices()]

    assert ended == ["maria", "susan"]
    assert [browser.visit() for browser in open_ones] == [None, None]
