"""What every adapter of `Transaction` promises: all of a story or nothing, and no lost update."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from application.ports import StorageUnavailable, Work
from domain.accounts import User
from domain.errors import Conflict
from tests.contract.conftest import Storage
from tests.support.builders import a_series, a_session, a_user

THREADS = 8
ROUNDS = 5


@pytest.fixture
def susan(storage: Storage) -> User:
    user = a_user("susan")
    storage.transact(lambda work: work.users.add(user))
    return user


def epoch_of(storage: Storage, user: User) -> int:
    found = storage.user_by_login(user.username)
    assert found
    return found.credential_epoch


def test_what_a_story_returns_is_handed_on(storage: Storage) -> None:
    answer = storage.transact(lambda work: ("the answer", work.users.with_id(a_user().id)))

    assert answer == ("the answer", None)


def test_a_story_that_returns_is_kept_whole(storage: Storage) -> None:
    susan = a_user("susan")
    series = a_series(susan)
    session = a_session(susan, series=series)

    def story(work: Work) -> None:
        work.users.add(susan)
        work.remembered.add(series)
        work.sessions.add(session)

    storage.transact(story)

    assert storage.session_by_id(session.id) == (session, susan, series)
    assert storage.transact(lambda work: work.remembered.with_id(series.id)) == series


def test_a_story_that_raises_leaves_nothing(storage: Storage, susan: User) -> None:
    session = a_session(susan)
    storage.transact(lambda work: work.sessions.add(session))

    def story(work: Work) -> None:
        work.users.add(a_user("john"))
        work.users.update(susan.disabled())
        work.sessions.remove(session.id)
        work.sessions.add(a_session(susan))
        work.remembered.add(a_series(susan))
        raise LookupError("changed its mind")

    with pytest.raises(LookupError, match="changed its mind"):
        storage.transact(story)

    assert list(storage.user_page(after="", limit=9)) == [susan]
    assert storage.session_by_id(session.id) == (session, susan, None)


def test_even_an_interrupted_story_leaves_nothing(storage: Storage) -> None:
    def story(work: Work) -> None:
        work.users.add(a_user("susan"))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        storage.transact(story)

    assert list(storage.user_page(after="", limit=9)) == []


def test_the_storage_serves_on_after_a_story_that_raised(storage: Storage, susan: User) -> None:
    def story(work: Work) -> None:
        work.users.update(susan.disabled())
        raise LookupError

    with pytest.raises(LookupError):
        storage.transact(story)

    storage.transact(lambda work: work.users.update(susan.disabled()))
    assert epoch_of(storage, susan) == 1


def test_a_story_sees_what_it_wrote_and_nobody_else_does_before_its_end(storage: Storage) -> None:
    susan = a_user("susan")

    def story(work: Work) -> tuple[User | None, User | None]:
        work.users.add(susan)
        return work.users.with_id(susan.id), storage.user_by_login(susan.username)

    inside, outside = storage.transact(story)

    assert inside == susan
    assert outside is None


def test_a_conflict_runs_the_story_again_and_keeps_its_last_run_alone(storage: Storage) -> None:
    names = iter(["first", "second", "third"])

    def story(work: Work) -> str:
        name = next(names)
        work.users.add(a_user(name))
        if name != "third":
            raise Conflict
        return name

    answer = storage.transact(story)

    assert answer == "third"
    assert [user.username.key for user in storage.user_page(after="", limit=9)] == ["third"]


@pytest.mark.usefixtures("without_pauses")
def test_conflicts_without_end_are_a_fault_that_leaves_nothing(storage: Storage) -> None:
    runs = []

    def story(work: Work) -> None:
        runs.append("run")
        work.users.add(a_user("susan"))
        raise Conflict

    with pytest.raises(StorageUnavailable):
        storage.transact(story)

    assert 2 <= len(runs) <= 20
    assert list(storage.user_page(after="", limit=9)) == []


@pytest.mark.usefixtures("without_pauses")
def test_a_stale_copy_never_overwrites(storage: Storage, susan: User) -> None:
    storage.transact(lambda work: work.users.update(susan.disabled()))

    with pytest.raises(StorageUnavailable):
        storage.transact(lambda work: work.users.update(replace(susan, language="ru")))

    assert storage.user_by_login(susan.username) == replace(susan.disabled(), version=1)


def test_overlapping_stories_lose_nothing(storage: Storage, susan: User) -> None:
    start = threading.Barrier(THREADS)

    def count_up(work: Work) -> None:
        user = work.users.with_id(susan.id)
        assert user
        work.users.update(replace(user, credential_epoch=user.credential_epoch + 1))

    def count_often(_number: int) -> None:
        start.wait(timeout=10)
        for _ in range(ROUNDS):
            storage.transact(count_up)

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(count_often, range(THREADS)))

    assert epoch_of(storage, susan) == THREADS * ROUNDS


def test_of_writers_who_all_read_outside_their_story_none_overwrites_another(
    storage: Storage, susan: User
) -> None:
    start = threading.Barrier(THREADS)

    def is_counted_up() -> bool:
        user = storage.user_by_login(susan.username)
        assert user
        changed = replace(user, credential_epoch=user.credential_epoch + 1)
        return storage.transact(lambda work: is_written(work, changed))

    def is_written(work: Work, user: User) -> bool:
        try:
            work.users.update(user)
        except Conflict:
            return False
        return True

    def count_up(_number: int) -> None:
        start.wait(timeout=10)
        while not is_counted_up():
            pass

    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(count_up, range(THREADS)))

    assert epoch_of(storage, susan) == THREADS
