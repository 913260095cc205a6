"""The one place where passwords are looked at, and what counts as a failure there."""

from collections.abc import Callable
from typing import NoReturn

import pytest

from application.ports import StorageUnavailable
from application.sessions.reauthenticate import Renewed
from application.verify_password import Proof, VerifyPassword
from domain.accounts import User
from domain.errors import Refusals
from domain.events import EventKind
from domain.links import LinkInvalid
from domain.passwords import HasherBusy
from domain.registrations import ChosenPasswordWrong
from domain.sessions import PasswordWrong, SessionToken
from domain.throttling import Scope
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door, an_event
from tests.support.links import mailed
from tests.support.storages import BusyStorage
from tests.support.tries import fail, succeed, throttled

NEW_PASSWORD = "five shy otters and a cello"


@pytest.fixture
def storage() -> BusyStorage:
    return BusyStorage()


@pytest.fixture
def door(storage: BusyStorage) -> Door:
    return Door(storage)


@pytest.fixture
def susan(door: Door) -> User:
    return door.with_user("susan")


@pytest.fixture
def token(door: Door, susan: User) -> SessionToken:
    return door.log_in(login="susan", password=PASSWORD).session_token


def verified(door: Door, user: User | None, password: str, name: str = "") -> Proof:
    verify = VerifyPassword(door.throttle, door.hasher, door.storage.transact)
    refused = an_event(kind=EventKind.LOGIN)
    return verify(user, password, EventKind.LOGIN, lambda _: refused, name=name)


def prove(door: Door, token: SessionToken, password: str = OTHER_PASSWORD) -> Renewed:
    return door.reauthenticate(session_token=token, password=password)


def change(door: Door, token: SessionToken, current: str, new: str = NEW_PASSWORD) -> Renewed:
    return door.change_password(
        session_token=token, current=current, password=new, password_again=new
    )


def times(number: int, error: type[Exception], act: Callable[[], object]) -> None:
    for _ in range(number):
        with pytest.raises(error):
            act()


def busy() -> NoReturn:
    raise HasherBusy(3)


def away() -> NoReturn:
    raise StorageUnavailable("gone")


def test_the_proof_is_whose_password_it_is_and_counts_until_it_was_good_for_something(
    door: Door, susan: User
) -> None:
    proofs = [verified(door, susan, PASSWORD) for _ in range(5)]

    assert {(proof.user, proof.secret.reveal()) for proof in proofs} == {(susan, PASSWORD)}
    throttled(lambda: verified(door, susan, PASSWORD))


def test_beyond_a_limit_nothing_is_looked_at(door: Door, susan: User) -> None:
    times(5, PasswordWrong, lambda: verified(door, susan, OTHER_PASSWORD))
    before = door.hasher.verifications

    for password in (PASSWORD, OTHER_PASSWORD, "x" * 2000, "\0"):
        throttled(lambda password=password: verified(door, susan, password))  # type: ignore[misc]

    assert door.hasher.verifications == before


@pytest.mark.parametrize("password", [OTHER_PASSWORD, "", "x" * 2000, "\0", "\ud800"])
def test_whatever_is_typed_costs_one_verification_and_counts(
    door: Door, susan: User, password: str
) -> None:
    times(5, PasswordWrong, lambda: verified(door, susan, password))

    assert door.hasher.verifications == 5
    throttled(lambda: verified(door, susan, PASSWORD))


def test_nobody_is_counted_by_what_they_are_called(door: Door) -> None:
    times(5, PasswordWrong, lambda: verified(door, None, PASSWORD, "one"))

    throttled(lambda: verified(door, None, PASSWORD, "one"))
    times(1, PasswordWrong, lambda: verified(door, None, PASSWORD, "another"))


def test_a_failure_is_recorded_with_the_limit_that_it_reached(door: Door, susan: User) -> None:
    times(5, PasswordWrong, lambda: verified(door, susan, OTHER_PASSWORD))

    *failures, limit = door.trail[-6:]
    assert [event.kind for event in failures] == [EventKind.LOGIN] * 5
    assert (limit.kind, limit.reason, limit.user_id) == (
        EventKind.THROTTLED,
        "account_from_network",
        susan.id,
    )


