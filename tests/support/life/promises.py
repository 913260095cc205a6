"""What always holds, by name: the one list, which docs/security.md tells too."""

from collections import Counter
from enum import Enum


class Promise(Enum):
    """Kept after every step of every life, or at the very move that could break it."""

    PROOF = "No session without a proof"
    ENDED = "Nothing ended revives"
    LINK = "A used or voided link opens nothing"
    NAME = "A name is never given to somebody else"
    ADDRESS = "One address, one account"
    READ = "No address counts as verified before its mail was answered"
    VICTIM = "A victim's click never activates an attacker's password"
    PASSWORD = "A change of password ends every other session at once"
    OBJECTION = "Whoever held the address first can take the account back"
    LEAVING = "Whoever leaves keeps nothing open, and is gone at the hour said"
    REMEMBERED = "A remembered browser changes nothing"
    TWENTY = "At most twenty sessions"
    REFUSED = "What is refused changes nothing"


kept: Counter[Promise] = Counter()
"""How often each was looked at."""


def keep(promise: Promise, holds: bool) -> None:
    """Fails under the promise's name."""
    kept[promise] += 1
    if not holds:
        raise AssertionError(promise.value)
