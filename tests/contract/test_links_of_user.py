"""What every storage tells of an account's mailed links, in a story and beside it."""

from dataclasses import replace
from datetime import timedelta

from domain.links import Link, Purpose, new_link_id
from tests.contract.conftest import Storage
from tests.support.builders import a_user
from tests.support.doubles import NOON, SeededEntropy

SUSAN, MIGUEL = a_user("susan"), a_user("miguel")
ENTROPY = SeededEntropy("links of a user")


def a_link(purpose: Purpose, minutes: int = 0) -> Link:
    return Link.made(
        new_link_id(ENTROPY),
        purpose,
        user_id=SUSAN.id,
        email=SUSAN.email,
        now=NOON + timedelta(minutes=minutes),
        credential_epoch=3,
    )


def test_all_links_of_an_account_are_told_the_oldest_first(storage: Storage) -> None:
    late, early = a_link(Purpose.KEEP_EMAIL, 2), a_link(Purpose.CHANGE_EMAIL, 1)
    foreign = replace(a_link(Purpose.KEEP_EMAIL), user_id=MIGUEL.id)
    storage.transact(lambda work: [work.links.add(link) for link in (late, foreign, early)])

    within = storage.transact(lambda work: list(work.links.of_user(SUSAN.id)))

    assert within == [early, late]
    assert list(storage.links_of_user(SUSAN.id)) == [early, late]


def test_who_has_no_links_is_told_none(storage: Storage) -> None:
    assert list(storage.links_of_user(SUSAN.id)) == []


def test_links_of_some_purposes_go_and_the_others_stay(storage: Storage) -> None:
    change, keep = a_link(Purpose.CHANGE_EMAIL), a_link(Purpose.KEEP_EMAIL, 1)
    storage.transact(lambda work: [work.links.add(link) for link in (change, keep)])

    storage.transact(lambda work: work.links.remove_of_user(SUSAN.id, Purpose.CHANGE_EMAIL))

    assert list(storage.links_of_user(SUSAN.id)) == [keep]
