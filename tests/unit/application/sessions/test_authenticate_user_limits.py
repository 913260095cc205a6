"""Logging in under limits: each driven to its last try, one beyond, and to its window's end."""

from datetime import timedelta
from typing import NoReturn

import pytest

from application.ports import StorageUnavailable
from domain.accounts import User
from domain.events import Event, EventKind
from domain.passwords import HasherBusy
from domain.sessions import InvalidCredentials
from domain.sessions.known_devices import KNOWN_FOR
from domain.throttling import Limit, Scope, Throttled
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door
from tests.support.doubles import NOON
from tests.support.storages import BusyStorage
from tests.support.tries import aimed, drive, fail, succeed, throttled

SECOND = timedelta(seconds=1)
HERE, THERE = "192.0.2.1", "198.51.100.1"
ON_FAILURES = [
    pytest.param(scope, limit, id=f"{scope.value}, {limit.most} in {limit.window}")
    for scope in (Scope.ACCOUNT_FROM_NETWORK, Scope.ACCOUNT, Scope.KNOWN_DEVICE, Scope.NETWORK)
    for limit in scope.limits
]
driven = pytest.mark.parametrize(("scope", "limit"), ON_FAILURES)


@pytest.fixture(autouse=True)
def everybody(door: Door, susan: User) -> None:
    """Susan is here, and so is john."""
    door.with_user("john")


def known(door: Door, login: str = "susan") -> None:
    """From now on all happens in a browser that her account knows."""
    door.circumstances.device = succeed(door, login)


def arranged(door: Door, scope: Scope) -> None:
    if scope is Scope.KNOWN_DEVICE:
        known(door)


def right(door: Door, scope: Scope) -> object:
    """Susan's own try, which the scope counts."""
    aimed(door, scope, 999)
    return door.log_in(login="susan", password=PASSWORD)


def throttled_events(door: Door) -> list[tuple[str | None, str | None]]:
    return [(e.reason, e.user_id) for e in door.trail if e.kind is EventKind.THROTTLED]


def left(door: Door, login: str = "susan") -> int:
    """How many failures are still looked at."""
    for number in range(100):
        try:
            door.log_in(login=login, password=OTHER_PASSWORD)
        except InvalidCredentials:
            continue
        except Throttled:
            return number
    return 100


@driven
def test_one_before_the_limit_the_right_password_is_let_in(
    door: Door, scope: Scope, limit: Limit
) -> None:
    arranged(door, scope)
    drive(door, scope, limit, limit.most - 1)

    assert right(door, scope)


@driven
def test_the_last_failure_is_looked_at_and_the_next_is_not_right_or_wrong(
    door: Door, scope: Scope, limit: Limit
) -> None:
    arranged(door, scope)
    before = door.hasher.verifications
    drive(door, scope, limit, limit.most)

    wrong = throttled(lambda: fail(door, aimed(door, scope, 998)))
    correct = throttled(lambda: right(door, scope))

    assert door.hasher.verifications == before + limit.most
    assert wrong.scope is correct.scope is scope
    ends = NOON + limit.window - door.clock.now()
    assert wrong.retry_after == correct.retry_after == ends.total_seconds()


@driven
def test_whoever_comes_back_when_told_is_let_in_and_not_a_second_before(
    door: Door, scope: Scope, limit: Limit
) -> None:
    arranged(door, scope)
    drive(door, scope, limit, limit.most)
    refusal = throttled(lambda: right(door, scope))

    door.clock.forward(timedelta(seconds=refusal.retry_after) - SECOND)
    early = throttled(lambda: right(door, scope))
    door.clock.forward(SECOND)

    assert early.retry_after == 1
    assert right(door, scope)


@driven
def test_reaching_a_limit_is_recorded_once_and_what_is_beyond_is_told_alone(
    door: Door, susan: User, scope: Scope, limit: Limit
) -> None:
    arranged(door, scope)
    drive(door, scope, limit, limit.most - 1)
    before, recorded = len(throttled_events(door)), len(door.trail)
    if limit != scope.limits[0] and (limit.most - 1) % scope.limits[0].most == 0:
        door.clock.forward(scope.limits[0].window)

    fail(door, aimed(door, scope, 997))
    for _ in range(3):
        throttled(lambda: right(door, scope))

    whose = None if scope is Scope.NETWORK else susan.id
    assert throttled_events(door)[before:] == [(scope.value, whose)]
    assert len(door.trail) == recorded + 2
    assert [(one.kind, one.user_id, one.reason) for one in door.told] == [
        (EventKind.LOGIN, susan.id, "throttled")
    ] * 3


