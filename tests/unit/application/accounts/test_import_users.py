"""Bringing accounts along: whole or not at all, once, with a reason for each that is refused."""

from collections.abc import Iterable, Iterator
from datetime import timedelta

import pytest

from application.accounts import import_users
from application.accounts.import_users import Brought, FileUnreadable, Row
from domain.accounts import PENDING_LIMIT, User
from domain.events import EventKind
from domain.links import Link, LinkId, Purpose
from domain.passwords import Password
from domain.registrations import NameDigests
from tests.support.builders import FOREIGN_HASH, PASSWORD, Door
from tests.support.doubles import NOON, SeededEntropy, a_ring
from tests.support.storages import BusyStorage, ConflictingStorage

Fields = dict[str, object]


@pytest.fixture
def door() -> Door:
    return Door()


def account(name: str = "susan", **said: object) -> Fields:
    email = f"{name.lower()}@example.org"
    return {"username": name, "email": email, "password_hash": FOREIGN_HASH, **said}


def rows(*accounts: Fields | None) -> list[Row]:
    return [Row(line, fields) for line, fields in enumerate(accounts, 2)]


def brought(
    door: Door, *accounts: Fields | None, dry_run: bool = False
) -> tuple[int, int, list[str]]:
    """How many were added, were there, and what was refused, with its line."""
    return told(door.import_users(rows=rows(*accounts), dry_run=dry_run))


def told(all_brought: Iterable[Brought]) -> tuple[int, int, list[str]]:
    added, there, refused = 0, 0, []
    for one in all_brought:
        added, there = added + one.added, there + one.there
        refused += [f"{two.line} {two.refusal.code}" for two in one.refused]
    return added, there, refused


def wish_for_susan(door: Door) -> None:
    """A registration that waits to be confirmed."""
    door.request_registration(
        username="susan",
        email="s@example.org",
        password=PASSWORD,
        password_again=PASSWORD,
        language="en",
    )


def everybody(door: Door) -> list[User]:
    return list(door.list_users())


def test_accounts_are_added_with_their_hashes(door: Door) -> None:
    outcome = brought(door, account("Susan"), account("john", active=False))

    john, susan = everybody(door)
    assert outcome == (2, 0, [])
    assert susan.password_hash.reveal() == FOREIGN_HASH
    assert (susan.username.display, susan.created_at, john.active) == ("Susan", NOON, False)


def test_nobody_is_sent_a_mail(door: Door) -> None:
    brought(door, account())

    assert not door.storage.letter_page(after="", limit=1)


def test_one_event_tells_of_all_that_came_together(door: Door) -> None:
    brought(door, account("susan"), account("john"), account("susan", email="s@example.org"))

    (event,) = door.trail
    assert (event.kind, event.reason, event.user_id) == (EventKind.ACCOUNTS_IMPORTED, "2", None)


def test_each_role_that_came_along_is_an_event_of_its_own(door: Door) -> None:
    brought(door, account("susan", roles=["staff", "admin"]), account("john"))

    (susan,) = [user for user in everybody(door) if user.username.key == "susan"]
    assert [(one.kind, one.reason, one.user_id) for one in door.trail[1:]] == [
        (EventKind.ROLE_GRANTED, "admin", susan.id),
        (EventKind.ROLE_GRANTED, "staff", susan.id),
    ]


def test_where_nobody_was_added_there_is_no_event(door: Door) -> None:
    brought(door, account(password_hash="foobar"))

    assert door.trail == []


def test_each_that_is_refused_is_told_with_its_line_and_the_others_are_added(door: Door) -> None:
    outcome = brought(
        door,
        account("susan"),
        None,
        account("john", password_hash="foobar"),
        account("mary", email="nowhere"),
        account("anna", created_at="never"),
        account("peter"),
    )

    assert outcome == (
        2,
        0,
        ["3 row_unreadable", "4 hash_unknown", "5 email_invalid", "6 field_invalid"],
    )
    assert [user.username.key for user in everybody(door)] == ["peter", "susan"]


