"""What an examination of the installation comes to, check by check."""

from dataclasses import dataclass
from enum import Enum
from typing import final


class State(Enum):
    """The value is shown."""

    OK = "ok"
    ADVICE = "advice"
    """It works, and could be better."""
    PROBLEM = "problem"
    """It does not work, or not safely."""
    NOT_CHECKED = "not checked"


@final
@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and what to do about it; nothing of it is secret."""

    check: str
    """The stable name of what was looked at."""
    state: State
    sentence: str
    mend: str = ""


def fine(check: str, sentence: str) -> Finding:
    return Finding(check, State.OK, sentence)


def advice(check: str, sentence: str, mend: str) -> Finding:
    return Finding(check, State.ADVICE, sentence, mend)


def problem(check: str, sentence: str, mend: str) -> Finding:
    return Finding(check, State.PROBLEM, sentence, mend)


def not_checked(check: str, sentence: str) -> Finding:
    return Finding(check, State.NOT_CHECKED, sentence)
