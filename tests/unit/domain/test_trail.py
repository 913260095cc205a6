"""Seals: what each of them notices, and what it lets pass."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import UserId
from domain.events import Actor, Event, EventId, EventKind
from domain.sessions import NOBODY, Client
from domain.trail import Seal, Sealer
from tests.support.doubles import NOON, a_ring

SEALER = Sealer(a_ring(b"a key that only these tests know"))
OTHER_SEALER = Sealer(a_ring(b"a key that somebody made up....."))
MINUTE = timedelta(minutes=1)
MAC = "d5a96684e6349233145fa2f31dd78dc29e1f3da8f74456aada96c142151a482b"
EMPTIED = "cdb1e75a1f813fe2e411c7889d9dd872a81d5dc79e50f1c162a510062217ae24"


def an_event(number: int) -> Event:
    return Event(
        id=EventId(f"{number:032x}"),
        at=NOON + MINUTE * number,
        kind=EventKind.LOGIN,
        actor=Actor.VISITOR,
        user_id=UserId("5" * 32),
        refused=False,
        reason="bad_password",
        session="s" * 16,
        login="l" * 16,
        client=Client("192.0.2.1", "Firefox", "Linux"),
    )


EVENTS = (an_event(1), an_event(2), an_event(3))
FIRST = SEALER.seal(None, EVENTS, NOON)
SECOND = SEALER.seal(FIRST, EVENTS[:1], NOON + MINUTE)


def test_the_first_seal_says_what_it_is_over() -> None:
    assert (FIRST.number, FIRST.count, FIRST.sealed_at, FIRST.emptied) == (1, 3, NOON, None)


def test_each_seal_follows_the_one_before() -> None:
    assert SECOND.number == 2
    assert SEALER.follows(FIRST, None)
    assert SEALER.follows(SECOND, FIRST)


@pytest.mark.parametrize(
    "altered",
    [
        replace(SECOND, number=1),
        replace(SECOND, number=3),
        replace(SECOND, count=2),
        replace(SECOND, digest=FIRST.digest),
        replace(SECOND, sealed_at=NOON),
        replace(SECOND, sealed_at=SECOND.sealed_at + timedelta(microseconds=1)),
        replace(SECOND, mac=FIRST.mac),
        replace(SECOND, mac=""),
        replace(SECOND, mac="é\udcff"),
    ],
)
def test_an_altered_seal_follows_nothing(altered: Seal) -> None:
    assert not SEALER.follows(altered, FIRST)


@pytest.mark.parametrize("before", [None, SECOND, replace(FIRST, mac=SECOND.mac)])
def test_a_seal_follows_no_other(before: Seal | None) -> None:
    assert not SEALER.follows(SECOND, before)


def test_the_first_seal_follows_no_seal() -> None:
    assert not SEALER.follows(FIRST, FIRST)
    assert not SEALER.follows(replace(FIRST, number=2), FIRST)


def test_nobody_makes_a_seal_without_the_key() -> None:
    forged = OTHER_SEALER.seal(FIRST, EVENTS, NOON)

    assert not SEALER.follows(forged, FIRST)


def test_a_seal_covers_its_events_in_whatever_order_they_come() -> None:
    assert SEALER.covers(FIRST, EVENTS)
    assert SEALER.covers(FIRST, EVENTS[::-1])
    assert SEALER.seal(None, EVENTS[::-1], NOON) == FIRST


def test_events_of_one_moment_stand_in_the_order_of_their_ids() -> None:
    together = [replace(event, at=NOON) for event in EVENTS]

    assert SEALER.seal(None, together, NOON) == SEALER.seal(None, together[::-1], NOON)


@pytest.mark.parametrize(
    "altered",
    [
        replace(EVENTS[1], id=EventId("f" * 32)),
        replace(EVENTS[1], at=EVENTS[1].at + timedelta(microseconds=1)),
        replace(EVENTS[1], kind=EventKind.LOGOUT),
        replace(EVENTS[1], actor=Actor.OPERATOR),
        replace(EVENTS[1], user_id=UserId("6" * 32)),
        replace(EVENTS[1], user_id=None),
        replace(EVENTS[1], user_id=UserId("")),
        replace(EVENTS[1], refused=True),
        replace(EVENTS[1], reason=None),
        replace(EVENTS[1], reason="unknown"),
        replace(EVENTS[1], session="t" * 16),
        replace(EVENTS[1], login="m" * 16),
        replace(EVENTS[1], session=EVENTS[1].login, login=EVENTS[1].session),
    ],
)
def test_an_altered_event_is_not_covered(altered: Event) -> None:
    assert not SEALER.covers(FIRST, (EVENTS[0], altered, EVENTS[2]))


def test_fewer_and_more_events_are_not_covered() -> None:
    assert not SEALER.covers(FIRST, EVENTS[:2])
    assert not SEALER.covers(FIRST, (*EVENTS, an_event(4)))
    assert not SEALER.covers(FIRST, ())


def test_a_count_alone_does_not_hide_what_is_missing() -> None:
    assert not SEALER.covers(replace(FIRST, count=2), EVENTS[:2])
    assert not SEALER.covers(replace(FIRST, count=4), EVENTS)


def test_from_where_somebody_came_may_be_erased() -> None:
    assert SEALER.covers(FIRST, [replace(event, client=NOBODY) for event in EVENTS])


def test_an_emptied_seal_covers_nothing_and_needs_its_proof() -> None:
    emptied = replace(FIRST, emptied=SEALER.emptied(FIRST))

    assert SEALER.covers(emptied, ())
    assert not SEALER.covers(emptied, EVENTS)
    for proof in (
        SEALER.emptied(SECOND),
        SEALER.emptied(replace(FIRST, number=2)),
        OTHER_SEALER.emptied(replace(FIRST, key_id=None)),
        FIRST.mac,
        "",
        "ю",
    ):
        assert not SEALER.covers(replace(FIRST, emptied=proof), ())


def test_the_key_is_not_shown() -> None:
    assert "only these tests" not in repr(SEALER)


def test_a_chain_is_made_link_by_link() -> None:
    first = SEALER.seal(None, EVENTS, NOON)
    second = SEALER.seal(first, EVENTS[:1], NOON + MINUTE)

    assert (first.number, first.count, first.sealed_at, first.emptied) == (1, 3, NOON, None)
    assert (second.number, second.count, second.sealed_at) == (2, 1, NOON + MINUTE)
    assert SEALER.follows(second, first)
    assert not SEALER.follows(SEALER.seal(None, EVENTS[:1], NOON + MINUTE), first)
    assert SEALER.seal(replace(first, mac="another"), EVENTS[:1], NOON).mac != second.mac


def test_a_proof_of_emptying_is_of_one_seal_alone() -> None:
    proofs = {
        SEALER.emptied(seal)
        for seal in (FIRST, replace(FIRST, number=2), replace(FIRST, mac=SECOND.mac))
    }

    assert len(proofs) == 3
    assert FIRST.mac not in proofs


def test_a_trail_that_was_sealed_is_whole_after_an_update() -> None:
    """Another way to seal would make every trail look forged."""
    assert SEALER.seal(None, EVENTS, NOON).mac == MAC
    assert SEALER.emptied(FIRST) == EMPTIED


OLD_KEY, NEW_KEY = b"the key before the rotation", b"the key after the rotation"
OLD, NEW = Sealer(a_ring(OLD_KEY)), Sealer(a_ring(NEW_KEY))
BOTH = Sealer(a_ring(NEW_KEY, OLD_KEY))


def test_a_seal_names_the_key_that_it_was_made_with() -> None:
    assert BOTH.seal(None, EVENTS, NOON) == NEW.seal(None, EVENTS, NOON)
    assert BOTH.seal(None, EVENTS, NOON).key_id == NEW.keys.keys[0].id


def test_a_chain_goes_on_over_a_rotation() -> None:
    first = OLD.seal(None, EVENTS, NOON)
    second = BOTH.seal(first, EVENTS[:1], NOON)

    assert BOTH.follows(first, None)
    assert BOTH.follows(second, first)
    assert NEW.follows(second, first)


def test_a_seal_is_looked_at_with_the_key_that_it_names_and_no_other() -> None:
    first, second = OLD.seal(None, EVENTS, NOON), NEW.seal(None, EVENTS, NOON)

    assert not BOTH.follows(replace(first, key_id=second.key_id), None)
    assert not BOTH.follows(replace(second, key_id=first.key_id), None)
    assert not BOTH.follows(replace(second, key_id=""), None)


@pytest.mark.parametrize("sealer", [OLD, NEW])
def test_a_seal_from_before_keys_had_names_may_be_under_any(sealer: Sealer) -> None:
    unnamed = replace(sealer.seal(None, EVENTS, NOON), key_id=None)

    assert BOTH.follows(unnamed, None)
    assert not OTHER_SEALER.follows(unnamed, None)


def test_a_key_that_is_not_there_is_known_to_be_missing() -> None:
    first = OLD.seal(None, EVENTS, NOON)

    assert BOTH.knows_key(first)
    assert not NEW.knows_key(first)
    assert not NEW.knows_key(replace(first, key_id=""))
    assert NEW.knows_key(replace(first, key_id=None))
    assert not NEW.follows(first, None)
    assert not NEW.covers(replace(first, emptied="a proof"), ())


def test_a_seal_and_its_proof_of_emptying_need_one_key() -> None:
    first = OLD.seal(None, EVENTS, NOON)
    emptied = replace(first, emptied=BOTH.emptied(first))

    assert OLD.covers(emptied, ())
    assert BOTH.covers(emptied, ())
    assert not BOTH.covers(replace(first, emptied=NEW.emptied(replace(first, key_id=None))), ())


def test_the_proof_for_a_seal_without_a_name_is_made_with_the_oldest_key() -> None:
    unnamed = replace(OLD.seal(None, EVENTS, NOON), key_id=None)

    assert BOTH.emptied(unnamed) == OLD.emptied(unnamed)
    for sealer in (OLD, NEW):
        assert BOTH.covers(replace(unnamed, emptied=sealer.emptied(unnamed)), ())
