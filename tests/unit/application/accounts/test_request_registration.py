"""Wishing for an account, again and again: what it costs others is bounded."""

import pytest

from domain.throttling import Scope, Throttled
from tests.support.builders import PASSWORD, Door

MAILS, _ = Scope.MAIL.limits


def wish(door: Door, number: int, email: str = "susan@example.org") -> None:
    """Each from another network, so that no other limit is in the way."""
    door.circumstances.network = f"192.0.2.{number}"
    door.request_registration(
        username=f"wish{number}",
        email=email,
        password=PASSWORD,
        password_again=PASSWORD,
        language="en",
    )


def test_nobody_is_flooded_with_mail_by_registrations_under_their_address() -> None:
    door = Door()
    for number in range(MAILS.most):
        wish(door, number)

    with pytest.raises(Throttled) as refused:
        wish(door, MAILS.most, email="Susan+tag@example.org")

    assert refused.value.scope is Scope.MAIL
    assert len(door.posted) == MAILS.most


def test_a_flooded_address_costs_no_hash_and_no_others_wish() -> None:
    door = Door()
    for number in range(MAILS.most):
        wish(door, number)
    with pytest.raises(Throttled):
        wish(door, 100)

    wish(door, 101, email="mary@example.org")

    assert door.hasher.hashes == MAILS.most + 1


def test_what_an_address_refused_counts_as_no_registration() -> None:
    door = Door()
    for number in range(MAILS.most):
        wish(door, number)
    registrations, _ = Scope.REGISTRATION.limits
    for _ in range(registrations.most):
        with pytest.raises(Throttled):
            wish(door, 200)

    wish(door, 200, email="mary@example.org")

    assert door.posted[-1].letter.to.address == "mary@example.org"
