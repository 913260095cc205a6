"""Where the keys lie: the Latin ones, and the Russian letters by the Latin keys that they share."""

_RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_KEYS = str.maketrans(_RUSSIAN, _LATIN)

ROWS = ("`1234567890-=", "qwertyuiop[]\\", "asdfghjkl;'", "zxcvbnm,./")
_BEGINNINGS = (0, 3, 4, 5)  # of the rows, in half keys
_REACH = 3  # half keys: the next in a row, the four nearest above, and the four below

_PLACES = {
    key: (row, _BEGINNINGS[row] + 2 * column)
    for row, keys in enumerate(ROWS)
    for column, key in enumerate(keys)
}


def latin_keys(text: str) -> str:
    """A casefolded text by the keys it is typed with, so that both layouts look the same."""
    return text.translate(_KEYS)


def are_neighbours(one: str, other: str) -> bool:
    """Whether these Latin keys lie next to each other, or are the same."""
    if one not in _PLACES or other not in _PLACES:
        return False
    (row, place), (other_row, other_place) = _PLACES[one], _PLACES[other]
    return abs(row - other_row) <= 1 and abs(place - other_place) <= _REACH
