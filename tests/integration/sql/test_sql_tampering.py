"""What somebody does to the trail behind the service's back, and what verifying it says."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from adapters.sql import SqlStorage, open_storage
from application.events.verify_trail import Anchor, Broken, Fault, Verified
from domain.trail import Seal
from tests.support.builders import RETENTION, Door, a_user, an_event
from tests.support.doubles import FIREFOX, NOON
from tests.support.postgresql import SERVER, database_with_tables, emptied

MINUTE = timedelta(minutes=1)
SUSAN = a_user("susan")
COPY_OF_SEAL = "insert into seals (number, count, digest, mac, sealed_at)"
SEALS = 5  # of three events each


@pytest.fixture(params=["sqlite", *(["postgresql"] if SERVER else [])])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlStorage]:
    if request.param == "sqlite":
        storage = open_storage(f"sqlite:///{tmp_path}/doorward.db")
        storage.upgrade()
    else:
        storage = emptied(open_storage(database_with_tables()))
    yield storage
    storage.close()


@pytest.fixture
def door(storage: SqlStorage) -> Door:
    """With a trail of five batches."""
    door = Door(storage)
    for _ in range(SEALS):
        for _ in range(3):
            recorded(door)
            door.clock.forward(MINUTE)
        door.seal_trail()
    return door


def recorded(door: Door) -> None:
    event = an_event(SUSAN, at=door.clock.now(), client=FIREFOX)
    door.storage.transact(lambda work: work.record(event))


def verified(door: Door, anchor: Anchor | None = None) -> Verified:
    return door.verify_trail(progress=lambda _part, _whole: None, anchor=anchor)


def tampered(storage: SqlStorage, *statements: str) -> None:
    """Foreign keys do not hold up somebody with a file or an owner's rights."""
    with storage._writers.begun() as connection:
        connection.execute(text("delete from event_clients"))
        for statement in statements:
            assert connection.execute(text(statement)).rowcount > 0


def first_of(batch: int) -> str:
    """The oldest event of a batch, for a statement."""
    return f"id = (select id from events where seal = {batch} order by at, id limit 1)"


def test_an_untouched_trail_is_whole(door: Door) -> None:
    found = verified(door)

    assert (found.broken, found.events, found.unsealed) == (None, 15, 0)
    assert found.last
    assert (found.last.number, found.last.sealed_at) == (SEALS, NOON + 15 * MINUTE)


def test_erasing_from_where_somebody_came_is_no_tampering(door: Door, storage: SqlStorage) -> None:
    storage.transact(lambda work: work.trail.erase_clients(SUSAN.id))
    tampered(storage)

    assert verified(door).broken is None


@pytest.mark.parametrize(
    "change",
    [
        "id = 'f0f0'",
        "at = '2026-03-01 12:06:00.000001+00:00'",
        "kind = 'logout'",
        "kind = 'nothing_of_ours'",
        "actor = 'operator'",
        "actor = 'somebody'",
        "user_id = 'somebody'",
        "user_id = null",
        "refused = true",
        "reason = ''",
        "reason = 'bad_password'",
        "session = '0000'",
        "login = '0000'",
    ],
)
def test_an_altered_event_is_noticed(door: Door, storage: SqlStorage, change: str) -> None:
    if storage.upgrades_itself:
        change = change.replace("+00:00", "")
    tampered(storage, f"update events set {change} where {first_of(3)}")

    found = verified(door)

    assert found.broken == Broken(3, Fault.EVENTS_ALTERED)
    assert found.last
    assert (found.last.number, found.events) == (2, 6)


@pytest.mark.parametrize("change", ["at = 'infinity'", "at = '9999-12-31 23:59:59+00'"])
def test_a_moment_that_cannot_be_is_noticed(door: Door, storage: SqlStorage, change: str) -> None:
    tampered(storage, f"update events set {change} where {first_of(3)}")

    assert verified(door).broken == Broken(3, Fault.EVENTS_ALTERED)


