"""What every storage promises to the use cases that only read."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from domain.accounts import EmailAddress, EmailAddressTaken, User, Username, UsernameTaken
from domain.errors import Refusal
from domain.links import Link, LinkId, Purpose
from tests.contract.conftest import Storage
from tests.support.builders import a_series, a_session, a_user
from tests.support.doubles import NOON

FREE_NAME, FREE_EMAIL = Username.parse("free"), EmailAddress.of("free", "example.org")
SUSANS_NAME, SUSANS_EMAIL = Username.parse("Susan"), EmailAddress.of("SUSAN", "example.org")


@pytest.fixture
def susan(storage: Storage) -> User:
    user = a_user("susan")
    storage.transact(lambda work: work.users.add(user))
    return user


def keys(users: Sequence[User]) -> list[str]:
    return [user.username.key for user in users]


def test_a_storage_that_can_be_used_answers(storage: Storage) -> None:
    storage.check()


@pytest.mark.parametrize("login", [SUSANS_NAME, SUSANS_EMAIL], ids=["name", "address"])
def test_a_user_is_found_by_what_they_log_in_with(
    storage: Storage, susan: User, login: Username | EmailAddress
) -> None:
    assert storage.user_by_login(login) == susan


@pytest.mark.parametrize("login", [FREE_NAME, FREE_EMAIL], ids=["name", "address"])
def test_nobody_is_found_by_what_nobody_logs_in_with(
    storage: Storage, susan: User, login: Username | EmailAddress
) -> None:
    assert storage.user_by_login(login) is None


def test_users_come_in_the_order_of_their_keys_characters(storage: Storage) -> None:
    names = ["bob", "b-b", "b.b", "b0b", "b_b", "BOB2", "alice", "zoe", "0day"]
    storage.transact(lambda work: [work.users.add(a_user(name)) for name in names])

    everybody = storage.user_page(after="", limit=100)

    assert keys(everybody) == sorted(name.lower() for name in names)


def test_pages_join_without_gap_or_overlap(storage: Storage) -> None:
    names = [f"user{number}" for number in range(7)]
    storage.transact(lambda work: [work.users.add(a_user(name)) for name in reversed(names)])

    pages = [storage.user_page(after=after, limit=3) for after in ("", "user2", "user5", "user6")]

    assert [keys(page) for page in pages] == [names[:3], names[3:6], names[6:], []]


@pytest.mark.parametrize(
    ("username", "email", "refusals"),
    [
        (FREE_NAME, FREE_EMAIL, []),
        (SUSANS_NAME, FREE_EMAIL, [UsernameTaken]),
        (FREE_NAME, SUSANS_EMAIL, [EmailAddressTaken]),
        (SUSANS_NAME, SUSANS_EMAIL, [UsernameTaken, EmailAddressTaken]),
        (SUSANS_NAME, None, [UsernameTaken]),
        (None, SUSANS_EMAIL, [EmailAddressTaken]),
        (None, None, []),
    ],
)
def test_what_is_taken_is_told_at_once(
    storage: Storage,
    susan: User,
    username: Username | None,
    email: EmailAddress | None,
    refusals: list[type[Refusal]],
) -> None:
    taken = storage.taken_names(username, email)

    assert [type(refusal) for refusal in taken] == refusals


def test_a_name_and_an_address_taken_by_two_are_both_told(storage: Storage, susan: User) -> None:
    john = a_user("john")
    storage.transact(lambda work: work.users.add(john))

    taken = storage.taken_names(john.username, susan.email)

    assert [type(refusal) for refusal in taken] == [UsernameTaken, EmailAddressTaken]


def test_a_session_comes_with_its_user_as_both_are_now(storage: Storage, susan: User) -> None:
    session, other = a_session(susan), a_session(susan)
    storage.transact(lambda work: [work.sessions.add(each) for each in (session, other)])
    storage.transact(lambda work: work.users.update(susan.disabled()))

    found = storage.session_by_id(session.id)

    assert found == (session, replace(susan.disabled(), version=1), None)


def test_a_session_that_was_removed_is_not_read(storage: Storage, susan: User) -> None:
    session = a_session(susan)
    storage.transact(lambda work: work.sessions.add(session))
    storage.transact(lambda work: work.sessions.remove(session.id))

    assert storage.session_by_id(session.id) is None


def test_a_session_is_read_with_what_remembers_its_browser(storage: Storage, susan: User) -> None:
    series = a_series(susan)
    session = replace(a_session(susan), series_id=series.id)
    storage.transact(lambda work: [work.remembered.add(series), work.sessions.add(session)])

    assert storage.session_by_id(session.id) == (session, susan, series)


def test_a_session_is_read_alone_when_its_series_is_gone(storage: Storage, susan: User) -> None:
    session = replace(a_session(susan), series_id=a_series(susan).id)
    storage.transact(lambda work: work.sessions.add(session))

    assert storage.session_by_id(session.id) == (session, susan, None)


def a_link(user: User) -> Link:
    return Link.made(
        LinkId("AAAAAAAAAAAAAAAAAAAAAA"),
        Purpose.RESET_PASSWORD,
        user_id=user.id,
        email=user.email,
        now=NOON,
        credential_epoch=3,
    )


def test_a_link_is_found_with_the_account_that_it_is_for(storage: Storage, susan: User) -> None:
    link = a_link(susan)
    storage.transact(lambda work: (work.users.add(a_user("bob")), work.links.add(link)))

    assert storage.link_with_user(link.id) == (link, susan)


def test_a_link_that_was_never_made_is_not_found(storage: Storage, susan: User) -> None:
    assert storage.link_with_user(LinkId("AAAAAAAAAAAAAAAAAAAAAA")) is None


def test_a_link_for_an_account_to_come_is_found_with_nobody(storage: Storage, susan: User) -> None:
    link = a_link(a_user("bob"))
    storage.transact(lambda work: work.links.add(link))

    assert storage.link_with_user(link.id) is None
