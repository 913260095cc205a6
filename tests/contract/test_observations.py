"""What every storage promises about what is seen of the deployment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from domain.deployment import Observation, ObservationKind
from tests.contract.conftest import Storage
from tests.support.doubles import NOON

HEADERS, HTTPS = ObservationKind.FORWARDED_UNTRUSTED, ObservationKind.HTTPS_IN_FRONT
HOUR = timedelta(hours=1)


def test_at_first_nothing_was_seen(storage: Storage) -> None:
    assert storage.observations() == []


def test_the_newest_of_each_kind_is_kept(storage: Storage) -> None:
    storage.note(Observation(HTTPS, "192.0.2.7: Forwarded", NOON))
    storage.note(Observation(HEADERS, "192.0.2.7: Forwarded", NOON))
    newest = Observation(HEADERS, "192.0.2.8: X-Real-IP", NOON + HOUR)

    storage.note(newest)

    assert storage.observations() == [newest, Observation(HTTPS, "192.0.2.7: Forwarded", NOON)]


def test_it_stays_beside_what_stories_write(storage: Storage) -> None:
    seen = Observation(HEADERS, "192.0.2.7: Forwarded", NOON)
    storage.note(seen)

    storage.transact(lambda work: work.trail.unsealed(1))

    assert storage.observations() == [seen]


def test_many_at_once_are_all_noted_without_conflict(storage: Storage) -> None:
    notes = [Observation(HEADERS, str(number), NOON + HOUR * number) for number in range(24)]

    with ThreadPoolExecutor(8) as threads:
        done = list(threads.map(storage.note, notes))

    assert done == [None] * len(notes)
    (kept,) = storage.observations()
    assert kept in notes
