"""Roles are given and taken whole, recorded one by one, and count at the next request."""

import pytest

from domain.accounts import UserUnknown
from domain.errors import Refusals
from domain.events import EventKind
from domain.roles import Role, RolesTooMany
from tests.support.browsers import Browser
from tests.support.builders import Door, a_user, codes_of
from tests.support.storages import LateStorage

GRANTED, REVOKED = EventKind.ROLE_GRANTED, EventKind.ROLE_REVOKED


def _roles(door: Door) -> set[str]:
    return {*door.find_user("susan").roles}


def _told(door: Door) -> list[tuple[EventKind, str | None]]:
    kinds = {GRANTED, REVOKED}
    return [(event.kind, event.reason) for event in door.trail if event.kind in kinds]


def test_roles_are_given_and_taken_back() -> None:
    door = Door()
    door.with_user()

    granted = door.grant_roles(login="susan", roles=["editor", "admin"])
    revoked = door.revoke_roles(login="susan@example.org", roles=["admin"])

    assert granted.roles == {"admin", "editor"}
    assert revoked.roles == {"editor"} == _roles(door)


def test_each_role_is_recorded_with_its_name() -> None:
    door = Door()
    susan = door.with_user()

    door.grant_roles(login="susan", roles=["editor", "admin", "editor"])
    door.revoke_roles(login="susan", roles=["editor", "admin"])

    assert _told(door) == [
        (GRANTED, "admin"),
        (GRANTED, "editor"),
        (REVOKED, "admin"),
        (REVOKED, "editor"),
    ]
    assert {event.user_id for event in door.trail if event.kind is GRANTED} == {susan.id}


def test_what_changes_nothing_is_not_recorded() -> None:
    door = Door()
    door.with_user()
    once = door.grant_roles(login="susan", roles=["editor"])

    door.grant_roles(login="susan", roles=["editor"])
    door.revoke_roles(login="susan", roles=["admin"])

    assert _told(door) == [(GRANTED, "editor")]
    assert door.find_user("susan").version == once.version + 1


def test_a_role_counts_at_the_next_request_of_a_session_that_goes_on() -> None:
    door = Door()
    door.with_user()
    browser = Browser(door)
    browser.log_in(remember=True)
    seen: list[frozenset[Role]] = []

    for change in (door.grant_roles, door.revoke_roles):
        change(login="susan", roles=["editor"])
        visitor = browser.visit()
        assert visitor is not None
        seen.append(visitor.roles)

    assert seen == [{"editor"}, frozenset()]


def test_a_role_is_its_owners_alone() -> None:
    door = Door()
    door.with_user("susan")
    miguel = door.with_user("miguel")

    door.grant_roles(login="susan", roles=["editor"])

    assert door.find_user("miguel") == miguel


def test_of_several_roles_none_is_given_where_one_is_malformed() -> None:
    door = Door()
    door.with_user()

    for change in (door.grant_roles, door.revoke_roles):
        with pytest.raises(Refusals) as refused:
            change(login="susan", roles=["editor", "No Role", ""])
        assert codes_of(refused.value) == ["role_invalid", "role_invalid"]

    assert _roles(door) == set()


def test_of_several_roles_none_is_given_where_they_are_too_many() -> None:
    door = Door()
    door.with_user()
    door.grant_roles(login="susan", roles=["editor"])

    with pytest.raises(RolesTooMany):
        door.grant_roles(login="susan", roles=[f"role{number}" for number in range(32)])

    assert _roles(door) == {"editor"}


def test_nobody_has_no_roles() -> None:
    door = Door()

    for change in (door.grant_roles, door.revoke_roles):
        with pytest.raises(UserUnknown):
            change(login="nobody", roles=["editor"])


def test_who_is_gone_by_the_time_of_the_story_is_unknown() -> None:
    door = Door(LateStorage(gone=a_user()))

    for change in (door.grant_roles, door.revoke_roles):
        with pytest.raises(UserUnknown):
            change(login="susan", roles=["editor"])