def test_what_is_refused_is_told_by_the_name_in_the_file(door: Door) -> None:
    accounts = [account("Jürgen Müller", email="x"), account(email=7, username=None)]

    (one,) = door.import_users(rows=rows(*accounts))

    assert [refused.name for refused in one.refused] == ["Jürgen Müller", ""]


def test_the_same_file_again_adds_nobody_and_refuses_nobody(door: Door) -> None:
    accounts = [account("susan"), account("Jürgen Müller", email="jm@example.org")]
    brought(door, *accounts)
    before = everybody(door)

    again = brought(door, *accounts)

    assert again == (0, 2, [])
    assert everybody(door) == before


def test_who_has_logged_in_since_is_still_the_same(door: Door) -> None:
    brought(door, account())
    upgraded = door.find_user("susan").with_rehashed_password(door.hasher.hash(Password(PASSWORD)))
    door.storage.transact(lambda work: work.users.update(upgraded))

    assert brought(door, account()) == (0, 1, [])
    assert door.find_user("susan").password_hash == upgraded.password_hash


def test_whoever_registered_here_under_another_name_keeps_the_address(door: Door) -> None:
    door.with_user("suzie")

    assert brought(door, account("susan", email="suzie@example.org")) == (0, 0, ["2 email_taken"])


def test_another_hash_of_the_same_account_is_not_taken(door: Door) -> None:
    brought(door, account())
    other = FOREIGN_HASH[:-1] + "0"

    assert brought(door, account(password_hash=other)) == (0, 0, ["2 email_taken"])
    assert door.find_user("susan").password_hash.reveal() == FOREIGN_HASH


def test_a_name_of_somebody_else_is_taken(door: Door) -> None:
    door.with_user("susan")

    assert brought(door, account("SUSAN", email="s@example.org")) == (0, 0, ["2 username_taken"])


def test_an_id_of_somebody_else_is_taken(door: Door) -> None:
    susan = door.with_user("susan")

    outcome = brought(
        door,
        account("john", id=susan.id),
        account("mary", id="7" * 32),
        account("anna", id="7" * 32),
    )

    assert outcome == (1, 0, ["2 id_taken", "4 id_taken"])


@pytest.mark.parametrize("batch", [1, 2, 1000])
@pytest.mark.parametrize("dry_run", [True, False])
def test_what_is_there_twice_in_the_file_is_told_alike(
    door: Door, monkeypatch: pytest.MonkeyPatch, batch: int, dry_run: bool
) -> None:
    monkeypatch.setattr(import_users, "BATCH", batch)

    outcome = brought(
        door,
        account("susan"),
        account("susan"),
        account("Susan", email="s@example.org"),
        account("suzie", email="susan@example.org"),
        account("susan", password_hash=FOREIGN_HASH[:-1] + "0"),
        dry_run=dry_run,
    )

    assert outcome == (1, 1, ["4 username_taken", "5 email_taken", "6 email_taken"])


def test_a_dry_run_stores_nothing_and_tells_the_same(door: Door) -> None:
    door.with_user("john")
    accounts = [account("susan"), account("john"), account("mary", email="x"), account("susan")]

    would = brought(door, *accounts, dry_run=True)

    assert [user.username.key for user in everybody(door)] == ["john"]
    assert EventKind.ACCOUNTS_IMPORTED not in {event.kind for event in door.trail}
    assert would == brought(door, *accounts)


def test_a_name_that_was_given_up_is_nobodys(door: Door) -> None:
    susan = door.with_user("susan")
    door.delete_account(user_id=susan.id)

    assert brought(door, account("susan")) == (0, 0, ["2 username_taken"])


def test_a_name_that_was_given_up_under_an_older_key_is_nobodys() -> None:
    old, new = b"old key of this installation....", b"new key of this installation...."
    door = Door(digests=NameDigests(a_ring(old)))
    susan = door.with_user("susan")
    door.delete_account(user_id=susan.id)
    rotated = Door(
        door.storage, entropy=SeededEntropy("later"), digests=NameDigests(a_ring(new, old))
    )

    assert brought(rotated, account("susan")) == (0, 0, ["2 username_taken"])