def test_a_limit_of_a_name_that_nobody_has_is_nobodys(door: Door) -> None:
    times(5, PasswordWrong, lambda: verified(door, None, PASSWORD, "one"))

    assert (door.trail[-1].kind, door.trail[-1].user_id) == (EventKind.THROTTLED, None)


@pytest.mark.parametrize("password", [PASSWORD, OTHER_PASSWORD])
def test_a_proof_anew_is_throttled_like_a_login(
    door: Door, token: SessionToken, password: str
) -> None:
    times(5, PasswordWrong, lambda: prove(door, token))
    before = door.hasher.verifications

    refusal = throttled(lambda: prove(door, token, password))

    assert (refusal.scope, door.hasher.verifications) == (Scope.ACCOUNT_FROM_NETWORK, before)
    assert door.told[-1].kind is EventKind.REAUTHENTICATION


def test_proofs_and_logins_share_one_budget(door: Door, token: SessionToken) -> None:
    fail(door, times=2)
    times(2, PasswordWrong, lambda: prove(door, token))
    times(1, PasswordWrong, lambda: change(door, token, OTHER_PASSWORD))

    throttled(lambda: succeed(door))
    throttled(lambda: prove(door, token, PASSWORD))
    throttled(lambda: change(door, token, PASSWORD))


def test_a_proof_begins_this_clients_counters_anew(door: Door, token: SessionToken) -> None:
    times(4, PasswordWrong, lambda: prove(door, token))
    renewed = prove(door, token, PASSWORD)

    times(5, PasswordWrong, lambda: prove(door, renewed.session_token))


def test_a_good_present_password_with_a_bad_new_one_is_no_failure(
    door: Door, token: SessionToken
) -> None:
    times(10, Refusals, lambda: change(door, token, PASSWORD, "short"))

    change(door, token, PASSWORD)


def test_a_wrong_present_password_counts_whatever_the_new_one_is(
    door: Door, token: SessionToken
) -> None:
    times(5, PasswordWrong, lambda: change(door, token, OTHER_PASSWORD, "short"))

    throttled(lambda: change(door, token, PASSWORD))


def test_of_a_session_that_there_is_not_tries_are_counted_too(door: Door) -> None:
    unknown = SessionToken.new(door.entropy)
    times(5, PasswordWrong, lambda: prove(door, unknown))

    throttled(lambda: prove(door, unknown))


def test_where_there_was_no_room_for_the_hash_a_proof_was_no_try(
    door: Door, token: SessionToken
) -> None:
    for _ in range(10):
        door.hasher.meanwhile = busy
        times(1, HasherBusy, lambda: prove(door, token))

    prove(door, token, PASSWORD)


def test_a_proof_that_the_storage_lost_is_no_failure(
    storage: BusyStorage, door: Door, token: SessionToken
) -> None:
    for _ in range(10):
        storage.meanwhile = away
        times(1, StorageUnavailable, lambda: prove(door, token, PASSWORD))

    prove(door, token, PASSWORD)


def test_the_password_of_a_registration_is_throttled_until_its_window_ends(door: Door) -> None:
    asked(door)
    token = mailed(door)
    times(5, ChosenPasswordWrong, lambda: confirm(door, token, OTHER_PASSWORD))
    before = door.hasher.verifications

    refusal = throttled(lambda: confirm(door, token, PASSWORD))

    assert (refusal.retry_after, door.hasher.verifications) == (300, before)
    door.clock.forward(Scope.ACCOUNT_FROM_NETWORK.limits[0].window)
    assert confirm(door, token, PASSWORD).username.key == "john"


def test_a_registration_that_was_confirmed_counts_as_no_failure(door: Door) -> None:
    asked(door)
    token = mailed(door)
    times(4, ChosenPasswordWrong, lambda: confirm(door, token, OTHER_PASSWORD))
    confirm(door, token, PASSWORD)

    fail(door, "john", 5)
    throttled(lambda: succeed(door, "john"))


def test_a_link_that_does_not_work_is_no_try_at_a_password(door: Door) -> None:
    times(30, LinkInvalid, lambda: confirm(door, None, PASSWORD))

    assert door.hasher.verifications == 0


def asked(door: Door) -> None:
    door.request_registration(
        username="john",
        email="john@example.org",
        password=PASSWORD,
        password_again=PASSWORD,
        language="en",
    )


def confirm(door: Door, token: object, password: str) -> User:
    return door.confirm_registration(token=token, password=password)  # type: ignore[arg-type]
