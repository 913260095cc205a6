"""Logging in: one answer and one verification for everybody, and a session for who proves it."""

from datetime import timedelta

import pytest

from domain.events import EventKind
from domain.sessions import Authentication, InvalidCredentials
from tests.support.browsers import Browser
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door, a_user
from tests.support.storages import BusyStorage


def _refused(door: Door, login: str, password: str) -> InvalidCredentials:
    with pytest.raises(InvalidCredentials) as told:
        door.log_in(login=login, password=password)
    return told.value


@pytest.mark.parametrize(
    "login", ["susan", "SuSan", " susan ", "ｓｕｓａｎ", "susan@example.org", "SUSAN@Example.Org "]
)
def test_who_knows_the_password_is_in_under_any_spelling_of_name_or_address(login: str) -> None:
    door = Door()
    susan = door.with_user()
    browser = Browser(door)

    browser.log_in(login)

    assert browser.visit() == susan


def test_a_session_says_how_and_when_it_was_opened() -> None:
    door = Door()
    susan = door.with_user()
    browser = Browser(door)

    browser.log_in()

    assert browser.session is not None
    assert browser.session.authentication is Authentication.PASSWORD
    assert browser.session.user_id == susan.id
    assert browser.session.created_at == browser.session.last_used_at == door.clock.now()


def test_every_login_opens_another_session() -> None:
    door = Door()
    susan = door.with_user()
    first, second = Browser(door), Browser(door)

    first.log_in()
    second.log_in()

    assert first.session_token != second.session_token
    assert (first.visit(), second.visit()) == (susan, susan)


def test_a_browser_is_remembered_only_if_asked_for() -> None:
    door = Door()
    susan = door.with_user()
    plain, remembered = Browser(door), Browser(door)

    plain.log_in()
    remembered.log_in(remember=True)

    assert (plain.remember_token, plain.session and plain.session.series_id) == (None, None)
    assert remembered.remember_token is not None
    assert remembered.session is not None
    assert remembered.session.series_id == remembered.remember_token.series_id
    remembered.close()
    assert remembered.visit() == susan


LOGINS = [
    pytest.param("nobody", PASSWORD, id="unknown name"),
    pytest.param("nobody@example.org", PASSWORD, id="unknown address"),
    pytest.param("susan", OTHER_PASSWORD, id="wrong password"),
    pytest.param("susan", "", id="no password"),
    pytest.param("susan", PASSWORD.upper(), id="password in another case"),
    pytest.param("susan", PASSWORD + " ", id="password and a blank"),
    pytest.param("susan", PASSWORD[:-1], id="password cut"),
    pytest.param("susan", PASSWORD + "\0", id="password and NUL"),
    pytest.param("susan", "\ud800" + PASSWORD, id="unreadable password"),
    pytest.param("susan", "x" * 257, id="over-long password"),
    pytest.param("susan", PASSWORD * 10_000, id="enormous password"),
    pytest.param("nobody", "x" * 257, id="unknown name and over-long password"),
    pytest.param("nobody", "\0", id="unknown name and unreadable password"),
    pytest.param("disabled", PASSWORD, id="disabled"),
    pytest.param("disabled", OTHER_PASSWORD, id="disabled and wrong password"),
    pytest.param("", PASSWORD, id="no name"),
    pytest.param("@", PASSWORD, id="no address"),
    pytest.param("su san", PASSWORD, id="unlawful name"),
    pytest.param("x" * 100_000, PASSWORD, id="enormous name"),
    pytest.param("susan@" + "x" * 100_000, PASSWORD, id="enormous address"),
    pytest.param("susan\0", PASSWORD, id="name and NUL"),
    pytest.param("\ud800", PASSWORD, id="lone surrogate"),
]


@pytest.mark.parametrize(("login", "password"), LOGINS)
def test_every_failure_is_the_same_refusal_after_one_verification(
    login: str, password: str
) -> None:
    storage = BusyStorage()
    door = Door(storage)
    door.with_user("susan")
    door.with_user("disabled")
    door.disable(login="disabled")
    hashes, stories, happened = door.hasher.hashes, storage.stories, len(door.trail)

    refusal = _refused(door, login, password)

    assert (refusal.code, refusal.data) == ("invalid_credentials", {})
    assert str(refusal) == str(InvalidCredentials("whatever"))
    assert door.hasher.verifications == 1
    assert (door.hasher.hashes, storage.stories) == (hashes, stories + 1)
    (told,) = door.trail[happened:]
    assert (told.kind, told.outcome, told.session) == (EventKind.LOGIN, "refused", None)


