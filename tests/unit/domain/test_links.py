"""Mailed links: how long each holds, what it stands for, and what its token proves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import EmailAddress, User, UserId
from domain.links import Link, LinkId, LinkInvalid, LinkToken, LinkTokens, Purpose, new_link_id
from domain.passwords import PasswordHash
from tests.support.doubles import NOON, SeededEntropy, a_ring

INSTANT = timedelta(microseconds=1)
LIFETIMES = {
    Purpose.CONFIRM_REGISTRATION: timedelta(days=1),
    Purpose.VERIFY_EMAIL: timedelta(days=1),
    Purpose.RESET_PASSWORD: timedelta(minutes=30),
    Purpose.CHANGE_EMAIL: timedelta(hours=1),
    Purpose.KEEP_EMAIL: timedelta(days=1),
    Purpose.INVITATION: timedelta(days=3),
    Purpose.CONFIRM_DEVICE: timedelta(minutes=30),
}
TOKENS = LinkTokens(a_ring(b"a key that only these tests know"))


def _link(user: User, purpose: Purpose = Purpose.RESET_PASSWORD) -> Link:
    return Link.made(
        new_link_id(SeededEntropy()),
        purpose,
        user_id=user.id,
        email=user.email,
        now=NOON,
        credential_epoch=user.credential_epoch,
    )


def test_a_link_keeps_all_that_it_was_made_from(susan: User) -> None:
    link = _link(susan)

    assert link == Link(
        id=new_link_id(SeededEntropy()),
        purpose=Purpose.RESET_PASSWORD,
        user_id=susan.id,
        email=susan.email,
        credential_epoch=4,
        created_at=NOON,
        expires_at=NOON + timedelta(minutes=30),
    )


def test_a_link_for_whom_there_is_no_account_yet_belongs_to_the_first_epoch(susan: User) -> None:
    link = Link.made(
        LinkId("link"), Purpose.INVITATION, user_id=susan.id, email=susan.email, now=NOON
    )

    assert link.credential_epoch == 0


@pytest.mark.parametrize("purpose", Purpose)
def test_a_link_holds_to_the_last_instant_of_its_lifetime(susan: User, purpose: Purpose) -> None:
    link = _link(susan, purpose)

    assert purpose.lifetime == LIFETIMES[purpose]
    assert link.holds(purpose, NOON + LIFETIMES[purpose] - INSTANT)
    assert not link.holds(purpose, NOON + LIFETIMES[purpose])
    assert not link.holds(purpose, NOON + LIFETIMES[purpose] + INSTANT)


@pytest.mark.parametrize("purpose", Purpose)
def test_a_link_holds_for_its_purpose_alone(susan: User, purpose: Purpose) -> None:
    link = _link(susan, purpose)

    assert [other for other in Purpose if link.holds(other, NOON)] == [purpose]


def test_a_link_is_of_its_account_as_long_as_nothing_voids_it(susan: User) -> None:
    link = _link(susan)

    assert link.is_of(susan)
    assert link.is_of(susan.with_rehashed_password(PasswordHash("dearer")))
    assert not link.is_of(susan.with_password(PasswordHash("new")))
    assert not link.is_of(replace(susan, active=False))
    assert not link.is_of(susan.disabled().enabled())
    assert not link.is_of(replace(susan, id=UserId("6" * 32)))
    assert not link.is_of(replace(susan, credential_epoch=3))


def test_a_token_proves_its_own_link_alone(susan: User) -> None:
    link = _link(susan)
    token = TOKENS.token_of(link)

    assert TOKENS.proves(token, link)
    assert TOKENS.token_of(link) == token
    for other in (
        replace(link, id=LinkId("A" * 22)),
        replace(link, purpose=Purpose.VERIFY_EMAIL),
        replace(link, email=EmailAddress.of("john", "example.org")),
    ):
        assert not TOKENS.proves(token, other)
        assert not TOKENS.proves(TOKENS.token_of(other), link)


def test_two_spellings_of_an_address_have_one_token(susan: User) -> None:
    link = _link(susan)
    shouted = replace(link, email=EmailAddress.of("SUSAN.S", "example.org"))

    assert TOKENS.proves(TOKENS.token_of(link), shouted)


def test_nobody_makes_a_token_without_the_key(susan: User) -> None:
    forged = LinkTokens(a_ring(b"a key that somebody made up.....")).token_of(_link(susan))

    assert not TOKENS.proves(forged, _link(susan))


def test_a_token_in_a_mail_that_was_sent_is_the_same_after_an_update(susan: User) -> None:
    """Another way to make them would void every link under way."""
    assert (
        TOKENS.token_of(replace(_link(susan), id=LinkId("A" * 22))).reveal()
        == "AAAAAAAAAAAAAAAAAAAAAA.iMv00hvtv8KyN3Ik52Va7qgPrYV5VfK9thQoWdSnYk8"
    )


def test_a_token_is_read_back_and_names_its_link(susan: User) -> None:
    link = _link(susan)
    token = TOKENS.token_of(link)

    assert LinkToken.parse(token.reveal()) == token
    assert token.link_id == link.id
    assert len(token.reveal()) == 22 + 1 + 43


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "A" * 22,
        "A" * 66,
        f"{'A' * 22}.",
        f".{'A' * 43}",
        f"{'A' * 21}.{'A' * 43}",
        f"{'A' * 43}.{'A' * 43}",
        f"{'A' * 22}.{'A' * 22}",
        f"{'A' * 22}.{'A' * 44}",
        f"{'A' * 22}.{'A' * 43}.",
        f"{'A' * 22}.{'A' * 43}.{'A' * 43}",
        f"{'A' * 22}..{'A' * 43}",
    ],
)
def test_what_is_no_token_of_a_link_is_read_as_none(text: str) -> None:
    assert LinkToken.parse(text) is None


def test_ten_thousand_links_have_ids_of_their_own() -> None:
    entropy = SeededEntropy()

    assert len({new_link_id(entropy) for _ in range(10_000)}) == 10_000
    assert set(entropy.sizes) == {16}


def test_why_a_link_was_refused_is_kept_out_of_what_people_see() -> None:
    refusal = LinkInvalid("voided", UserId("5" * 32))

    assert (refusal.reason, refusal.user_id) == ("voided", "5" * 32)
    assert refusal.data == {}
    assert "voided" not in f"{refusal} {refusal!r}"
    assert "5555" not in f"{refusal} {refusal!r}"


def test_of_an_unknown_link_no_account_is_known() -> None:
    refusal = LinkInvalid()

    assert (refusal.reason, refusal.user_id) == ("unknown", None)


def test_the_key_of_the_tokens_is_not_shown() -> None:
    assert "only these tests" not in repr(TOKENS)


def test_a_link_from_before_a_rotation_opens_and_new_ones_are_signed_anew(susan: User) -> None:
    link = _link(susan)
    old = LinkTokens(a_ring(b"the old key"))
    both = LinkTokens(a_ring(b"the new key", b"the old key"))
    new = LinkTokens(a_ring(b"the new key"))

    assert both.proves(old.token_of(link), link)
    assert both.token_of(link) == new.token_of(link) != old.token_of(link)
    assert not new.proves(old.token_of(link), link)


def test_a_token_for_one_link_opens_no_other_under_any_key(susan: User) -> None:
    link = _link(susan)
    other = replace(link, id=LinkId("B" * 22))
    both = LinkTokens(a_ring(b"the new key", b"the old key"))

    assert not both.proves(LinkTokens(a_ring(b"the old key")).token_of(link), other)