@pytest.mark.parametrize(
    ("statements", "broken"),
    [
        ([f"delete from events where {first_of(2)}"], Broken(2, Fault.EVENTS_REMOVED)),
        (["delete from events where seal = 4"], Broken(4, Fault.EVENTS_REMOVED)),
        (
            [f"update events set seal = null where {first_of(2)}"],
            Broken(2, Fault.EVENTS_REMOVED),
        ),
        (
            [
                "insert into events (id, at, kind, actor, refused, seal)"
                " select 'new', at, kind, actor, refused, 4 from events where " + first_of(4)
            ],
            Broken(4, Fault.EVENTS_ADDED),
        ),
        ([f"update events set seal = 4 where {first_of(2)}"], Broken(2, Fault.EVENTS_REMOVED)),
        ([f"update events set seal = 2 where {first_of(4)}"], Broken(2, Fault.EVENTS_ADDED)),
        (
            [
                f"update events set seal = 99 where {first_of(2)}",
                f"update events set seal = 2 where {first_of(3)}",
                "update events set seal = 3 where seal = 99",
            ],
            Broken(2, Fault.EVENTS_ALTERED),
        ),
        (["delete from seals where number = 3"], Broken(3, Fault.SEAL_MISSING)),
        (
            ["delete from seals where number = 3", "delete from events where seal = 3"],
            Broken(3, Fault.SEAL_MISSING),
        ),
        (["delete from seals where number = 1"], Broken(1, Fault.SEAL_MISSING)),
        (["delete from seals where number = 5"], Broken(5, Fault.NO_SUCH_SEAL)),
        (["update seals set count = 2 where number = 3"], Broken(3, Fault.SEAL_ALTERED)),
        (
            [
                "update seals set count = 2 where number = 3",
                f"delete from events where {first_of(3)}",
            ],
            Broken(3, Fault.SEAL_ALTERED),
        ),
        (["update seals set digest = 'x' where number = 3"], Broken(3, Fault.SEAL_ALTERED)),
        (["update seals set mac = 'é' where number = 3"], Broken(3, Fault.SEAL_ALTERED)),
        (
            ["update seals set mac = (select mac from seals where number = 2) where number = 3"],
            Broken(3, Fault.SEAL_ALTERED),
        ),
        (
            ["update seals set sealed_at = '2020-01-01 00:00:00' where number = 3"],
            Broken(3, Fault.SEAL_ALTERED),
        ),
        (
            [
                "update seals set number = 99 where number = 2",
                "update seals set number = 2 where number = 3",
                "update seals set number = 3 where number = 99",
            ],
            Broken(2, Fault.SEAL_ALTERED),
        ),
        (
            [
                "update events set seal = 99 where seal = 2",
                "update events set seal = 2 where seal = 3",
                "update events set seal = 3 where seal = 99",
            ],
            Broken(2, Fault.EVENTS_ALTERED),
        ),
        (
            [
                "delete from events where seal = 3",
                "update seals set emptied = mac where number = 3",
            ],
            Broken(3, Fault.UNPROVEN),
        ),
        (["update seals set emptied = mac where number = 3"], Broken(3, Fault.EVENTS_ADDED)),
        (
            [f"update events set seal = 0 where {first_of(5)}"],
            Broken(5, Fault.EVENTS_REMOVED),
        ),
        (
            [
                "insert into events (id, at, kind, actor, refused, seal)"
                " select 'new', at, kind, actor, refused, 6 from events where " + first_of(4)
            ],
            Broken(6, Fault.NO_SUCH_SEAL),
        ),
        (
            [
                "insert into events (id, at, kind, actor, refused, seal)"
                " select 'new', at, kind, actor, refused, 0 from events where " + first_of(4)
            ],
            Broken(0, Fault.NO_SUCH_SEAL),
        ),
        (
            [f"{COPY_OF_SEAL} select 6, count, digest, mac, sealed_at from seals where number = 5"],
            Broken(6, Fault.SEAL_ALTERED),
        ),
        (
            [f"{COPY_OF_SEAL} select 0, count, digest, mac, sealed_at from seals where number = 5"],
            Broken(0, Fault.NO_SUCH_SEAL),
        ),
    ],
)
def test_the_first_batch_that_does_not_hold_is_named(
    door: Door, storage: SqlStorage, statements: list[str], broken: Broken
) -> None:
    tampered(storage, *statements)

    assert verified(door).broken == broken


def test_a_date_that_cannot_be_read_names_its_seal(door: Door, storage: SqlStorage) -> None:
    wrong = "'no date'" if storage.upgrades_itself else "'infinity'"
    tampered(storage, f"update seals set sealed_at = {wrong} where number = 3")

    found = verified(door)

    assert found.broken == Broken(3, Fault.SEAL_ALTERED)
    assert found.last
    assert found.last.number == 2


def test_bytes_in_the_place_of_text_are_noticed(door: Door, storage: SqlStorage) -> None:
    wrong = "x'ff00'" if storage.upgrades_itself else "cast(cast('ff' as bytea) as text)"
    tampered(storage, f"update events set reason = {wrong} where {first_of(3)}")

    assert verified(door).broken == Broken(3, Fault.EVENTS_ALTERED)


def test_a_cut_off_end_shows_by_an_anchor_alone(door: Door, storage: SqlStorage) -> None:
    last = verified(door).last
    assert last
    tampered(
        storage,
        "delete from seals where number >= 4",
        "delete from events where seal >= 4",
    )

    assert verified(door).broken is None
    assert verified(door, Anchor(last.number, last.mac)).broken == Broken(5, Fault.CUT_OFF)


def test_an_end_that_was_cut_off_and_sealed_anew_shows_by_an_anchor(
    door: Door, storage: SqlStorage
) -> None:
    last = verified(door).last
    assert last
    tampered(
        storage,
        "delete from seals where number >= 4",
        "update events set seal = null, reason = 'forged' where seal >= 4",
    )
    for _ in range(3):
        door.seal_trail()
        recorded(door)
    door.seal_trail()

    assert verified(door).broken is None
    assert verified(door, Anchor(last.number, last.mac)).broken == Broken(5, Fault.REPLACED)


def test_a_batch_is_emptied_by_age_and_what_is_put_back_shows(
    door: Door, storage: SqlStorage
) -> None:
    door.clock.forward(RETENTION - 10 * MINUTE)
    while door.empty_trail():
        pass
    left = [seal for seal in seals(storage) if seal.emptied is None]
    whole = verified(door)
    tampered(storage, "update events set seal = 1 where " + first_of(5))

    assert [seal.number for seal in left] == [2, 3, 4, 5]
    assert (whole.broken, whole.events) == (None, 12)
    assert verified(door).broken == Broken(1, Fault.EVENTS_ADDED)


def test_an_altered_batch_is_kept_whatever_its_age_and_so_are_all_after_it(
    door: Door, storage: SqlStorage
) -> None:
    tampered(storage, f"update events set reason = 'x' where {first_of(1)}")
    door.clock.forward(2 * RETENTION)

    assert door.empty_trail() == 0
    assert [seal.emptied for seal in seals(storage)] == [None] * SEALS
    assert verified(door).broken == Broken(1, Fault.EVENTS_ALTERED)


def seals(storage: SqlStorage) -> list[Seal]:
    return list(storage.seal_page(after=0, limit=99))
