"""How long a registration waits, and what it becomes."""

from datetime import timedelta

from domain.accounts import PENDING_LIMIT
from domain.registrations import PendingRegistration
from tests.support.builders import a_user
from tests.support.doubles import NOON


def test_a_registration_waits_for_a_week() -> None:
    pending = PendingRegistration.of(a_user())

    assert pending.expires_at == NOON + timedelta(days=7)
    assert pending.holds(NOON + PENDING_LIMIT - timedelta(microseconds=1))
    assert not pending.holds(NOON + PENDING_LIMIT)


def test_what_is_confirmed_is_a_verified_account_that_begins_then() -> None:
    later = NOON + timedelta(days=1)
    susan = a_user()

    user = PendingRegistration.of(susan).confirmed(later)

    assert (user.id, user.username, user.email) == (susan.id, susan.username, susan.email)
    assert (user.created_at, user.email_verified) == (later, True)
