"""Tries at a door: each aimed so that it counts against one limit, and reaches no other first."""

from collections.abc import Callable

import pytest

from domain.sessions import InvalidCredentials
from domain.sessions.known_devices import DeviceToken
from domain.throttling import Limit, Scope, Throttled
from tests.support.builders import OTHER_PASSWORD, PASSWORD, Door


def fail(door: Door, login: str = "susan", times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(InvalidCredentials):
            door.log_in(login=login, password=OTHER_PASSWORD)


def throttled(act: Callable[[], object]) -> Throttled:
    with pytest.raises(Throttled) as refusal:
        act()
    return refusal.value


def succeed(door: Door, login: str = "susan") -> DeviceToken:
    """What the browser is known by from now on."""
    return door.log_in(login=login, password=PASSWORD).device_token


def aimed(door: Door, scope: Scope, number: int) -> str:
    """Puts somebody where the next failure counts in this scope; the name that they try."""
    if scope in (Scope.ACCOUNT, Scope.SERVICE):
        door.circumstances.network = f"2001:db8:0:{number:x}::/64"
    return f"nobody{number}" if scope in (Scope.NETWORK, Scope.SERVICE) else "susan"


def drive(door: Door, scope: Scope, limit: Limit, times: int) -> None:
    """So many failures, as fast as a shorter limit of the same scope lets them through."""
    shorter = scope.limits[0]
    for number in range(times):
        if limit != shorter and number and number % shorter.most == 0:
            door.clock.forward(shorter.window)
        fail(door, aimed(door, scope, number))
