"""Usernames: one key for all spellings of a name, and nothing that looks like another's."""

import sys
import unicodedata
from collections import defaultdict
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.accounts import (
    RESERVED_USERNAMES,
    USERNAME_RAW_MAXIMUM,
    Username,
    UsernameInvalid,
)

ALLOWED = frozenset("abcdefghijklmnopqrstuvwxyz0123456789._-")


@cache
def _by_category() -> dict[str, list[str]]:
    found = defaultdict(list)
    for character in map(chr, range(sys.maxunicode + 1)):
        found[unicodedata.category(character)].append(character)
    return found


def _refused(text: str) -> bool:
    try:
        Username.parse(text)
    except UsernameInvalid:
        return True
    return False


@pytest.mark.parametrize(
    "text",
    ["abc", "a1b", "000", "susan.smith", "a_b", "a-b", "a..b", "a" * 32, "x" + "." * 30 + "x"],
)
def test_a_lawful_name_is_its_own_key(text: str) -> None:
    name = Username.parse(text)

    assert (name.key, name.display) == (text, text)


@pytest.mark.parametrize("text", ["", "a", "ab", "a" * 33, "a" * 64])
def test_a_name_has_3_to_32_characters(text: str) -> None:
    with pytest.raises(UsernameInvalid):
        Username.parse(text)


@pytest.mark.parametrize("text", [".abc", "_abc", "-abc", "abc.", "abc_", "abc-", "...", "a-_"])
def test_a_name_begins_and_ends_with_a_letter_or_digit(text: str) -> None:
    with pytest.raises(UsernameInvalid):
        Username.parse(text)


@pytest.mark.parametrize("character", [chr(c) for c in range(128) if chr(c).lower() not in ALLOWED])
def test_a_name_holds_no_other_ascii_character(character: str) -> None:
    with pytest.raises(UsernameInvalid):
        Username.parse(f"su{character}san")


@pytest.mark.parametrize("text", ["victim@example.org", "@susan", "susan@", "su＠san"])
def test_a_name_is_never_an_address(text: str) -> None:
    with pytest.raises(UsernameInvalid):
        Username.parse(text)


def test_the_display_form_keeps_the_case_that_its_owner_writes() -> None:
    name = Username.parse("XaverX")

    assert (name.key, name.display) == ("xaverx", "XaverX")


def test_blanks_around_a_name_are_no_part_of_it() -> None:
    name = Username.parse("  susan ")

    assert (name.key, name.display) == ("susan", "susan")


@pytest.mark.parametrize("blank", ["\t", "\n", "\r", "\v", "\u00a0", "\u2028", "\u3000", "\ufeff"])
def test_only_ordinary_blanks_are_taken_off(blank: str) -> None:
    with pytest.raises(UsernameInvalid):
        Username.parse(f"susan{blank}")


