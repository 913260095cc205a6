"""Verifying the address of an account: for that account and that very address."""

from dataclasses import replace

import pytest

from domain.accounts import EmailAddress, User
from domain.events import EventKind, LetterKind
from domain.links import LinkInvalid
from tests.support.builders import Door
from tests.support.links import mailed


def test_a_letter_is_posted_to_the_accounts_address() -> None:
    door = Door()
    susan = door.with_user()

    door.ask_to_verify_email(user_id=susan.id)

    (posted,) = door.posted
    assert (posted.letter.kind, posted.letter.to) == (LetterKind.VERIFY_EMAIL, susan.email)
    assert door.trail[-1].kind is EventKind.EMAIL_VERIFICATION_REQUESTED


def test_who_answers_it_has_a_verified_address_once() -> None:
    door = Door()
    door.ask_to_verify_email(user_id=door.with_user().id)
    token = mailed(door)

    door.verify_email(token=token)
    with pytest.raises(LinkInvalid):
        door.verify_email(token=token)

    assert door.find_user("susan").email_verified
    assert [event.kind for event in door.trail].count(EventKind.EMAIL_VERIFIED) == 1


def test_nothing_is_sent_where_nothing_is_to_be_verified() -> None:
    door = Door()
    susan = door.with_user()
    door.vouch_for_email(login="susan")

    door.ask_to_verify_email(user_id=susan.id)

    assert door.posted == []


def test_the_link_of_another_address_verifies_nothing() -> None:
    door = Door()
    susan = door.with_user()
    door.ask_to_verify_email(user_id=susan.id)
    token = mailed(door)
    change(door, replace(susan, email=EmailAddress.of("new", "example.org")))

    with pytest.raises(LinkInvalid):
        door.verify_email(token=token)

    assert not door.find_user("susan").email_verified


def test_the_link_of_a_disabled_account_verifies_nothing() -> None:
    door = Door()
    susan = door.with_user()
    door.ask_to_verify_email(user_id=susan.id)
    token = mailed(door)
    change(door, replace(susan, active=False))

    with pytest.raises(LinkInvalid):
        door.verify_email(token=token)

    assert not door.find_user("susan").email_verified


def change(door: Door, user: User) -> None:
    door.storage.transact(lambda work: work.users.update(user))
