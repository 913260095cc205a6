"""What every adapter of `Outbox` promises, and the page of letters beside it."""

from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from application.ports import Work
from domain.accounts import EmailAddress, UserId
from domain.events import Event, Letter, LetterId, LetterKind, Posted
from domain.links import LinkId
from tests.contract.conftest import Storage
from tests.support.builders import Door, a_user, an_event
from tests.support.doubles import FIREFOX, NOON

MINUTE = timedelta(minutes=1)
SUSAN = a_user("susan")


def a_letter(name: str = "susan", user_id: UserId | None = None) -> Letter:
    to = EmailAddress.of(name, "example.org")
    return Letter(kind=LetterKind.PASSWORD_CHANGED, to=to, language="en", user_id=user_id)


def bringing(*letters: Letter, at: datetime = NOON) -> Event:
    return an_event(at=at, client=FIREFOX, letters=letters)


def posted(storage: Storage, *events: Event) -> list[Posted]:
    for event in events:
        storage.transact(lambda work, event=event: work.record(event))  # type: ignore[misc]  # bound now
    return waiting(storage)


def waiting(storage: Storage) -> list[Posted]:
    return list(storage.letter_page(after="", limit=1000))


def claimed(storage: Storage, minutes: int = 0, limit: int = 10) -> Sequence[Posted]:
    """For a minute, by somebody who comes so many minutes after noon."""
    now = NOON + minutes * MINUTE
    return storage.transact(lambda work: work.outbox.claim(now, now + MINUTE, limit))


def test_a_letter_comes_back_as_its_event_brought_it(storage: Storage) -> None:
    letter = Letter(
        kind=LetterKind.RESET_PASSWORD,
        to=EmailAddress("susan@example.org", "Susan@example.org"),
        language="ru",
        user_id=UserId("7" * 32),
        link_id=LinkId("link"),
    )
    event = bringing(letter, a_letter())

    found = posted(storage, event)

    assert [one.letter for one in found] == [letter, a_letter()]
    assert len({one.id for one in found}) == 2
    for one in found:
        assert (one.at, one.due_at, one.client) == (event.at, event.at, FIREFOX)
        assert (one.attempts, one.parked, one.linked, one.fault) == (0, False, False, None)


def test_there_is_no_letter_without_its_cause(storage: Storage) -> None:
    event = bringing(a_letter())

    def story(work: Work) -> None:
        work.record(event)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        storage.transact(story)

    assert waiting(storage) == []


def test_what_is_due_is_claimed_the_oldest_first_and_no_more_than_asked_for(
    storage: Storage,
) -> None:
    late, early, future = (bringing(a_letter(), at=NOON + n * MINUTE) for n in (1, 0, 3))
    posted(storage, late, early, future)

    first = claimed(storage, minutes=2, limit=1)
    rest = claimed(storage, minutes=2)

    assert [one.at for one in first] == [early.at]
    assert [one.at for one in rest] == [late.at]


def test_a_claim_holds_until_its_end_and_counts_as_a_try(storage: Storage) -> None:
    posted(storage, bringing(a_letter()))

    tries = [[one.attempts for one in claimed(storage, minutes)] for minutes in (0, 0, 1)]

    assert tries == [[1], [], [2]]


def test_a_deferred_letter_is_due_when_it_was_deferred_to(storage: Storage) -> None:
    posted(storage, bringing(a_letter()))
    (one,) = claimed(storage)

    storage.transact(lambda work: work.outbox.defer(one, NOON + 5 * MINUTE, "421 later"))

    assert claimed(storage, minutes=4) == []
    (again,) = claimed(storage, minutes=5)
    assert (again.attempts, again.fault) == (2, "421 later")


def test_a_parked_letter_is_not_tried_until_somebody_asks(storage: Storage) -> None:
    posted(storage, bringing(a_letter()), bringing(a_letter("bob")))
    parked, other = claimed(storage)
    storage.transact(lambda work: work.outbox.park(parked, "550 nobody"))
    storage.transact(lambda work: work.outbox.remove(other.id))

    found = claimed(storage, minutes=60)
    count = storage.transact(lambda work: work.outbox.retry(NOON + 61 * MINUTE))

    assert found == []
    assert count == 1
    (again,) = claimed(storage, minutes=61)
    assert (again.id, again.attempts, again.fault) == (parked.id, 1, "550 nobody")


