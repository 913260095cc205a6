"""What every adapter of `RateLimiter` promises: exact, however many try at once."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from domain.secrets import Key, KeyRing
from domain.throttling import Counted, Counter, Counters, Scope, Throttled
from tests.contract.conftest import Storage
from tests.support.builders import KEY
from tests.support.doubles import NOON

MINUTE = timedelta(minutes=1)
counters = Counters(KeyRing((Key("test", KEY),)))
SUSAN = counters.of(Scope.ACCOUNT_FROM_NETWORK, "susan", "192.0.2.1")
"""Five in five minutes, twenty in an hour."""
SERVICE = counters.of(Scope.SERVICE)


def counted(
    storage: Storage, whose: Sequence[Counter] = SUSAN, now: datetime = NOON
) -> Sequence[Counted]:
    return storage.rate_limiter.count(whose, now)


def tries(storage: Storage, number: int, whose: Sequence[Counter] = SUSAN) -> int:
    """How many of so many get through."""
    through = 0
    for _ in range(number):
        try:
            counted(storage, whose)
        except Throttled:
            continue
        through += 1
    return through


def test_tries_get_through_up_to_the_limit_and_not_beyond(storage: Storage) -> None:
    assert tries(storage, 7) == 5


def test_each_try_says_what_its_counters_came_to(storage: Storage) -> None:
    counted(storage)

    found = {one.counter: (one.count, one.ends_at) for one in counted(storage, now=NOON + MINUTE)}

    assert found == {
        SUSAN[0]: (2, NOON + timedelta(minutes=5)),
        SUSAN[1]: (2, NOON + timedelta(hours=1)),
    }


def test_whoever_is_refused_is_told_how_long_in_seconds(storage: Storage) -> None:
    tries(storage, 5)

    with pytest.raises(Throttled) as refusal:
        counted(storage, now=NOON + MINUTE)

    assert (refusal.value.scope, refusal.value.retry_after) == (Scope.ACCOUNT_FROM_NETWORK, 240)


def test_a_window_ends_to_the_instant(storage: Storage) -> None:
    tries(storage, 5)
    instant = timedelta(microseconds=1)

    with pytest.raises(Throttled):
        counted(storage, now=NOON + 5 * MINUTE - instant)
    again = counted(storage, now=NOON + 5 * MINUTE)

    assert {one.counter: one.count for one in again} == {SUSAN[0]: 1, SUSAN[1]: 6}


def test_a_refused_try_counts_nowhere(storage: Storage) -> None:
    both = (*SUSAN, *counters.of(Scope.NETWORK, "192.0.2.1"))
    tries(storage, 10, both)

    found = counted(storage, counters.of(Scope.NETWORK, "192.0.2.1"))

    assert {one.count for one in found} == {6}


def test_others_are_counted_apart(storage: Storage) -> None:
    tries(storage, 5)

    assert tries(storage, 1, counters.of(Scope.ACCOUNT_FROM_NETWORK, "john", "192.0.2.1")) == 1
    assert tries(storage, 1, counters.of(Scope.ACCOUNT_FROM_NETWORK, "susan", "192.0.2.2")) == 1


def test_what_only_alerts_refuses_nobody(storage: Storage) -> None:
    whole = SERVICE[0].limit.most
    rate_limiter = storage.rate_limiter

    found = [rate_limiter.count(SERVICE, NOON)[0] for _ in range(whole + 1)]

    assert [one.count for one in found if one.is_full] == [whole]
    assert found[-1].count == whole + 1


def test_a_try_that_is_given_back_leaves_room_for_another(storage: Storage) -> None:
    tries(storage, 4)
    last = counted(storage)

    storage.rate_limiter.give_back(last, ())

    assert tries(storage, 2) == 1


def test_an_emptied_scope_begins_anew_and_no_other_does(storage: Storage) -> None:
    network = counters.of(Scope.NETWORK, "192.0.2.1")
    tries(storage, 3, (*SUSAN, *network))
    last = counted(storage, (*SUSAN, *network))

    storage.rate_limiter.give_back(last, [Scope.ACCOUNT_FROM_NETWORK])

    found = {one.counter: one.count for one in counted(storage, (*SUSAN, *network))}
    assert found == {SUSAN[0]: 1, SUSAN[1]: 1, network[0]: 4, network[1]: 4}


@pytest.mark.parametrize("emptied", [(), (Scope.ACCOUNT_FROM_NETWORK,)])
def test_when_a_window_ends_tells_nothing_of_what_was_given_back_before(
    storage: Storage, emptied: Sequence[Scope]
) -> None:
    storage.rate_limiter.give_back(counted(storage), emptied)

    found = counted(storage, now=NOON + MINUTE)

    assert {one.ends_at - one.counter.limit.window for one in found} == {NOON + MINUTE}


def test_what_began_anew_since_is_not_given_back(storage: Storage) -> None:
    old = counted(storage)
    later = NOON + timedelta(hours=2)
    counted(storage, now=later)

    storage.rate_limiter.give_back(old, [Scope.ACCOUNT_FROM_NETWORK])

    assert {one.count for one in counted(storage, now=later)} == {2}


def test_nothing_is_given_back_twice(storage: Storage) -> None:
    first = counted(storage)

    for _ in range(2):
        storage.rate_limiter.give_back(first, ())
    storage.rate_limiter.give_back((), ())

    assert tries(storage, 6) == 5


def test_fifty_at_once_are_exactly_as_many_as_the_limit(storage: Storage) -> None:
    with ThreadPoolExecutor(50) as people:
        through = sum(people.map(lambda _: tries(storage, 1), range(50)))

    assert through == 5


def test_those_who_give_back_make_no_room_for_more_at_once(storage: Storage) -> None:
    """Some know the password and some do not, all on the same counters in any order."""
    network = counters.of(Scope.NETWORK, "192.0.2.1")

    def one(number: int) -> int:
        whose = (*network, *SERVICE) if number % 2 else (*SERVICE, *network)
        try:
            found = counted(storage, whose)
        except Throttled:
            return 0
        if number % 3:
            return 1
        storage.rate_limiter.give_back(found, ())
        return 0

    with ThreadPoolExecutor(16) as people:
        failures = sum(people.map(one, range(60)))

    assert failures <= 20
    assert tries(storage, 30, network) == 20 - failures


def test_only_what_has_ended_is_removed_a_batch_at_a_time(storage: Storage) -> None:
    counted(storage)

    assert storage.rate_limiter.remove_ended(NOON + 5 * MINUTE, 10) == 1
    assert storage.rate_limiter.remove_ended(NOON + timedelta(hours=1), 0) == 0
    assert storage.rate_limiter.remove_ended(NOON + timedelta(hours=1), 10) == 1
    assert storage.rate_limiter.remove_ended(NOON + timedelta(hours=1), 10) == 0
