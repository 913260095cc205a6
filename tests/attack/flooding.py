"""Floods: mail to somebody who did not ask for it, and accounts by the hundred."""

from collections.abc import Callable, Sequence

from tests.attack.forms import Form
from tests.attack.tally import Tally, in_threads
from tests.attack.target import OWNER_EMAIL, Target, source
from tests.bench.wire import PASSWORD

BLOCK = 60
THREADS = 2
SOURCES = 80
MANY = 200
"""Where the one address begins that registers again and again."""
MAILS_AN_HOUR = 3
REGISTRATIONS_AN_HOUR = 5


def flood(target: Target) -> Tally:
    """Mail to the owner is asked for from many addresses; accounts, from one."""
    accepted: list[int] = []

    def each(tally: Tally, numbers: Sequence[int]) -> None:
        forms = [Form(target.port, path, source(BLOCK, 0)) for path, _ in WAYS]
        for number in numbers:
            way = number % len(WAYS)
            typed = WAYS[way][1](number)
            one_address = typed.get("email") != OWNER_EMAIL
            came_from = source(BLOCK, MANY if one_address else number % SOURCES)
            answer = forms[way].send(tally, typed, came_from)
            if one_address and answer and answer.status == 303:
                accepted.append(number)

    tally = in_threads(THREADS, each, range(target.floods))
    if len(accepted) > REGISTRATIONS_AN_HOUR:
        tally.successes.append(f"{len(accepted)} registrations from one address")
    tally.remarks.append(f"{len(accepted)} registrations taken from one address")
    return tally


def _mail(_number: int) -> dict[str, str]:
    return {"email": OWNER_EMAIL}


def _wish_for_the_owner(number: int) -> dict[str, str]:
    """Whose answer is a mail to the owner, that there is an account already."""
    return {**_wish(number), "email": OWNER_EMAIL}


def _wish(number: int) -> dict[str, str]:
    return {
        "username": f"flood{number}",
        "email": f"flood{number}@example.net",
        "password": PASSWORD,
        "password2": PASSWORD,
    }


WAYS: tuple[tuple[str, Callable[[int], dict[str, str]]], ...] = (
    ("/forgot-password", _mail),
    ("/register", _wish),
    ("/check-your-mail", _mail),
    ("/register", _wish_for_the_owner),
)
