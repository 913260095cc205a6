"""E-mail addresses and users: what is one, what changes, and what a change ends."""

from dataclasses import FrozenInstanceError, replace
from datetime import timedelta

import pytest

from domain.accounts import (
    EMAIL_LOCAL_MAXIMUM,
    EMAIL_MAXIMUM,
    EmailAddress,
    EmailAddressInvalid,
    User,
    UserId,
    Username,
    own_words,
)
from domain.passwords import Password, PasswordHash
from tests.support.doubles import NOON, PlainHasher

NEW = PasswordHash("new")


def _address(length: int) -> EmailAddress:
    return EmailAddress.of("susan", "x" * (length - len("susan@")))


def test_an_address_is_mailed_to_as_its_owner_writes_it() -> None:
    assert EmailAddress.of("Susan.S", "example.org").address == "Susan.S@example.org"


def test_two_spellings_in_case_are_one_address() -> None:
    assert EmailAddress.of("A", "X.example").key == "a@x.example"
    assert EmailAddress.of("a", "x.EXAMPLE").key == "a@x.example"


@pytest.mark.parametrize("local", ["a+1", "a.1", "a1"])
def test_tags_and_dots_make_another_address(local: str) -> None:
    assert EmailAddress.of(local, "x.example").key != EmailAddress.of("a", "x.example").key


def test_an_address_knows_its_local_part() -> None:
    assert EmailAddress.of("Susan.S", "example.org").local == "Susan.S"


def test_a_local_part_has_at_most_64_characters() -> None:
    assert EmailAddress.of("a" * 64, "x.example").local == "a" * 64
    with pytest.raises(EmailAddressInvalid):
        EmailAddress.of("a" * 65, "x.example")
    assert EMAIL_LOCAL_MAXIMUM == 64


def test_an_address_has_at_most_254_characters() -> None:
    assert len(_address(254).address) == 254
    with pytest.raises(EmailAddressInvalid):
        _address(255)
    assert EMAIL_MAXIMUM == 254


@pytest.mark.parametrize(
    ("local", "domain"),
    [
        ("", "example.org"),
        ("susan", ""),
        ("", ""),
        ("su@san", "example.org"),
        ("susan", "example@org"),
        ("сусанна", "example.org"),
        ("susan", "пример.рф"),
        ("susa\u200bn", "example.org"),
        ("su san", "example.org"),
        ("susan", "example.org\n"),
        ("susan\r\nBcc: all", "example.org"),
        ("susan\0", "example.org"),
        ("susan\x7f", "example.org"),
        ("susan\t", "example.org"),
        ("susan\ud800", "example.org"),
    ],
)
def test_what_mail_could_misread_is_no_address(local: str, domain: str) -> None:
    with pytest.raises(EmailAddressInvalid):
        EmailAddress.of(local, domain)


def test_own_words_are_what_the_account_is_called_and_reached_by() -> None:
    words = own_words(Username.parse("SuSan"), EmailAddress.of("s.smith", "example.org"))

    assert words == ("susan", "SuSan", "s.smith@example.org", "s.smith")


def test_own_words_leave_out_what_is_not_known() -> None:
    name, address = Username.parse("susan"), EmailAddress.of("s", "example.org")

    assert own_words(None, None) == ()
    assert own_words(name, None) == ("susan", "susan")
    assert own_words(None, address) == ("s@example.org", "s")


def test_a_user_has_the_words_of_both_name_and_address(susan: User) -> None:
    assert susan.own_words == own_words(susan.username, susan.email)


def test_a_new_user_is_active_speaks_english_and_was_never_changed() -> None:
    user = User(
        id=UserId("5" * 32),
        username=Username.parse("susan"),
        email=EmailAddress.of("susan", "example.org"),
        password_hash=NEW,
        created_at=NOON,
    )

    assert (user.active, user.language) == (True, "en")
    assert (user.credential_epoch, user.version) == (0, 0)


def test_a_user_is_not_changed_in_place(susan: User) -> None:
    with pytest.raises(FrozenInstanceError):
        susan.active = False  # type: ignore[misc]  # what it must not allow


def test_a_user_has_the_password_of_their_hash_and_no_other(susan: User) -> None:
    hasher = PlainHasher()
    user = replace(susan, password_hash=hasher.hash(Password("right")))

    assert user.has_password(Password("right"), hasher)
    assert not user.has_password(Password("Right"), hasher)


def test_nobody_has_an_empty_password_whatever_their_hash_is_of(susan: User) -> None:
    hasher = PlainHasher()
    user = replace(susan, password_hash=hasher.hash(Password("")))

    assert not user.has_password(Password(""), hasher)


def test_another_password_begins_another_epoch(susan: User) -> None:
    assert susan.with_password(NEW) == replace(susan, password_hash=NEW, credential_epoch=5)


def test_the_same_password_hashed_anew_ends_nothing(susan: User) -> None:
    assert susan.with_rehashed_password(NEW) == replace(susan, password_hash=NEW)


def test_disabling_begins_another_epoch(susan: User) -> None:
    assert susan.disabled() == replace(susan, active=False, credential_epoch=5)


def test_enabling_does_not_bring_the_former_epoch_back(susan: User) -> None:
    assert susan.disabled().enabled() == replace(susan, active=True, credential_epoch=5)


def test_a_changed_user_differs_in_that_alone(susan: User) -> None:
    other = EmailAddress.of("susan", "example.net")
    name = Username.parse("maria")

    assert susan.renamed(name) == replace(susan, username=name)
    assert susan.with_language("ru") == replace(susan, language="ru")
    assert susan.with_verified_email(other) == replace(susan, email=other, email_verified=True)
    assert susan.logged_out_everywhere() == replace(susan, credential_epoch=5)


def test_who_leaves_is_logged_out_and_gone_after_two_weeks(susan: User) -> None:
    gone = NOON + timedelta(days=14)
    instant = timedelta(microseconds=1)

    leaving = susan.leaving(NOON)

    assert leaving == replace(susan, credential_epoch=5, leaves_at=gone)
    for user, there in ((leaving, True), (leaving.disabled(), False)):
        assert user.is_there(gone - instant) is there
        assert not user.is_due_to_leave(gone - instant)
    for moment in (gone, gone + instant):
        assert not leaving.is_there(moment)
        assert leaving.is_due_to_leave(moment)


def test_who_stays_was_logged_out_all_the_same(susan: User) -> None:
    assert susan.leaving(NOON).staying() == susan.logged_out_everywhere()
    assert not susan.is_due_to_leave(NOON + timedelta(days=10_000))
