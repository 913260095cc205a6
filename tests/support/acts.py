"""What people and their operator do, ready to be done once: each prepares a door for its act."""

from collections.abc import Callable
from typing import Any

import pytest

from application.accounts.import_users import Row
from domain.events import EventKind
from domain.sessions import (
    Device,
    DeviceUnknown,
    InvalidCredentials,
    PasswordWrong,
    RememberToken,
    SessionToken,
)
from domain.sessions.new_logins import SETTLING
from tests.support.builders import FOREIGN_HASH, OTHER_PASSWORD, PASSWORD, Door

Act = Callable[[], object]


def registration(door: Door) -> Act:
    return lambda: door.register(username="john", email="john@example.org", password=PASSWORD)


def login(door: Door) -> Act:
    door.with_user()
    door.hasher.generation = 2
    return lambda: door.log_in(login="susan", password=PASSWORD, remember=True)


def login_in_a_new_browser(door: Door) -> Act:
    door.with_user()
    door.clock.forward(SETTLING)
    return lambda: door.log_in(login="susan", password=PASSWORD)


def failed_login(door: Door) -> Act:
    door.with_user()

    def act() -> None:
        with pytest.raises(InvalidCredentials):
            door.log_in(login="susan", password=OTHER_PASSWORD)

    return act


def one_failure_too_many(door: Door) -> Act:
    fail = failed_login(door)
    for _ in range(4):
        fail()
    return fail


def login_of_too_many(door: Door) -> Act:
    door.with_user()
    for _ in range(20):
        door.log_in(login="susan", password=PASSWORD)
    return lambda: door.log_in(login="susan", password=PASSWORD)


def coming_back(door: Door) -> Act:
    token = remembered(door)
    return lambda: door.resolve(session_token=None, remember_token=token)


def theft(door: Door) -> Act:
    token = remembered(door)
    back = door.resolve(session_token=None, remember_token=token)
    assert back
    assert back.remember_token
    door.resolve(session_token=None, remember_token=back.remember_token)
    return lambda: door.resolve(session_token=None, remember_token=token)


def logout(door: Door) -> Act:
    door.with_user()
    signed_in = door.log_in(login="susan", password=PASSWORD, remember=True)
    tokens: dict[str, Any] = {
        "session_token": signed_in.session_token,
        "remember_token": signed_in.remember_token,
    }
    return lambda: door.log_out(**tokens)


def new_password(door: Door) -> Act:
    remembered(door)
    return lambda: door.set_password(login="susan", password=OTHER_PASSWORD)


def disabling(door: Door) -> Act:
    remembered(door)
    return lambda: door.disable(login="susan")


def enabling(door: Door) -> Act:
    door.with_user()
    door.disable(login="susan")
    return lambda: door.enable(login="susan")


def proof_anew(door: Door) -> Act:
    token = logged_in(door)
    return lambda: door.reauthenticate(session_token=token, password=PASSWORD)


def failed_proof(door: Door) -> Act:
    token = logged_in(door)

    def act() -> None:
        with pytest.raises(PasswordWrong):
            door.reauthenticate(session_token=token, password=OTHER_PASSWORD)

    return act


def own_new_password(door: Door) -> Act:
    token = logged_in(door)
    new = {"password": OTHER_PASSWORD, "password_again": OTHER_PASSWORD}
    return lambda: door.change_password(session_token=token, current=PASSWORD, **new)


def failed_new_password(door: Door) -> Act:
    token = logged_in(door)
    new = {"password": OTHER_PASSWORD, "password_again": OTHER_PASSWORD}

    def act() -> None:
        with pytest.raises(PasswordWrong):
            door.change_password(session_token=token, current=OTHER_PASSWORD, **new)

    return act


def another_name(door: Door) -> Act:
    susan = door.with_user()
    return lambda: door.change_username(user_id=susan.id, username="suzie")


