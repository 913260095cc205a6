"""Whom the attacks are aimed at, from where, and how hard."""

from dataclasses import dataclass
from pathlib import Path

from tests.bench.baseline import PERSON
from tests.bench.wire import HOST

OWNER = PERSON.username.key
OWNER_EMAIL = PERSON.email.address
PEOPLE = 5000
"""Who else has an account; all have the same password, which no attacker guesses."""


TRIES = 10_000


@dataclass(frozen=True, slots=True)
class Target:
    """A server on loopback, and the size of each attack on it."""

    port: int
    mail: Path
    """Where its mail lies: whoever reads it reads their own alone."""
    tries: int = TRIES
    """On the owner's account."""
    pairs: int = 2_000
    """Of a name and a password that does not belong to it."""
    questions: int = 40
    """Of each kind, once about somebody who has an account and once about nobody."""
    garbage: int = 1_500
    floods: int = 400

    @property
    def origin(self) -> str:
        return f"http://{HOST}:{self.port}"


def source(block: int, number: int) -> str:
    """An address of this machine; each attack has a block of them."""
    return f"127.{block}.{number // 250 % 250}.{1 + number % 250}"


def block_of(address: str) -> int | None:
    """Which attack an address belongs to; None where it is of another machine."""
    parts = address.split(".")
    return int(parts[1]) if len(parts) == 4 and parts[0] == "127" else None
