"""Guessing one account's password, from thousands of addresses and under every spelling of it."""

import base64
from collections.abc import Sequence

from tests.attack.forms import Form, opens_a_session
from tests.attack.tally import Tally, in_threads
from tests.attack.target import OWNER, OWNER_EMAIL, Target, source
from tests.bench.population import name_of
from tests.bench.wire import PASSWORD, Connection, log_in

BLOCK = 20
THREADS = 8
SOURCES = 2500
DEVICE = "doorward_device"
GUESSER = name_of(1)
"""An account of the attacker's own, and with it a device cookie that is genuine."""

SPELLINGS = (
    OWNER,
    OWNER.upper(),
    f"  {OWNER} ",
    "".join(chr(ord(letter) + 0xFEE0) for letter in OWNER),  # fullwidth
    OWNER.replace("s", "\N{LATIN SMALL LETTER LONG S}"),
    OWNER_EMAIL,
    OWNER_EMAIL.upper().replace("EXAMPLE.COM", "Example.Com"),
    f" {OWNER_EMAIL}",
)
PRETENDED = (
    "",
    "X-Forwarded-For: 198.51.100.{n}\r\n",
    "X-Forwarded-For: 203.0.113.{n}, 127.0.0.1\r\nX-Real-IP: 203.0.113.{n}\r\n",
    "Forwarded: for=192.0.2.{n};proto=https\r\nX-Forwarded-Proto: https\r\n",
    "X-Forwarded-For: {n}!;, ,\r\nX-Forwarded-For: ::ffff:{n}.1.1.1\r\n",
)


def guess(target: Target) -> Tally:
    """No guess is right: whatever lets one in is a hole."""
    own = device_cookie(target, GUESSER, source(BLOCK, SOURCES))
    cookies = ("", _made_up(1), own, _made_up(2))

    def each(tally: Tally, numbers: Sequence[int]) -> None:
        form = Form(target.port, "/login", source(BLOCK, numbers[0]))
        for number in numbers:
            answer = form.send(
                tally,
                {
                    "username": SPELLINGS[number % len(SPELLINGS)],
                    "password": f"a-tall-giraffe-number-{number}",
                },
                source(BLOCK, number % SOURCES),
                cookie=cookies[number % len(cookies)],
                more=PRETENDED[number % len(PRETENDED)].format(n=number % 250),
            )
            if opens_a_session(answer):
                tally.successes.append(f"guess {number} was taken for {OWNER}")

    return in_threads(THREADS, each, range(target.tries))


def device_cookie(target: Target, name: str, came_from: str) -> str:
    """`name=value`, as a browser gets it at a login; empty where logins give none."""
    with Connection(target.port, came_from) as connection:
        answer = connection.ask(log_in(target.port, connection.visit(), name, PASSWORD))
    if answer.status != 303:
        raise AssertionError(f"the attacker's own login was answered {answer.status}")
    try:
        return answer.cookie(DEVICE)
    except LookupError:
        return ""


def _made_up(number: int) -> str:
    """In the shape of a device cookie, with a proof out of the air."""
    sign = base64.urlsafe_b64encode(bytes([number]) * 16).decode().rstrip("=")
    proof = base64.urlsafe_b64encode(bytes([number]) * 32).decode().rstrip("=")
    return f"{DEVICE}={sign}.{sign}.{sign}.1.1790000000.{proof}"
