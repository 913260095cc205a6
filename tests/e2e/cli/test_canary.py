"""What an operator does shows no secret, and no address where nobody asked for one."""

from collections.abc import Callable

import pytest
from click.testing import Result

PASSWORD, OTHER = "canary7391 sang three songs", "linnet4826 sang four songs"
ADDRESS, GUEST = "kestrel5501@birds.example", "dunlin7723@shores.example"
Typed = Callable[..., Result]

ACTS = [
    ("users", "disable", "susan"),
    ("users", "enable", "susan"),
    ("users", "sessions", "susan"),
    ("users", "end-sessions", "susan"),
    ("outbox", "list"),
    ("outbox", "list", "--json"),
    ("audit", "list"),
    ("audit", "list", "--json"),
    ("audit", "verify"),
    ("housekeeping",),
    ("users", "delete", "susan", "--now", "--yes"),
]


@pytest.fixture
def operator(typed: Typed) -> Typed:
    """Who has added somebody."""
    added = typed("users", "add", "susan", ADDRESS, "--password-stdin", given=PASSWORD)
    assert added.exit_code == 0, added.output
    assert PASSWORD.partition(" ")[0] not in added.output
    return typed


def test_no_act_shows_a_password_or_an_address(operator: Typed) -> None:
    changed = operator("users", "set-password", "susan", "--password-stdin", given=OTHER)
    shown = [changed, *(operator(*words) for words in ACTS)]

    assert [(done.exit_code, done.output) for done in shown if done.exit_code] == []
    for done in shown:
        for mark in (PASSWORD, OTHER, ADDRESS):
            assert mark[:10] not in done.output + done.stderr


def test_a_reset_link_is_shown_and_nowhere_logged(operator: Typed) -> None:
    done = operator("users", "reset-link", "susan")

    token = done.stdout.partition("token=")[2].split()[0]
    assert len(token) == 66
    assert token not in done.stderr
    assert token.partition(".")[2] not in operator("audit", "list", "--json").output
    assert ADDRESS not in done.stderr


@pytest.mark.parametrize(
    ("words", "address"),
    [(("invite", GUEST), GUEST), (("verify-email", "susan"), ADDRESS), (("list",), ADDRESS)],
)
def test_an_address_is_told_to_the_operator_and_to_no_log(
    operator: Typed, words: tuple[str, ...], address: str
) -> None:
    done = operator("users", *words)

    assert done.exit_code == 0
    assert address in done.stdout
    assert address not in done.stderr
