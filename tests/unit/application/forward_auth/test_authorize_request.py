"""Who may see what on an application's host, asked each time anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import User
from domain.forward_auth import AddressRefused, AskedPath, HostSessionToken, RoleMissing
from domain.roles import Role
from domain.sessions import Session
from domain.sessions.session import LAST_USE_PRECISION
from tests.support.acts_on_hosts import ADMIN, APP, entered
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door

ROOT = AskedPath.parse("/")
SECOND = timedelta(seconds=1)


def seen(door: Door, token: HostSessionToken | None, path: str = "/") -> str | None:
    user = door.authorize(host=APP, path=AskedPath.parse(path), token=token)
    return user.username.key if user else None


def give_roles(door: Door, *roles: str) -> None:
    user = replace(door.find_user("susan"), roles=frozenset(map(Role, roles)))
    door.storage.transact(lambda work: work.users.update(user))


def stored(door: Door, session: Session) -> Session | None:
    return door.storage.transact(lambda work: work.sessions.with_id(session.id))


def test_whoever_came_in_is_known_there(door: Door, session: Session) -> None:
    token = entered(door, session)

    assert seen(door, token) == "susan"


def test_a_stranger_is_nobody_but_told_what_is_not_there(door: Door) -> None:
    assert seen(door, None) is None
    assert seen(door, HostSessionToken("A" * 43)) is None
    with pytest.raises(AddressRefused):
        seen(door, None, "/Admin")


def test_on_another_host_the_same_token_is_worth_nothing(door: Door, session: Session) -> None:
    token = entered(door, session)
    give_roles(door, "staff")

    assert door.authorize(host=ADMIN, path=ROOT, token=token) is None


def test_a_main_sessions_token_is_worth_nothing_on_a_host(door: Door) -> None:
    door.with_user()
    token = door.log_in(login="susan", password=PASSWORD).session_token

    assert seen(door, HostSessionToken(token.reveal())) is None


def test_a_role_counts_from_the_next_request_and_until_then(door: Door, session: Session) -> None:
    token = entered(door, session)

    with pytest.raises(RoleMissing) as refused:
        seen(door, token, "/admin")
    give_roles(door, "owner", "other")
    with_role = seen(door, token, "/admin")
    give_roles(door)

    assert refused.value.data == {"user": session.user_id}
    assert with_role == "susan"
    with pytest.raises(RoleMissing):
        seen(door, token, "/admin")
    assert seen(door, token) == "susan"


def test_it_ends_with_the_main_session_unused_for_so_long(door: Door, session: Session) -> None:
    token = entered(door, session)
    door.clock.forward(door.session_limits.idle - SECOND)
    before = seen(door, token)
    door.clock.forward(door.session_limits.idle)

    assert (before, seen(door, token)) == ("susan", None)
    assert stored(door, session) is None


def test_it_ends_with_the_main_session_however_much_it_is_used(
    door: Door, session: Session
) -> None:
    token = entered(door, session)
    ends = session.created_at + door.session_limits.absolute
    while door.clock.now() < ends - timedelta(minutes=30):
        door.clock.forward(timedelta(minutes=30))
        last = seen(door, token)
        if door.clock.now() < ends:
            assert last == "susan"

    door.clock.forward(ends - door.clock.now())

    assert seen(door, token) is None


def test_using_it_is_a_use_of_the_main_session_once_a_minute(door: Door, session: Session) -> None:
    token = entered(door, session)
    door.clock.forward(LAST_USE_PRECISION - SECOND)
    seen(door, token)
    early = stored(door, session)
    door.clock.forward(SECOND)

    seen(door, token)

    assert early == session
    assert stored(door, session) == replace(session, last_used_at=door.clock.now())


ENDINGS: dict[str, Callable[[Door, User], object]] = {
    "disabled": lambda door, _: door.disable(login="susan"),
    "new password": lambda door, _: door.set_password(login="susan", password=OTHER_PASSWORD),
    "ended by its owner": lambda door, user: door.end_all_devices(user_id=user.id),
    "leaving": lambda door, user: door.request_deletion(user_id=user.id),
    "deleted": lambda door, user: door.delete_account(user_id=user.id),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_it_ends_with_whatever_ends_the_main_session(
    door: Door, session: Session, ending: str
) -> None:
    token = entered(door, session)

    ENDINGS[ending](door, door.find_user("susan"))

    assert seen(door, token) is None


def test_whoever_is_leaving_is_a_stranger_to_applications(door: Door, session: Session) -> None:
    token = entered(door, session)
    user = replace(door.find_user("susan"), leaves_at=door.clock.now() + timedelta(days=1))

    door.storage.transact(lambda work: work.users.update(user))

    assert seen(door, token) is None
    assert stored(door, session) == session
