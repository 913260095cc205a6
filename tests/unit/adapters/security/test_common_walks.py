"""Walks over the keyboard, held against the whole policy: no part of it need know them all."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from adapters.security import CommonPasswords
from domain.passwords import PASSWORD_MINIMUM, Password, PasswordPolicy

LATIN = ("1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./")
RUSSIAN = ("1234567890-=", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")


@pytest.fixture(scope="module")
def policy() -> PasswordPolicy:
    return PasswordPolicy(CommonPasswords())


def woven(*rows: str) -> str:
    """A key of each row in turn."""
    return "".join("".join(keys) for keys in zip(*rows, strict=False))


def columns(rows: tuple[str, ...]) -> list[str]:
    return ["".join(keys) for keys in zip(*rows, strict=False)]


def snake(lines: list[str]) -> str:
    """One line there, the next one back."""
    return "".join(line[:: 1 if number % 2 == 0 else -1] for number, line in enumerate(lines))


def walks(rows: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for number, row in enumerate(rows):
        yield f"row {number}", row * 2
        yield f"row {number} there and back", snake([row, row, row])
        yield f"row {number} doubled", woven(row, row)
        yield f"row {number} tripled", woven(row, row, row)
    for number, pair in enumerate(pairwise(rows)):
        yield f"zigzag {number}", woven(*pair)
        yield f"zigzag {number} from below", woven(*reversed(pair))
        yield f"rows {number} one after another", pair[0] + pair[1]
        yield f"rows {number} there and back", snake(list(pair))
    for some in (rows, rows[1:]):
        yield f"{len(some)} rows, columns down", "".join(columns(some))
        yield f"{len(some)} rows, columns down and up", snake(columns(some))
        yield f"{len(some)} rows, columns up and down", snake(columns(some[::-1]))
    yield "3 rows, columns up", "".join(columns(rows[:0:-1]))


WALKS = [
    pytest.param(walk[::step], id=f"{layout} {name}{' backwards' if step < 0 else ''}")
    for layout, rows in (("latin", LATIN), ("russian", RUSSIAN))
    for name, walk in walks(rows)
    for step in (1, -1)
]


@pytest.mark.parametrize("walk", WALKS)
def test_a_walk_is_refused_wherever_it_begins(policy: PasswordPolicy, walk: str) -> None:
    parts = [
        walk[start : start + PASSWORD_MINIMUM]
        for start in range(max(1, len(walk) - PASSWORD_MINIMUM + 1))
    ]

    assert [part for part in parts if not policy.refusals(Password(part), ())] == []


@pytest.mark.parametrize(
    "phrase",
    [
        "seven lanterns under wet granite",
        "семь фонарей под мокрым гранитом",
        "ctvm ajyfhtq gjl vjrhsv uhfybnjv",
        "property of the old congress",
        "болото напротив вертолета",
    ],
)
def test_a_phrase_is_no_walk(policy: PasswordPolicy, phrase: str) -> None:
    assert policy.refusals(Password(phrase), ()) == ()


@pytest.mark.parametrize(
    "password",
    [
        ("самаякрасиваядевушка", "cfvfzrhfcbdfzltdeirf"),
        ("пароль1234567890", "gfhjkm1234567890"),
        ("парольпарольпароль", "gfhjkmgfhjkmgfhjkm"),
        ("administrator123", "фвьштшыекфещк123"),
        ("thisismypassword", "ершышыьнзфыыцщкв"),
    ],
)
def test_a_common_word_is_refused_in_either_layout(
    policy: PasswordPolicy, password: tuple[str, str]
) -> None:
    assert all(policy.refusals(Password(typed), ()) for typed in password)