@pytest.mark.parametrize(
    ("spelling", "key"),
    [
        pytest.param("ｓｕｓａｎ", "susan", id="fullwidth"),
        pytest.param("𝐬𝐮𝐬𝐚𝐧", "susan", id="mathematical bold"),
        pytest.param("𝓼𝓾𝓼𝓪𝓷", "susan", id="mathematical script"),
        pytest.param("Ⓢⓤⓢⓐⓝ", "susan", id="circled"),
        pytest.param("ſuſan", "susan", id="long s"),
        pytest.param("\u212aate", "kate", id="Kelvin sign"),
        pytest.param("ﬁona", "fiona", id="ligature"),
        pytest.param("straße", "strasse", id="sharp s"),
        pytest.param("STRAẞE", "strasse", id="capital sharp s"),
        pytest.param("susan²", "susan2", id="superscript"),
        pytest.param("SUSAN", "susan", id="upper case"),
    ],
)
def test_every_spelling_of_a_name_has_its_key(spelling: str, key: str) -> None:
    assert Username.parse(spelling).key == key


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("sus\u0430n", id="Cyrillic a"),
        pytest.param("susаn", id="Cyrillic a in the middle"),
        pytest.param("sυsan", id="Greek upsilon"),
        pytest.param("ѕuѕan", id="Cyrillic dze"),
        pytest.param("susán", id="accent"),
        pytest.param("susa\u0301n", id="combining accent"),
        pytest.param("İstanbul", id="dotted capital I"),
        pytest.param("ıstanbul", id="dotless i"),
        pytest.param("сусанна", id="another script"),
        pytest.param("٣٣٣", id="Arabic-Indic digits"),
        pytest.param("sus\u00adan", id="soft hyphen"),
        pytest.param("sus\u200ban", id="zero-width space"),
        pytest.param("sus\u200dan", id="zero-width joiner"),
        pytest.param("\u2060susan", id="word joiner"),
        pytest.param("sus\u034fan", id="grapheme joiner"),
        pytest.param("sus\u3164an", id="Hangul filler"),
        pytest.param("sus\ufe0fan", id="variation selector"),
        pytest.param("sus\U000e0061an", id="tag"),
        pytest.param("\u202enasus", id="bidi override"),
        pytest.param("\u2067susan\u2069", id="bidi isolate"),
        pytest.param("sus\ue000an", id="private use"),
        pytest.param("sus\U000e0fffan", id="unassigned"),
        pytest.param("sus\ufffean", id="noncharacter"),
        pytest.param("sus\ud800an", id="surrogate"),
        pytest.param("sus\0an", id="NUL"),
        pytest.param("sus\x1ban", id="control"),
        pytest.param("susan\u2028", id="line separator"),
        pytest.param("su\u2029san", id="paragraph separator"),
        pytest.param("su\u2003san", id="em space"),
        pytest.param("su．．．/san", id="fullwidth dots and slash"),
        pytest.param("😀😀😀", id="emoji"),
    ],
)
def test_what_could_pass_for_another_name_is_refused(text: str) -> None:
    with pytest.raises(UsernameInvalid):
        Username.parse(text)


@pytest.mark.parametrize("category", ["Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp", "Zs", "Mn", "Me"])
def test_no_character_of_an_unseen_kind_is_let_in(category: str) -> None:
    of_kind = _by_category()[category][:2000]

    let_in = [character for character in of_kind if not _refused(f"su{character}san")]

    assert of_kind
    assert let_in == []


def test_raw_text_may_be_twice_as_long_as_a_name() -> None:
    padded = "susan".center(USERNAME_RAW_MAXIMUM)

    assert Username.parse(padded).key == "susan"
    with pytest.raises(UsernameInvalid):
        Username.parse(padded + " ")


def test_over_long_text_is_never_normalised(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_late(form: str, text: str) -> str:
        raise AssertionError(f"{form} of {len(text)} code points")

    with monkeypatch.context() as patched:
        patched.setattr(unicodedata, "normalize", too_late)
        with pytest.raises(UsernameInvalid):
            Username.parse("\u0315\u0300" * 20_000)


@pytest.mark.parametrize(
    "text", ["admin", "Admin", "ＡＤＭＩＮ", "root", "postmaster", "well-known", "www", "doorward"]
)
def test_a_name_that_speaks_for_the_service_is_reserved(text: str) -> None:
    assert Username.parse(text).is_reserved


@pytest.mark.parametrize("text", ["susan", "admins", "xroot", "administratrix"])
def test_another_name_is_not_reserved(text: str) -> None:
    assert not Username.parse(text).is_reserved


def test_every_reserved_name_could_be_a_username() -> None:
    unlawful = [name for name in RESERVED_USERNAMES if Username.parse(name).key != name]

    assert unlawful == []


@given(st.text() | st.from_regex(r"[\w.@ -]{1,40}", fullmatch=True))
def test_any_text_is_refused_or_has_a_plain_key(text: str) -> None:
    if _refused(text):
        return

    key = Username.parse(text).key

    assert 3 <= len(key) <= 32
    assert set(key) <= ALLOWED
    assert {key[0], key[-1]}.isdisjoint("._-")


@given(st.text(st.characters(codec="utf-8"), min_size=3, max_size=32))
def test_a_name_read_again_from_any_of_its_forms_is_the_same(text: str) -> None:
    if _refused(text):
        return

    name = Username.parse(text)

    assert Username.parse(name.key).key == name.key
    assert Username.parse(name.display) == name
