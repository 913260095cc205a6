"""The blocklist that comes with the package: what the file promises, and what is compared with it.

Russian passwords stand in the file by the keys they are typed with, so they are named here in full.
"""

import gzip
import unicodedata
from importlib.resources import files

import pytest

from adapters.security.blocklist import CommonPasswords
from domain.passwords.policy import PASSWORD_MINIMUM, PASSWORD_MINIMUM_FLOOR


@pytest.fixture(scope="module")
def blocklist() -> CommonPasswords:
    return CommonPasswords()


@pytest.fixture(scope="module")
def packed() -> bytes:
    return files("adapters.security").joinpath("common_passwords.txt.gz").read_bytes()


@pytest.fixture(scope="module")
def text(packed: bytes) -> str:
    return gzip.decompress(packed).decode("ascii")


@pytest.fixture(scope="module")
def entries(text: str) -> list[str]:
    return text.splitlines()


def test_the_file_is_small_and_made_without_a_time_or_a_name(packed: bytes) -> None:
    flags, time = packed[3], packed[4:8]

    assert len(packed) < 1_000_000
    assert (flags, time) == (0, bytes(4))


def test_more_than_a_hundred_thousand_entries_are_long_enough_to_be_set_by_default(
    entries: list[str],
) -> None:
    assert len(entries) > 250_000
    assert sum(len(entry) >= PASSWORD_MINIMUM for entry in entries) > 100_000


def test_no_entry_is_too_short_to_be_set_under_any_setting(entries: list[str]) -> None:
    assert min(map(len, entries)) == PASSWORD_MINIMUM_FLOOR


def test_the_entries_are_in_the_form_that_passwords_are_compared_in(text: str) -> None:
    assert unicodedata.normalize("NFC", text.casefold()) == text


def test_the_entries_are_sorted_and_each_stands_once(text: str, entries: list[str]) -> None:
    assert entries == sorted(set(entries))
    assert text == "\n".join(entries) + "\n"


def test_every_entry_holds_something_visible_from_end_to_end(entries: list[str]) -> None:
    assert [entry for entry in entries if entry != entry.strip() or not entry.isprintable()] == []


def test_the_file_is_as_large_as_its_description_says(entries: list[str], packed: bytes) -> None:
    text = files("adapters.security").joinpath("common_passwords.md").read_text("utf-8")
    described = text.replace("\xa0", " ")

    for number in (
        len(entries),
        sum(len(entry) >= PASSWORD_MINIMUM for entry in entries),
        len(packed),
    ):
        assert f"{number:,}".replace(",", " ") in described


def test_every_entry_is_found_and_none_with_something_more_or_less(
    blocklist: CommonPasswords, entries: list[str]
) -> None:
    sample = entries[::97]

    assert [entry for entry in sample if not blocklist.lists(entry)] == []
    assert [entry for entry in sample if blocklist.lists(f"{entry}\x7f")] == []
    assert [entry for entry in sample if blocklist.lists(f"\x01{entry}")] == []


@pytest.mark.parametrize("password", ["\x00", "!", "\x7f", "я" * 64, "🦉" * 15, "~" * 64])
def test_what_would_stand_before_or_behind_all_entries_is_not_listed(
    blocklist: CommonPasswords, password: str
) -> None:
    assert not blocklist.lists(password)


def test_the_first_and_the_last_entry_are_found(
    blocklist: CommonPasswords, entries: list[str]
) -> None:
    assert blocklist.lists(entries[0])
    assert blocklist.lists(entries[-1])


@pytest.mark.parametrize(
    "password",
    [
        "password",
        "iloveyou",
        "trustno1",
        "changeme123",
        "summer2024!",
        "administrator123",
        "1qaz2wsx3edc4rfv",
        "thisismypassword",
        "correcthorsebatterystaple",
        "correct horse battery staple",
    ],
)
def test_what_everybody_takes_is_listed(blocklist: CommonPasswords, password: str) -> None:
    assert blocklist.lists(password)


@pytest.mark.parametrize(
    ("russian", "keys"),
    [
        ("парольпароль", "gfhjkmgfhjkm"),
        ("анастасия", "fyfcnfcbz"),
        ("солнышко2024", "cjkysirj2024"),
        ("ятебялюблю", "znt,zk.,k."),
        ("пароль1234567890", "gfhjkm1234567890"),
        ("я забыл пароль", "z pf,sk gfhjkm"),
        ("самаякрасиваядевушка", "cfvfzrhfcbdfzltdeirf"),
    ],
)
def test_a_russian_password_is_listed_in_both_layouts(
    blocklist: CommonPasswords, russian: str, keys: str
) -> None:
    assert blocklist.lists(russian)
    assert blocklist.lists(keys)


def test_an_english_password_typed_in_the_russian_layout_is_listed(
    blocklist: CommonPasswords,
) -> None:
    assert blocklist.lists("зфыыцщкв")
    assert blocklist.lists("йцукенгшщзфывапролдж")


@pytest.mark.parametrize("password", ["PASSWORD", "AdministratoR123", "ПарольПАРОЛЬ"])
def test_case_does_not_matter(blocklist: CommonPasswords, password: str) -> None:
    assert blocklist.lists(password)


def test_composed_and_decomposed_letters_are_the_same(blocklist: CommonPasswords) -> None:
    password = "самый лучший"

    assert blocklist.lists(password)
    assert blocklist.lists(unicodedata.normalize("NFD", password))


@pytest.mark.parametrize(
    "password",
    [
        "seven lanterns under wet granite",
        "семь фонарей под мокрым гранитом",
        "quietharborvelvetmoth",
        "x9#Lq2!vTz7@Rm4$",
        "雨の日は静かな図書館で本を読む",
        "🦉🫖🧭🪁🧵🦔🪴🧊🛶🪐🧶🦑🥁🪵🧿",
    ],
)
def test_a_strong_phrase_is_not_listed(blocklist: CommonPasswords, password: str) -> None:
    assert not blocklist.lists(password)


def test_a_strong_phrase_may_contain_a_listed_word(blocklist: CommonPasswords) -> None:
    assert not blocklist.lists("granite password lanterns")


def test_a_piece_of_an_entry_is_not_listed(blocklist: CommonPasswords) -> None:
    assert not blocklist.lists("correcthorsebatterystap")
    assert not blocklist.lists("orrecthorsebatterystaple")
    assert not blocklist.lists("")


def test_two_entries_one_below_the_other_are_no_entry(
    blocklist: CommonPasswords, entries: list[str]
) -> None:
    assert not blocklist.lists("\n".join(entries[:2]))
    assert not blocklist.lists(entries[0] + "\n")
