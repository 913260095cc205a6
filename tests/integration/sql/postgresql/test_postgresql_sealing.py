"""Sealing beside stories that record: nobody waits, and nobody has to run again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.sql import SqlStorage
from application.ports import Work
from tests.integration.sql.postgresql.conftest import SUSAN
from tests.support.builders import Door, an_event
from tests.support.doubles import NOON

MINUTE = timedelta(minutes=1)


@pytest.fixture
def door(storage: SqlStorage) -> Door:
    return Door(storage)


def sealed(storage: SqlStorage, number: int) -> list[str]:
    return [event.id for event in storage.sealed_events(number=number, limit=9)]


def test_an_open_story_does_not_keep_sealing_waiting_and_is_sealed_later(
    storage: SqlStorage, door: Door
) -> None:
    older, newer = an_event(SUSAN, at=NOON - MINUTE), an_event(SUSAN)
    storage.transact(lambda work: work.record(newer))

    def story(work: Work) -> int:
        work.record(older)
        return door.seal_trail()

    sealed_meanwhile = storage.transact(story)

    assert (sealed_meanwhile, door.seal_trail()) == (1, 1)
    assert (sealed(storage, 1), sealed(storage, 2)) == ([newer.id], [older.id])
    assert door.verify_trail(progress=lambda _part, _whole: None).broken is None


def test_open_sealing_does_not_keep_a_story_waiting(storage: SqlStorage, door: Door) -> None:
    first, second = an_event(SUSAN), an_event(SUSAN)
    storage.transact(lambda work: work.record(first))

    def seal(work: Work) -> None:
        events = work.trail.unsealed(9)
        work.trail.add_seal(door.seal_trail.sealer.seal(None, events, NOON), events)
        storage.transact(lambda other: other.record(second))

    storage.transact_beside(seal)

    assert sealed(storage, 1) == [first.id]
    assert door.seal_trail() == 1


def test_sealing_makes_no_story_run_again(storage: SqlStorage, door: Door) -> None:
    """As a third party to two serializable stories it could: it reads where one of them writes."""
    runs: list[str] = []
    storage.transact(lambda work: work.record(an_event(SUSAN)))

    def story(work: Work) -> None:
        runs.append("run")
        susan = work.users.with_id(SUSAN.id)
        assert susan
        changed = replace(susan, language="ru")
        storage.transact(lambda other: other.users.update(changed))
        door.seal_trail()
        work.record(an_event(SUSAN))

    storage.transact(story)

    assert runs == ["run"]
