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
