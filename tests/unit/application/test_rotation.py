"""After a rotation: what was signed before is still read, and what cannot be is told apart."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.memory import InMemoryStorage
from application.events.verify_trail import Anchor, Broken, Fault, KeyMissing, Verified
from domain.accounts import UserId, UsernameTaken
from domain.registrations import NameDigests
from domain.secrets import KeyRing
from domain.trail import Seal, Sealer
from tests.support.builders import RETENTION, Door, a_user, an_event
from tests.support.doubles import a_ring

OLD, NEW = b"the key before the rotation", b"the key after the rotation"
OLD_ID, NEW_ID = a_ring(OLD).keys[0].id, a_ring(NEW).keys[0].id
BEFORE, AFTER, FORGOTTEN = a_ring(OLD), a_ring(NEW, OLD), a_ring(NEW)
UNTIL_EMPTIED = RETENTION + timedelta(microseconds=1)


@pytest.fixture
def door() -> Door:
    return Door()


def seal_one(door: Door, keys: KeyRing) -> None:
    event = an_event(a_user(), at=door.clock.now())
    door.storage.transact(lambda work: work.record(event))
    replace(door.seal_trail, sealer=Sealer(keys))()


def emptied(door: Door, keys: KeyRing) -> int:
    return replace(door.empty_trail, sealer=Sealer(keys))()


def verified(door: Door, keys: KeyRing, anchor: Anchor | None = None) -> Verified:
    verify = replace(door.verify_trail, sealer=Sealer(keys))
    return verify(progress=lambda _part, _whole: None, anchor=anchor)


def seals_of(door: Door) -> dict[int, Seal]:
    """To be written over, as by somebody who has the storage."""
    assert isinstance(door.storage, InMemoryStorage)
    return door.storage._state.seals


def name_key_of(door: Door, number: int, key_id: str | None) -> None:
    seals = seals_of(door)
    seals[number] = replace(seals[number], key_id=key_id)


@pytest.fixture
def rotated(door: Door) -> Door:
    """With two batches from before a rotation, and two from after it."""
    for keys in (BEFORE, BEFORE, AFTER, AFTER):
        seal_one(door, keys)
    return door


def test_a_name_that_was_given_up_before_a_rotation_is_for_nobody_else() -> None:
    before = Door(digests=NameDigests(BEFORE))
    susan, john = before.with_user("susan"), before.with_user("john")
    before.change_username(user_id=susan.id, username="suzie")
    after = Door(before.storage, digests=NameDigests(AFTER))

    with pytest.raises(UsernameTaken):
        after.change_username(user_id=john.id, username="susan")
    assert after.change_username(user_id=susan.id, username="susan").username.key == "susan"


def test_a_name_that_is_given_up_after_a_rotation_is_kept_under_the_new_key() -> None:
    door = Door(digests=NameDigests(AFTER))
    susan = door.with_user("susan")
    door.change_username(user_id=susan.id, username="suzie")

    def freed_by(keys: KeyRing) -> UserId | None:
        digest = NameDigests(keys)(susan.username)
        return door.storage.transact(lambda work: work.freed_names.freed_by(digest))

    assert (freed_by(FORGOTTEN), freed_by(BEFORE)) == (susan.id, None)


def test_a_trail_that_was_sealed_under_two_keys_is_whole(rotated: Door) -> None:
    found = verified(rotated, AFTER)

    seals = rotated.storage.seal_page(after=0, limit=9)
    assert [seal.key_id for seal in seals] == [OLD_ID, OLD_ID, NEW_ID, NEW_ID]
    assert found == Verified(None, seals[-1], 4, 0)
    assert found.whole


def test_a_trail_from_before_keys_had_names_is_whole_after_a_rotation(rotated: Door) -> None:
    for number in (1, 2):
        name_key_of(rotated, number, None)

    assert verified(rotated, AFTER).whole


def test_batches_whose_key_is_missing_are_passed_over_and_told(rotated: Door) -> None:
    found = verified(rotated, FORGOTTEN)

    last = rotated.storage.seal_page(after=3, limit=1)[0]
    assert found == Verified(None, last, 2, 0, (KeyMissing(OLD_ID, 1, 2),))
    assert not found.whole


def test_the_last_seal_in_order_is_one_that_could_be_looked_at(rotated: Door) -> None:
    found = verified(rotated, BEFORE)

    second = rotated.storage.seal_page(after=1, limit=1)[0]
    assert (found.last, found.events) == (second, 2)
    assert found.missing == (KeyMissing(NEW_ID, 3, 2),)


def test_progress_counts_the_batches_that_are_passed_over_too(rotated: Door) -> None:
    seen: list[int] = []
    verify = replace(rotated.verify_trail, sealer=Sealer(FORGOTTEN))

    verify(progress=lambda part, _whole: seen.append(part))

    assert seen == [1, 2, 3, 4]


def test_the_place_of_a_batch_is_proven_by_the_next_one_whose_key_is_there(rotated: Door) -> None:
    seals = seals_of(rotated)
    seals[2] = replace(seals[2], mac="0" * 64)

    assert verified(rotated, FORGOTTEN).broken == Broken(3, Fault.SEAL_ALTERED)


def test_a_seal_that_is_gone_is_missed_among_those_without_their_key(rotated: Door) -> None:
    del seals_of(rotated)[1]

    assert verified(rotated, FORGOTTEN).broken == Broken(1, Fault.SEAL_MISSING)


def test_an_anchor_is_looked_for_among_batches_without_their_key(rotated: Door) -> None:
    first = rotated.storage.seal_page(after=0, limit=1)[0]

    assert verified(rotated, FORGOTTEN, Anchor(1, first.mac)).broken is None
    replaced = verified(rotated, FORGOTTEN, Anchor(1, "0" * 64)).broken
    assert replaced == Broken(1, Fault.REPLACED)


def test_another_key_s_name_on_a_seal_hides_nothing(rotated: Door) -> None:
    name_key_of(rotated, 2, NEW_ID)
    another = verified(rotated, AFTER)
    name_key_of(rotated, 2, "made up")
    made_up = verified(rotated, AFTER)

    assert another.broken == Broken(2, Fault.SEAL_ALTERED)
    assert (made_up.whole, made_up.missing) == (False, (KeyMissing("made up", 2, 1),))


def test_old_batches_are_emptied_after_a_rotation_and_the_trail_stays_whole(rotated: Door) -> None:
    rotated.clock.forward(UNTIL_EMPTIED)

    removed = [emptied(rotated, AFTER) for _ in range(5)]

    assert removed == [1, 1, 1, 1, 0]
    assert verified(rotated, AFTER).whole
    assert verified(rotated, FORGOTTEN).missing == (KeyMissing(OLD_ID, 1, 2),)


def test_a_batch_whose_key_is_missing_is_not_emptied(
    rotated: Door, caplog: pytest.LogCaptureFixture
) -> None:
    rotated.clock.forward(UNTIL_EMPTIED)

    with caplog.at_level(logging.ERROR, "doorward.security"):
        removed = emptied(rotated, FORGOTTEN)

    assert removed == 0
    assert [record.message for record in caplog.records] == ["trail_key_missing"]
    assert emptied(rotated, AFTER) == 1


def test_a_batch_that_was_altered_is_not_emptied_under_any_key(
    rotated: Door, caplog: pytest.LogCaptureFixture
) -> None:
    rotated.clock.forward(UNTIL_EMPTIED)
    assert isinstance(rotated.storage, InMemoryStorage)
    events = rotated.storage._state.events
    for event_id, event in events.items():
        events[event_id] = replace(event, refused=not event.refused)

    removed = emptied(rotated, AFTER)

    assert removed == 0
    assert [record.message for record in caplog.records] == ["trail_broken"]
