"""A mailed link works once, for what it was made for, as long as it holds."""

from datetime import timedelta
from typing import cast

import pytest

from application.follow_link import used_link
from application.ports import Work
from domain.events import Event, EventKind
from domain.links import Link, LinkId, LinkInvalid, LinkToken, LinkTokens, Purpose, new_link_id
from tests.support.builders import KEYS, PASSWORD, Door, a_user
from tests.support.doubles import SeededEntropy, a_ring

TOKENS = LinkTokens(KEYS)
SUSAN = a_user("susan")


def a_link(door: Door, purpose: Purpose = Purpose.RESET_PASSWORD) -> Link:
    """One of susan's, which can be used."""
    link = Link.made(
        new_link_id(door.entropy),
        purpose,
        user_id=SUSAN.id,
        email=SUSAN.email,
        now=door.clock.now(),
    )
    door.storage.transact(lambda work: work.links.add(link))
    return link


def link_of(_: Work, link: Link) -> Link:
    return link


def refusals(door: Door) -> list[Event]:
    events = [*door.storage.transact(lambda work: work.trail.unsealed(100)), *door.told]
    return [event for event in events if event.kind is EventKind.LINK_REFUSED]


def test_a_link_is_followed_once() -> None:
    door = Door()
    link = a_link(door)
    token = TOKENS.token_of(link)

    followed = door.follow_link(token, link.purpose, link_of)

    assert followed == link
    with pytest.raises(LinkInvalid):
        door.follow_link(token, link.purpose, link_of)
    assert [(event.reason, event.refused) for event in refusals(door)] == [("unknown", True)]


def test_a_link_holds_to_its_last_moment_and_no_longer() -> None:
    door = Door()
    held, late = a_link(door), a_link(door)
    door.clock.forward(Purpose.RESET_PASSWORD.lifetime - timedelta(microseconds=1))

    assert door.follow_link(TOKENS.token_of(held), held.purpose, link_of) == held

    door.clock.forward(timedelta(microseconds=1))
    with pytest.raises(LinkInvalid):
        door.follow_link(TOKENS.token_of(late), late.purpose, link_of)
    assert [(event.reason, event.user_id) for event in refusals(door)] == [("expired", SUSAN.id)]


@pytest.mark.parametrize("purpose", [one for one in Purpose if one is not Purpose.RESET_PASSWORD])
def test_a_link_is_good_for_nothing_else(purpose: Purpose) -> None:
    door = Door()
    link = a_link(door)

    with pytest.raises(LinkInvalid):
        door.follow_link(TOKENS.token_of(link), purpose, link_of)

    assert [event.reason for event in refusals(door)] == ["purpose"]
    assert door.follow_link(TOKENS.token_of(link), link.purpose, link_of) == link


def test_a_token_made_with_another_key_opens_nothing() -> None:
    door = Door()
    link = a_link(door)
    forged = LinkTokens(a_ring(b"another key, of thirty-two bytes")).token_of(link)

    with pytest.raises(LinkInvalid):
        door.follow_link(forged, link.purpose, link_of)

    assert [(event.reason, event.user_id) for event in refusals(door)] == [("forged", None)]
    assert door.follow_link(TOKENS.token_of(link), link.purpose, link_of) == link


def test_without_a_token_nothing_is_opened() -> None:
    door = Door()

    with pytest.raises(LinkInvalid):
        door.follow_link(None, Purpose.RESET_PASSWORD, link_of)

    assert [event.reason for event in refusals(door)] == ["missing"]


def test_a_link_that_was_never_made_opens_nothing() -> None:
    door = Door()
    link = Link.made(
        new_link_id(SeededEntropy("elsewhere")),
        Purpose.RESET_PASSWORD,
        user_id=SUSAN.id,
        email=SUSAN.email,
        now=door.clock.now(),
    )

    with pytest.raises(LinkInvalid):
        door.follow_link(TOKENS.token_of(link), link.purpose, link_of)


def test_strangers_who_make_links_up_fill_no_storage() -> None:
    door = Door()
    made_up = TOKENS.token_of(a_link(Door()))

    for token in (None, made_up):
        with pytest.raises(LinkInvalid):
            door.follow_link(token, Purpose.RESET_PASSWORD, link_of)
        with pytest.raises(LinkInvalid):
            door.reset_password(token=token, password=PASSWORD, password_again=PASSWORD)

    assert door.trail == []
    assert [event.reason for event in door.told] == ["missing"] * 2 + ["unknown"] * 2


def test_a_story_that_fails_leaves_the_link_as_it_was() -> None:
    door = Door()
    link = a_link(door)

    def failing(work: Work, followed: Link) -> None:
        work.links.remove_of_user(followed.user_id)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        door.follow_link(TOKENS.token_of(link), link.purpose, failing)

    assert door.follow_link(TOKENS.token_of(link), link.purpose, link_of) == link


def test_a_story_may_refuse_the_link_as_well() -> None:
    door = Door()
    link = a_link(door)

    def refusing(_: Work, followed: Link) -> None:
        raise LinkInvalid("gone", followed.user_id)

    with pytest.raises(LinkInvalid):
        door.follow_link(TOKENS.token_of(link), link.purpose, refusing)

    assert [(event.reason, event.user_id) for event in refusals(door)] == [("gone", SUSAN.id)]


def test_no_token_shows_itself() -> None:
    token = TOKENS.token_of(a_link(Door()))

    assert repr(token) == "<LinkToken>"
    assert LinkToken.parse(token.reveal()) == token


def test_of_two_who_found_a_link_at_once_one_alone_uses_it() -> None:
    door = Door()
    link = a_link(door)
    token = TOKENS.token_of(link)

    def late(work: Work) -> None:
        assert work.links.with_id(link.id) == link
        used_link(cast(Work, _Beaten(work)), token, link.purpose, TOKENS, door.clock.now())

    with pytest.raises(LinkInvalid) as refused:
        door.storage.transact(late)

    assert refused.value.reason == "used"


class _Beaten:
    """A story in which somebody else takes each link between the look and the use."""

    def __init__(self, work: Work) -> None:
        self.links = self
        self.with_id = work.links.with_id

    def take(self, _link_id: LinkId) -> bool:
        return False
