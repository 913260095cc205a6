"""What every storage promises about webhooks: written in the story, and claimed by one."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from application.ports import Work
from domain.accounts import User
from domain.events import Event
from domain.webhooks import Delivery, DeliveryId, deliveries_of
from tests.contract.conftest import TARGETS, Storage
from tests.support.builders import a_user, an_event
from tests.support.doubles import NOON

HERE, THERE = TARGETS
SUSAN = a_user()
MOMENT = timedelta(microseconds=1)
LATER = NOON + timedelta(minutes=1)


def recorded(storage: Storage, user: User = SUSAN, at: datetime = NOON) -> Event:
    event = an_event(user, at=at)
    storage.transact(lambda work: work.record(event))
    return event


def kept(storage: Storage) -> list[Delivery]:
    return list(storage.delivery_page(after="", limit=100))


def claimed(
    storage: Storage, now: datetime = NOON, until: datetime = LATER, target: str = HERE
) -> Delivery | None:
    return storage.transact(lambda work: work.deliveries.claim(target, now, until))


def surely_claimed(storage: Storage, now: datetime = NOON, until: datetime = LATER) -> Delivery:
    delivery = claimed(storage, now, until)
    assert delivery is not None
    return delivery


def test_an_event_leaves_a_delivery_for_each_target_exactly_as_made(storage: Storage) -> None:
    event = recorded(storage, at=NOON + timedelta(microseconds=123457))

    assert kept(storage) == deliveries_of(event, TARGETS)


def test_a_story_that_is_rolled_back_leaves_none(storage: Storage) -> None:
    def story(work: Work) -> None:
        work.record(an_event(SUSAN))
        raise KeyError

    with pytest.raises(KeyError):
        storage.transact(story)

    assert kept(storage) == []


def test_pages_go_on_where_the_one_before_ended(storage: Storage) -> None:
    for _ in range(3):
        recorded(storage)
    everything = kept(storage)

    pages: list[list[Delivery]] = []
    after = ""
    while page := storage.delivery_page(after=after, limit=4):
        pages.append(list(page))
        after = page[-1].id

    assert [len(page) for page in pages] == [4, 2]
    assert [one for page in pages for one in page] == everything
    assert [one.id for one in everything] == sorted(one.id for one in everything)


def test_the_one_due_first_is_claimed_first_by_one_and_for_its_target_alone(
    storage: Storage,
) -> None:
    second = recorded(storage, at=NOON + MOMENT)
    first = recorded(storage)

    found = [claimed(storage, now=LATER, until=LATER + MOMENT) for _ in range(3)]
    there = claimed(storage, now=LATER, target=THERE)

    assert [one and one.id for one in found] == [f"msg_{first.id}_0", f"msg_{second.id}_0", None]
    assert [one.attempts for one in found if one] == [1, 1]
    assert there is not None
    assert there.id == f"msg_{first.id}_1"


def test_nothing_is_claimed_before_it_is_due(storage: Storage) -> None:
    recorded(storage)

    assert claimed(storage, now=NOON - MOMENT) is None
    assert claimed(storage, now=NOON, target="https://elsewhere.example/") is None
    assert claimed(storage, now=NOON) is not None


def test_a_claim_ends_at_its_moment(storage: Storage) -> None:
    recorded(storage)
    first = surely_claimed(storage)

    before = claimed(storage, now=LATER - MOMENT)
    again = claimed(storage, now=LATER, until=LATER + MOMENT)

    assert before is None
    assert again == replace(first, attempts=2)


def test_what_was_deferred_is_free_when_it_is_due(storage: Storage) -> None:
    recorded(storage)
    first = surely_claimed(storage, until=NOON + timedelta(days=1))

    storage.transact(lambda work: work.deliveries.defer(first, LATER, "status 500"))

    assert claimed(storage, now=LATER - MOMENT) is None
    expected = replace(first, attempts=2, due_at=LATER, fault="status 500")
    assert claimed(storage, now=LATER) == expected


def test_what_was_parked_waits_until_it_is_asked_for(storage: Storage) -> None:
    recorded(storage)
    first = surely_claimed(storage)
    storage.transact(lambda work: work.deliveries.park(first, "status 410"))

    before = claimed(storage, now=NOON + timedelta(days=9))
    count = storage.transact(lambda work: work.deliveries.retry(LATER))
    again = claimed(storage, now=LATER)

    assert (before, count) == (None, 1)
    assert again == replace(first, due_at=LATER, attempts=1, fault="status 410")


def test_one_is_asked_for_by_its_id(storage: Storage) -> None:
    recorded(storage)
    first = surely_claimed(storage)
    storage.transact(lambda work: work.deliveries.defer(first, LATER, "status 500"))

    count = storage.transact(lambda work: work.deliveries.retry(NOON, first.id))
    unknown = storage.transact(lambda work: work.deliveries.retry(NOON, DeliveryId("msg_x_0")))

    assert (count, unknown) == (1, 0)
    assert claimed(storage, now=NOON) is not None


def test_who_was_overtaken_changes_nothing(storage: Storage) -> None:
    recorded(storage)
    late = surely_claimed(storage)
    current = surely_claimed(storage, now=LATER, until=LATER + timedelta(hours=1))

    storage.transact(lambda work: work.deliveries.park(late, "late"))
    storage.transact(lambda work: work.deliveries.defer(late, NOON, "late"))

    (mine, _) = kept(storage)
    assert mine == current
    assert claimed(storage, now=LATER) is None


def test_a_removed_one_is_gone_and_no_other(storage: Storage) -> None:
    recorded(storage)
    first = surely_claimed(storage)

    for _ in range(2):
        storage.transact(lambda work: work.deliveries.remove(first.id))
    storage.transact(lambda work: work.deliveries.park(first, "late"))

    assert [one.target for one in kept(storage)] == [THERE]


def test_what_is_long_overdue_is_removed_some_at_a_time(storage: Storage) -> None:
    recorded(storage)
    recorded(storage, at=NOON + MOMENT)

    def removed(before: datetime, limit: int) -> int:
        return storage.transact(lambda work: work.deliveries.remove_late(before, limit))

    counts = [removed(NOON - MOMENT, 9), removed(NOON, 1), removed(NOON, 9)]

    assert counts == [0, 1, 1]
    assert [one.at for one in kept(storage)] == [NOON + MOMENT] * 2


def test_what_is_about_an_account_goes_with_it(storage: Storage) -> None:
    miguel = a_user("miguel")
    recorded(storage)
    his = recorded(storage, miguel)

    storage.transact(lambda work: work.deliveries.remove_of_user(SUSAN.id))

    assert {one.id for one in kept(storage)} == {f"msg_{his.id}_0", f"msg_{his.id}_1"}
