"""What every adapter of `LinkRepository` promises."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from domain.accounts import EmailAddress, User
from domain.links import Link, LinkId, Purpose, new_link_id
from tests.contract.conftest import Storage
from tests.support.builders import a_user
from tests.support.doubles import NOON, SeededEntropy

SUSAN, BOB = a_user("susan"), a_user("bob")
_ids = SeededEntropy("links of the contract")


def a_link(purpose: Purpose = Purpose.RESET_PASSWORD, user: User = SUSAN) -> Link:
    return Link.made(
        new_link_id(_ids),
        purpose,
        user_id=user.id,
        email=user.email,
        now=NOON,
        credential_epoch=user.credential_epoch,
    )


def added(storage: Storage, *links: Link) -> None:
    storage.transact(lambda work: [work.links.add(link) for link in links])


def kept(storage: Storage, *links: Link) -> list[bool]:
    return storage.transact(lambda work: [work.links.with_id(link.id) == link for link in links])


def taken(storage: Storage, link: Link) -> bool:
    return storage.transact(lambda work: work.links.take(link.id))


@pytest.mark.parametrize("purpose", Purpose, ids=lambda purpose: purpose.value)
def test_a_link_comes_back_exactly_as_added(storage: Storage, purpose: Purpose) -> None:
    link = Link(
        id=new_link_id(_ids),
        purpose=purpose,
        user_id=SUSAN.id,
        email=EmailAddress("new@example.org", "New@example.org"),
        credential_epoch=7,
        created_at=NOON,
        expires_at=NOON + timedelta(microseconds=1),
    )

    added(storage, link, a_link())

    assert kept(storage, link) == [True]


def test_a_link_that_nobody_made_is_not_found_and_cannot_be_used(storage: Storage) -> None:
    added(storage, a_link())

    found = storage.transact(lambda work: work.links.with_id(LinkId("unknown")))

    assert found is None
    assert not taken(storage, a_link())


def test_a_link_is_used_once(storage: Storage) -> None:
    link, other = a_link(), a_link()
    added(storage, link, other)

    uses = [taken(storage, link), taken(storage, link)]

    assert uses == [True, False]
    assert kept(storage, link, other) == [False, True]


@pytest.mark.usefixtures("without_pauses")
def test_of_20_uses_at_once_one_succeeds(storage: Storage) -> None:
    link = a_link()
    added(storage, link)

    with ThreadPoolExecutor(20) as everybody:
        uses = list(everybody.map(lambda _: taken(storage, link), range(20)))

    assert sorted(uses) == [False] * 19 + [True]


def test_a_use_whose_story_fails_uses_nothing_up(storage: Storage) -> None:
    link = a_link()
    added(storage, link)

    with pytest.raises(ZeroDivisionError):
        storage.transact(lambda work: work.links.take(link.id) and 1 / 0)

    assert kept(storage, link) == [True]


def test_an_accounts_links_of_one_purpose_are_removed_alone(storage: Storage) -> None:
    reset, change = a_link(), a_link(Purpose.CHANGE_EMAIL)
    keep, others = a_link(Purpose.KEEP_EMAIL), a_link(user=BOB)
    added(storage, reset, change, keep, others)

    storage.transact(
        lambda work: work.links.remove_of_user(
            SUSAN.id, Purpose.RESET_PASSWORD, Purpose.CHANGE_EMAIL
        )
    )

    assert kept(storage, reset, change, keep, others) == [False, False, True, True]


def test_all_links_of_an_account_are_removed_where_no_purpose_is_named(storage: Storage) -> None:
    theirs = [a_link(purpose) for purpose in Purpose]
    others = a_link(user=BOB)
    added(storage, *theirs, others)

    storage.transact(lambda work: work.links.remove_of_user(SUSAN.id))

    assert kept(storage, *theirs, others) == [*[False] * len(theirs), True]


def test_links_that_have_ended_are_removed_in_batches_and_no_others(storage: Storage) -> None:
    ended = [a_link(Purpose.RESET_PASSWORD) for _ in range(3)]
    holds = a_link(Purpose.KEEP_EMAIL)
    added(storage, *ended, holds)
    now = NOON + Purpose.RESET_PASSWORD.lifetime

    early = storage.transact(
        lambda work: work.links.remove_expired(now - timedelta(microseconds=1), 10)
    )
    counts = [storage.transact(lambda work: work.links.remove_expired(now, 2)) for _ in range(3)]

    assert early == 0
    assert counts == [2, 1, 0]
    assert kept(storage, *ended, holds) == [False, False, False, True]


def test_an_address_is_held_for_as_long_as_somebody_may_object_from_it(storage: Storage) -> None:
    keep, reset = a_link(Purpose.KEEP_EMAIL), a_link(Purpose.RESET_PASSWORD, BOB)
    added(storage, keep, reset)
    last = keep.expires_at - timedelta(microseconds=1)

    asked = ((SUSAN, NOON), (SUSAN, last), (SUSAN, keep.expires_at), (BOB, NOON))
    held = storage.transact(
        lambda work: [work.links.holds_address(user.email, now) for user, now in asked]
    )

    assert held == [True, True, False, False]
