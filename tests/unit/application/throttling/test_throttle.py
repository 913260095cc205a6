"""What is counted beside passwords: names that are asked for, registrations and mail."""

from collections.abc import Callable
from datetime import timedelta
from typing import NamedTuple, NoReturn

import pytest

from application.ports import StorageUnavailable
from domain.accounts import (
    EmailAddressInvalid,
    EmailAddressUnchanged,
    User,
    UserId,
    UsernameInvalid,
    UsernameReserved,
    UsernameTaken,
    UserUnknown,
)
from domain.errors import Refusal, Refusals
from domain.events import EventKind
from domain.passwords import HasherBusy
from domain.sessions.known_devices import KNOWN_FOR
from domain.throttling import Scope
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door, codes_of
from tests.support.doubles import NOON
from tests.support.storages import BusyStorage
from tests.support.tries import fail, succeed, throttled

SECOND = timedelta(seconds=1)
HERE, THERE = "192.0.2.1", "198.51.100.1"

Act = Callable[[Door, int], object]


@pytest.fixture
def storage() -> BusyStorage:
    return BusyStorage()


@pytest.fixture
def door(storage: BusyStorage) -> Door:
    return Door(storage)


@pytest.fixture(autouse=True)
def susan(door: Door) -> User:
    return door.with_user("susan")


def register(door: Door, number: int = 0, name: str = "new") -> object:
    name = f"{name}{number}"
    return door.register(username=name, email=f"{name}@example.org", password=PASSWORD)


def ask_to_register(door: Door, number: int = 0, name: str = "new") -> object:
    return door.request_registration(
        username=f"{name}{number}",
        email=f"{name}{number}@example.org",
        password=PASSWORD,
        password_again=PASSWORD,
        language="en",
    )


def recover(door: Door, number: int = 0, email: str = "susan@example.org") -> None:
    door.request_recovery(email=email, language="en")


def resend(door: Door, number: int = 0, email: str = "susan@example.org") -> None:
    door.resend_confirmation(email=email, language="en")


def recover_elsewhere(door: Door, number: int) -> None:
    recover(door, email=f"somebody{number}@example.org")


def resend_elsewhere(door: Door, number: int) -> None:
    resend(door, email=f"somebody{number}@example.org")


def verify(door: Door, number: int = 0) -> None:
    door.ask_to_verify_email(user_id=door.find_user("susan").id)


def move(door: Door, number: int = 0) -> None:
    susan = door.find_user("susan")
    door.request_email_change(user_id=susan.id, email=f"suzie{number}@example.org")


def nowhere(door: Door, number: int = 0) -> None:
    """From a network that nobody has used yet."""
    door.circumstances.network = f"2001:db8:0:{number:x}::/64"


class Counted(NamedTuple):
    scope: Scope
    act: Act
    first: Act = lambda *_: None
    """Puts whoever acts where only this scope fills up."""


DONE = [
    Counted(Scope.REGISTRATION, register),
    Counted(Scope.REGISTRATION, ask_to_register),
    Counted(Scope.MAIL, recover, nowhere),
    Counted(Scope.MAIL, resend, nowhere),
    Counted(Scope.MAIL, verify, nowhere),
    Counted(Scope.MAIL, move, nowhere),
    Counted(Scope.MAIL_FROM_NETWORK, recover_elsewhere),
    Counted(Scope.MAIL_FROM_NETWORK, resend_elsewhere),
]
EACH = [(one, number) for one in DONE for number in range(len(one.scope.limits))]
IDS = [
    f"{one.act.__name__}, {one.scope.limits[n].most} in {one.scope.limits[n].window}"
    for one, n in EACH
]


def drive(door: Door, one: Counted, number: int) -> int:
    """Does it as often as the limit of this number lets it; how often."""
    limit, shorter = one.scope.limits[number], one.scope.limits[0]
    for done in range(limit.most):
        if number and done and done % shorter.most == 0:
            door.clock.forward(shorter.window)
        one.first(door, done)
        one.act(door, done)
    one.first(door, limit.most)
    return limit.most


@pytest.mark.parametrize(("one", "number"), EACH, ids=IDS)
def test_what_is_done_is_limited_until_the_window_ends(
    door: Door, one: Counted, number: int
) -> None:
    window = one.scope.limits[number].window
    done = drive(door, one, number)
    trail = len(door.trail)

    refusal = throttled(lambda: one.act(door, done))
    wait = NOON + window - door.clock.now()
    door.clock.forward(wait - SECOND)
    early = throttled(lambda: one.act(door, done))

    assert (refusal.scope, refusal.retry_after) == (one.scope, wait.total_seconds())
    assert (early.retry_after, len(door.trail)) == (1, trail)
    door.clock.forward(SECOND)
    one.act(door, done)


