"""Registration: an account for who asks lawfully, and everything that is wrong told at once."""

import pytest

from domain.accounts import EmailAddressTaken, User, UsernameTaken, UserUnknown
from domain.errors import Refusals
from domain.passwords import Password
from tests.support.builders import COMMON_PASSWORD, OTHER_PASSWORD, PASSWORD, Door, codes_of
from tests.support.doubles import NOON, SeededEntropy
from tests.support.storages import BusyStorage


def _register(
    door: Door,
    username: str = "susan",
    email: str = "susan@example.org",
    password: str = PASSWORD,
    again: str | None = None,
) -> User:
    return door.register(username=username, email=email, password=password, password_again=again)


def _codes(
    door: Door,
    username: str = "susan",
    email: str = "susan@example.org",
    password: str = PASSWORD,
    again: str | None = None,
) -> list[str]:
    with pytest.raises(Refusals) as told:
        _register(door, username, email, password, again)
    return codes_of(told.value)


def test_who_registers_can_be_found_and_log_in() -> None:
    door = Door()

    user = _register(door)

    assert door.find_user("susan") == user
    assert door.log_in(login="susan", password=PASSWORD).user == user


def test_an_account_holds_what_was_typed_and_when() -> None:
    door = Door()

    user = door.register(
        username=" SuSan ", email="Susan.S@Example.ORG", password=PASSWORD, language="ru"
    )

    assert (user.username.key, user.username.display) == ("susan", "SuSan")
    assert user.email.address == "Susan.S@example.org"
    assert (user.language, user.created_at, user.active) == ("ru", NOON, True)
    assert user.has_password(Password(PASSWORD), door.hasher)


def test_an_account_speaks_english_unless_told_otherwise() -> None:
    assert _register(Door()).language == "en"


def test_ids_come_from_entropy_and_differ() -> None:
    door = Door()

    susan, miguel = door.with_user("susan"), door.with_user("miguel")

    assert susan.id == SeededEntropy().bytes(16).hex()
    assert susan.id != miguel.id


def test_two_with_one_password_have_two_hashes() -> None:
    door = Door()

    susan, miguel = door.with_user("susan"), door.with_user("miguel")

    assert susan.password_hash != miguel.password_hash


def test_registering_does_not_log_in() -> None:
    storage = BusyStorage()

    _register(Door(storage))

    assert storage.stories == 1


def test_everything_that_is_wrong_is_told_at_once_in_the_order_of_the_form() -> None:
    codes = _codes(Door(), "a@b", "nowhere", "short", "other")

    assert codes == ["username_invalid", "email_invalid", "password_too_short", "passwords_differ"]


def test_who_takes_both_name_and_address_is_told_both() -> None:
    door = Door()
    _register(door)

    assert _codes(door) == ["username_taken", "email_taken"]


def test_taken_names_are_told_together_with_the_rest() -> None:
    door = Door()
    _register(door)

    codes = _codes(door, "susan", "nowhere", COMMON_PASSWORD, PASSWORD)

    assert codes == ["email_invalid", "username_taken", "password_common", "passwords_differ"]


@pytest.mark.parametrize("spelling", ["SUSAN", " susan", "ｓｕｓａｎ", "ſuſan", "𝐬𝐮𝐬𝐚𝐧"])
def test_no_spelling_of_a_taken_name_opens_a_second_account(spelling: str) -> None:
    door = Door()
    _register(door)

    assert _codes(door, spelling, "another@example.org") == ["username_taken"]


def test_no_spelling_of_a_taken_address_opens_a_second_account() -> None:
    door = Door()
    _register(door)

    assert _codes(door, "another", "SUSAN@Example.Org") == ["email_taken"]


def test_a_name_given_out_while_the_hash_was_made_is_taken() -> None:
    storage = BusyStorage()
    door, rival = Door(storage), Door(storage.inner, entropy=SeededEntropy("rival"))
    storage.meanwhile = lambda: _register(rival, email="rival@example.org")

    with pytest.raises(Refusals) as told:
        _register(door)

    assert [type(refusal) for refusal in told.value.each] == [UsernameTaken]
    assert [user.email.key for user in door.list_users()] == ["rival@example.org"]


