"""A browser that is confirmed by mail: known from then on, and let in nowhere."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import EmailAddress, EmailAddressInvalid, User
from domain.events import EventKind, LetterKind
from domain.links import Link, LinkInvalid, LinkToken, LinkTokens, Purpose, new_link_id
from domain.throttling import Throttled
from tests.support.builders import KEYS, OTHER_PASSWORD, PASSWORD, Door

OTHERS = [one for one in Purpose if one is not Purpose.CONFIRM_DEVICE]


@pytest.fixture
def door() -> Door:
    door = Door()
    door.with_user("susan")
    return door


def mailed(door: Door, purpose: Purpose = Purpose.CONFIRM_DEVICE) -> LinkToken:
    """A link as the worker makes it, beside any others."""
    user = door.find_user("susan")
    link = Link.made(
        new_link_id(door.entropy),
        purpose,
        user_id=user.id,
        email=user.email,
        now=door.clock.now(),
        credential_epoch=user.credential_epoch,
    )
    door.storage.transact(lambda work: work.links.add(link))
    return LinkTokens(KEYS).token_of(link)


def changed(door: Door, change: Callable[[User], User]) -> None:
    user = change(door.find_user("susan"))
    door.storage.transact(lambda work: work.users.update(user))


@pytest.mark.parametrize("address", ["susan@example.org", "nobody@example.org"])
def test_every_address_gets_a_letter_without_a_look_at_whose_it_is(
    door: Door, address: str
) -> None:
    door.request_device_confirmation(email=address, language="ru")

    (posted,) = door.posted
    assert (posted.letter.kind, posted.letter.to.key) == (LetterKind.CONFIRM_DEVICE, address)
    assert (posted.letter.language, posted.letter.user_id) == ("ru", None)
    assert posted.letter.link_id
    asked = door.trail[-1]
    assert (asked.kind, asked.user_id) == (EventKind.DEVICE_CONFIRMATION_REQUESTED, None)


def test_what_is_no_address_is_told_and_leaves_nothing(door: Door) -> None:
    before = len(door.trail)

    with pytest.raises(EmailAddressInvalid):
        door.request_device_confirmation(email="susan", language="en")

    assert (door.posted, len(door.trail)) == ([], before)


def test_the_fourth_mail_in_an_hour_is_not_sent(door: Door) -> None:
    for _ in range(3):
        door.request_device_confirmation(email="susan@example.org", language="en")

    with pytest.raises(Throttled):
        door.request_device_confirmation(email="susan@example.org", language="en")

    assert len(door.posted) == 3


def test_the_mail_carries_the_link_to_whoever_is_there(door: Door) -> None:
    door.request_device_confirmation(email="susan@example.org", language="en")
    door.request_device_confirmation(email="nobody@example.org", language="en")

    (mail,) = door.deliver_all()

    assert mail.link.startswith("confirm-device ")
    assert (mail.to.key, mail.username) == ("susan@example.org", "susan")
    assert ("confirm_device", "dropped") in door.delivered


def test_the_browser_is_known_to_the_account_from_then_on(door: Door) -> None:
    susan, miguel = door.find_user("susan"), door.with_user("miguel")

    shown = door.confirm_device(token=mailed(door))

    assert door.devices.knows(shown, susan, door.clock.now())
    assert not door.devices.knows(shown, miguel, door.clock.now())


def test_a_browser_that_used_its_tries_up_begins_anew(door: Door) -> None:
    door.circumstances.device = door.confirm_device(token=mailed(door))
    first = door.circumstances.device.device_id

    assert door.confirm_device(token=mailed(door)).device_id != first


def test_it_opens_no_session_and_changes_no_account(door: Door) -> None:
    susan = door.find_user("susan")

    door.confirm_device(token=mailed(door))

    assert door.find_user("susan") == susan
    assert door.storage.transact(lambda work: work.sessions.of_user(susan.id)) == []
    assert door.log_in(login="susan", password=PASSWORD).user == susan


def test_it_is_recorded_with_whose_it_was(door: Door) -> None:
    door.confirm_device(token=mailed(door))

    event = door.trail[-1]
    assert (event.kind, event.refused) == (EventKind.DEVICE_CONFIRMED, False)
    assert event.user_id == door.find_user("susan").id
    assert door.posted == []


VOIDED: dict[str, Callable[[Door], object]] = {
    "a new password": lambda door: door.set_password(login="susan", password=OTHER_PASSWORD),
    "an account that is closed": lambda door: door.disable(login="susan"),
    "everything logged out": lambda door: changed(door, User.logged_out_everywhere),
    "another address": lambda door: changed(
        door, lambda user: replace(user, email=EmailAddress.of("suzie", "example.org"))
    ),
    "a farewell that is over": lambda door: changed(
        door, lambda user: user.leaving(door.clock.now() - timedelta(days=30))
    ),
    "half an hour": lambda door: door.clock.forward(Purpose.CONFIRM_DEVICE.lifetime),
    "a first use": lambda door: None,
}


@pytest.mark.parametrize("change", VOIDED.values(), ids=VOIDED.keys())
def test_a_link_that_stands_for_the_account_no_more_confirms_nothing(
    door: Door, change: Callable[[Door], object]
) -> None:
    token = mailed(door)
    if change is VOIDED["a first use"]:
        door.confirm_device(token=token)
    change(door)

    with pytest.raises(LinkInvalid):
        door.confirm_device(token=token)


def test_a_link_works_to_its_last_instant(door: Door) -> None:
    token = mailed(door)
    door.clock.forward(Purpose.CONFIRM_DEVICE.lifetime - timedelta(microseconds=1))

    shown = door.confirm_device(token=token)

    assert door.devices.is_genuine(shown, door.clock.now())


@pytest.mark.parametrize("purpose", OTHERS)
def test_a_link_for_something_else_confirms_nothing(door: Door, purpose: Purpose) -> None:
    with pytest.raises(LinkInvalid):
        door.confirm_device(token=mailed(door, purpose))


def test_without_a_link_nothing_is_confirmed(door: Door) -> None:
    with pytest.raises(LinkInvalid):
        door.confirm_device(token=None)


def test_moving_to_another_address_takes_the_link_away(door: Door) -> None:
    susan = door.find_user("susan")
    mailed(door)
    door.request_email_change(user_id=susan.id, email="suzie@example.org")
    links = door.storage.links_of_user(susan.id)
    (change,) = (link for link in links if link.purpose is Purpose.CHANGE_EMAIL)

    door.confirm_email_change(token=LinkTokens(KEYS).token_of(change))

    left = {link.purpose for link in door.storage.links_of_user(susan.id)}
    assert left == {Purpose.KEEP_EMAIL}
