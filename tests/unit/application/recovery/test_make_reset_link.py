"""A reset link from the operator: one that works, in place of all others."""

import pytest

from domain.accounts import UserDisabled, UserUnknown
from domain.events import Actor, EventKind
from domain.links import LinkInvalid, Purpose
from tests.support.browsers import Browser
from tests.support.builders import OTHER_PASSWORD, Door


@pytest.mark.parametrize("login", ["susan", "susan@example.org"])
def test_the_link_resets_the_password(door: Door, login: str) -> None:
    link = door.make_reset_link(login=login)

    door.reset_password(token=link.token, password=OTHER_PASSWORD, password_again=OTHER_PASSWORD)

    assert door.log_in(login="susan", password=OTHER_PASSWORD).user.id == link.user.id
    assert link.expires_at == door.clock.now() + Purpose.RESET_PASSWORD.lifetime


def test_an_older_link_works_no_more(door: Door) -> None:
    older = door.make_reset_link(login="susan")

    door.make_reset_link(login="susan")

    with pytest.raises(LinkInvalid):
        door.reset_password(
            token=older.token, password=OTHER_PASSWORD, password_again=OTHER_PASSWORD
        )


def test_the_account_goes_on_as_before(door: Door) -> None:
    susan = door.find_user("susan")
    browser = Browser(door)
    browser.log_in()

    door.make_reset_link(login="susan")

    assert (door.find_user("susan"), browser.visit()) == (susan, susan)


def test_it_is_recorded_with_who_did_it_and_brings_no_mail(door: Door) -> None:
    susan = door.find_user("susan")
    door.circumstances.actor = Actor.OPERATOR

    door.make_reset_link(login="susan")

    events = door.storage.transact(lambda work: work.trail.unsealed(9))
    (made,) = [event for event in events if event.kind is EventKind.RECOVERY_REQUESTED]
    assert (made.user_id, made.actor) == (susan.id, Actor.OPERATOR)
    now = door.clock.now()
    assert door.storage.transact(lambda work: work.outbox.claim(now, now, 9)) == []


def test_for_nobody_there_is_no_link(door: Door) -> None:
    with pytest.raises(UserUnknown):
        door.make_reset_link(login="nobody")


def test_for_a_disabled_account_there_is_no_link(door: Door) -> None:
    door.disable(login="susan")

    with pytest.raises(UserDisabled):
        door.make_reset_link(login="susan")
