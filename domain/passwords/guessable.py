"""What makes a long password quick to guess: repeats, keyboard walks, the account's own words."""

import string
from collections.abc import Iterable

from domain.passwords.keyboard import ROWS, are_neighbours, latin_keys

_SEQUENCES = (
    *ROWS,
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "qazwsxedcrfvtgbyhnujmik,ol.p;/",
    "zaqxswcdevfrbgtnhymju,ki.lo/;p",
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "1234567890",
)
_WALKS = tuple(one * 2 for one in _SEQUENCES) + tuple(one[::-1] * 2 for one in _SEQUENCES)
_SHORTEST_WALK = 4  # characters: three in a row occur in ordinary words
_SHORTEST_STROLL = 7  # keys, each beside the one before: so many hardly occur in any word
_SHORTEST_WORD = 3
_NEGLIGIBLE = 4  # characters beside a guessable rest that add next to nothing, such as a year
_SEPARATORS = frozenset(string.punctuation + string.whitespace)


def repeats(text: str, minimum: int) -> bool:
    """Whether the text is one unit said twice or more, the unit too short to be a password itself.

    The last repetition may be cut off, blanks and punctuation may stand between, and hardly
    anything may follow: `abcabcabcabca`, `letmein-letmein1`.
    """
    plain = "".join(character for character in text if character not in _SEPARATORS)
    forms = [(text, minimum)]
    if len(plain) * 2 > len(text):
        forms.append((plain, minimum * len(plain) // len(text)))
    return any(
        _is_periodic(form[: len(form) - cut], least)
        for form, least in forms
        for cut in range(_NEGLIGIBLE + 1)
    )


def _is_periodic(text: str, minimum: int) -> bool:
    longest = min(len(text) // 2, minimum - 1)
    return any(text[unit:] == text[:-unit] for unit in range(1, longest + 1))


def is_walk(text: str) -> bool:
    """Whether hardly anything is left once keyboard, alphabet and same-key runs are taken out."""
    return len(without_walks(text)) <= _NEGLIGIBLE


def is_made_of(text: str, words: Iterable[str]) -> bool:
    """Whether hardly anything but these words, their parts, runs and punctuation is in the text."""
    rest = text
    for word in sorted(_spellings(words), key=len, reverse=True):
        if len(word) >= _SHORTEST_WORD:
            rest = rest.replace(word, " ")
    if rest == text:
        return False
    return sum(character not in _SEPARATORS for character in without_walks(rest)) <= _NEGLIGIBLE


def _spellings(words: Iterable[str]) -> set[str]:
    """`susan.smith` is also `susan`, `smith` and `susansmith`."""
    spellings = set[str]()
    for word in words:
        spaced = "".join(" " if c in _SEPARATORS else c for c in word.casefold())
        spellings |= {word.casefold(), spaced.replace(" ", ""), *spaced.split()}
    return spellings


def without_walks(text: str) -> str:
    """The text less its runs: four or more along a row, a column, an alphabet or one key.

    Or seven or more from key to neighbouring key, whichever way they turn; in either layout.
    """
    keys = latin_keys(text)
    left, start = [], 0
    while start < len(text):
        end = max(_end_of_walk(text, start), _end_of_walk(keys, start), _end_of_stroll(keys, start))
        if end == start:
            left.append(text[start])
            end = start + 1
        start = end
    return "".join(left)


def _end_of_walk(text: str, start: int) -> int:
    end = start + _SHORTEST_WALK
    if end > len(text) or not _is_run(text[start:end]):
        return start
    while end < len(text) and _is_run(text[start : end + 1]):
        end += 1
    return end


def _end_of_stroll(keys: str, start: int) -> int:
    end = start + 1
    while end < len(keys) and are_neighbours(keys[end - 1], keys[end]):
        end += 1
    return end if end - start >= _SHORTEST_STROLL else start


def _is_run(part: str) -> bool:
    return len(set(part)) == 1 or any(part in walk for walk in _WALKS)
