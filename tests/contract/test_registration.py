"""Many who want one name, or one address, at the same moment: one gets it, the others are told."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest

from application.accounts.account_form import AccountForm
from application.accounts.register_user import RegisterUser
from application.events.new_event import NewEvent
from application.throttling.throttle import Throttle
from domain.accounts import User
from domain.errors import Refusal, Refusals
from domain.passwords import Password, PasswordHash, PasswordHasher, PasswordPolicy
from domain.registrations import NameDigests
from domain.sessions.known_devices import DeviceTokens
from domain.throttling import Counters
from tests.contract.conftest import Storage
from tests.support.builders import KEY, KEYS, PASSWORD
from tests.support.doubles import (
    FixedCircumstances,
    FrozenClock,
    SeededEntropy,
    SetBlocklist,
    SimpleEmailParser,
)

RIVALS = 64


@dataclass
class MeetingHasher(PasswordHasher):
    """Lets nobody go on before all have come so far, and so have read that the name is free."""

    all_here: threading.Barrier = field(default_factory=lambda: threading.Barrier(RIVALS))

    def hash(self, password: Password) -> PasswordHash:
        self.all_here.wait(timeout=20)
        return PasswordHash("plain$1$0$unknown")

    def verify(
        self, password: Password, hashed: PasswordHash | None, *, first: bool = False
    ) -> bool:
        return False

    def needs_rehash(self, hashed: PasswordHash) -> bool:
        return False


def registration(storage: Storage, hasher: PasswordHasher, number: int) -> RegisterUser:
    clock, entropy = FrozenClock(), SeededEntropy(f"rival {number}")
    somewhere = FixedCircumstances(network=None)
    event = NewEvent(clock, entropy, somewhere, KEY)
    throttle = Throttle(
        limiter=storage.rate_limiter,
        counters=Counters(KEYS),
        devices=DeviceTokens(KEYS),
        clock=clock,
        circumstances=somewhere,
        event=event,
        tell=list,
    )
    return RegisterUser(
        form=AccountForm(storage.taken_names, PasswordPolicy(SetBlocklist()), throttle),
        transact=storage.transact,
        hasher=hasher,
        parse_email=SimpleEmailParser(),
        clock=clock,
        entropy=entropy,
        event=event,
        digests=NameDigests(KEYS),
        throttle=throttle,
    )


def codes_of(refusals: Refusals) -> str:
    return " ".join(refusal.code for refusal in refusals.exceptions if isinstance(refusal, Refusal))


def one_name(number: int) -> tuple[str, str]:
    return "susan", f"susan{number}@example.org"


def one_address(number: int) -> tuple[str, str]:
    return f"susan{number}", "susan@example.org"


@pytest.mark.parametrize(
    ("wish", "code"),
    [(one_name, "username_taken"), (one_address, "email_taken")],
    ids=["name", "address"],
)
def test_of_64_registrations_at_once_one_wins_and_63_are_told(
    storage: Storage, wish: Callable[[int], tuple[str, str]], code: str
) -> None:
    hasher = MeetingHasher()

    def compete(number: int) -> User | str:
        username, email = wish(number)
        register_user = registration(storage, hasher, number)
        try:
            return register_user(username=username, email=email, password=PASSWORD)
        except Refusals as refusals:
            return codes_of(refusals)

    with ThreadPoolExecutor(RIVALS) as threads:
        outcomes = list(threads.map(compete, range(RIVALS)))

    winners = [outcome for outcome in outcomes if isinstance(outcome, User)]
    assert outcomes.count(code) == RIVALS - 1
    assert list(storage.user_page(after="", limit=RIVALS)) == winners
