"""Whether what the service rests on does its part, judged at the edge of each number."""

from datetime import datetime, timedelta

import pytest

from application.deployment.findings import State
from application.deployment.upkeep import (
    LATE,
    SKEW_ADVICE,
    SKEW_PROBLEM,
    clock,
    database,
    database_away,
    database_in_memory,
    deliveries,
    mail,
    outbox,
    trail,
    webhooks,
)
from tests.support.doubles import NOON

OK, ADVICE, PROBLEM = State.OK, State.ADVICE, State.PROBLEM
TICK = timedelta(microseconds=1)


@pytest.mark.parametrize(
    ("standing", "upgrades_itself", "state"),
    [
        ("current", False, OK),
        ("newer", False, OK),
        ("absent", True, OK),
        ("absent", False, PROBLEM),
        ("older", True, ADVICE),
        ("older", False, PROBLEM),
        ("other", True, PROBLEM),
        ("other", False, PROBLEM),
    ],
)
def test_a_database_has_tables_of_use(standing: str, upgrades_itself: bool, state: State) -> None:
    found = database(
        name="db",
        standing=standing,
        revisions=("0001", "0003"),
        upgrades_itself=upgrades_itself,
    )

    assert found.state is state
    assert bool(found.mend) == (state is not OK)


def test_a_database_without_tables_is_at_no_revision() -> None:
    found = database(name="db", standing="absent", revisions=(None, "0003"), upgrades_itself=False)

    assert found.sentence == "db is at revision none, and 0003 is needed."


def test_a_database_that_is_away_says_why_and_memory_forgets() -> None:
    assert database_away(fault="db: refused?").sentence == "It does not answer: db: refused."
    assert database_in_memory().state is ADVICE


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(
    ("skew", "state"),
    [
        (timedelta(0), OK),
        (SKEW_ADVICE, OK),
        (SKEW_ADVICE + TICK, ADVICE),
        (SKEW_PROBLEM, ADVICE),
        (SKEW_PROBLEM + TICK, PROBLEM),
    ],
)
def test_clocks_agree(skew: timedelta, sign: int, state: State) -> None:
    found = clock(skew=skew * sign)

    assert found.state is state
    assert (timedelta(seconds=2), timedelta(seconds=30)) == (SKEW_ADVICE, SKEW_PROBLEM)
    if state is not OK:
        assert ("ahead of" if sign > 0 else "behind") in found.sentence


def test_one_clock_agrees_with_itself() -> None:
    assert clock(skew=None).state is OK


@pytest.mark.parametrize(
    ("server_set", "is_loopback", "fault", "state"),
    [
        (True, False, "", OK),
        (True, False, "mail: no.", PROBLEM),
        (False, True, "", OK),
        (False, False, "", ADVICE),
    ],
)
def test_mail_reaches_people(
    *, server_set: bool, is_loopback: bool, fault: str, state: State
) -> None:
    found = mail(server_set=server_set, is_loopback=is_loopback, fault=fault)

    assert found.state is state
    assert ".." not in found.sentence


@pytest.mark.parametrize("needs_worker", [True, False])
@pytest.mark.parametrize(
    ("due", "parked", "state"),
    [
        (None, 0, OK),
        (NOON, 0, OK),
        (NOON - TICK, 0, PROBLEM),
        (NOON - TICK, 3, PROBLEM),
        (NOON, 1, ADVICE),
        (None, 2, ADVICE),
    ],
)
def test_letters_leave_within_ten_minutes(
    due: datetime | None, parked: int, state: State, needs_worker: bool
) -> None:
    found = outbox(parked=parked, oldest_due=due, now=NOON + LATE, needs_worker=needs_worker)

    assert found.state is state
    assert timedelta(minutes=10) == LATE
    if state is PROBLEM:
        assert ("worker" if needs_worker else "serve") in found.mend
        assert "10 minutes" in found.sentence
    if state is ADVICE:
        assert found.sentence.startswith("1 letter is" if parked == 1 else "2 letters are")


@pytest.mark.parametrize(("oldest", "state"), [(None, OK), (NOON, OK), (NOON - TICK, PROBLEM)])
@pytest.mark.parametrize("needs_worker", [True, False])
def test_events_are_sealed_within_ten_minutes(
    oldest: datetime | None, state: State, needs_worker: bool
) -> None:
    found = trail(oldest_unsealed=oldest, now=NOON + LATE, needs_worker=needs_worker)

    assert found.state is state
    if state is PROBLEM:
        assert ("worker" if needs_worker else "serve") in found.mend


@pytest.mark.parametrize(
    ("late", "told"), [(119, "119 minutes"), (120, "2 hours"), (60 * 24 * 3, "72 hours")]
)
def test_how_late_is_told_in_a_unit_that_can_be_read(late: int, told: str) -> None:
    found = trail(oldest_unsealed=NOON, now=NOON + timedelta(minutes=late), needs_worker=False)

    assert told in found.sentence


@pytest.mark.parametrize(
    ("parked", "late", "state", "told"),
    [
        (0, None, OK, "No webhook is late."),
        (0, LATE, OK, "No webhook is late."),
        (0, LATE + TICK, PROBLEM, "Webhooks are late: one has been due for 10 minutes."),
        (1, None, ADVICE, "1 webhook is parked"),
        (2, LATE, ADVICE, "2 webhooks are parked"),
    ],
)
def test_webhooks_leave_within_ten_minutes(
    parked: int, late: timedelta | None, state: State, told: str
) -> None:
    due = None if late is None else NOON - late

    beside, alone = (
        deliveries(parked=parked, oldest_due=due, now=NOON, needs_worker=needed)
        for needed in (True, False)
    )

    assert (beside.state, alone.state) == (state, state)
    assert beside.sentence.startswith(told)
    assert ("doorward webhooks list" in alone.mend) is (state is not OK)
    assert (beside.mend == alone.mend) is (state is not PROBLEM)


def test_receivers_of_webhooks_can_be_reached() -> None:
    none = webhooks(targets=0, faults=[])
    all_there = webhooks(targets=2, faults=[])
    one_away = webhooks(targets=2, faults=["a.example: no answer in time"])

    assert (none.state, all_there.state, one_away.state) == (OK, OK, PROBLEM)
    assert none.sentence != all_there.sentence
    assert one_away.sentence == ("1 of 2 targets cannot be reached: a.example: no answer in time.")
