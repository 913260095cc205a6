"""Housekeeping: everything that has ended goes, nothing else does, and twice is as good as once."""

from datetime import timedelta

import pytest

from application.housekeeping.keep_house import BATCH
from domain.accounts import FAREWELL, PENDING_LIMIT
from domain.events import EventKind, Letter, LetterKind
from domain.forward_auth import TicketId
from tests.contract.test_expiry import a_link, a_registration
from tests.support.builders import PASSWORD, RETENTION, Door, a_series, a_session, a_user, an_event

DAY = timedelta(days=1)
INSTANT = timedelta(microseconds=1)
NOTHING = {
    "events_sealed": 0,
    "accounts_deleted": 0,
    "sessions_removed": 0,
    "remembered_removed": 0,
    "links_removed": 0,
    "registrations_removed": 0,
    "letters_removed": 0,
    "events_removed": 0,
    "counters_removed": 0,
    "tickets_removed": 0,
    "deliveries_removed": 0,
}


@pytest.fixture
def door() -> Door:
    return Door()


def parked(door: Door) -> None:
    """A letter that no mail server took."""
    door.post(Letter(kind=LetterKind.INVITATION, to=a_user("mary").email, language="en"))
    now = door.clock.now()
    (posted,) = door.storage.transact(lambda work: work.outbox.claim(now, now + DAY, 1))
    door.storage.transact(lambda work: work.outbox.park(posted, "refused"))


def kept(door: Door) -> dict[str, int]:
    """What one run of it did."""
    return dict(door.keep_house(progress=lambda _part, _whole: None))


def test_an_empty_house_is_in_order(door: Door) -> None:
    assert kept(door) == NOTHING


def test_everything_that_has_ended_goes(door: Door) -> None:
    user = door.with_user()
    now = door.clock.now()
    door.storage.transact(
        lambda work: [
            work.sessions.add(a_session(user)),
            work.remembered.add(a_series(user)),
            work.links.add(a_link(user, now + DAY)),
            work.registrations.add(a_registration("john", now)),
            work.tickets.use(TicketId("used"), now + DAY),
        ]
    )
    parked(door)
    door.clock.forward(PENDING_LIMIT + RETENTION)

    done = kept(door)

    assert done == NOTHING | {
        "events_sealed": 2,  # the registration's, and what brought the letter
        "sessions_removed": 1,
        "remembered_removed": 1,
        "links_removed": 1,
        "registrations_removed": 1,
        "letters_removed": 1,
        "tickets_removed": 1,
    }


def test_doing_it_again_does_nothing(door: Door) -> None:
    user = door.with_user()
    door.storage.transact(lambda work: work.sessions.add(a_session(user)))
    door.clock.forward(DAY)
    kept(door)

    assert kept(door) == NOTHING


def test_what_still_holds_stays(door: Door) -> None:
    door.with_user()
    signed_in = door.log_in(login="susan", password=PASSWORD, remember=True)
    door.clock.forward(door.session_limits.idle - INSTANT)

    kept(door)

    resolved = door.resolve(session_token=signed_in.session_token, remember_token=None)
    assert resolved
    assert resolved.user.id == signed_in.user.id


def test_accounts_go_when_their_time_has_come(door: Door) -> None:
    user = door.with_user()
    door.request_deletion(user_id=user.id)
    door.clock.forward(FAREWELL - INSTANT)
    before = kept(door)
    door.clock.forward(INSTANT)

    after = kept(door)

    assert (before["accounts_deleted"], after["accounts_deleted"]) == (0, 1)
    assert door.storage.user_by_login(user.username) is None
    assert door.events_of(user)[-1].kind is EventKind.ACCOUNT_DELETED


def test_more_than_one_batch_goes_in_one_run(door: Door) -> None:
    user = door.with_user()
    sessions = [a_session(user) for _ in range(BATCH + 1)]
    door.storage.transact(lambda work: [work.sessions.add(session) for session in sessions])
    door.clock.forward(DAY)

    assert kept(door)["sessions_removed"] == BATCH + 1


def test_old_events_go_once_they_have_been_sealed_for_so_long(door: Door) -> None:
    events = [an_event(a_user("susan")) for _ in range(3)]
    door.storage.transact(lambda work: [work.record(event) for event in events])
    door.clock.forward(10 * RETENTION)
    first = kept(door)
    door.clock.forward(RETENTION + INSTANT)

    second = kept(door)

    assert (first["events_sealed"], first["events_removed"]) == (3, 0)
    assert (second["events_sealed"], second["events_removed"]) == (0, 3)


def test_a_little_at_a_time_comes_to_an_end(door: Door) -> None:
    user = door.with_user()
    sessions = [a_session(user) for _ in range(BATCH + 1)]
    door.storage.transact(lambda work: [work.sessions.add(session) for session in sessions])
    door.clock.forward(DAY)

    assert [door.keep_house.a_little() for _ in range(3)] == [True, True, False]
    assert door.storage.transact(lambda work: list(work.sessions.of_user(user.id))) == []


def test_every_task_is_begun_even_where_the_first_has_more_to_do(door: Door) -> None:
    user = door.with_user()
    door.storage.transact(lambda work: work.sessions.add(a_session(user)))
    door.clock.forward(DAY)

    door.keep_house.a_little()

    assert door.storage.transact(lambda work: list(work.sessions.of_user(user.id))) == []


def test_progress_counts_the_tasks(door: Door) -> None:
    seen: list[tuple[int, int]] = []

    door.keep_house(progress=lambda part, whole: seen.append((part, whole)))

    assert seen == [(number, 11) for number in range(12)]