def test_beyond_its_limit_the_service_tells_once_and_refuses_nobody(door: Door) -> None:
    (limit,) = Scope.SERVICE.limits
    drive(door, Scope.SERVICE, limit, limit.most + 3)

    assert throttled_events(door) == [("service", None)]
    assert door.hasher.verifications == limit.most + 3
    assert right(door, Scope.SERVICE)


def test_the_service_tells_again_in_its_next_window(door: Door) -> None:
    (limit,) = Scope.SERVICE.limits
    drive(door, Scope.SERVICE, limit, limit.most)
    door.clock.forward(limit.window)
    drive(door, Scope.SERVICE, limit, limit.most)

    assert throttled_events(door) == [("service", None)] * 2


@pytest.mark.parametrize(
    "spelling",
    [
        "SuSan",
        " susan ",
        "\uff53\uff55\uff53\uff41\uff4e",
        "susan@example.org",
        "SUSAN@EXAMPLE.ORG",
        " susan@example.org ",
    ],
)
def test_all_spellings_of_an_account_share_one_budget(door: Door, spelling: str) -> None:
    fail(door, "susan", 3)
    fail(door, spelling, 2)

    throttled(lambda: succeed(door, "susan"))
    throttled(lambda: succeed(door, spelling))


@pytest.mark.parametrize("spelling", ["NoBody", " nobody", "\uff4eobody"])
def test_so_do_all_spellings_of_a_name_that_nobody_has(door: Door, spelling: str) -> None:
    fail(door, "nobody", 3)
    fail(door, spelling, 2)

    throttled(lambda: fail(door, "nobody"))
    throttled(lambda: fail(door, spelling))


@pytest.mark.parametrize(
    "login",
    ["susan", "nobody", "nobody@example.org", "disabled", "su san", "", "x" * 5000, "\ud800"],
)
def test_a_name_is_throttled_alike_whoever_has_it(door: Door, login: str) -> None:
    door.with_user("disabled")
    door.disable(login="disabled")
    before = door.hasher.verifications

    fail(door, login, 5)
    refusal = throttled(lambda: succeed(door, login))

    assert (refusal.scope, refusal.retry_after) == (Scope.ACCOUNT_FROM_NETWORK, 300)
    assert door.hasher.verifications == before + 5


def test_names_that_nobody_has_do_not_share_a_budget(door: Door) -> None:
    fail(door, "nobody", 5)

    fail(door, "noone")


def test_nobodys_name_is_no_account_id(door: Door, susan: User) -> None:
    """Whoever types an id as a name uses up nothing of the account that has it."""
    fail(door, susan.id, 5)

    succeed(door)


def test_a_disabled_account_counts_the_right_password_too(door: Door) -> None:
    door.disable(login="susan")

    for _ in range(5):
        with pytest.raises(InvalidCredentials):
            succeed(door)

    throttled(lambda: succeed(door))
    assert throttled_events(door) == [("account_from_network", door.find_user("susan").id)]


def test_so_does_one_that_changed_during_the_hash(door: Door) -> None:
    for _ in range(5):
        door.hasher.meanwhile = lambda: door.set_password(login="susan", password=PASSWORD)
        with pytest.raises(InvalidCredentials):
            succeed(door)

    throttled(lambda: succeed(door))


def test_right_passwords_count_as_no_failures(door: Door) -> None:
    for _ in range(120):
        succeed(door)

    assert left(door) == 5


def test_a_success_begins_this_clients_own_counters_anew(door: Door) -> None:
    fail(door, times=4)
    succeed(door)

    assert left(door) == 5


def test_a_success_leaves_those_of_other_clients(door: Door) -> None:
    door.circumstances.network = THERE
    fail(door, times=4)
    door.circumstances.network = HERE
    succeed(door)

    door.circumstances.network = THERE
    assert left(door) == 1


def test_a_success_leaves_the_budget_of_the_network(door: Door) -> None:
    """A guesser with an account of their own gains nothing from logging in to it."""
    for number in range(19):
        fail(door, f"nobody{number}")
        succeed(door, "john")

    assert left(door) == 1


