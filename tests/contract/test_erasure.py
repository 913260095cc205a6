"""What every storage promises to who takes out all that is about one account or its address."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import User, UserId
from domain.events import Event, Letter, LetterKind, Posted
from domain.links import Link, Purpose, new_link_id
from domain.registrations import NameDigest
from domain.sessions import NOBODY
from tests.contract.conftest import Storage
from tests.support.builders import a_user, an_event
from tests.support.doubles import FIREFOX, NOON, SeededEntropy

_entropy = SeededEntropy("links")


@pytest.fixture
def susan() -> User:
    return a_user("susan")


@pytest.fixture
def john() -> User:
    return a_user("john")


def a_link(user: User, to: User, *, minutes: int = 0) -> Link:
    return Link.made(
        new_link_id(_entropy),
        Purpose.CHANGE_EMAIL,
        user_id=user.id,
        email=to.email,
        now=NOON + timedelta(minutes=minutes),
    )


def kept(storage: Storage, *links: Link) -> None:
    storage.transact(lambda work: [work.links.add(link) for link in links])


def left(storage: Storage, *links: Link) -> list[Link]:
    found = storage.transact(lambda work: [work.links.with_id(link.id) for link in links])
    return [link for link in found if link]


def a_letter(to: User, about: UserId | None) -> Letter:
    return Letter(kind=LetterKind.CHANGE_EMAIL, to=to.email, language="ru", user_id=about)


def posted(storage: Storage, user: User) -> list[Posted]:
    return storage.transact(lambda work: list(work.outbox.of_user(user.id, user.email)))


def recorded(storage: Storage, *events: Event) -> None:
    storage.transact(lambda work: [work.record(event) for event in events])


def test_the_links_of_a_user_are_listed_the_oldest_first(
    storage: Storage, susan: User, john: User
) -> None:
    late, early = a_link(susan, john, minutes=1), a_link(susan, susan)
    kept(storage, late, a_link(john, susan), early)

    listed = storage.transact(lambda work: list(work.links.of_user(susan.id)))

    assert listed == [early, late]


def test_links_to_an_address_go_whoevers_they_are(
    storage: Storage, susan: User, john: User
) -> None:
    spelled = replace(susan, email=replace(susan.email, address="SUSAN@example.org"))
    gone = [a_link(susan, susan), a_link(john, spelled)]
    kept(storage, *gone, stays := a_link(susan, john))

    storage.transact(lambda work: work.links.remove_to(susan.email))

    assert left(storage, *gone, stays) == [stays]


def test_letters_of_a_user_are_those_about_them_and_those_to_their_address(
    storage: Storage, susan: User, john: User
) -> None:
    about, to = a_letter(john, susan.id), a_letter(susan, None)
    event = an_event(susan, client=FIREFOX, letters=(about, a_letter(john, john.id), to))
    recorded(storage, event)

    found = posted(storage, susan)

    assert [one.letter for one in found] == [about, to]
    assert {(one.at, one.due_at, one.attempts, one.parked) for one in found} == {
        (NOON, NOON, 0, False)
    }
    assert {one.client for one in found} == {FIREFOX}


def test_letters_of_a_user_go_and_no_others(storage: Storage, susan: User, john: User) -> None:
    letters = (a_letter(john, susan.id), a_letter(susan, None), a_letter(john, john.id))
    recorded(storage, an_event(susan, letters=letters))

    storage.transact(lambda work: work.outbox.remove_of_user(susan.id, susan.email))

    assert posted(storage, susan) == []
    assert [one.letter for one in posted(storage, john)] == [letters[2]]


def test_where_somebody_was_is_forgotten_and_what_happened_stays(
    storage: Storage, susan: User, john: User
) -> None:
    hers = [an_event(susan, client=FIREFOX), an_event(susan)]
    others = [an_event(john, client=FIREFOX), an_event(client=FIREFOX)]
    recorded(storage, *hers, *others)

    storage.transact(lambda work: work.trail.erase_clients(susan.id))

    found = storage.trail_page(user_id=None, since=None, after=None, limit=10)
    expected = [replace(event, client=NOBODY) for event in hers] + others
    assert list(found) == sorted(expected, key=lambda event: event.id)


def test_a_freed_name_stays_with_who_freed_it_first(
    storage: Storage, susan: User, john: User
) -> None:
    name, other = NameDigest("a" * 64), NameDigest("b" * 64)
    storage.transact(lambda work: work.freed_names.add(name, susan.id))
    storage.transact(lambda work: work.freed_names.add(name, john.id))

    freed = storage.transact(lambda work: [work.freed_names.freed_by(one) for one in (name, other)])

    assert freed == [susan.id, None]
