"""Guessable patterns: repeats, walks along keyboards and alphabets, the account's own words."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.passwords.guessable import is_made_of, is_walk, repeats, without_walks

MINIMUM = 15


@pytest.mark.parametrize(
    "text",
    [
        "aaaaaaaaaaaaaaa",
        "abababababababab",
        "abababababababa",
        "abcabcabcabcabca",
        "password1password1",
        "password1password1pass",
        "пароль пароль парол",
        "🦊🐻🦊🐻🦊🐻🦊🐻🦊🐻🦊🐻🦊🐻🦊",
    ],
)
def test_a_unit_said_twice_or_more_repeats_even_when_cut_off(text: str) -> None:
    assert repeats(text, MINIMUM)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        "violet lantern 1",
        "abcabcabcabcabXXXXX",
        "Xaaaaaaaaaaaaaa",
        "aaaaaaa!?#%&/()=+",
        "violet lanternsviolet lanterns",
    ],
)
def test_what_is_not_one_unit_throughout_does_not_repeat(text: str) -> None:
    assert not repeats(text, MINIMUM)


@pytest.mark.parametrize(
    "text",
    ["abcabcabcabcabX", "letmeinletmein1", "welcomewelcome1999"],
)
def test_what_hardly_goes_on_behind_its_repeats_repeats(text: str) -> None:
    assert repeats(text, MINIMUM)


@pytest.mark.parametrize(
    "text", ["password-password", "pass word pass word", "let.me.in.let.me.in!"]
)
def test_blanks_and_punctuation_between_do_not_hide_a_repeat(text: str) -> None:
    assert repeats(text, MINIMUM)


@pytest.mark.parametrize(
    "text", ["susan smith susan smith", "susanSMITH12345".casefold(), "susan_smithsusan"]
)
def test_the_parts_of_a_word_are_words_too(text: str) -> None:
    assert is_made_of(text, ["susan_smith"])


def test_a_word_counts_without_its_separators_too() -> None:
    assert is_made_of("mysitemysite2024", ["My Site"])


def test_two_letters_the_same_are_a_repeat() -> None:
    assert repeats("aa", MINIMUM)
    assert repeats("abab", MINIMUM)
    assert not repeats("aba", MINIMUM)


@pytest.mark.parametrize("minimum", [8, 15])
def test_a_unit_may_be_repeated_once_it_is_a_password_itself(minimum: int) -> None:
    unit = string.ascii_letters[:minimum]

    assert repeats(unit[1:] * 2, minimum)
    assert not repeats(unit * 2, minimum)


@given(st.text(min_size=1, max_size=14), st.integers(2, 6), st.integers(0, 13))
def test_every_repetition_is_seen(unit: str, times: int, cut: int) -> None:
    assert repeats(unit * times + unit[:cut], MINIMUM)


WALKS = [
    "qwertyuiopasdfghjkl",
    "poiuytrewqlkjhgfdsa",
    "qwertyuiop12345",
    "zxcvbnm,./asdfghjkl",
    "asdfjkl;asdfjkl;",
    "123456789012345",
    "1234567890123456",
    "098765432109876",
    "01234567890123456",
    "абвгдеёжзийклмн",
    "яюэьыъщшчцхфутсрп",
    "abcdefghijklmno",
    "zyxwvutsrqponml",
    "vwxyzabcdefghijk",
    "йцукенгшщзхъфыва",
    "фывапролджэячсмить",
    "ъхзщшгнекуцйячсмить",
    "1qaz2wsx3edc4rfv",
    "zaq1xsw2cde3vfr4",
    "qazwsxedcrfvtgb",
    "1q2w3e4r5t6y7u8i",
    "qawsedrftgyhujik",
    "1йфя2цыч3увс4кам",
    "йфяцычувскамепи",
    "1й2ц3у4к5е6н7г8ш",
    "aaaaabbbbbccccc",
    "qwert11112222zzzz",
]


@pytest.mark.parametrize("text", WALKS)
def test_a_walk_over_keys_is_seen(text: str) -> None:
    assert is_walk(text)


@pytest.mark.parametrize("text", WALKS)
@pytest.mark.parametrize("extra", ["!", "2024", " x1 "])
def test_up_to_four_characters_more_do_not_hide_a_walk(text: str, extra: str) -> None:
    assert is_walk(extra + text)


def test_blanks_between_its_runs_do_not_hide_a_walk() -> None:
    assert is_walk("1234 5678 9012 3456 7890")


@pytest.mark.parametrize("text", ["qwertyuiop" + "vioLe", "vioLe" + "абвгдежз", "violet lantern"])
def test_five_other_characters_are_no_walk(text: str) -> None:
    assert not is_walk(text)


def test_a_run_is_taken_out_from_four_keys_on() -> None:
    assert without_walks("x qwe x") == "x qwe x"
    assert without_walks("x qwer x") == "x  x"
    assert without_walks("xxx") == "xxx"
    assert without_walks("xxxx") == ""


@pytest.mark.parametrize("text", ["m", "mm", "mmm", "ab", "abc", "qwe", "violet mnl", "violet-mm"])
def test_fewer_than_four_keys_at_the_end_are_no_run(text: str) -> None:
    assert without_walks(text) == text


def test_a_run_at_either_end_is_taken_out_whole() -> None:
    assert without_walks("qwertyviolet") == "violet"
    assert without_walks("violetqwerty") == "violet"
    assert without_walks("abcdefg") == ""


def test_what_is_left_keeps_its_order() -> None:
    assert without_walks("l1234a4321m") == "lam"


def test_ordinary_words_are_no_runs() -> None:
    text = "the quick brown fox jumps over my lazy dog, не правда ли"

    assert without_walks(text) == text


@given(st.text())
def test_taking_runs_out_never_adds_anything(text: str) -> None:
    left = iter(text)

    assert all(character in left for character in without_walks(text))


@pytest.mark.parametrize(
    "text",
    [
        "susansusansusan",
        "susan-susan-1987",
        "susan.susan.susan!!!",
        "19susan87",
        "susan@example.org",
        "!!!susan!!!susan!!!",
        "susan 12345678 susan",
        "susanqwertyuiop99",
        "smithsusan00",
        "...susan,,,smith;;;",
    ],
)
def test_own_words_with_separators_digits_and_runs_are_seen(text: str) -> None:
    assert is_made_of(text, ["susan", "Smith", "susan@example.org"])


@pytest.mark.parametrize(
    "text",
    ["susan likes mice", "susan-violet", "sus and sus and sus", "violet lantern", "1234567890123"],
)
def test_a_phrase_with_more_than_own_words_is_not_made_of_them(text: str) -> None:
    assert not is_made_of(text, ["susan", "smith"])


def test_four_characters_more_do_not_hide_own_words_and_five_do() -> None:
    assert is_made_of("susan1987susan", ["susan"])
    assert not is_made_of("susan1987xsusan", ["susan"])


def test_own_words_are_found_in_lower_case_however_they_are_written() -> None:
    assert is_made_of("straßesusan".casefold(), ["STRASSE", "SuSan"])


def test_words_of_one_or_two_letters_are_too_common_to_count() -> None:
    assert not is_made_of("abababab", ["ab"])
    assert is_made_of("abcabcabc", ["abc"])


def test_the_longest_word_is_taken_out_first() -> None:
    assert is_made_of("marysue-marysue", ["sue", "marysue"])
    assert is_made_of("ann@x.example", ["ann", "ann@x.example"])


def test_pictures_beside_a_name_count_as_much_as_letters() -> None:
    assert not is_made_of("bob🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧", ["bob"])
    assert is_made_of("bob🦊🐻🐼🐨", ["bob"])


def test_a_word_taken_out_does_not_join_what_stood_around_it() -> None:
    assert not is_made_of("qwesusanrtyzx", ["susan"])
