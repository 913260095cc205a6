"""What makes a long password quick to guess: repeats, keyboard walks, the account's own words."""

import string
from collections.abc import Iterable

_ROWS = (
    "1234567890-=",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "йцукенгшщзхъ",
    "фывапролджэ",
    "ячсмитьбю.",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "1q2w3e4r5t6y7u8i9o0p",
    "qawsedrftgyhujikolp",
    "qazwsxedcrfvtgbyhnujmik,ol.p;/",
    "1йфя2цыч3увс4кам5епи6нрт7гоь8шлб9щдю",
    "1й2ц3у4к5е6н7г8ш9щ0з",
    "йфяцычувскамепинртгоьшлбщдюзжэ",
    "abcdefghijklmnopqrstuvwxyz",
    "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "1234567890",
)
_WALKS = tuple(row * 2 for row in _ROWS) + tuple(row[::-1] * 2 for row in _ROWS)
_SHORTEST_WALK = 4  # characters: three in a row occur in ordinary words
_SHORTEST_WORD = 3
_NEGLIGIBLE = 4  # characters beside a guessable rest that add next to nothing, such as a year
_SEPARATORS = frozenset(string.punctuation + string.whitespace)


def repeats(text: str, minimum: int) -> bool:
    """Whether the text is one unit said twice or more, the unit too short to be a password itself.

    The last repetition may be cut off: `abcabcabcabca` repeats `abc`.
    """
    longest = min(len(text) // 2, minimum - 1)
    return any(text[unit:] == text[:-unit] for unit in range(1, longest + 1))


def is_walk(text: str) -> bool:
    """Whether hardly anything is left once keyboard, alphabet and same-key runs are taken out."""
    return len(without_walks(text)) <= _NEGLIGIBLE


def is_made_of(text: str, words: Iterable[str]) -> bool:
    """Whether hardly anything but these words, runs and punctuation is in the text."""
    rest = text
    for word in sorted({word.casefold() for word in words}, key=len, reverse=True):
        if len(word) >= _SHORTEST_WORD:
            rest = rest.replace(word, " ")
    if rest == text:
        return False
    return sum(character not in _SEPARATORS for character in without_walks(rest)) <= _NEGLIGIBLE


def without_walks(text: str) -> str:
    """The text less its runs of four or more keys along a row, a column, an alphabet or one key."""
    left, start = [], 0
    while start < len(text):
        end = _end_of_walk(text, start)
        if end - start < _SHORTEST_WALK:
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


def _is_run(part: str) -> bool:
    return len(set(part)) == 1 or any(part in walk for walk in _WALKS)
