"""What is asked: in groups, each with the question that the others of it are held against."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.bench.population import name_of
from tests.bench.wire import PASSWORD, Visitor, log_in, post

WRONG = "quite-a-tall-giraffe-in-the-dark"
OVER_LONG = "giraffe " * 40
KNOWN, DISABLED, LEAVING = (name_of(number) for number in (101, 102, 103))
PENDING, STRANGER = "waiter104", "nobody104"
"""Has registered, and has not answered the mail yet; never did anything of the kind."""


@dataclass(frozen=True, slots=True)
class Question:
    """One class of request; `made` gives the one to send, for each time that it is asked."""

    name: str
    made: Callable[[int, Visitor, int], bytes]
    status: int


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that must be answered alike; the first is the baseline."""

    title: str
    questions: tuple[Question, ...]


def _login(name: str, login: str, password: str = WRONG) -> Question:
    def made(port: int, visitor: Visitor, _time: int) -> bytes:
        return log_in(port, visitor, login, password)

    return Question(name, made, 422)


def _address(name: str, path: str, email: str) -> Question:
    def made(port: int, visitor: Visitor, _time: int) -> bytes:
        return post(port, path, {"csrf_token": visitor.token, "email": email}, visitor.cookie)

    return Question(name, made, 303)


def _registration(name: str, local: str) -> Question:
    def made(port: int, visitor: Visitor, time: int) -> bytes:
        form = {
            "csrf_token": visitor.token,
            "username": f"{local}wish{time}",
            "email": f"{local}{time}@example.com",
            "password": PASSWORD,
            "password2": PASSWORD,
        }
        return post(port, "/register", form, visitor.cookie)

    return Question(name, made, 303)


GROUPS = (
    Group(
        "Logging in",
        (
            _login("known name, wrong password", KNOWN),
            _login("unknown name", STRANGER),
            _login("disabled account, wrong password", DISABLED),
            _login("disabled account, right password", DISABLED, PASSWORD),
            _login("account that is leaving, wrong password", LEAVING),
            _login("unconfirmed registration, its password", PENDING, PASSWORD),
            _login("known name, over-long password", KNOWN, OVER_LONG),
            _login("unknown name, over-long password", STRANGER, OVER_LONG),
            _login("what can be nobody's name", "no body 104"),
            _login("known address, wrong password", f"{KNOWN}@example.com"),
            _login("unknown address", f"{STRANGER}@example.com"),
        ),
    ),
    Group(
        "A forgotten password",
        (
            _address("known address", "/forgot-password", f"{KNOWN}@example.com"),
            _address("unknown address", "/forgot-password", f"{STRANGER}@example.com"),
            _address("disabled account", "/forgot-password", f"{DISABLED}@example.com"),
        ),
    ),
    Group(
        "Registering where addresses are confirmed",
        (_registration("fresh address", "nobody"), _registration("taken address", "person")),
    ),
    Group(
        "The confirmation once more",
        (
            _address("registration that waits", "/check-your-mail", f"{PENDING}@example.com"),
            _address("unknown address", "/check-your-mail", f"{STRANGER}@example.com"),
            _address("account", "/check-your-mail", f"{KNOWN}@example.com"),
        ),
    ),
)
