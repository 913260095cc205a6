"""The keyboard: which keys touch, and which letters share one."""

import pytest

from domain.passwords.guessable import is_walk, without_walks
from domain.passwords.keyboard import ROWS, are_neighbours, latin_keys


@pytest.mark.parametrize(
    ("one", "others"),
    [
        ("g", "rtyufghcvbn"),
        ("1", "`2qw1"),
        ("q", "12`3waqs"),
        ("a", "qweaszx"),
        ("z", "asxzd"),
        ("/", ".;/'l"),
        ("\\", "]='\\"),
    ],
)
def test_a_key_touches_those_around_it_and_no_others(one: str, others: str) -> None:
    touching = {key for row in ROWS for key in row if are_neighbours(one, key)}

    assert touching == set(others)


def test_touching_is_mutual() -> None:
    keys = "".join(ROWS)

    assert all(are_neighbours(a, b) == are_neighbours(b, a) for a in keys for b in keys)


@pytest.mark.parametrize(("one", "other"), [("é", "é"), ("q", "é"), ("é", "q"), ("ф", "a")])
def test_what_is_no_latin_key_touches_nothing(one: str, other: str) -> None:
    assert not are_neighbours(one, other)


def test_every_russian_letter_has_the_key_that_it_shares() -> None:
    rows = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")

    assert [latin_keys(row) for row in rows] == ["qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,."]
    assert latin_keys("ё qwerty 1é") == "` qwerty 1é"


def test_a_stroll_is_taken_out_from_seven_keys_on() -> None:
    assert without_walks("x tresdfc x") == "x  x"
    assert without_walks("x tresdf x") == "x tresdf x"
    assert without_walks("tresdfc") == ""
    assert without_walks("p tresdfcq") == "p q"


@pytest.mark.parametrize("text", ["trewsdfghjuytre", "q1w2e3r4t5y6u7i", "112233445566778"])
def test_a_stroll_is_a_walk_in_either_layout(text: str) -> None:
    russian = {latin: letter for letter, latin in _shared()}

    assert is_walk(text)
    assert is_walk("".join(russian.get(key, key) for key in text))


def _shared() -> list[tuple[str, str]]:
    letters = [chr(code) for code in range(ord("а"), ord("я") + 1)]
    return [(letter, latin_keys(letter)) for letter in letters]


@pytest.mark.parametrize("text", ["property increased", "congress referendum", "болото наоборот"])
def test_words_that_hold_a_stroll_are_no_walk(text: str) -> None:
    assert not is_walk(text)