def test_whoever_gave_a_name_up_may_bring_it_back(door: Door) -> None:
    susan = door.with_user("susan")
    door.delete_account(user_id=susan.id)

    assert brought(door, account("susan", id=susan.id)) == (1, 0, [])


def test_a_registration_that_waits_holds_its_name(door: Door) -> None:
    wish_for_susan(door)

    assert brought(door, account("susan")) == (0, 0, ["2 username_taken"])


def test_a_registration_that_nobody_confirmed_in_time_gives_its_name_up(door: Door) -> None:
    wish_for_susan(door)
    door.clock.forward(PENDING_LIMIT)

    assert brought(door, account("susan")) == (1, 0, [])
    name = door.find_user("susan").username
    assert door.storage.transact(lambda work: work.registrations.with_name(name)) is None


def test_an_address_that_a_former_owner_may_return_to_is_held(door: Door) -> None:
    john = door.with_user("john")
    link = Link(
        id=LinkId("k" * 22),
        purpose=Purpose.KEEP_EMAIL,
        user_id=john.id,
        email=door.find_user("john").email.of("susan", "example.org"),
        credential_epoch=0,
        created_at=NOON,
        expires_at=NOON + timedelta(hours=24),
    )
    door.storage.transact(lambda work: work.links.add(link))

    assert brought(door, account("susan")) == (0, 0, ["2 email_taken"])


def test_a_name_that_was_made_up_gives_way_to_whoever_has_it(door: Door) -> None:
    brought(door, account("Jürgen", email="j@example.org"))
    first = everybody(door)[0].username.key
    door.delete_account(user_id=everybody(door)[0].id)

    outcome = brought(door, account("Jürgen", email="j@example.org"))

    (jurgen,) = everybody(door)
    assert outcome == (1, 0, [])
    assert jurgen.username.display == "Jürgen"
    assert jurgen.username.key != first
    assert brought(door, account("Jürgen", email="j@example.org")) == (0, 1, [])


def test_batches_come_one_after_another_as_they_are_stored(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_users, "BATCH", 2)
    accounts = [account(name) for name in ("anna", "bert", "carl", "dora", "emil")]

    batches = door.import_users(rows=rows(*accounts))
    first = next(batches)

    assert (first.line, first.added) == (3, 2)
    assert len(everybody(door)) == 2
    assert [(one.line, one.added) for one in batches] == [(5, 2), (6, 1)]


def test_a_story_that_is_run_again_adds_nobody_twice() -> None:
    door = Door(storage=ConflictingStorage())

    assert brought(door, account("susan"), account("john")) == (2, 0, [])
    assert len(everybody(door)) == 2


def test_whoever_came_first_meanwhile_is_not_pushed_aside() -> None:
    storage = BusyStorage()
    door = Door(storage=storage)
    storage.meanwhile = lambda: door.with_user("susan")

    assert brought(door, account("susan", email="s@example.org")) == (0, 0, ["2 username_taken"])


@pytest.mark.parametrize("failure", [FileUnreadable("cut short"), OSError("gone")])
def test_what_was_read_before_a_file_ends_badly_is_added(door: Door, failure: Exception) -> None:
    def read() -> Iterator[Row]:
        yield from rows(account("susan"), account("john"))
        raise failure

    brought_before = door.import_users(rows=read())

    assert next(brought_before).added == 2
    with pytest.raises(type(failure)):
        next(brought_before)
    assert len(everybody(door)) == 2


def test_a_file_that_ends_badly_before_its_first_account_brings_nobody(door: Door) -> None:
    def read() -> Iterator[Row]:
        yield from rows()
        raise FileUnreadable("cut short")

    with pytest.raises(FileUnreadable, match="cut short"):
        next(door.import_users(rows=read()))
    assert not everybody(door)


def test_an_empty_file_brings_nobody(door: Door) -> None:
    assert list(door.import_users(rows=[])) == []