def test_to_retry_all_leaves_alone_what_is_tried_anyway(storage: Storage) -> None:
    posted(storage, bringing(a_letter()))
    (one,) = claimed(storage)
    storage.transact(lambda work: work.outbox.defer(one, NOON + 5 * MINUTE, "421 later"))

    count = storage.transact(lambda work: work.outbox.retry(NOON + MINUTE))

    assert count == 0
    assert claimed(storage, minutes=4) == []


def test_one_letter_can_be_asked_for_before_it_is_due(storage: Storage) -> None:
    posted(storage, bringing(a_letter()))
    (one,) = claimed(storage)
    storage.transact(lambda work: work.outbox.defer(one, NOON + 5 * MINUTE, "421 later"))

    counts = [
        storage.transact(lambda work: work.outbox.retry(NOON + MINUTE, one.id)),
        storage.transact(lambda work: work.outbox.retry(NOON + MINUTE, LetterId("unknown"))),
    ]

    assert counts == [1, 0]
    assert [found.id for found in claimed(storage, minutes=1)] == [one.id]


def test_to_retry_a_letter_takes_it_from_nobody(storage: Storage) -> None:
    posted(storage, bringing(a_letter()))
    (one,) = claimed(storage, minutes=1)

    storage.transact(lambda work: work.outbox.retry(NOON + MINUTE, one.id))

    assert claimed(storage, minutes=1) == []
    assert len(claimed(storage, minutes=2)) == 1


def test_whoever_lost_a_letter_cannot_give_it_back(storage: Storage) -> None:
    posted(storage, bringing(a_letter()))
    (lost,) = claimed(storage)
    claimed(storage, minutes=1)

    storage.transact(lambda work: work.outbox.defer(lost, NOON, "late"))
    storage.transact(lambda work: work.outbox.park(lost, "late"))

    (held,) = waiting(storage)
    assert (held.parked, held.fault) == (False, None)
    assert claimed(storage, minutes=1) == []


def test_nothing_of_a_removed_letter_stays_and_the_others_do(storage: Storage) -> None:
    first, second = posted(storage, bringing(a_letter(), a_letter("bob")))

    storage.transact(lambda work: work.outbox.remove(first.id))

    assert waiting(storage) == [second]


def test_a_letter_keeps_that_its_link_was_made_and_stays_claimed(storage: Storage) -> None:
    posted(storage, bringing(a_letter()))
    (one,) = claimed(storage)

    storage.transact(lambda work: work.outbox.note_link(one.id))

    assert [found.linked for found in waiting(storage)] == [True]
    assert claimed(storage) == []


def test_what_is_about_an_account_or_goes_to_it_is_removed_with_it(storage: Storage) -> None:
    bob = a_letter("bob")
    posted(
        storage,
        bringing(a_letter("old", SUSAN.id), a_letter("susan"), bob),
        bringing(a_letter("susan", SUSAN.id)),
    )

    storage.transact(lambda work: work.outbox.remove_of_user(SUSAN.id, SUSAN.email))

    assert [one.letter for one in waiting(storage)] == [bob]


def test_letters_are_paged_by_their_ids(storage: Storage) -> None:
    everything = posted(storage, *(bringing(a_letter(), a_letter()) for _ in range(3)))

    pages = []
    after = ""
    while page := storage.letter_page(after=after, limit=4):
        pages.append(page)
        after = page[-1].id

    assert [len(page) for page in pages] == [4, 2]
    assert [one for page in pages for one in page] == everything
    assert [one.id for one in everything] == sorted(one.id for one in everything)


@pytest.mark.usefixtures("without_pauses")
def test_several_workers_at_once_deliver_each_letter_once(storage: Storage) -> None:
    letters = [f"reader{number}" for number in range(24)]
    door = Door(storage=storage)
    for name in letters:
        door.with_user(name)
        door.post(a_letter(name, door.find_user(name).id))

    with ThreadPoolExecutor(4) as workers:
        for done in [workers.submit(door.deliver_all) for _ in range(4)]:
            done.result()

    read = Counter(mail.username for mail in door.mailer.sent)
    assert read == dict.fromkeys(letters, 1)
    assert waiting(storage) == []
