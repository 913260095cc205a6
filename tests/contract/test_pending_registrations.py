"""PendingRegistrations: a name waits for one person, and is confirmed once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from application.ports import Work
from domain.accounts import EmailAddress, Username, UsernameTaken
from domain.links import Link, LinkId, Purpose
from domain.registrations import PendingRegistration
from tests.contract.conftest import Storage
from tests.support.builders import a_user
from tests.support.doubles import NOON

LATER = NOON + timedelta(hours=1)


def a_wish(name: str = "susan", *, email: str = "Susan@example.org") -> PendingRegistration:
    return PendingRegistration.of(a_user(name, email=email, language="ru"))


def add(storage: Storage, *wishes: PendingRegistration) -> None:
    def story(work: Work) -> None:
        for wish in wishes:
            work.registrations.add(wish)

    storage.transact(story)


def test_what_was_added_is_found_whole(storage: Storage) -> None:
    wish = a_wish()

    add(storage, wish)

    assert storage.transact(lambda work: work.registrations.with_id(wish.id)) == wish
    assert storage.transact(lambda work: work.registrations.with_name(wish.username)) == wish


def test_what_was_not_added_is_not_found(storage: Storage) -> None:
    add(storage, a_wish())
    john = a_wish("john")

    assert storage.transact(lambda work: work.registrations.with_id(john.id)) is None
    assert storage.transact(lambda work: work.registrations.with_name(john.username)) is None


def test_a_name_is_found_by_its_key(storage: Storage) -> None:
    wish = a_wish("SuSan")

    add(storage, wish)

    assert storage.transact(lambda work: work.registrations.with_name(Username.parse("SUSAN")))


def test_a_name_waits_for_one_alone(storage: Storage) -> None:
    add(storage, a_wish())
    other = a_wish(email="other@example.org")

    with pytest.raises(UsernameTaken):
        add(storage, replace(other, id=a_user("john").id))

    assert storage.transact(lambda work: work.registrations.with_name(other.username)) == a_wish()


def test_an_address_may_wait_under_several_names_the_latest_first(storage: Storage) -> None:
    first, second = a_wish("susan"), replace(a_wish("susie"), created_at=LATER)
    add(storage, first, second, a_wish("john", email="john@example.org"))
    address = EmailAddress.of("SUSAN", "example.org")

    waiting = storage.transact(lambda work: work.registrations.of_address(address))

    assert list(waiting) == [second, first]


def test_a_registration_is_taken_once(storage: Storage) -> None:
    wish = a_wish()
    add(storage, wish)

    taken = [storage.transact(lambda work: work.registrations.take(wish.id)) for _ in range(2)]

    assert taken == [True, False]
    assert storage.transact(lambda work: work.registrations.with_id(wish.id)) is None


def test_a_name_that_was_taken_up_can_wait_for_somebody_else(storage: Storage) -> None:
    add(storage, a_wish())
    other = replace(a_wish(email="other@example.org"), id=a_user("john").id)

    storage.transact(lambda work: work.registrations.take(a_wish().id))
    add(storage, other)

    assert storage.transact(lambda work: work.registrations.with_name(other.username)) == other


def test_the_old_are_removed_at_most_so_many(storage: Storage) -> None:
    new = replace(a_wish("new"), created_at=NOON + timedelta(seconds=1))
    add(storage, a_wish("one"), a_wish("two"), a_wish("three"), new)

    removed = [
        storage.transact(lambda work: work.registrations.remove_expired(NOON, 2)) for _ in range(3)
    ]

    assert removed == [2, 1, 0]
    assert storage.transact(lambda work: work.registrations.with_id(new.id)) == new


def test_a_link_leads_to_its_registration_and_no_other(storage: Storage) -> None:
    wish = a_wish()
    add(storage, wish, a_wish("john", email="john@example.org"))
    link = Link.made(
        LinkId("one"), Purpose.CONFIRM_REGISTRATION, user_id=wish.id, email=wish.email, now=NOON
    )
    alone = replace(link, id=LinkId("two"), user_id=a_user("mary").id)

    storage.transact(lambda work: work.links.add(link))
    storage.transact(lambda work: work.links.add(alone))

    assert storage.pending_by_link(link.id) == (link, wish)
    assert storage.pending_by_link(alone.id) is None
    assert storage.pending_by_link(LinkId("three")) is None
    assert storage.link_by_id(alone.id) == alone
    assert storage.link_by_id(LinkId("three")) is None
