"""Looking accounts up, one by one or all of them."""

import pytest

from application.accounts.find_users import PAGE, ParseLogin
from application.ports import Work
from domain.accounts import EmailAddress, User, Username, UserUnknown
from tests.support.builders import Door, a_user
from tests.support.doubles import SimpleEmailParser


def _with_users(count: int) -> tuple[Door, list[User]]:
    door = Door()
    users = [a_user(f"user{number:05}") for number in range(count)]

    def story(work: Work) -> None:
        for user in reversed(users):
            work.users.add(user)

    door.storage.transact(story)
    return door, users


@pytest.mark.parametrize(
    "login", ["susan", "SUSAN", " susan ", "ｓｕｓａｎ", "susan@example.org", " Susan@EXAMPLE.org "]
)
def test_a_user_is_found_by_any_spelling_of_name_or_address(login: str) -> None:
    door = Door()
    susan = door.with_user("susan")
    door.with_user("miguel")

    assert door.find_user(login) == susan


@pytest.mark.parametrize(
    "login", ["nobody", "nobody@example.org", "", "@", "su san", "susan@", "x" * 1000, "\0"]
)
def test_who_is_nobody_is_unknown(login: str) -> None:
    door = Door()
    door.with_user("susan")

    with pytest.raises(UserUnknown):
        door.find_user(login)


def test_a_login_with_an_at_sign_is_an_address_and_any_other_a_name() -> None:
    parse = ParseLogin(SimpleEmailParser())

    assert parse("susan") == Username.parse("susan")
    assert parse("susan@example.org") == EmailAddress.of("susan", "example.org")


@pytest.mark.parametrize("count", [0, 1, PAGE - 1, PAGE, PAGE + 1, 2 * PAGE, 2 * PAGE + 1])
def test_all_users_are_listed_once_and_in_order(count: int) -> None:
    door, users = _with_users(count)

    assert list(door.list_users()) == users


def test_users_who_come_while_the_list_is_read_disturb_nothing() -> None:
    door, users = _with_users(PAGE + 1)

    listing = door.list_users()
    first = next(listing)
    door.storage.transact(lambda work: work.users.add(a_user("aaa")))
    rest = list(listing)

    assert [first, *rest] == users
