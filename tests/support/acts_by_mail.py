"""What people do by way of mailed links, and operators with them, ready to be done once."""

from collections.abc import Callable

import pytest

from domain.accounts import EmailAddress, UserId
from domain.links import Link, LinkId, LinkInvalid, LinkToken, LinkTokens, Purpose
from domain.registrations import PendingRegistration
from tests.support.acts import Act, logged_in, remembered
from tests.support.builders import KEYS, OTHER_PASSWORD, PASSWORD, Door


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
    token = LinkTokens(KEYS).token_of(kept)
    return lambda: door.keep_email(token=token)


def link_token(door: Door, purpose: Purpose) -> LinkToken:
    """Of susan's wish for another address."""
    susan = door.find_user("susan")
    door.request_email_change(user_id=susan.id, email="suzie@example.org")
    (link,) = (link for link in door.storage.links_of_user(susan.id) if link.purpose is purpose)
    return LinkTokens(KEYS).token_of(link)


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


def asking_to_confirm_a_browser(door: Door) -> Act:
    door.with_user()
    return lambda: door.request_device_confirmation(email="susan@example.org", language="en")


def confirming_a_browser(door: Door) -> Act:
    susan = door.with_user()
    token = linked(door, Purpose.CONFIRM_DEVICE, susan.id, susan.email)
    return lambda: door.confirm_device(token=token)


def linked(door: Door, purpose: Purpose, user_id: UserId, email: EmailAddress) -> LinkToken:
    link = Link.made(LinkId("A" * 22), purpose, user_id=user_id, email=email, now=door.clock.now())
    door.storage.transact(lambda work: work.links.add(link))
    return LinkTokens(KEYS).token_of(link)


ACTS_BY_MAIL: list[Callable[[Door], Act]] = [
    asking_for_a_link,
    a_link_by_the_operator,
    reset,
    reset_by_a_dead_link,
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
    asking_to_confirm_a_browser,
    confirming_a_browser,
]
