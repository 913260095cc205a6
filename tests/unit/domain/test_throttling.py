"""The limits, by their numbers; whose tries count together; and how long it takes to get more."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

import pytest

from domain.accounts import EmailAddress
from domain.throttling import (
    Counted,
    Counter,
    Counters,
    Limit,
    Scope,
    Throttled,
    Try,
    Unlimited,
    admitted,
)
from tests.support.doubles import NOON, a_ring

SECOND = timedelta(seconds=1)
INSTANT = timedelta(microseconds=1)
SUSAN, JOHN = "5" * 32, "6" * 32
HERE, THERE = "192.0.2.1", "2001:db8::/64"
KEYS = a_ring(b"only these tests know this one..")
COUNTERS = Counters(KEYS)

TABLE = [
    ("account_from_network", [(5, 300), (20, 3600)]),
    ("account", [(20, 900), (100, 86400)]),
    ("known_device", [(10, 900), (100, 86400)]),
    ("network", [(20, 300), (100, 3600)]),
    ("service", [(1000, 300)]),
    ("registration", [(5, 3600), (20, 86400)]),
    ("mail", [(3, 3600), (5, 86400)]),
    ("mail_from_network", [(10, 3600)]),
    ("notice", [(3, 86400)]),
]
"""By code: how many, in how many seconds."""


def keys_of(counters: Iterable[Counter]) -> list[str]:
    return [counter.key for counter in counters]


def counted(count: int, scope: Scope = Scope.NETWORK, ends_at: datetime = NOON) -> Counted:
    return Counted(COUNTERS.of(scope, HERE)[0], count, ends_at)


def refused(*tries: Counted, now: datetime = NOON) -> Throttled:
    with pytest.raises(Throttled) as refusal:
        admitted(tries, now)
    return refusal.value


@pytest.mark.parametrize(("code", "limits"), TABLE, ids=str)
def test_the_limits_are_those_of_the_table(code: str, limits: list[tuple[int, int]]) -> None:
    found = Scope(code).limits

    assert [(one.most, one.window / SECOND) for one in found] == limits


def test_the_table_names_every_scope() -> None:
    assert [code for code, _ in TABLE] == [scope.value for scope in Scope]


def test_only_the_service_and_the_notices_refuse_nobody() -> None:
    assert [scope for scope in Scope if not scope.refuses] == [Scope.SERVICE, Scope.NOTICE]


def test_a_scope_has_a_counter_for_each_of_its_limits() -> None:
    found = COUNTERS.of(Scope.MAIL, "susan@example.org")

    assert [(one.scope, one.limit) for one in found] == [
        (Scope.MAIL, Limit(3, timedelta(hours=1))),
        (Scope.MAIL, Limit(5, timedelta(days=1))),
    ]


def test_the_counters_of_somebody_are_the_same_each_time() -> None:
    again = Counters(a_ring(b"only these tests know this one.."))

    assert COUNTERS.of(Scope.ACCOUNT, SUSAN) == again.of(Scope.ACCOUNT, SUSAN)


def test_nobody_shares_a_counter_with_anybody() -> None:
    everybody = [
        *(COUNTERS.of(scope, one) for scope in Scope for one in (SUSAN, JOHN, HERE, THERE, "")),
        *(COUNTERS.of(scope) for scope in Scope),
        *(COUNTERS.of(Scope.ACCOUNT, *whose) for whose in [("a", "b"), ("b", "a"), ("ab", "")]),
        COUNTERS.of(Scope.ACCOUNT, "", "ab"),
    ]

    keys = [key for counters in everybody for key in keys_of(counters)]

    assert len(set(keys)) == len(keys)


def test_a_key_tells_nothing_but_which_limit_it_is_of() -> None:
    keys = keys_of(COUNTERS.of(Scope.ACCOUNT_FROM_NETWORK, "susan@example.org", HERE))

    assert [re.fullmatch(r"[A-Za-z0-9_-]{22}\.([01])", key) is not None for key in keys] == [
        True
    ] * 2
    assert [key[-1] for key in keys] == ["0", "1"]
    assert keys[0][:-2] == keys[1][:-2]


def test_under_another_key_every_counter_is_another() -> None:
    others = Counters(a_ring(b"another key, after a rotation"))

    assert not set(keys_of(COUNTERS.of(Scope.NETWORK, HERE))) & set(
        keys_of(others.of(Scope.NETWORK, HERE))
    )


def test_the_first_key_alone_makes_the_counters() -> None:
    older = Counters(a_ring(b"only these tests know this one..", b"an older one"))

    assert older.of(Scope.NETWORK, HERE) == COUNTERS.of(Scope.NETWORK, HERE)


def test_a_name_that_is_no_text_is_counted_too() -> None:
    (first, *_), (other, *_) = COUNTERS.of(Scope.ACCOUNT, "\ud800"), COUNTERS.of(Scope.ACCOUNT, "?")

    assert first.key != other.key


def test_a_failure_of_a_stranger_counts_there_at_the_account_and_at_the_service() -> None:
    found = COUNTERS.of_failure(SUSAN, HERE, None)

    assert found == (
        *COUNTERS.of(Scope.ACCOUNT_FROM_NETWORK, SUSAN, HERE),
        *COUNTERS.of(Scope.NETWORK, HERE),
        *COUNTERS.of(Scope.ACCOUNT, SUSAN),
        *COUNTERS.of(Scope.SERVICE),
    )


def test_where_nobody_knows_whose_the_address_is_it_counts_at_the_account_and_the_service() -> None:
    found = COUNTERS.of_failure(SUSAN, None, None)

    assert found == (*COUNTERS.of(Scope.ACCOUNT, SUSAN), *COUNTERS.of(Scope.SERVICE))


@pytest.mark.parametrize("network", [HERE, None])
def test_a_failure_in_a_known_browser_counts_in_that_browser_alone(network: str | None) -> None:
    found = COUNTERS.of_failure(SUSAN, network, "a device")

    assert found == COUNTERS.of(Scope.KNOWN_DEVICE, SUSAN, "a device")


@pytest.mark.parametrize("scope", [scope for scope in Scope if scope.refuses])
def test_the_last_one_there_is_gets_through_and_the_next_does_not(scope: Scope) -> None:
    most = scope.limits[0].most
    last = [counted(most, scope, NOON + SECOND)]

    assert admitted(last, NOON) is last
    assert refused(counted(most + 1, scope, NOON + SECOND)).scope is scope


def test_the_service_lets_everybody_through() -> None:
    beyond = [counted(1001, Scope.SERVICE, NOON + SECOND)]

    assert admitted(beyond, NOON) is beyond


def test_where_nothing_is_counted_everybody_gets_through() -> None:
    assert admitted([], NOON) == []


def test_of_several_that_are_full_the_one_that_ends_last_is_told() -> None:
    soon = counted(21, Scope.NETWORK, NOON + 5 * SECOND)
    late = counted(21, Scope.ACCOUNT, NOON + 9 * SECOND)
    open_for_longer = counted(2, Scope.KNOWN_DEVICE, NOON + 99 * SECOND)
    only_told = counted(1001, Scope.SERVICE, NOON + 99 * SECOND)

    for tries in [(soon, late), (late, soon), (soon, open_for_longer, only_told, late)]:
        told = refused(*tries)
        assert (told.scope, told.retry_after) == (Scope.ACCOUNT, 9)


@pytest.mark.parametrize(
    ("left", "seconds"),
    [
        (timedelta(0), 1),
        (INSTANT, 1),
        (SECOND - INSTANT, 1),
        (SECOND, 1),
        (SECOND + INSTANT, 2),
        (timedelta(minutes=5), 300),
        (timedelta(minutes=5) - INSTANT, 300),
        (timedelta(days=1), 86400),
    ],
)
def test_how_long_it_takes_is_told_in_whole_seconds_and_never_too_few(
    left: timedelta, seconds: int
) -> None:
    assert refused(counted(21, ends_at=NOON + left)).retry_after == seconds


def test_a_refusal_has_one_code_and_tells_people_nothing_of_its_scope() -> None:
    refusal = Throttled(Scope.ACCOUNT, 60)

    assert (refusal.code, refusal.data, str(refusal)) == (
        "throttled",
        {},
        str(Throttled(Scope.MAIL, 1)),
    )


def test_a_counter_is_full_at_its_last_try_and_at_no_other() -> None:
    assert [counted(number).is_full for number in (19, 20, 21)] == [False, True, False]


def test_a_try_says_once_for_each_scope_that_it_was_the_last() -> None:
    short, long = COUNTERS.of(Scope.ACCOUNT, SUSAN)
    attempt = Try(
        [
            counted(20, Scope.NETWORK),
            Counted(short, 20, NOON),
            Counted(long, 100, NOON),
            counted(4, Scope.ACCOUNT_FROM_NETWORK),
        ]
    )

    assert attempt.filled == (Scope.NETWORK, Scope.ACCOUNT)


def test_a_try_that_was_counted_nowhere_was_nobodys_last() -> None:
    attempt = Try()

    assert (attempt.filled, attempt.known_device) == ((), False)


def test_without_a_limit_there_are_always_more_tries() -> None:
    limiter = Unlimited()
    network = COUNTERS.of(Scope.NETWORK, HERE)

    found = [limiter.count(network, NOON) for _ in range(200)]
    limiter.give_back([counted(1)], [Scope.NETWORK])

    assert set(found) == {()}
    assert limiter.remove_ended(NOON, 500) == 0


@pytest.mark.parametrize(
    ("local", "counted_as"),
    [
        ("susan", "susan@example.org"),
        ("Susan", "susan@example.org"),
        ("susan+news", "susan@example.org"),
        ("susan+news+more", "susan@example.org"),
        ("susan+", "susan@example.org"),
        ("su.san", "su.san@example.org"),
        ("+susan", "+susan@example.org"),
        ("+", "+@example.org"),
    ],
)
def test_a_tag_makes_no_other_mailbox(local: str, counted_as: str) -> None:
    assert EmailAddress.of(local, "example.org").mailbox == counted_as
