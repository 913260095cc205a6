"""Stories on PostgreSQL that cross each other: each ends as if it had been alone."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from adapters.sql import SqlStorage, open_storage
from application.ports import Work
from domain.accounts import UserId
from domain.throttling import Counters, Scope
from tests.integration.sql.postgresql.conftest import JOHN, SUSAN
from tests.support.builders import KEY, a_session
from tests.support.doubles import NOON, a_ring
from tests.support.postgresql import database_with_tables, outside

_WAITING = """
select count(*) from pg_stat_activity
where datname = current_database() and wait_event_type = 'Lock'
"""


def test_of_two_stories_that_each_count_on_what_the_other_changes_one_is_run_again(
    storage: SqlStorage,
) -> None:
    """Write skew: a logout ends what it sees while a login is let in by what it sees."""
    both_have_read = threading.Barrier(2)
    runs: list[str] = []

    def disable(work: Work) -> None:
        runs.append("disable")
        susan = work.users.with_id(SUSAN.id)
        assert susan
        meet(both_have_read)
        work.sessions.remove_of_user(SUSAN.id)
        if susan.active:
            work.users.update(susan.disabled())

    def log_in(work: Work) -> None:
        runs.append("log in")
        susan = work.users.with_id(SUSAN.id)
        assert susan
        meet(both_have_read)
        if susan.active:
            work.sessions.add(a_session(susan))

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(storage.transact, story) for story in (disable, log_in)]:
            done.result(timeout=30)

    assert len(runs) > 2
    with outside() as operator:
        (left,) = operator.execute("select count(*) from sessions").fetchone() or (None,)
    assert left == 0


def test_a_counter_that_begins_anew_while_it_is_found_ended_stays(storage: SqlStorage) -> None:
    service = Counters(a_ring(KEY)).of(Scope.SERVICE)
    (first,) = storage.rate_limiter.count(service, NOON)
    again, later = first.ends_at, first.ends_at + service[0].limit.window
    with outside() as trying, ThreadPoolExecutor(1) as housekeeping, trying.transaction():
        trying.execute("update counters set ends_at = %s", [later])
        removed = housekeeping.submit(storage.rate_limiter.remove_ended, again, 10)
        until_one_waits()

    assert removed.result(timeout=30) == 0
    assert storage.rate_limiter.count(service, again)[0].count == 2


def until_one_waits() -> None:
    with outside() as operator:
        for _ in range(1000):
            waiting = operator.execute(_WAITING).fetchone()
            if waiting != (0,):
                return
            time.sleep(0.002)
    raise AssertionError("nobody waits for a lock")


def test_stories_that_lock_each_other_out_both_end_well(storage: SqlStorage) -> None:
    storage.transact(lambda work: work.users.add(JOHN))
    both_hold_one = threading.Barrier(2)

    def change(first: UserId, second: UserId) -> None:
        def story(work: Work) -> None:
            for user_id in (first, second):
                user = work.users.with_id(user_id)
                assert user
                work.users.update(replace(user, credential_epoch=user.credential_epoch + 1))
                if user_id == first:
                    meet(both_hold_one)

        storage.transact(story)

    with ThreadPoolExecutor(2) as threads:
        orders = [(SUSAN.id, JOHN.id), (JOHN.id, SUSAN.id)]
        for done in [threads.submit(change, *order) for order in orders]:
            done.result(timeout=30)

    found = [storage.user_by_login(user.username) for user in (SUSAN, JOHN)]
    assert [user and user.credential_epoch for user in found] == [2, 2]


def meet(barrier: threading.Barrier) -> None:
    """In the first run; later runs go on alone."""
    try:
        barrier.wait(timeout=5)
    except threading.BrokenBarrierError:
        return
    barrier.abort()


def test_fifty_stories_at_once_on_one_row_all_end_well(storage: SqlStorage) -> None:
    start = threading.Barrier(50)

    def count_up(work: Work) -> None:
        susan = work.users.with_id(SUSAN.id)
        assert susan
        work.users.update(replace(susan, credential_epoch=susan.credential_epoch + 1))

    def once(_number: int) -> None:
        start.wait(timeout=10)
        patient.transact(count_up)

    patient = open_storage(database_with_tables(), 16)
    with ThreadPoolExecutor(50) as threads:
        list(threads.map(once, range(50)))
    patient.close()

    found = storage.user_by_login(SUSAN.username)
    assert found
    assert found.credential_epoch == 50
