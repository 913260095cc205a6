"""Deletion: nothing is left but ids in the trail and a digest of the name."""

from datetime import timedelta

import pytest

from domain.accounts import FAREWELL, User, UserUnknown
from domain.errors import Refusals
from domain.events import Actor, EventKind, Letter, LetterKind
from domain.links import Link, Purpose, new_link_id
from domain.registrations import PendingRegistration
from domain.sessions import NOBODY
from tests.support.browsers import Browser
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door, a_user, an_event
from tests.support.storages import BusyStorage

SECOND = timedelta(seconds=1)


@pytest.fixture
def storage() -> BusyStorage:
    return BusyStorage()


@pytest.fixture
def door(storage: BusyStorage) -> Door:
    return Door(storage)


@pytest.fixture
def susan(door: Door) -> User:
    return door.with_user("susan")


def kinds(door: Door, user: User) -> list[EventKind]:
    return [event.kind for event in door.events_of(user)]


def a_link(door: Door, user: User, purpose: Purpose, to: User) -> Link:
    return Link.made(
        new_link_id(door.entropy), purpose, user_id=user.id, email=to.email, now=door.clock.now()
    )


def test_a_deleted_account_is_unknown(door: Door, susan: User) -> None:
    browser = Browser(door)
    browser.log_in(remember=True)

    door.delete_account(user_id=susan.id)

    assert browser.visit() is None
    with pytest.raises(UserUnknown):
        door.find_user("susan")
    with pytest.raises(UserUnknown):
        door.delete_account(user_id=susan.id)


def test_the_trail_keeps_what_happened_and_forgets_from_where(door: Door, susan: User) -> None:
    Browser(door).log_in()
    john = door.with_user("john")
    door.circumstances.actor = Actor.OPERATOR
    door.circumstances.client = NOBODY

    door.delete_account(user_id=susan.id)

    events = door.events_of(susan)
    told = {EventKind.REGISTRATION, EventKind.LOGIN, EventKind.ACCOUNT_DELETED}
    assert {event.kind for event in events} == told
    assert {event.client for event in events} == {NOBODY}
    assert {event.client for event in door.events_of(john)} != {NOBODY}


def test_the_name_is_nobody_elses_and_the_address_is_free(door: Door, susan: User) -> None:
    door.delete_account(user_id=susan.id)
    again = {"email": "susan@example.org", "password": OTHER_PASSWORD}

    with pytest.raises(Refusals, match="refused") as refused:
        door.register(username="Susan", **again)
    newcomer = door.register(username="susan2", **again)

    assert [refusal.code for refusal in refused.value.each] == ["username_taken"]
    assert newcomer.email == susan.email


def test_what_strangers_sent_to_the_address_goes_too(door: Door, susan: User) -> None:
    john = door.with_user("john")
    pending = PendingRegistration.of(a_user("maria", email=susan.email.address))
    links = [
        a_link(door, susan, Purpose.RESET_PASSWORD, susan),
        a_link(door, john, Purpose.CHANGE_EMAIL, susan),
        a_link(door, a_user("maria"), Purpose.CONFIRM_REGISTRATION, susan),
    ]
    kept = a_link(door, john, Purpose.VERIFY_EMAIL, john)
    letter = Letter(kind=LetterKind.RESET_PASSWORD, to=susan.email, language="en")
    door.storage.transact(lambda work: [work.links.add(link) for link in [*links, kept]])
    door.storage.transact(lambda work: work.registrations.add(pending))
    door.storage.transact(lambda work: work.record(an_event(letters=(letter,))))

    door.delete_account(user_id=susan.id)

    left = door.storage.transact(lambda work: [work.links.with_id(one.id) for one in links])
    assert left == [None, None, None]
    assert door.storage.transact(lambda work: work.links.with_id(kept.id)) == kept
    assert door.storage.transact(lambda work: work.registrations.with_id(pending.id)) is None
    assert door.storage.transact(lambda work: work.outbox.of_user(susan.id, susan.email)) == []


def test_from_where_somebody_registered_a_second_time_is_forgotten_too(
    door: Door, susan: User
) -> None:
    """Most often it was the owner, who had waited in vain for the first mail."""
    door.request_registration(
        username="susan2",
        email=susan.email.address,
        password=PASSWORD,
        password_again=PASSWORD,
        language="en",
    )

    door.delete_account(user_id=susan.id)

    asked = [one for one in door.trail if one.kind is EventKind.REGISTRATION_REQUESTED]
    assert [event.client for event in asked] == [NOBODY]


def test_accounts_are_deleted_when_their_time_has_come_and_not_before(
    door: Door, susan: User
) -> None:
    door.with_user("john")
    door.request_deletion(user_id=susan.id)

    door.clock.forward(FAREWELL - SECOND)
    before = door.delete_due(10)
    door.clock.forward(SECOND)
    then, afterwards = door.delete_due(10), door.delete_due(10)

    assert (before, then, afterwards) == (0, 1, 0)
    assert [user.username.key for user in door.list_users()] == ["john"]
    assert kinds(door, susan).count(EventKind.ACCOUNT_DELETED) == 1


def test_a_batch_deletes_no_more_than_asked(door: Door) -> None:
    users = [door.with_user(f"user{number}") for number in range(5)]
    for user in users:
        door.request_deletion(user_id=user.id)
    door.clock.forward(FAREWELL)

    batches = [door.delete_due(2) for _ in range(4)]

    assert batches == [2, 2, 1, 0]


def test_whoever_is_kept_just_before_the_deletion_stays(
    door: Door, storage: BusyStorage, susan: User
) -> None:
    """As where a clock beside ours is a little behind."""
    door.request_deletion(user_id=susan.id)
    door.clock.forward(FAREWELL)

    def kept_meanwhile() -> None:
        staying = door.find_user("susan").staying()
        storage.meanwhile = lambda: storage.inner.transact(lambda work: work.users.update(staying))

    storage.meanwhile = kept_meanwhile  # before the list is read; its own before the deletion
    deleted = door.delete_due(10)

    assert deleted == 0
    door.log_in(login="susan", password=PASSWORD)


def test_whoever_is_gone_already_is_not_deleted_twice(
    door: Door, storage: BusyStorage, susan: User
) -> None:
    door.request_deletion(user_id=susan.id)
    door.clock.forward(FAREWELL)

    def deleted_meanwhile() -> None:
        storage.meanwhile = lambda: door.delete_account(user_id=susan.id)

    storage.meanwhile = deleted_meanwhile
    deleted = door.delete_due(10)

    assert deleted == 0
    assert kinds(door, susan).count(EventKind.ACCOUNT_DELETED) == 1
