"""What stands between people and the service, judged at the edge of each number."""

from datetime import timedelta

import pytest

from application.deployment.exposure import (
    RECENT,
    address,
    cookies,
    is_repetitive,
    proxies,
    secret,
    secret_files,
    settings,
    throttling,
)
from application.deployment.findings import State
from domain.deployment import Observation, ObservationKind
from tests.support.doubles import NOON

OK, ADVICE, PROBLEM = State.OK, State.ADVICE, State.PROBLEM
SEEN = Observation(ObservationKind.FORWARDED_UNTRUSTED, "10.0.0.7: Forwarded", NOON)
TICK = timedelta(microseconds=1)


@pytest.mark.parametrize(
    "text",
    [
        "0123456789abcdef" * 2,
        "correct horse battery " * 3,
        "a" * 40,
        "abcdefghijklmnopqrstuvwxyz0123456789",
        "zyxwvutsrqponmlkjihgfedcba9876543210",
        "acegikmoqsuwy02468acegikmoqsuwy02468",
    ],
)
def test_a_secret_with_a_rule_is_repetitive(text: str) -> None:
    assert is_repetitive(text)


@pytest.mark.parametrize("text", ["n9Zb3Wq0c7Xr5Tg1Yh8Uj2Ik6Ol4Pm-A_sDfGhJkLzX", "abca" + "qzm1"])
def test_a_random_one_is_not(text: str) -> None:
    assert not is_repetitive(text)


@pytest.mark.parametrize(
    ("where", "strong", "shared", "fault", "state"),
    [
        ("var/secret_key", True, False, "", OK),
        ("var/secret_key", False, False, "", PROBLEM),
        ("var/secret_key", False, False, "var/secret_key cannot be read", PROBLEM),
        (None, False, False, "", OK),
        (None, False, True, "", ADVICE),
        ("DOORWARD_SECRET_KEY", True, True, "", OK),
    ],
)
def test_a_secret_is_there_and_no_guess(
    *, where: str | None, strong: bool, shared: bool, fault: str, state: State
) -> None:
    found = secret(where=where, strong=strong, shared=shared, fault=fault)

    assert found.state is state
    assert bool(found.mend) == (state is not OK)


def test_files_with_secrets_are_read_by_nobody_else() -> None:
    assert secret_files(exposed=[], seen=0).state is OK
    assert secret_files(exposed=[], seen=1).sentence == "1 is read by nobody else."
    assert secret_files(exposed=[], seen=2).sentence == "2 are read by nobody else."
    found = secret_files(exposed=["a", "b"], seen=2)
    assert (found.state, found.mend.startswith("chmod o= a b;")) == (PROBLEM, True)


@pytest.mark.parametrize(
    ("is_secure", "configured", "untrusted", "silent", "state"),
    [
        (False, False, None, None, OK),
        (False, True, None, None, OK),
        (True, True, None, None, OK),
        (True, False, None, None, PROBLEM),
        (False, False, SEEN, None, PROBLEM),
        (True, True, SEEN, None, PROBLEM),
        (True, True, None, SEEN, PROBLEM),
    ],
)
def test_whoever_is_in_front_is_trusted_and_tells(
    *,
    is_secure: bool,
    configured: bool,
    untrusted: Observation | None,
    silent: Observation | None,
    state: State,
) -> None:
    found = proxies(
        is_secure=is_secure,
        configured=configured,
        anybody_asks=False,
        untrusted=untrusted,
        silent=silent,
        now=NOON + RECENT - TICK,
    )

    assert found.state is state
    assert ("DOORWARD_TRUSTED_PROXIES" in found.mend) == (state is PROBLEM)
    if untrusted or silent:
        assert "2026-03-01 12:00 UTC, 10.0.0.7: Forwarded" in found.sentence


def test_what_was_seen_a_day_ago_says_nothing() -> None:
    now = NOON + RECENT

    untrusted, silent = (
        proxies(
            is_secure=True,
            configured=True,
            anybody_asks=False,
            untrusted=one,
            silent=other,
            now=now,
        )
        for one, other in ((SEEN, None), (None, SEEN))
    )
    https = cookies(is_secure=False, seen=SEEN, now=now)

    assert timedelta(hours=24) == RECENT
    assert (untrusted.state, silent.state, https.state) == (OK, OK, OK)


@pytest.mark.parametrize(
    ("is_secure", "seen", "state"),
    [(True, SEEN, OK), (True, None, OK), (False, None, OK), (False, SEEN, PROBLEM)],
)
def test_cookies_are_secure_where_people_come_by_https(
    is_secure: bool, seen: Observation | None, state: State
) -> None:
    found = cookies(is_secure=is_secure, seen=seen, now=NOON + RECENT - TICK)

    assert found.state is state
    assert ("DOORWARD_PUBLIC_URL" in found.mend) == (state is PROBLEM)


@pytest.mark.parametrize(
    ("is_secure", "public_port", "answers", "state"),
    [
        (False, 5000, "doorward", OK),
        (False, 5000, "nobody", State.NOT_CHECKED),
        (False, 5000, "another", PROBLEM),
        (True, 443, "doorward", OK),
        (True, 5000, "doorward", PROBLEM),
        (True, 5000, "nobody", PROBLEM),
    ],
)
def test_who_answers_is_doorward_and_people_open_another_port(
    *, is_secure: bool, public_port: int, answers: str, state: State
) -> None:
    found = address(
        public_url="https://door.example",
        is_secure=is_secure,
        public_port=public_port,
        listens=("127.0.0.1", 5000),
        answers=answers,
    )

    assert found.state is state


def test_every_wrong_setting_and_every_slip_is_told() -> None:
    found = settings(wrong=[("B", "No."), ("A", "Never.")], unknown=["C"])

    told = [(one.state, one.sentence) for one in found]
    assert told == [
        (PROBLEM, "A: Never."),
        (PROBLEM, "B: No."),
        (ADVICE, "C is no setting of Doorward."),
    ]
    assert [one.state for one in settings(wrong=[], unknown=[])] == [OK]


@pytest.mark.parametrize(("on", "state"), [(True, OK), (False, PROBLEM)])
def test_tries_are_limited(on: bool, state: State) -> None:
    assert throttling(on=on).state is state
