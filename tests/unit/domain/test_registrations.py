"""How long a registration waits, and what it becomes."""

from datetime import timedelta

from domain.accounts import User, Username
from domain.registrations import NameDigests, PendingRegistration
from tests.support.doubles import NOON, a_ring

INSTANT = timedelta(microseconds=1)
DIGESTS = NameDigests(a_ring(b"a key that only these tests know"))


def test_a_registration_waits_for_a_week(susan: User) -> None:
    pending = PendingRegistration.of(susan)

    assert pending.expires_at == NOON + timedelta(days=7)
    assert pending.holds(NOON + timedelta(days=7) - INSTANT)
    assert not pending.holds(NOON + timedelta(days=7))
    assert not pending.holds(NOON + timedelta(days=7) + INSTANT)


def test_what_is_confirmed_is_a_verified_account_that_begins_then(susan: User) -> None:
    later = NOON + timedelta(days=1)
    russian = susan.with_language("ru")

    user = PendingRegistration.of(russian).confirmed(later)

    assert user == User(
        id=susan.id,
        username=susan.username,
        email=susan.email,
        password_hash=susan.password_hash,
        language="ru",
        created_at=later,
        email_verified=True,
    )


def test_a_name_has_one_digest_in_all_its_spellings_and_another_name_has_another() -> None:
    susan = DIGESTS(Username.parse("susan"))

    assert DIGESTS(Username.parse("SuSan")) == susan
    assert DIGESTS(Username.parse("susanne")) != susan
    assert len(susan) == 64


def test_a_digest_of_a_name_needs_the_key_which_is_not_shown() -> None:
    other = NameDigests(a_ring(b"a key that somebody made up....."))

    assert other(Username.parse("susan")) != DIGESTS(Username.parse("susan"))
    assert "only these tests" not in repr(DIGESTS)


def test_a_name_is_kept_under_the_first_key_and_looked_for_under_every_one() -> None:
    old, new = NameDigests(a_ring(b"the old key")), NameDigests(a_ring(b"the new key"))
    both = NameDigests(a_ring(b"the new key", b"the old key"))
    susan = Username.parse("susan")

    assert both(susan) == new(susan)
    assert both.every(Username.parse("SuSan")) == (new(susan), old(susan))
