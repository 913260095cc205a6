"""Names from elsewhere: what is shown of them, and the keys that are made up."""

import pytest

from domain.accounts import EmailAddress, Username, UsernameInvalid
from domain.foreign_names import PROPOSALS, FieldInvalid, usernames_of

EMAIL = EmailAddress.of("susan", "example.org")


def names(name: str, key: str = "") -> tuple[Username, ...]:
    return usernames_of(name, key, EMAIL)


@pytest.mark.parametrize("name", ["susan", "Susan", " susan ", "a.b-c_9", "x" * 32, "admin"])
def test_a_name_by_our_rule_stays_and_there_is_no_other(name: str) -> None:
    assert names(name) == (Username.parse(name),)


@pytest.mark.parametrize(
    ("name", "display", "base"),
    [
        ("Jürgen Müller", "Jürgen Müller", "jurgen.muller"),
        ("  Renée  ", "Renée", "renee"),
        ("Щукин Ёжик", "Щукин Ёжик", "shchukin.ezhik"),
        ("Подъячев", "Подъячев", "podyachev"),
        ("Łukasz Østergård", "Łukasz Østergård", "lukasz.ostergard"),
        ("Straße 1", "Straße 1", "strasse.1"),
        ("ab", "ab", "ab"),
        ("山田太郎", "山田太郎", "user"),
        ("...", "...", "user"),
        ("_susan_", "_susan_", "susan"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)", "hyperlink.1"),
        ("<b>bold</b>", "<b>bold</b>", "b.bold.b"),
        ("ｗｉｄｅ name", "wide name", "wide.name"),
        ("x" * 40, "x" * 40, "x" * 25),
        ("a" * 24 + "-bcdefghij", "a" * 24 + "-bcdefghij", "a" * 24),
        ("x" * 64, "x" * 64, "x" * 25),
    ],
)
def test_another_name_is_kept_for_display_and_its_key_is_made_up(
    name: str, display: str, base: str
) -> None:
    found = names(name)

    assert len(found) == PROPOSALS == 3
    assert {one.display for one in found} == {display}
    assert [one.key for one in found] == [f"{base}-{digits}" for digits in SUSANS_DIGITS]
    assert all(Username.parse(one.key).key == one.key for one in found)


SUSANS_DIGITS = ("362597", "285317", "805174")


def test_the_digits_are_those_of_the_address() -> None:
    of_another = usernames_of("ab", "", EmailAddress.of("john", "example.org"))

    assert of_another != names("ab")
    assert of_another == usernames_of("ab", "", EmailAddress.of("JOHN", "example.org"))


def test_what_looks_like_an_address_is_not_shown_as_one() -> None:
    found = names("victim@example.org")

    assert [one.display for one in found] == [one.key for one in found]
    assert found[0].key == f"victim-{SUSANS_DIGITS[0]}"


@pytest.mark.parametrize(
    "name",
    [
        *("", " ", "a\nb c", "a\0b c", "a\x1b[31m", "zero\u200bwidth x", "right\u202eleft x"),
        *("x" * 65, "\ud800 x", "\ue000 x", "\u2028 x", "\ufdfa" * 4),
        *("\u00a0\u3000", "\u2800", "\u3164\u034f"),
    ],
)
def test_a_name_that_could_not_be_shown_is_refused(name: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        names(name)

    assert refused.value.data == {"field": "username"}


@pytest.mark.parametrize(
    "name", ["\u00a0susan", "susan\u3000", "su\u034fsan", "susan\ufe0f", "\u2800susan \u3164"]
)
def test_nobody_looks_like_another_one_by_what_is_not_seen(name: str) -> None:
    assert names(name) == (Username("susan", "susan"),)


@pytest.mark.parametrize("name", ["\u00a0Jürgen M\u3000", "J\u034fürgen M", "Ju\u034f\u0308rgen M"])
def test_what_is_shown_of_a_name_is_read_as_the_same_name_again(name: str) -> None:
    first = names(name)[0]

    assert first.display == "Jürgen M"
    assert names(first.display, first.key) == (first,)


def test_a_key_that_was_made_up_before_is_kept() -> None:
    assert names("Jürgen", "jurgen-000001") == (Username("jurgen-000001", "Jürgen"),)
    assert names("Susan", "susan") == (Username("susan", "Susan"),)


@pytest.mark.parametrize(
    ("name", "key"), [("susan", "john"), ("Jürgen", "JURGEN-1"), ("Jürgen", " jurgen-1")]
)
def test_nobody_is_shown_under_a_name_of_our_rule_that_is_not_theirs(name: str, key: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        names(name, key)

    assert refused.value.data == {"field": "username_key"}


def test_a_key_that_is_none_is_refused() -> None:
    with pytest.raises(UsernameInvalid):
        names("Jürgen", "j@x")
