"""A password as typed: bounded in size and encoding, composed, and otherwise untouched."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.passwords import Password, PasswordTooLong, PasswordUnreadable
from domain.passwords.password import PASSWORD_RAW_MAXIMUM
from tests.support.doubles import PlainHasher

FOUR_INTO_ONE = "\u03b1\u0313\u0300\u0345"  # alpha and three marks, one code point when composed
ONE_INTO_TWO = "\u0958"  # a letter that is composed as two code points

TYPED = "Tr\u00e4ume sind Sch\u00e4ume 1a"


@pytest.mark.parametrize("length", [0, 1, 8, 64, 128, 255, 256])
def test_every_length_up_to_256_is_read(length: int) -> None:
    assert len(Password("x" * length)) == length


@pytest.mark.parametrize("length", [257, 1024, 1025, 100_000])
def test_more_than_256_code_points_are_refused_not_cut(length: int) -> None:
    with pytest.raises(PasswordTooLong) as told:
        Password("x" * length)

    assert told.value.data == {"maximum": 256}


def test_code_points_are_counted_not_bytes() -> None:
    assert len(Password("😀" * 256)) == 256
    assert len(Password("😀" * 256).reveal().encode()) == 1024


def test_length_is_counted_in_composed_form() -> None:
    assert len(Password("e\u0301" * 256)) == 256
    with pytest.raises(PasswordTooLong):
        Password("e\u0301" * 257)


def test_what_grows_when_composed_is_counted_as_grown() -> None:
    assert len(Password(ONE_INTO_TWO * 128)) == 256
    with pytest.raises(PasswordTooLong):
        Password(ONE_INTO_TWO * 129)


def test_raw_text_may_have_1024_code_points() -> None:
    assert len(Password(FOUR_INTO_ONE * 256)) == 256
    assert PASSWORD_RAW_MAXIMUM == 1024


def test_over_long_raw_text_says_the_limit_that_people_count_by() -> None:
    with pytest.raises(PasswordTooLong) as told:
        Password("x" * 1025)

    assert told.value.data == {"maximum": 256}


@pytest.mark.parametrize("size", [PASSWORD_RAW_MAXIMUM + 1, 40_000])
def test_over_long_text_is_never_normalised(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    def too_late(form: str, text: str) -> str:
        raise AssertionError(f"{form} of {len(text)} code points")

    with monkeypatch.context() as patched:
        patched.setattr(unicodedata, "normalize", too_late)
        with pytest.raises(PasswordTooLong):
            Password(("\u0315\u0300" * 20_001)[:size])


@pytest.mark.parametrize("character", [*map(chr, [0, 0xD800, 0xDBFF, 0xDC00, 0xDFFF])])
@pytest.mark.parametrize("text", ["{}correct horse battery", "correct horse{}", "correct{} horse"])
def test_nul_and_lone_surrogates_are_refused(text: str, character: str) -> None:
    with pytest.raises(PasswordUnreadable):
        Password(text.format(character))


@pytest.mark.parametrize("character", ["\x01", "\ud7ff", "\ue000", "\uffff", "\U0010ffff", "\t"])
def test_every_other_character_is_taken(character: str) -> None:
    text = f"correct{character}horse"

    assert Password(text).reveal() == text


def test_over_long_text_is_not_searched_for_what_else_is_wrong() -> None:
    with pytest.raises(PasswordTooLong):
        Password("\0" * (PASSWORD_RAW_MAXIMUM + 1))


@pytest.mark.parametrize(
    ("typed", "again"),
    [
        ("Tra\u0308ume sind Scha\u0308ume 1a", TYPED),
        ("\u212b ngstr\u00f6m", "\u00c5 ngstr\u00f6m"),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "\ud55c\uae00"),
    ],
)
def test_composed_and_decomposed_are_one_password(typed: str, again: str) -> None:
    hasher = PlainHasher()

    assert Password(typed) == Password(again)
    assert hasher.verify(Password(again), hasher.hash(Password(typed)))


@pytest.mark.parametrize(
    "near",
    [
        pytest.param(TYPED.lower(), id="case"),
        pytest.param(TYPED.swapcase(), id="other case"),
        pytest.param(TYPED + " ", id="blank behind"),
        pytest.param(" " + TYPED, id="blank before"),
        pytest.param(TYPED.replace(" ", ""), id="no blanks"),
        pytest.param(TYPED.replace(" ", "\u00a0"), id="no-break blanks"),
        pytest.param(TYPED.replace("1", "\uff11"), id="fullwidth digit"),
        pytest.param(TYPED.replace("1", "\u00b9"), id="superscript digit"),
        pytest.param(TYPED.replace("T", "\uff34"), id="fullwidth letter"),
        pytest.param(TYPED.replace("\u00e4", "a"), id="no accents"),
        pytest.param(TYPED.replace("\u00e4", "ae"), id="transcribed"),
        pytest.param(TYPED.replace("a", "\u0430"), id="Cyrillic letter"),
        pytest.param(TYPED.replace("ume", "\u200bume"), id="zero-width space"),
        pytest.param(TYPED[:-1], id="cut"),
        pytest.param(TYPED + "1", id="one more"),
    ],
)
def test_a_near_miss_is_another_password(near: str) -> None:
    hasher = PlainHasher()
    hashed = hasher.hash(Password(TYPED))

    assert Password(near) != Password(TYPED)
    assert not hasher.verify(Password(near), hashed)


@pytest.mark.parametrize("cut", [8, 64, 71, 72, 128, 255])
def test_the_beginning_of_a_long_password_is_another_password(cut: int) -> None:
    text = "violet lanterns " * 16

    assert Password(text[:cut]) != Password(text)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=80))
def test_only_composition_ever_changes_a_password(text: str) -> None:
    assert Password(text).reveal() == unicodedata.normalize("NFC", text)


@given(st.text())
def test_any_text_is_a_password_or_refused(text: str) -> None:
    try:
        password = Password(text)
    except (PasswordTooLong, PasswordUnreadable):
        return

    assert len(password) <= 256
    assert len(password.reveal().encode()) <= 1024
