"""Handing all accounts on: an import of the export makes the same ones."""

from dataclasses import replace
from datetime import timedelta

from application.accounts.export_users import facts_of
from application.accounts.import_users import Row
from domain.accounts import User, Username
from domain.events import EventKind
from domain.newcomers import FIELDS
from domain.passwords import PasswordHash
from domain.roles import Role
from tests.support.builders import FOREIGN_HASH, Door, a_user
from tests.support.doubles import NOON


def people() -> list[User]:
    """In the order of their names, with something of everything."""
    hashed = PasswordHash(FOREIGN_HASH)
    anna = replace(a_user("anna", password_hash=hashed), username=Username("anna", "Anna"))
    bert = replace(
        a_user("bert", password_hash=hashed, language="ru", credential_epoch=3, version=5),
        active=False,
        email_verified=True,
        leaves_at=NOON + timedelta(days=3, microseconds=1),
        created_at=NOON - timedelta(days=400, microseconds=123),
        roles=frozenset({Role("staff"), Role("editor")}),
    )
    jurgen = replace(
        a_user("jurgen-000001", password_hash=hashed),
        username=Username("jurgen-000001", "Jürgen <b>"),
    )
    return [anna, bert, jurgen]


def test_an_import_of_an_export_makes_the_same_accounts() -> None:
    here, there = Door(), Door()
    here.storage.transact(lambda work: [work.users.add(user) for user in people()])

    exported = here.export_users(list)
    rows = [Row(line, fields) for line, fields in enumerate(exported, 1)]
    (brought,) = there.import_users(rows=rows)

    assert (brought.added, brought.refused) == (3, [])
    assert list(there.list_users()) == list(here.list_users()) == people()


def test_the_names_are_those_that_an_import_knows() -> None:
    assert set(facts_of(people()[0])) == set(FIELDS)


def test_that_it_was_asked_for_is_recorded_before_anything_is_handed_over() -> None:
    door = Door()

    kinds = door.export_users(lambda _accounts: [event.kind for event in door.trail])

    assert kinds == [EventKind.ACCOUNTS_EXPORTED]
