"""A story that fails between any two of its statements: all of it happened, or none."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from domain.accounts import EmailAddress, UserId
from domain.links import Link, LinkId, LinkInvalid, LinkToken, LinkTokens, Purpose
from domain.registrations import PendingRegistration
from domain.sessions import PasswordWrong, RememberToken, SessionToken
from tests.contract.conftest import Storage
from tests.support.breaking import BreakingStorage, Broken, stored
from tests.support.builders import KEY, OTHER_PASSWORD, PASSWORD, Door

Act = Callable[[], object]


def registration(door: Door) -> Act:
    return lambda: door.register(username="john", email="john@example.org", password=PASSWORD)


def login(door: Door) -> Act:
    door.with_user()
    door.hasher.generation = 2
    return lambda: door.log_in(login="susan", password=PASSWORD, remember=True)


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


def asking_for_a_link(door: Door) -> Act:
    door.with_user()
    return lambda: door.request_recovery(email="susan@example.org", language="en")


def a_link_by_the_operator(door: Door) -> Act:
    door.with_user()
    door.make_reset_link(login="susan")
    return lambda: door.make_reset_link(login="susan")


def reset(door: Door) -> Act:
    remembered(door)
    token = door.make_reset_link(login="susan").token
    return lambda: door.reset_password(
        token=token, password=OTHER_PASSWORD, password_again=OTHER_PASSWORD
    )


def reset_by_a_dead_link(door: Door) -> Act:
    remembered(door)
    token = door.make_reset_link(login="susan").token
    door.clock.forward(Purpose.RESET_PASSWORD.lifetime)

    def act() -> None:
        with pytest.raises(LinkInvalid):
            door.reset_password(token=token, password=PASSWORD, password_again=PASSWORD)

    return act


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


def another_name(door: Door) -> Act:
    susan = door.with_user()
    return lambda: door.change_username(user_id=susan.id, username="suzie")


def another_language(door: Door) -> Act:
    susan = door.with_user()
    return lambda: door.change_language(user_id=susan.id, language="ru")


def wish_for_another_address(door: Door) -> Act:
    susan = door.with_user()
    door.request_email_change(user_id=susan.id, email="first@example.org")
    return lambda: door.request_email_change(user_id=susan.id, email="suzie@example.org")


def calling_it_off(door: Door) -> Act:
    susan = door.with_user()
    door.request_email_change(user_id=susan.id, email="suzie@example.org")
    return lambda: door.call_off_email_change(user_id=susan.id)


def another_address(door: Door) -> Act:
    logged_in(door)
    token = link_token(door, Purpose.CHANGE_EMAIL)
    return lambda: door.confirm_email_change(token=token)


def objection(door: Door) -> Act:
    logged_in(door)
    door.confirm_email_change(token=link_token(door, Purpose.CHANGE_EMAIL))
    (kept,) = door.storage.links_of_user(door.find_user("susan").id)
    token = LinkTokens(KEY).token_of(kept)
    return lambda: door.keep_email(token=token)


def logged_in(door: Door) -> SessionToken:
    door.with_user()
    return door.log_in(login="susan", password=PASSWORD, remember=True).session_token


def link_token(door: Door, purpose: Purpose) -> LinkToken:
    """Of susan's wish for another address."""
    susan = door.find_user("susan")
    door.request_email_change(user_id=susan.id, email="suzie@example.org")
    (link,) = (link for link in door.storage.links_of_user(susan.id) if link.purpose is purpose)
    return LinkTokens(KEY).token_of(link)


def wishing(door: Door) -> Act:
    return lambda: wish(door)


def confirming(door: Door) -> Act:
    token = asked(door)
    return lambda: door.confirm_registration(token=token, password=PASSWORD)


def confirming_anew(door: Door) -> Act:
    token, new = asked(door), OTHER_PASSWORD
    return lambda: door.confirm_with_new_password(token=token, password=new, password_again=new)


def asking_again(door: Door) -> Act:
    return lambda: door.resend_confirmation(email="john@example.org", language="en")


def asking_to_verify(door: Door) -> Act:
    susan = door.with_user()
    return lambda: door.ask_to_verify_email(user_id=susan.id)


def verifying(door: Door) -> Act:
    susan = door.with_user()
    token = linked(door, Purpose.VERIFY_EMAIL, susan.id, susan.email)
    return lambda: door.verify_email(token=token)


def vouching(door: Door) -> Act:
    door.with_user()
    return lambda: door.vouch_for_email(login="susan")


def inviting(door: Door) -> Act:
    addresses = ["john@example.org", "mary@example.org"]
    return lambda: list(door.invite_users(addresses=addresses, language="en"))


def accepting(door: Door) -> Act:
    email = EmailAddress.of("john", "example.org")
    token = linked(door, Purpose.INVITATION, UserId("1" * 32), email)
    return lambda: door.accept_invitation(
        token=token, username="john", password=PASSWORD, password_again=PASSWORD, language="en"
    )


def wish(door: Door) -> PendingRegistration:
    return door.request_registration(
        username="john",
        email="john@example.org",
        password=PASSWORD,
        password_again=PASSWORD,
        language="en",
    )


def asked(door: Door) -> LinkToken:
    pending = wish(door)
    return linked(door, Purpose.CONFIRM_REGISTRATION, pending.id, pending.email)


def linked(door: Door, purpose: Purpose, user_id: UserId, email: EmailAddress) -> LinkToken:
    link = Link.made(LinkId("A" * 22), purpose, user_id=user_id, email=email, now=door.clock.now())
    door.storage.transact(lambda work: work.links.add(link))
    return LinkTokens(KEY).token_of(link)


def remembered(door: Door) -> RememberToken:
    door.with_user()
    signed_in = door.log_in(login="susan", password=PASSWORD, remember=True)
    assert signed_in.remember_token
    return signed_in.remember_token


ACTS = [
    registration,
    login,
    login_of_too_many,
    coming_back,
    theft,
    logout,
    new_password,
    disabling,
    enabling,
    asking_for_a_link,
    a_link_by_the_operator,
    reset,
    reset_by_a_dead_link,
    proof_anew,
    failed_proof,
    own_new_password,
    another_name,
    another_language,
    wish_for_another_address,
    calling_it_off,
    another_address,
    objection,
    wishing,
    confirming,
    confirming_anew,
    asking_again,
    asking_to_verify,
    verifying,
    vouching,
    inviting,
    accepting,
]


@pytest.mark.parametrize("prepared", ACTS, ids=lambda act: act.__name__)
def test_a_failure_between_any_two_statements_leaves_all_or_nothing(
    prepared: Callable[[Door], Act], storage: Storage
) -> None:
    breaking = BreakingStorage(storage)
    act = prepared(Door(breaking))
    before = stored(storage)

    for call in count(1):
        breaking.arm(call)
        try:
            act()
        except Broken:
            assert stored(storage) == before
        else:
            break

    assert call > 1
    assert stored(storage) != before