def test_what_was_typed_leaves_a_digest_only_where_no_account_has_that_name() -> None:
    """Of a deleted account the trail keeps its id alone, and no digest of its address."""
    door = Door()
    door.with_user("susan")

    _refused(door, "susan@example.org", OTHER_PASSWORD)
    _refused(door, "nobody", OTHER_PASSWORD)

    known, unknown = door.trail[-2:]
    assert known.user_id
    assert known.login is None
    assert unknown.user_id is None
    assert unknown.login


def test_a_refusal_does_not_keep_the_password_in_its_chain() -> None:
    refusal = _refused(Door(), "susan", "x" * 257)

    assert refusal.__suppress_context__


@pytest.mark.parametrize(
    ("login", "password", "reason"),
    [
        ("nobody", PASSWORD, "unknown"),
        ("su san", PASSWORD, "unknown"),
        ("susan", OTHER_PASSWORD, "password"),
        ("disabled", PASSWORD, "disabled"),
        ("disabled", OTHER_PASSWORD, "password"),
        ("susan", "x" * 257, "password_too_long"),
        ("susan", "\0", "password_unreadable"),
    ],
)
def test_the_operators_log_is_told_the_reason(login: str, password: str, reason: str) -> None:
    door = Door()
    door.with_user("susan")
    door.with_user("disabled")
    door.disable(login="disabled")

    assert _refused(door, login, password).reason == reason


@pytest.mark.parametrize("hashed", ["", "plain$1$", "$argon2id$broken", "\ud800"])
def test_a_broken_stored_hash_is_a_wrong_password(hashed: str) -> None:
    door = Door()
    broken = type(a_user().password_hash)(hashed)
    door.storage.transact(lambda work: work.users.add(a_user(password_hash=broken)))

    assert _refused(door, "susan", PASSWORD).reason == "password"


def test_a_good_login_costs_one_verification_and_no_hash() -> None:
    door = Door()
    door.with_user()

    door.log_in(login="susan", password=PASSWORD, remember=True)

    assert (door.hasher.verifications, door.hasher.hashes) == (1, 1)


def test_a_password_is_hashed_anew_once_when_the_parameters_have_changed() -> None:
    door = Door()
    susan = door.with_user()
    door.hasher.generation = 2

    first = door.log_in(login="susan", password=PASSWORD)
    second = door.log_in(login="susan", password=PASSWORD)

    assert door.hasher.hashes == 2
    assert not door.hasher.needs_rehash(door.find_user("susan").password_hash)
    assert {first.user.id, second.user.id} == {susan.id}


def test_hashing_anew_ends_nothing() -> None:
    door = Door()
    susan = door.with_user()
    open_before, remembered = Browser(door), Browser(door)
    open_before.log_in()
    remembered.log_in(remember=True)
    remembered.close()
    door.hasher.generation = 2

    Browser(door).log_in()

    visitors = [open_before.visit(), remembered.visit()]
    assert [user.id for user in visitors if user] == [susan.id, susan.id]


@pytest.mark.parametrize("password", [OTHER_PASSWORD, "", "\0"])
def test_a_failed_login_hashes_nothing_anew(password: str) -> None:
    door = Door()
    susan = door.with_user()
    door.hasher.generation = 2

    _refused(door, "susan", password)

    assert door.find_user("susan").password_hash == susan.password_hash


def test_where_there_is_no_room_to_hash_anew_the_login_goes_on_and_the_next_one_does() -> None:
    door = Door()
    door.with_user()
    door.hasher.generation += 1
    browser = Browser(door)

    door.hasher.busy = True
    browser.log_in()
    door.hasher.busy = False

    assert browser.visit()
    assert door.hasher.needs_rehash(door.find_user("susan").password_hash)
    browser.log_in()
    assert not door.hasher.needs_rehash(door.find_user("susan").password_hash)


def test_no_password_is_too_old() -> None:
    door = Door()
    susan = door.with_user()
    door.clock.forward(timedelta(days=10 * 365))
    browser = Browser(door)

    browser.log_in()

    assert browser.visit() == susan
