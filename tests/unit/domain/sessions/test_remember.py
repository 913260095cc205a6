"""Remember me: a validator is good until the one that replaced it has been seen."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.accounts import User, UserId
from domain.passwords import PasswordHash
from domain.sessions import RememberLimits, RememberSeries, RememberToken, Use
from domain.sessions.remember import LOST_ANSWER_GRACE
from domain.sessions.tokens import digest
from tests.support.doubles import FIREFOX, NOON, SeededEntropy

SECOND = timedelta(seconds=1)
LIMITS = RememberLimits()


def _tokens(count: int) -> list[RememberToken]:
    """The first of a series, and its successors."""
    entropy = SeededEntropy()
    tokens = [RememberToken.new(entropy)]
    while len(tokens) < count:
        tokens.append(tokens[-1].successor(entropy))
    return tokens


def test_a_token_is_a_selector_and_a_validator() -> None:
    (token,) = _tokens(1)

    selector, validator = token.reveal().split(".")

    assert (len(selector), len(validator)) == (22, 43)
    assert token.series_id == selector
    assert token.validator_digest == digest(validator)


def test_a_token_is_read_back_from_its_text() -> None:
    (token,) = _tokens(1)

    assert RememberToken.parse(token.reveal()) == token


def test_a_successor_belongs_to_the_same_series_and_proves_anew() -> None:
    first, second, third = _tokens(3)

    assert {first.series_id, second.series_id, third.series_id} == {first.series_id}
    assert len({token.validator_digest for token in (first, second, third)}) == 3
    assert RememberToken.parse(second.reveal()) == second


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "A" * 22,
        "A" * 22 + ".",
        "." + "A" * 43,
        "A" * 22 + "A" * 43,
        "A" * 21 + "." + "A" * 43,
        "A" * 22 + "." + "A" * 42,
        "A" * 43 + "." + "A" * 22,
        "A" * 22 + "." + "A" * 43 + ".",
        "A" * 22 + ".A." + "A" * 43,
        "A" * 21 + "\u00c4." + "A" * 43,
    ],
)
def test_what_is_no_remember_token_is_read_as_none(text: str) -> None:
    assert RememberToken.parse(text) is None


def test_a_series_begins_with_all_that_it_must_remember(susan: User) -> None:
    (token,) = _tokens(1)
    user = replace(susan, credential_epoch=3)

    series = RememberSeries.begun(token, user, NOON)

    assert series == RememberSeries(
        id=token.series_id,
        user_id=user.id,
        credential_epoch=3,
        created_at=NOON,
        last_used_at=NOON,
        current=token.validator_digest,
        previous=None,
    )


def test_what_is_stored_does_not_contain_the_validator(susan: User) -> None:
    (token,) = _tokens(1)

    assert token.reveal().partition(".")[2] not in repr(RememberSeries.begun(token, susan, NOON))


def test_a_rotated_series_keeps_the_presented_validator_until_its_successor_is_seen(
    susan: User,
) -> None:
    first, second = _tokens(2)
    series = RememberSeries.begun(first, susan, NOON)
    later = NOON + timedelta(days=1)

    assert series.rotated(first, second, later) == replace(
        series,
        previous=first.validator_digest,
        current=second.validator_digest,
        last_used_at=later,
    )


def test_a_successor_is_confirmed_once_and_by_itself_alone(susan: User) -> None:
    first, second, third = _tokens(3)
    series = RememberSeries.begun(first, susan, NOON)
    rotated = series.rotated(first, second, NOON)

    assert not series.is_confirmed_by(first)
    assert [rotated.is_confirmed_by(token) for token in (first, second, third)] == [
        False,
        True,
        False,
    ]
    assert rotated.confirmed() == replace(rotated, previous=None)
    assert not rotated.confirmed().is_confirmed_by(second)


def test_once_its_successor_is_confirmed_a_validator_is_theft(susan: User) -> None:
    first, second = _tokens(2)
    series = RememberSeries.begun(first, susan, NOON).rotated(first, second, NOON).confirmed()

    assert (series.use_of(first, NOON), series.use_of(second, NOON)) == (Use.THEFT, Use.ROTATE)


def test_an_unused_series_lasts_fourteen_days(susan: User) -> None:
    series = RememberSeries.begun(_tokens(1)[0], susan, NOON)

    assert series.holds(susan, NOON + timedelta(days=14) - SECOND, LIMITS)
    assert not series.holds(susan, NOON + timedelta(days=14), LIMITS)
    assert not series.holds(susan, NOON + timedelta(days=14) + SECOND, LIMITS)


def test_use_never_makes_a_series_last_beyond_thirty_days(susan: User) -> None:
    begun = RememberSeries.begun(_tokens(1)[0], susan, NOON)
    series = replace(begun, last_used_at=NOON + timedelta(days=29))

    assert series.holds(susan, NOON + timedelta(days=30) - SECOND, LIMITS)
    assert not series.holds(susan, NOON + timedelta(days=30), LIMITS)
    assert not series.holds(susan, NOON + timedelta(days=30) + SECOND, LIMITS)


def test_the_limits_are_settings(susan: User) -> None:
    limits = RememberLimits(unused=timedelta(days=2), absolute=timedelta(days=3))
    series = RememberSeries.begun(_tokens(1)[0], susan, NOON)
    used = replace(series, last_used_at=NOON + timedelta(days=2))

    assert series.holds(susan, NOON + timedelta(days=2) - SECOND, limits)
    assert not series.holds(susan, NOON + timedelta(days=2), limits)
    assert used.holds(susan, NOON + timedelta(days=3) - SECOND, limits)
    assert not used.holds(susan, NOON + timedelta(days=3), limits)


def test_a_series_holds_for_its_user_alone(susan: User) -> None:
    series = RememberSeries.begun(_tokens(1)[0], susan, NOON)

    assert series.holds(susan, NOON, LIMITS)
    assert not series.holds(replace(susan, id=UserId("0" * 32)), NOON, LIMITS)


def test_a_series_ends_with_the_epoch_that_it_was_begun_in(susan: User) -> None:
    user = replace(susan, credential_epoch=2)
    series = RememberSeries.begun(_tokens(1)[0], user, NOON)

    assert not series.holds(replace(susan, credential_epoch=1), NOON, LIMITS)
    assert not series.holds(user.with_password(PasswordHash("new")), NOON, LIMITS)
    assert not series.holds(user.disabled().enabled(), NOON, LIMITS)
    assert series.holds(user.with_rehashed_password(PasswordHash("new")), NOON, LIMITS)


def test_a_disabled_user_is_not_remembered(susan: User) -> None:
    series = RememberSeries.begun(_tokens(1)[0], susan, NOON)

    assert not series.holds(replace(susan, active=False), NOON, LIMITS)


def test_the_current_validator_is_good_and_to_be_replaced(susan: User) -> None:
    first, second = _tokens(2)
    begun = RememberSeries.begun(first, susan, NOON)

    assert begun.use_of(first, NOON) is Use.ROTATE
    assert begun.rotated(first, second, NOON).use_of(second, NOON) is Use.ROTATE


def test_the_validator_before_is_good_for_thirty_seconds_without_another_successor(
    susan: User,
) -> None:
    first, second = _tokens(2)
    series = RememberSeries.begun(first, susan, NOON).rotated(first, second, NOON)

    assert series.use_of(first, NOON) is Use.REPEAT
    assert series.use_of(first, NOON + timedelta(seconds=30) - SECOND) is Use.REPEAT
    assert timedelta(seconds=30) == LOST_ANSWER_GRACE


def test_after_thirty_seconds_its_answer_counts_as_lost_and_it_is_replaced_anew(
    susan: User,
) -> None:
    first, second = _tokens(2)
    series = RememberSeries.begun(first, susan, NOON).rotated(first, second, NOON)

    assert series.use_of(first, NOON + timedelta(seconds=30)) is Use.ROTATE
    assert series.use_of(first, NOON + timedelta(days=13)) is Use.ROTATE


def test_a_validator_whose_successor_was_seen_is_theft(susan: User) -> None:
    first, second, third = _tokens(3)
    series = RememberSeries.begun(first, susan, NOON).rotated(first, second, NOON)

    seen = series.rotated(second, third, NOON)

    assert seen.use_of(first, NOON) is Use.THEFT
    assert seen.use_of(second, NOON) is Use.REPEAT


def test_a_successor_that_was_replaced_unseen_is_theft(susan: User) -> None:
    first, lost, second = _tokens(3)
    begun = RememberSeries.begun(first, susan, NOON)

    series = begun.rotated(first, lost, NOON).rotated(first, second, NOON + timedelta(minutes=1))

    assert series.use_of(lost, NOON + timedelta(minutes=1)) is Use.THEFT


def test_a_forged_validator_is_theft(susan: User) -> None:
    first, forged = _tokens(2)
    series = RememberSeries.begun(first, susan, NOON)

    assert series.use_of(forged, NOON) is Use.THEFT
    assert series.rotated(first, first, NOON).use_of(forged, NOON) is Use.THEFT


def test_a_series_begins_with_the_browser_as_it_was_seen(susan: User) -> None:
    (token,) = _tokens(1)

    assert RememberSeries.begun(token, susan, NOON, FIREFOX).client == FIREFOX


def test_who_has_left_is_remembered_nowhere(susan: User) -> None:
    (token,) = _tokens(1)
    leaving = susan.leaving(NOON - timedelta(days=14))
    series = RememberSeries.begun(token, leaving, NOON - timedelta(seconds=1))

    assert series.holds(leaving, NOON - timedelta(seconds=1), RememberLimits())
    assert not series.holds(leaving, NOON, RememberLimits())