def test_an_address_given_out_while_the_hash_was_made_is_taken() -> None:
    storage = BusyStorage()
    door, rival = Door(storage), Door(storage.inner, entropy=SeededEntropy("rival"))
    storage.meanwhile = lambda: _register(rival, username="rival")

    with pytest.raises(Refusals) as told:
        _register(door)

    assert [type(refusal) for refusal in told.value.each] == [EmailAddressTaken]
    assert [user.username.key for user in door.list_users()] == ["rival"]


@pytest.mark.parametrize(
    ("username", "email", "password", "again"),
    [
        ("a", "susan@example.org", PASSWORD, PASSWORD),
        ("susan", "susan", PASSWORD, PASSWORD),
        ("susan", "susan@example.org", "short", "short"),
        ("susan", "susan@example.org", PASSWORD, OTHER_PASSWORD),
        ("admin", "susan@example.org", PASSWORD, PASSWORD),
    ],
)
def test_a_refused_registration_stores_nothing_and_hashes_nothing(
    username: str, email: str, password: str, again: str
) -> None:
    storage = BusyStorage()
    door = Door(storage)

    _codes(door, username, email, password, again)

    assert list(door.list_users()) == []
    assert (storage.stories, door.hasher.hashes, door.hasher.verifications) == (0, 0, 0)


def test_a_refused_name_leaves_the_address_free() -> None:
    door = Door()
    _register(door)
    _codes(door, "susan", "second@example.org")

    assert _register(door, "second", "second@example.org").username.key == "second"
    with pytest.raises(UserUnknown):
        door.find_user("third")


@pytest.mark.parametrize(
    ("password", "codes"),
    [
        ("x" * 14, ["password_too_short"]),
        ("violet" * 43, ["password_too_long"]),
        ("violet lantern\0", ["password_unreadable"]),
        (COMMON_PASSWORD, ["password_common"]),
        ("violetvioletviolet", ["password_repetitive"]),
        ("qwertyuiopasdfgh", ["password_sequential"]),
        ("susan-susan-2024", ["password_personal"]),
        ("SuSan@example.org", ["password_personal"]),
        ("Doorward-Doorward", ["password_personal"]),
    ],
)
def test_the_password_policy_holds_here(password: str, codes: list[str]) -> None:
    assert _codes(Door(), password=password, again=password) == codes


def test_the_words_of_what_is_lawful_count_even_beside_an_unlawful_name() -> None:
    codes = _codes(Door(), "a@b", "susan@example.org", "susan-susan-2024")

    assert codes == ["username_invalid", "password_personal"]


@pytest.mark.parametrize("again", [OTHER_PASSWORD, PASSWORD + " ", PASSWORD.upper(), ""])
def test_a_password_typed_twice_must_be_the_same_twice(again: str) -> None:
    assert _codes(Door(), again=again) == ["passwords_differ"]


def test_a_password_typed_twice_alike_is_taken() -> None:
    assert _register(Door(), again=PASSWORD).username.key == "susan"


def test_a_mismatch_is_told_beside_what_else_is_wrong_with_the_password() -> None:
    codes = _codes(Door(), password="violet lantern\0", again=PASSWORD)

    assert codes == ["password_unreadable", "passwords_differ"]


@pytest.mark.parametrize("name", ["admin", "ROOT", "ｗｗｗ", "doorward"])
def test_a_stranger_is_not_given_a_reserved_name(name: str) -> None:
    assert _codes(Door(), name) == ["username_reserved"]


def test_an_operator_may_give_a_reserved_name_out() -> None:
    door = Door(reserved_allowed=True)

    assert _register(door, "admin").username.is_reserved
    assert _codes(door, "a", "second@example.org") == ["username_invalid"]


def test_whether_a_reserved_name_is_taken_is_not_told() -> None:
    storage = BusyStorage()
    _register(Door(storage, reserved_allowed=True), "admin")

    assert _codes(Door(storage), "admin", "second@example.org") == ["username_reserved"]
