"""What every storage promises to accounts that come many at a time, and who takes them all."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice

import pytest

from application.ports import Work
from domain.accounts import User, Username
from domain.errors import Conflict
from domain.links import Link, LinkId, Purpose
from domain.newcomers import InTheWay
from domain.registrations import NameDigest, PendingRegistration
from domain.roles import Role
from tests.contract.conftest import Storage
from tests.support.builders import a_user
from tests.support.doubles import NOON

SUSAN, JOHN, MARY = a_user("susan"), a_user("john"), a_user("mary")
NOTHING = InTheWay(users=[], pending=[], freed={}, held=frozenset())


def found(storage: Storage, *users: User, digests: tuple[str, ...] = ()) -> InTheWay:
    names, asked = [user.username for user in users], [NameDigest(one) for one in digests]

    def story(work: Work) -> InTheWay:
        return work.newcomers.in_the_way(users, names, asked, NOON)

    way = storage.transact(story)
    return replace(
        way, users=sorted(way.users, key=lambda user: user.id), pending=list(way.pending)
    )


def add(storage: Storage, *users: User) -> None:
    storage.transact(lambda work: work.newcomers.add(users))


def test_many_come_back_exactly_as_added(storage: Storage) -> None:
    susan = replace(
        SUSAN,
        username=Username("susan", "Süsan"),
        active=False,
        credential_epoch=3,
        version=7,
        email_verified=True,
        leaves_at=NOON + timedelta(microseconds=1),
        roles=frozenset({Role("staff"), Role("editor")}),
    )

    add(storage, susan, JOHN)

    assert list(storage.user_page(after="", limit=9)) == [JOHN, susan]


def test_where_nothing_is_there_nothing_is_in_the_way(storage: Storage) -> None:
    assert found(storage, SUSAN, digests=("d",)) == NOTHING


@pytest.mark.parametrize(
    "wanted",
    [
        replace(JOHN, id=SUSAN.id),
        replace(JOHN, username=Username("susan", "SUSAN")),
        replace(JOHN, email=SUSAN.email),
        SUSAN,
    ],
    ids=["id", "name", "address", "all of it"],
)
def test_whoever_has_something_of_it_is_in_the_way_once(storage: Storage, wanted: User) -> None:
    add(storage, SUSAN, MARY)

    assert found(storage, wanted).users == [SUSAN]


def test_all_that_are_in_the_way_are_found_together(storage: Storage) -> None:
    add(storage, SUSAN, MARY)
    wanted = [a_user(f"somebody{number}") for number in range(1000)]

    way = found(storage, *wanted, SUSAN, JOHN, MARY, digests=tuple(map(str, range(30000))))

    assert {user.username.key for user in way.users} == {"susan", "mary"}


def test_a_registration_that_waits_is_in_the_way_of_its_name(storage: Storage) -> None:
    pending = PendingRegistration.of(replace(MARY, username=SUSAN.username))
    storage.transact(lambda work: work.registrations.add(pending))

    assert found(storage, SUSAN).pending == [pending]
    assert found(storage, MARY).pending == []


def test_a_name_that_was_given_up_is_known_by_its_digest(storage: Storage) -> None:
    storage.transact(lambda work: work.freed_names.add(NameDigest("d"), MARY.id))

    assert found(storage, SUSAN, digests=("c", "d")).freed == {"d": MARY.id}
    assert found(storage, SUSAN, digests=("c",)).freed == {}


@pytest.mark.parametrize(
    ("purpose", "ends_in", "held"),
    [
        (Purpose.KEEP_EMAIL, 1, True),
        (Purpose.KEEP_EMAIL, 0, False),
        (Purpose.RESET_PASSWORD, 1, False),
    ],
)
def test_an_address_is_held_by_a_link_that_leads_back_to_it(
    storage: Storage, purpose: Purpose, ends_in: int, held: bool
) -> None:
    link = Link(
        id=LinkId("k"),
        purpose=purpose,
        user_id=MARY.id,
        email=SUSAN.email,
        credential_epoch=0,
        created_at=NOON,
        expires_at=NOON + timedelta(seconds=ends_in),
    )
    storage.transact(lambda work: work.links.add(link))

    assert found(storage, SUSAN, JOHN).held == ({SUSAN.email.key} if held else set())


@pytest.mark.parametrize(
    "other",
    [
        replace(JOHN, id=SUSAN.id),
        replace(JOHN, username=Username("susan", "SUSAN")),
        replace(JOHN, email=SUSAN.email),
    ],
    ids=["id", "name", "address"],
)
def test_what_was_taken_since_is_a_conflict_and_none_of_them_is_added(
    storage: Storage, other: User
) -> None:
    add(storage, SUSAN)
    told: list[Conflict] = []

    def story(work: Work) -> None:
        """Where it is run again, it finds something else to do."""
        if told:
            return
        try:
            work.newcomers.add([MARY, other])
        except Conflict as conflict:
            told.append(conflict)
            raise

    storage.transact(story)

    assert len(told) == 1
    assert list(storage.user_page(after="", limit=9)) == [SUSAN]


def test_all_are_taken_in_the_order_of_their_names(storage: Storage) -> None:
    people = [a_user(f"person{number:04}") for number in range(1200)]
    add(storage, *reversed(people))

    assert storage.all_users(list) == people


def test_whoever_comes_while_all_are_taken_is_not_among_them(storage: Storage) -> None:
    people = [a_user(f"person{number:04}") for number in range(1200)]
    add(storage, *people)

    def take(users: Iterator[User]) -> list[User]:
        first = list(islice(users, 1))
        add(storage, a_user("zoe"))
        return first + list(users)

    assert storage.all_users(take) == people


def test_whoever_takes_all_and_fails_leaves_the_storage_usable(storage: Storage) -> None:
    add(storage, SUSAN)

    for _ in range(20):
        with pytest.raises(ZeroDivisionError):
            storage.all_users(lambda users: 1 // (len(list(users)) - 1))

    assert storage.all_users(list) == [SUSAN]