def test_a_success_leaves_the_budget_of_the_account(door: Door) -> None:
    limit = Scope.ACCOUNT.limits[0]
    drive(door, Scope.ACCOUNT, limit, limit.most - 1)
    door.circumstances.network = HERE
    succeed(door)

    assert left(door) == 1


def test_a_success_in_a_known_browser_begins_its_counter_anew(door: Door) -> None:
    known(door)
    fail(door, times=9)
    succeed(door)

    assert left(door) == 10


def test_a_known_browser_has_a_budget_that_strangers_cannot_use_up(door: Door) -> None:
    known(door)
    device, door.circumstances.device = door.circumstances.device, None
    limit = Scope.ACCOUNT.limits[0]
    drive(door, Scope.ACCOUNT, limit, limit.most)
    throttled(lambda: right(door, Scope.ACCOUNT))

    door.circumstances.device = device
    assert left(door) == 10


def test_a_known_browser_is_let_in_from_a_network_that_is_full(door: Door) -> None:
    known(door)
    device, door.circumstances.device = door.circumstances.device, None
    drive(door, Scope.NETWORK, Scope.NETWORK.limits[0], 20)
    throttled(lambda: succeed(door))

    door.circumstances.device = device
    succeed(door)


def test_failures_in_a_known_browser_count_at_nobody_else(door: Door) -> None:
    known(door)
    fail(door, times=10)
    throttled(lambda: succeed(door))

    door.circumstances.device = None
    assert left(door) == 5


def test_two_known_browsers_have_a_budget_each(door: Door) -> None:
    first = succeed(door)
    second = succeed(door)
    door.circumstances.device = first
    fail(door, times=10)

    door.circumstances.device = second
    assert left(door) == 10


def test_a_browser_that_another_account_knows_is_a_strangers(door: Door) -> None:
    known(door, "john")

    assert left(door) == 5
    door.circumstances.network = THERE
    assert left(door, "john") == 10


def test_a_browser_that_was_known_for_too_long_is_a_strangers(door: Door) -> None:
    known(door)
    door.clock.forward(KNOWN_FOR)

    assert left(door) == 5


def test_after_a_new_password_every_browser_is_a_strangers(door: Door) -> None:
    known(door)
    door.set_password(login="susan", password=PASSWORD)

    assert left(door) == 5


def test_a_known_browser_stays_the_same_one_and_gets_no_second_budget(door: Door) -> None:
    known(door)
    before = door.circumstances.device
    known(door)

    assert before
    assert door.circumstances.device
    assert door.circumstances.device.device_id == before.device_id


def test_a_stolen_device_lets_nobody_in(door: Door) -> None:
    known(door)

    for password in ("", OTHER_PASSWORD):
        with pytest.raises(InvalidCredentials):
            door.log_in(login="susan", password=password)
    assert door.resolve(session_token=None, remember_token=None) is None


def busy() -> NoReturn:
    raise HasherBusy(3)


def away() -> NoReturn:
    raise StorageUnavailable("gone")


def test_where_there_was_no_room_for_the_hash_there_was_no_try(door: Door) -> None:
    for password in (PASSWORD, OTHER_PASSWORD) * 10:
        door.hasher.meanwhile = busy
        with pytest.raises(HasherBusy):
            door.log_in(login="susan", password=password)

    assert left(door) == 5


def test_where_there_was_no_room_nothing_begins_anew_either(door: Door) -> None:
    fail(door, times=4)
    door.hasher.meanwhile = busy
    with pytest.raises(HasherBusy):
        succeed(door)

    assert left(door) == 1


def test_a_right_password_that_the_storage_lost_is_no_failure(
    storage: BusyStorage, door: Door
) -> None:
    for _ in range(20):
        storage.meanwhile = away
        with pytest.raises(StorageUnavailable):
            succeed(door)

    assert left(door) == 5


def test_where_nobody_knows_whose_the_address_is_the_account_is_counted_alone(door: Door) -> None:
    door.circumstances.network = None

    assert left(door) == 20
    assert throttled_events(door) == [("account", door.find_user("susan").id)]
    succeed(door, "john")


def test_a_login_tells_of_a_limit_nothing_but_its_code(door: Door) -> None:
    fail(door, times=5)
    throttled(lambda: succeed(door))

    (told,) = door.told
    assert isinstance(told, Event)
    assert (told.outcome, told.reason, told.login) == ("refused", "throttled", None)
