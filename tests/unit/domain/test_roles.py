"""What a role is, and how many of them a user can have."""

import pytest

from domain.accounts import User
from domain.roles import ROLES_MAXIMUM, Role, RoleInvalid, RolesTooMany

EDITOR, READER = Role("editor"), Role("reader")


def _with_roles(user: User, count: int) -> User:
    for number in range(count):
        user = user.with_role(Role(f"role{number}"))
    return user


@pytest.mark.parametrize("text", ["a", "admin", "a1", "a-b", "a_b", "z" * 32])
def test_a_role_is_a_short_plain_name(text: str) -> None:
    assert Role.parse(text) == text
    assert type(Role.parse(text)) is Role


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A",
        "Admin",
        "1a",
        "-a",
        "_a",
        "a b",
        "a,b",
        "a\n",
        "\na",
        "a.b",
        "ä",
        "a" * 33,
        "ａ",
        "a\r\nX-Doorward-User: 1",
    ],
)
def test_what_could_be_mistaken_in_a_header_is_no_role(text: str) -> None:
    with pytest.raises(RoleInvalid):
        Role.parse(text)


def test_a_role_is_given_once_and_taken_once(susan: User) -> None:
    assert susan.roles == frozenset()
    assert susan.with_role(EDITOR).with_role(EDITOR).roles == {EDITOR}
    assert susan.with_role(EDITOR).with_role(READER).without_role(EDITOR).roles == {READER}
    assert susan.with_role(EDITOR).without_role(EDITOR) == susan
    assert susan.without_role(EDITOR) == susan


def test_a_role_ends_nothing_that_is_open(susan: User) -> None:
    assert susan.with_role(EDITOR).credential_epoch == susan.credential_epoch
    assert susan.with_role(EDITOR).without_role(EDITOR).credential_epoch == susan.credential_epoch


def test_a_user_has_at_most_32_roles(susan: User) -> None:
    full = _with_roles(susan, 32)

    assert (len(full.roles), ROLES_MAXIMUM) == (32, 32)
    assert full.with_role(Role("role0")) == full
    with pytest.raises(RolesTooMany) as refused:
        full.with_role(EDITOR)
    assert refused.value.data == {"maximum": 32}