@pytest.mark.parametrize("one", DONE, ids=lambda one: one.act.__name__)
def test_what_is_beyond_a_limit_is_told_alone(door: Door, one: Counted) -> None:
    done = drive(door, one, 0)
    kind = door.trail[-1].kind

    throttled(lambda: one.act(door, done))

    whose = door.find_user("susan").id if one.act in (verify, move) else None
    (told,) = door.told
    assert (told.reason, told.user_id) == ("throttled", whose)
    assert told.kind in {kind, EventKind.REGISTRATION}


def test_no_hash_is_made_for_a_registration_too_many(door: Door) -> None:
    drive(door, DONE[0], 0)
    before = door.hasher.hashes

    throttled(lambda: register(door, 99))

    assert door.hasher.hashes == before


@pytest.mark.parametrize("act", [register, ask_to_register])
def test_a_form_that_is_not_in_order_is_no_registration(door: Door, act: Act) -> None:
    for number in range(30):
        with pytest.raises(Refusals):
            door.register(username=f"new{number}", email="nonsense", password="short")

    assert act(door, 0)


def test_a_registration_without_room_for_its_hash_is_none(door: Door) -> None:
    door.hasher.busy = True
    for number in range(10):
        with pytest.raises(HasherBusy):
            register(door, number)
    door.hasher.busy = False

    assert [register(door, number) for number in range(5)]


@pytest.mark.parametrize("act", [recover, resend, verify, move, register, ask_to_register])
def test_what_the_storage_lost_is_counted_nowhere(
    storage: BusyStorage, door: Door, act: Act
) -> None:
    for number in range(20):
        storage.meanwhile = away
        with pytest.raises(StorageUnavailable):
            act(door, number)

    act(door, 0)


def away() -> NoReturn:
    raise StorageUnavailable("gone")


def taken(door: Door, name: str = "susan") -> list[str]:
    with pytest.raises(Refusals) as told:
        door.register(username=name, email="new@example.org", password=PASSWORD)
    return codes_of(told.value)


def test_asking_which_names_are_taken_is_a_failure_of_the_network(door: Door) -> None:
    assert [taken(door) for _ in range(20)] == [["username_taken"]] * 20

    refusal = throttled(lambda: register(door))

    assert (refusal.scope, refusal.retry_after) == (Scope.NETWORK, 300)
    throttled(lambda: succeed(door))
    door.circumstances.network = THERE
    succeed(door)


def test_asking_for_names_that_are_free_counts_nothing(door: Door) -> None:
    for number in range(50):
        with pytest.raises(Refusals) as told:
            door.register(username=f"new{number}", email="new@example.org", password="short")
        assert codes_of(told.value) == ["password_too_short"]

    assert taken(door)


