"""Enumeration: the same questions about somebody who has an account and about nobody."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.attack.forms import Form
from tests.attack.tally import Tally, in_threads, is_busy
from tests.attack.target import Target, source
from tests.bench.population import name_of
from tests.bench.wire import PASSWORD, Answer

BLOCK = 30
THREADS = 2
FIRST = 100
"""Of the people that are asked about; each once for each kind of question."""
INSISTING = 25
"""Tries on one name, somebody's or nobody's: the answers must change after equally many."""

_FRESH = re.compile(
    rb'name="csrf_token" value="[^"]*"|(?im:^(?:date|x-request-id|content-length): [^\r]*)'
    rb"|doorward_visitor=[^;]*|Expires=[^;\r]*|<code>[0-9a-f]+</code>"
)
"""What is new in every answer."""
_TIME = re.compile(rb"(?i)retry-after: \d+|\d+ (?:second|minute|hour)s?")


@dataclass(frozen=True, slots=True)
class Kind:
    """A form, and what is typed into it about a name."""

    title: str
    path: str
    typed: Callable[[str, str], dict[str, str]]
    """Of the name that is asked about, and of one that nobody has used."""


def _wish(name: str, fresh: str) -> dict[str, str]:
    passwords = {"password": PASSWORD, "password2": PASSWORD}
    return {"username": fresh, "email": f"{name}@example.com", **passwords}


KINDS = (
    Kind("login", "/login", lambda name, _: {"username": name, "password": "is-this-anybody?"}),
    Kind(
        "login by address",
        "/login",
        lambda name, _: {"username": f"{name}@example.com", "password": "is-this-anybody?"},
    ),
    Kind(
        "over-long password", "/login", lambda name, _: {"username": name, "password": "long" * 90}
    ),
    Kind("registration", "/register", _wish),
    Kind(
        "forgotten password", "/forgot-password", lambda name, _: {"email": f"{name}@example.com"}
    ),
    Kind(
        "confirmation again", "/check-your-mail", lambda name, _: {"email": f"{name}@example.com"}
    ),
)


def enumerate_people(target: Target) -> Tally:
    """What tells the two apart is a success of the attacker's."""

    def each(tally: Tally, numbers: Sequence[int]) -> None:
        forms = [Form(target.port, kind.path, source(BLOCK, 0)) for kind in KINDS]
        for number in numbers:
            for kind, form in zip(KINDS, forms, strict=True):
                _compare(tally, kind, form, number)
        _insist(tally, target, numbers[0])

    return in_threads(THREADS, each, range(target.questions))


def _compare(tally: Tally, kind: Kind, form: Form, number: int) -> None:
    """Each is asked from an address of its own, so that no limit stands between them."""
    known, unknown = name_of(FIRST + number), f"nobody{FIRST + number}"
    seen = []
    for place, name in enumerate((known, unknown)):
        typed = kind.typed(name, f"wish{place}of{number}")
        answer = form.send(tally, typed, source(BLOCK, 1 + 2 * number + place))
        if answer is None or is_busy(answer):
            return  # nothing to compare with
        seen.append(looks(answer, typed))
    if seen[0] != seen[1]:
        tally.successes.append(f"{kind.title}: {known} and {unknown} are told apart: {seen}")


def _insist(tally: Tally, target: Target, number: int) -> None:
    """Where tries are counted, they are counted for nobody's name as well."""
    form = Form(target.port, "/login", source(BLOCK, 0))
    seen: list[list[bytes]] = [[], []]
    names = (name_of(FIRST - 1 - number), f"nobody{FIRST - 1 - number}")
    for time in range(INSISTING):
        for place, name in enumerate(names):
            typed = {"username": name, "password": f"is-this-anybody-{time}?"}
            came_from = source(BLOCK, 1000 * (1 + number) + 2 * time + place)
            answer = form.send(tally, typed, came_from)
            if answer is None or is_busy(answer):
                return
            seen[place].append(looks(answer, typed))
    if seen[0] != seen[1]:
        first = next(n for n in range(INSISTING) if seen[0][n] != seen[1][n])
        tally.successes.append(
            f"{names[0]} and {names[1]} are told apart by try {first + 1}:"
            f" {seen[0][first]!r} {seen[1][first]!r}"
        )


def looks(answer: Answer, typed: dict[str, str]) -> bytes:
    """All of an answer but what is new in each, what was typed, and how long to wait exactly."""
    text = _TIME.sub(b"", _FRESH.sub(b"", answer.head + b"\n" + answer.body))
    for value in sorted(typed.values(), key=len, reverse=True):
        text = text.replace(value.encode(), b"")
    return text
