"""Sessions: opened by a proof, held to their limits, ended with their epoch."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import User, UserId
from domain.passwords import PasswordHash
from domain.sessions import (
    SESSIONS_MAXIMUM,
    Authentication,
    InvalidCredentials,
    SeriesId,
    Session,
    SessionLimits,
    SessionToken,
)
from domain.sessions.tokens import digest
from tests.support.doubles import FIREFOX, NOON, SeededEntropy

SECOND = timedelta(seconds=1)
LIMITS = SessionLimits()


def _session(user: User) -> Session:
    token = SessionToken.new(SeededEntropy())
    return Session.opened(token, user, by=Authentication.PASSWORD, series_id=None, now=NOON)


def test_an_unused_session_lasts_an_hour(susan: User) -> None:
    session = _session(susan)

    assert session.holds(susan, NOON + timedelta(hours=1) - SECOND, LIMITS)
    assert not session.holds(susan, NOON + timedelta(hours=1), LIMITS)
    assert not session.holds(susan, NOON + timedelta(hours=1) + SECOND, LIMITS)


def test_use_never_makes_a_session_last_beyond_a_day(susan: User) -> None:
    session = replace(_session(susan), last_used_at=NOON + timedelta(hours=24) - SECOND)

    assert session.holds(susan, NOON + timedelta(hours=24) - SECOND, LIMITS)
    assert not session.holds(susan, NOON + timedelta(hours=24), LIMITS)
    assert not session.holds(susan, NOON + timedelta(hours=24) + SECOND, LIMITS)


def test_the_limits_are_settings(susan: User) -> None:
    limits = SessionLimits(idle=timedelta(minutes=5), absolute=timedelta(minutes=8))
    session = _session(susan)
    used = replace(session, last_used_at=NOON + timedelta(minutes=4))

    assert session.holds(susan, NOON + timedelta(minutes=5) - SECOND, limits)
    assert not session.holds(susan, NOON + timedelta(minutes=5), limits)
    assert used.holds(susan, NOON + timedelta(minutes=8) - SECOND, limits)
    assert not used.holds(susan, NOON + timedelta(minutes=8), limits)


def test_a_session_opens_with_all_that_it_must_remember(susan: User) -> None:
    user = replace(susan, credential_epoch=3)
    token = SessionToken.new(SeededEntropy())

    session = Session.opened(
        token,
        user,
        by=Authentication.REMEMBERED,
        series_id=SeriesId("series"),
        now=NOON,
        client=FIREFOX,
    )

    assert session == Session(
        id=token.session_id,
        user_id=user.id,
        credential_epoch=3,
        authentication=Authentication.REMEMBERED,
        series_id=SeriesId("series"),
        created_at=NOON,
        last_used_at=NOON,
        authenticated_at=None,
        client=FIREFOX,
    )


def test_a_session_holds_for_its_user_alone(susan: User) -> None:
    twin = replace(susan, id=UserId("0" * 32))

    assert _session(susan).holds(susan, NOON, LIMITS)
    assert not _session(susan).holds(twin, NOON, LIMITS)


def test_a_disabled_users_session_does_not_hold(susan: User) -> None:
    assert not _session(susan).holds(replace(susan, active=False), NOON, LIMITS)


@pytest.mark.parametrize("epoch", [0, 1, 3, 4])
def test_a_session_of_another_epoch_does_not_hold(susan: User, epoch: int) -> None:
    session = _session(replace(susan, credential_epoch=2))

    assert not session.holds(replace(susan, credential_epoch=epoch), NOON, LIMITS)


def test_another_password_ends_a_session_and_the_same_hashed_anew_does_not(susan: User) -> None:
    session = _session(susan)

    assert not session.holds(susan.with_password(PasswordHash("new")), NOON, LIMITS)
    assert session.holds(susan.with_rehashed_password(PasswordHash("new")), NOON, LIMITS)


def test_disabling_and_enabling_again_does_not_revive_a_session(susan: User) -> None:
    session = _session(susan)

    assert not session.holds(susan.disabled().enabled(), NOON, LIMITS)


def test_last_use_is_due_to_be_written_after_a_minute(susan: User) -> None:
    session = _session(susan)

    assert not session.is_due_for_touch(NOON)
    assert not session.is_due_for_touch(NOON + timedelta(minutes=1) - SECOND)
    assert session.is_due_for_touch(NOON + timedelta(minutes=1))
    assert session.is_due_for_touch(NOON + timedelta(minutes=1) + SECOND)


def test_a_session_token_is_32_random_bytes() -> None:
    token = SessionToken.new(SeededEntropy())

    assert len(token.reveal()) == 43
    assert SessionToken.parse(token.reveal()) == token


def test_ten_thousand_session_tokens_differ() -> None:
    entropy = SeededEntropy()

    assert len({SessionToken.new(entropy).session_id for _ in range(10_000)}) == 10_000


def test_a_session_is_known_by_the_digest_of_its_token(susan: User) -> None:
    token = SessionToken.new(SeededEntropy())

    assert token.session_id == digest(token.reveal())
    assert token.reveal() not in repr(_session(susan))


@pytest.mark.parametrize("text", ["", "x", "A" * 42, "A" * 44, "A" * 42 + "=", "\u00c4" * 43])
def test_what_is_no_session_token_is_read_as_none(text: str) -> None:
    assert SessionToken.parse(text) is None


def test_how_a_session_was_opened_is_stored_under_a_stable_word() -> None:
    assert Authentication("password") is Authentication.PASSWORD
    assert Authentication("remembered") is Authentication.REMEMBERED


def test_the_reason_of_a_failed_login_is_kept_out_of_what_people_see() -> None:
    refusal = InvalidCredentials("disabled")

    assert refusal.reason == "disabled"
    assert refusal.data == {}
    assert "disabled" not in f"{refusal} {refusal!r}"


@pytest.mark.parametrize(
    ("by", "fresh"), [(Authentication.PASSWORD, True), (Authentication.REMEMBERED, False)]
)
def test_only_a_proof_of_the_last_ten_minutes_is_fresh(
    susan: User, by: Authentication, fresh: bool
) -> None:
    token = SessionToken.new(SeededEntropy())
    session = Session.opened(token, susan, by=by, series_id=None, now=NOON)

    assert session.is_fresh(NOON) is fresh
    assert session.is_fresh(NOON + timedelta(minutes=10) - SECOND) is fresh
    assert not session.is_fresh(NOON + timedelta(minutes=10))
    assert not session.is_fresh(NOON + timedelta(minutes=10) + SECOND)


def test_use_does_not_make_a_proof_any_younger(susan: User) -> None:
    used = replace(_session(susan), last_used_at=NOON + timedelta(minutes=10))

    assert not used.is_fresh(NOON + timedelta(minutes=10))


def test_a_proof_renews_all_of_a_session_but_whose_browser_it_is(susan: User) -> None:
    later = NOON + timedelta(minutes=30)
    token = SessionToken.new(SeededEntropy("another"))
    remembered = replace(
        _session(susan), authentication=Authentication.REMEMBERED, series_id=SeriesId("series")
    )

    renewed = remembered.renewed(token, susan.logged_out_everywhere(), later)

    assert renewed == Session(
        id=token.session_id,
        user_id=susan.id,
        credential_epoch=5,
        authentication=Authentication.PASSWORD,
        series_id=SeriesId("series"),
        created_at=later,
        last_used_at=later,
        authenticated_at=later,
    )


def test_a_session_of_somebody_who_leaves_does_not_hold_any_more(susan: User) -> None:
    leaving = susan.leaving(NOON - timedelta(days=14))
    session = _session(leaving)

    assert session.holds(leaving, NOON - SECOND, LIMITS)
    assert not session.holds(leaving, NOON, LIMITS)


def test_an_account_has_at_most_twenty_sessions() -> None:
    assert SESSIONS_MAXIMUM == 20
