"""What every adapter of `RememberRepository` promises."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from application.ports import StorageUnavailable, Work
from domain.accounts import User
from domain.errors import Conflict
from domain.sessions import RememberSeries
from tests.contract.conftest import Storage
from tests.support.builders import a_remember_token, a_series, a_user
from tests.support.doubles import NOON, SeededEntropy

LATER = NOON + timedelta(days=1, microseconds=1)


@pytest.fixture
def susan(storage: Storage) -> User:
    user = a_user("susan")
    storage.transact(lambda work: work.users.add(user))
    return user


def begun(storage: Storage, *all_series: RememberSeries) -> None:
    storage.transact(lambda work: [work.remembered.add(series) for series in all_series])


def stored(storage: Storage, series: RememberSeries) -> RememberSeries | None:
    return storage.transact(lambda work: work.remembered.with_id(series.id))


def rotated(series: RememberSeries, entropy: str = "rotation") -> RememberSeries:
    token = a_remember_token()
    return series.rotated(token, token.successor(SeededEntropy(entropy)), LATER)


def test_a_series_comes_back_exactly_as_added(storage: Storage, susan: User) -> None:
    series = replace(
        a_series(susan, now=NOON),
        credential_epoch=5,
        last_used_at=NOON + timedelta(microseconds=1),
        previous="e" * 64,
    )
    new = a_series(susan)

    begun(storage, series, new)

    assert stored(storage, series) == series
    assert stored(storage, new) == new


def test_a_series_that_nobody_began_is_not_found(storage: Storage, susan: User) -> None:
    begun(storage, a_series(susan))

    assert stored(storage, a_series(susan)) is None


def test_a_rotated_series_replaces_the_one_it_was_made_from(storage: Storage, susan: User) -> None:
    series, other = a_series(susan), a_series(susan)
    begun(storage, series, other)
    after = rotated(series)

    storage.transact(lambda work: work.remembered.update(after, was=series))

    assert stored(storage, series) == after
    assert stored(storage, other) == other


def test_a_series_is_not_rotated_twice_from_one_state(storage: Storage, susan: User) -> None:
    series = a_series(susan)
    begun(storage, series)
    first = rotated(series)
    storage.transact(lambda work: work.remembered.update(first, was=series))

    def story(work: Work) -> None:
        with pytest.raises(Conflict):
            work.remembered.update(rotated(series, "another"), was=series)

    storage.transact(story)
    assert stored(storage, series) == first


def test_of_eight_rotations_at_once_one_is_kept(storage: Storage, susan: User) -> None:
    series = a_series(susan)
    begun(storage, series)
    wanted = [rotated(series, f"browser {number}") for number in range(8)]

    def rotate(after: RememberSeries) -> bool:
        try:
            storage.transact(lambda work: work.remembered.update(after, was=series))
        except StorageUnavailable:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        kept = list(threads.map(rotate, wanted))

    assert kept.count(True) == 1
    assert stored(storage, series) == wanted[kept.index(True)]


def test_a_series_that_has_ended_is_not_rotated_back_to_life(storage: Storage, susan: User) -> None:
    series = a_series(susan)
    begun(storage, series)
    storage.transact(lambda work: work.remembered.remove(series.id))

    def story(work: Work) -> None:
        with pytest.raises(Conflict):
            work.remembered.update(rotated(series), was=series)

    storage.transact(story)
    assert stored(storage, series) is None


def test_a_removed_series_is_gone_and_no_other(storage: Storage, susan: User) -> None:
    series, other = a_series(susan), a_series(susan)
    begun(storage, series, other)

    storage.transact(lambda work: work.remembered.remove(series.id))
    storage.transact(lambda work: work.remembered.remove(series.id))

    assert stored(storage, series) is None
    assert stored(storage, other) == other


def test_the_series_of_a_user_go_together(storage: Storage, susan: User) -> None:
    john = a_user("john")
    storage.transact(lambda work: work.users.add(john))
    ended, kept = [a_series(susan), a_series(susan)], a_series(john)
    begun(storage, *ended, kept)

    storage.transact(lambda work: work.remembered.remove_of_user(susan.id))

    assert [stored(storage, series) for series in ended] == [None, None]
    assert stored(storage, kept) == kept


def test_the_series_of_a_user_are_listed_the_oldest_first(storage: Storage, susan: User) -> None:
    john = a_user("john")
    storage.transact(lambda work: work.users.add(john))
    late, early = a_series(susan, now=LATER), a_series(susan, now=NOON)
    begun(storage, late, a_series(john), early)

    listed = storage.transact(lambda work: list(work.remembered.of_user(susan.id)))

    assert listed == [early, late]


def test_series_expire_at_the_very_moment_by_age_and_by_not_being_used(
    storage: Storage, susan: User
) -> None:
    minute = timedelta(minutes=1)
    old = replace(a_series(susan), last_used_at=NOON + 9 * minute)
    unused = a_series(susan, now=NOON + 2 * minute)
    kept = a_series(susan, now=NOON + 5 * minute)
    begun(storage, old, unused, kept)

    removed = storage.transact(
        lambda work: work.remembered.remove_expired(NOON, NOON + 2 * minute, 10)
    )

    assert removed == 2
    assert [stored(storage, one) for one in (old, unused, kept)] == [None, None, kept]


def test_no_more_series_are_removed_than_asked(storage: Storage, susan: User) -> None:
    begun(storage, *(a_series(susan) for _ in range(3)))

    batches = [
        storage.transact(lambda work: work.remembered.remove_expired(NOON, NOON, 2))
        for _ in range(3)
    ]

    assert batches == [2, 1, 0]