def another_language(door: Door) -> Act:
    susan = door.with_user()
    return lambda: door.change_language(user_id=susan.id, language="ru")


def logged_in(door: Door) -> SessionToken:
    door.with_user()
    return door.log_in(login="susan", password=PASSWORD, remember=True).session_token


def remembered(door: Door) -> RememberToken:
    door.with_user()
    signed_in = door.log_in(login="susan", password=PASSWORD, remember=True)
    assert signed_in.remember_token
    return signed_in.remember_token


def ending_a_device(door: Door) -> Act:
    remembered(door)
    (device,) = devices(door)
    susan = door.find_user("susan")
    return lambda: door.end_device(user_id=susan.id, device_id=device.id)


def ending_what_is_not_theirs(door: Door) -> Act:
    remembered(door)
    (device,) = devices(door)
    john = door.with_user("john")

    def act() -> None:
        with pytest.raises(DeviceUnknown):
            door.end_device(user_id=john.id, device_id=device.id)

    return act


def ending_all_others(door: Door) -> Act:
    remembered(door)
    own = door.log_in(login="susan", password=PASSWORD).session_token
    susan = door.find_user("susan")
    return lambda: door.end_other_devices(user_id=susan.id, session_token=own)


def ending_all(door: Door) -> Act:
    remembered(door)
    susan = door.find_user("susan")
    return lambda: door.end_all_devices(user_id=susan.id)


def a_refused_form(door: Door) -> Act:
    susan = door.with_user()
    return lambda: door.record_refusal(
        kind=EventKind.FORM_REFUSED, user_id=susan.id, reason="origin"
    )


def export(door: Door) -> Act:
    remembered(door)
    susan = door.find_user("susan")
    return lambda: door.export(user_id=susan.id)


def wish_to_leave(door: Door) -> Act:
    remembered(door)
    susan = door.find_user("susan")
    return lambda: door.request_deletion(user_id=susan.id)


def staying(door: Door) -> Act:
    susan = door.with_user()
    door.request_deletion(user_id=susan.id)
    return lambda: door.undo_deletion(user_id=susan.id)


def deletion_by_the_operator(door: Door) -> Act:
    """Of somebody who has something of everything."""
    remembered(door)
    susan = door.find_user("susan")
    door.request_email_change(user_id=susan.id, email="suzie@example.org")
    door.resend_confirmation(email="susan@example.org", language="en")
    return lambda: door.delete_account(user_id=susan.id)


def rotating(door: Door) -> Act:
    return lambda: door.record_rotation(key_id="3f9a02c1")


def importing(door: Door) -> Act:
    fields = {"username": "john", "email": "john@example.org", "password_hash": FOREIGN_HASH}
    return lambda: list(door.import_users(rows=[Row(2, fields)]))


def exporting_all(door: Door) -> Act:
    door.with_user()
    return lambda: door.export_users(list)


def granting_roles(door: Door) -> Act:
    door.with_user()
    return lambda: door.grant_roles(login="susan", roles=["editor", "admin"])


def revoking_roles(door: Door) -> Act:
    granting_roles(door)()
    return lambda: door.revoke_roles(login="susan", roles=["editor", "admin"])


def devices(door: Door) -> tuple[Device, ...]:
    return tuple(door.list_devices(user=door.find_user("susan")))


ACTS: list[Callable[[Door], Act]] = [
    registration,
    login,
    failed_login,
    login_of_too_many,
    coming_back,
    theft,
    logout,
    new_password,
    disabling,
    enabling,
    proof_anew,
    failed_proof,
    own_new_password,
    failed_new_password,
    another_name,
    another_language,
    ending_a_device,
    ending_what_is_not_theirs,
    ending_all_others,
    ending_all,
    a_refused_form,
    export,
    wish_to_leave,
    staying,
    deletion_by_the_operator,
    rotating,
    login_in_a_new_browser,
    importing,
    exporting_all,
    granting_roles,
    revoking_roles,
]
