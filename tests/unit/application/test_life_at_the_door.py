"""Guessers and owners at one door, played at random against a model that only counts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from domain.sessions import InvalidCredentials
from domain.sessions.known_devices import DeviceToken
from domain.throttling import Throttled
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door

GAMES = settings(
    derandomize=True,
    max_examples=100,
    stateful_step_count=40,
    suppress_health_check=[HealthCheck.too_slow],  # how busy the machine is decides nothing
)
HERE, ACCOUNT, DEVICE, NETWORK = (
    "account_from_network",
    "account",
    "known_device",
    "network",
)
LIMITS = {
    HERE: [(5, timedelta(minutes=5)), (20, timedelta(hours=1))],
    ACCOUNT: [(20, timedelta(minutes=15)), (100, timedelta(days=1))],
    DEVICE: [(10, timedelta(minutes=15)), (100, timedelta(days=1))],
    NETWORK: [(20, timedelta(minutes=5)), (100, timedelta(hours=1))],
}
LOGINS = {
    "susan": "susan",
    "SUSAN@example.org": "susan",
    "john": "john",
    "nobody": "nobody",
    " NoBody": "nobody",
    "ivan": "ivan",
    "olga": "olga",
}
networks = st.sampled_from(["192.0.2.1", "192.0.2.1", "2001:db8::/64", None])
logins = st.sampled_from([*LOGINS, "susan", "susan"])
which = st.integers(0, 3)
times = st.sampled_from([1, 4, 10])
refused_by = set[str]()
"""The scopes that refused somebody in any of the games."""


@dataclass
class Window:
    """The failures of one limit; it begins with the first of them."""

    most: int
    lasts: timedelta
    began: datetime | None = None
    failures: int = 0

    def closed_until(self, now: datetime) -> datetime | None:
        """None while there is room."""
        if self.began and self.began + self.lasts <= now:
            self.began, self.failures = None, 0
        full = self.began and self.failures >= self.most
        return self.began + self.lasts if self.began and full else None

    def let_through(self, now: datetime, failures: int) -> None:
        self.began = (self.began or now) if failures else None
        self.failures = failures


@dataclass
class Model:
    """What each budget has spent, by what it is of and whose it is."""

    windows: dict[tuple[str, ...], list[Window]] = field(default_factory=dict)

    def of(self, *whose: str) -> list[Window]:
        made = [Window(most, lasts) for most, lasts in LIMITS[whose[0]]]
        return self.windows.setdefault(whose, made)

    def counting(self, who: str, network: str | None, device: str | None) -> list[list[Window]]:
        """This client's own budget comes first."""
        if device:
            return [self.of(DEVICE, who, device)]
        if network is None:
            return [[], self.of(ACCOUNT, who)]
        return [self.of(HERE, who, network), self.of(ACCOUNT, who), self.of(NETWORK, network)]


class LifeAtTheDoor(RuleBasedStateMachine):
    """Two have accounts; browsers that were let in may be shown by anybody from anywhere."""

    @initialize()
    def begin(self) -> None:
        self.door, self.model = Door(), Model()
        for name in ("susan", "john"):
            self.door.with_user(name)
        self.devices: list[tuple[str, DeviceToken]] = []
        self.attempt("susan", PASSWORD, None, None)

    @rule(
        login=logins, network=networks, device=which, shown=st.booleans(), times=st.integers(1, 6)
    )
    def guess(
        self, *, login: str, network: str | None, device: int, shown: bool, times: int
    ) -> None:
        for _ in range(times):
            self.attempt(login, OTHER_PASSWORD, network, device if shown else None)

    @rule(network=networks, often=times)
    def guess_around(self, network: str | None, often: int) -> None:
        for login in [*LOGINS] * often:
            self.attempt(login, OTHER_PASSWORD, network, None)

    @rule(login=logins, network=networks, device=which, shown=st.booleans())
    def come(self, *, login: str, network: str | None, device: int, shown: bool) -> None:
        self.attempt(login, PASSWORD, network, device if shown else None)

    @rule(
        by=st.sampled_from(
            [
                timedelta(seconds=1),
                timedelta(seconds=299),
                timedelta(minutes=5),
                timedelta(minutes=15),
                timedelta(hours=1),
                timedelta(days=1),
            ]
        )
    )
    def wait(self, by: timedelta) -> None:
        self.door.clock.forward(by)

    def attempt(self, login: str, password: str, network: str | None, shown: int | None) -> None:
        who, right = LOGINS[login], password == PASSWORD and LOGINS[login] in ("susan", "john")
        here = self.door.circumstances
        owner, token = None, None
        if shown is not None and self.devices:
            owner, token = self.devices[shown % len(self.devices)]
        here.network, here.device = network, token
        known = token.device_id if token and owner == who else None
        now, before = self.door.clock.now(), self.door.hasher.verifications
        budgets = self.model.counting(who, network, known)
        windows = [window for budget in budgets for window in budget]
        closed = [until for window in windows if (until := window.closed_until(now))]

        outcome = self.outcome(lambda: self.come_in(login, password))

        if closed:
            assert outcome == (max(closed) - now).total_seconds()
            assert self.door.hasher.verifications == before
            return
        assert outcome is right
        assert self.door.hasher.verifications == before + 1
        for window in windows:
            window.let_through(now, window.failures + (not right))
        if right:
            for window in budgets[0]:
                window.failures = 0

    def come_in(self, login: str, password: str) -> None:
        token = self.door.log_in(login=login, password=password).device_token
        self.devices = [*self.devices, (LOGINS[login], token)][-4:]

    @staticmethod
    def outcome(act: Callable[[], object]) -> bool | float:
        """Whether it was let in, or in how many seconds to come back."""
        try:
            act()
        except InvalidCredentials:
            return False
        except Throttled as refusal:
            refused_by.add(refusal.scope.value)
            return refusal.retry_after
        return True


def test_every_try_is_answered_as_the_times_of_those_before_it_say() -> None:
    refused_by.clear()

    run_state_machine_as_test(LifeAtTheDoor, settings=GAMES)

    assert refused_by == {HERE, ACCOUNT, DEVICE, NETWORK}