def test_a_look_that_the_storage_lost_is_counted_nowhere(
    door: Door, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(type(door.storage.inner), "taken_names", lambda *_: away())  # type: ignore[attr-defined]
        for number in range(30):
            with pytest.raises(StorageUnavailable):
                register(door, number)

    assert register(door)


def rename(door: Door, name: str) -> User:
    return door.change_username(user_id=door.find_user("susan@example.org").id, username=name)


def refused(door: Door, error: type[Refusal], name: str, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(error):
            rename(door, name)


def test_renaming_to_names_that_are_taken_is_a_failure_of_the_network_too(door: Door) -> None:
    door.with_user("john")
    refused(door, UsernameTaken, "john", 20)

    assert throttled(lambda: rename(door, "suzie")).scope is Scope.NETWORK
    assert door.find_user("susan@example.org").username.key == "susan"


def test_renaming_otherwise_is_none(storage: BusyStorage, door: Door) -> None:
    for number in range(25):
        refused(door, UsernameReserved, "admin")
        refused(door, UsernameInvalid, "!")
        storage.meanwhile = away
        with pytest.raises(StorageUnavailable):
            rename(door, "suzie")
        with pytest.raises(UserUnknown):
            door.change_username(user_id=UserId("0" * 32), username="suzie")
        rename(door, f"suzie{number}")

    fail(door, "nobody")


@pytest.mark.parametrize("act", [register, ask_to_register])
def test_a_name_that_only_waits_or_was_given_up_is_no_way_to_search(door: Door, act: Act) -> None:
    """Of these the form knows nothing: it takes a whole registration to hear of them."""
    door.circumstances.network = THERE
    ask_to_register(door, 1, "waiting")
    rename(door, "suzie")
    door.circumstances.network = HERE

    for name in ("waiting", "waiting", "waiting"):
        with pytest.raises(Refusals):
            act(door, 1, name)  # type: ignore[call-arg]
    for _ in range(2):
        assert taken(door, "susan") == ["username_taken"]

    assert throttled(lambda: act(door, 5)).scope is Scope.REGISTRATION


@pytest.mark.parametrize("act", [recover, resend])
def test_what_is_no_address_is_no_mail(door: Door, act: Act) -> None:
    for _ in range(20):
        with pytest.raises(EmailAddressInvalid):
            act(door, 0, "nonsense")  # type: ignore[call-arg]

    act(door, 0)


def test_a_wish_for_the_same_address_is_no_mail(door: Door, susan: User) -> None:
    for _ in range(20):
        with pytest.raises(EmailAddressUnchanged):
            door.request_email_change(user_id=susan.id, email="susan@example.org")

    move(door)


@pytest.mark.parametrize(
    "email",
    ["susan@example.org", "SUSAN@Example.org", "susan+a@example.org", "Susan+b+c@example.org"],
)
def test_one_mailbox_has_one_budget_however_it_is_written(door: Door, email: str) -> None:
    drive(door, Counted(Scope.MAIL, recover, nowhere), 0)

    throttled(lambda: recover(door, email=email))
    recover(door, email="susa.n@example.org")


def test_both_kinds_of_mail_to_an_address_share_its_budget(door: Door) -> None:
    recover(door)
    resend(door)
    recover(door)

    throttled(lambda: resend(door))


def test_an_address_that_nobody_has_is_limited_alike(door: Door) -> None:
    for _ in range(3):
        recover(door, email="nobody@example.org")

    assert throttled(lambda: recover(door, email="nobody@example.org")).retry_after == 3600


def test_no_stranger_can_use_up_the_mail_that_an_owner_may_need(door: Door) -> None:
    device = succeed(door)
    drive(door, Counted(Scope.MAIL, recover, nowhere), 0)
    throttled(lambda: recover(door))

    door.circumstances.device = device
    for _ in range(3):
        recover(door)
    throttled(lambda: recover(door))


def test_the_device_of_another_account_brings_nobody_more_mail(door: Door) -> None:
    door.with_user("john")
    drive(door, Counted(Scope.MAIL, recover, nowhere), 0)
    _, door.circumstances.device = succeed(door), succeed(door, "john")

    throttled(lambda: recover(door))


def test_a_device_that_is_too_old_is_a_strangers(door: Door) -> None:
    door.circumstances.device = succeed(door)
    door.clock.forward(KNOWN_FOR)
    for _ in range(3):
        recover(door)
    door.circumstances.device = None

    throttled(lambda: recover(door))


def test_what_is_sent_for_an_account_is_counted_apart_from_what_strangers_send(door: Door) -> None:
    for _ in range(3):
        recover(door)

    verify(door)
    move(door)
    verify(door)
    throttled(lambda: move(door))


def test_accounts_have_a_budget_of_mail_each(door: Door) -> None:
    john = door.with_user("john")
    for _ in range(3):
        verify(door)

    door.ask_to_verify_email(user_id=john.id)


def test_all_mail_from_a_network_shares_its_budget(door: Door) -> None:
    for number in range(4):
        recover_elsewhere(door, number)
        resend_elsewhere(door, number + 100)
    verify(door)
    move(door)

    refusal = throttled(lambda: recover_elsewhere(door, 999))

    assert (refusal.scope, refusal.retry_after) == (Scope.MAIL_FROM_NETWORK, 3600)
    door.circumstances.network = THERE
    recover_elsewhere(door, 999)


def test_where_nobody_knows_whose_the_address_is_only_the_mailbox_is_counted(door: Door) -> None:
    door.circumstances.network = None
    for number in range(30):
        recover_elsewhere(door, number)
        register(door, number)
        assert taken(door)

    for _ in range(3):
        recover(door)
    throttled(lambda: recover(door))


def test_only_a_genuine_device_goes_first_in_a_queue(door: Door) -> None:
    device = succeed(door)

    assert door.throttle.knows(device)
    assert not door.throttle.knows(None)
    door.clock.forward(KNOWN_FOR)
    assert not door.throttle.knows(device)


@pytest.mark.parametrize("login", ["susan", "nobody"])
def test_a_failed_login_has_no_part_in_mail_or_registrations(door: Door, login: str) -> None:
    fail(door, login, 5)

    recover(door)
    assert register(door)
    with pytest.raises(Refusals):
        door.register(username="susan", email="a@example.org", password=OTHER_PASSWORD)


def test_many_accounts_that_wish_for_one_address_bring_it_no_more_mail(door: Door) -> None:
    people = [door.with_user(f"thief{number}") for number in range(4)]

    def wish(user: User) -> None:
        door.request_email_change(user_id=user.id, email="victim@example.org")

    for user in people[:3]:
        wish(user)

    assert throttled(lambda: wish(people[3])).scope is Scope.MAIL
