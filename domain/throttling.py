"""Throttling: how many tries there are, whose they count as, and how long it takes to get more."""

import math
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import NamedTuple, Protocol, final

from domain.errors import Refusal
from domain.secrets import KeyRing
from domain.sessions.tokens import encoded

_KEY_BYTES = 16


class Limit(NamedTuple):
    """At most so many in a window, which begins with the first of them."""

    most: int
    window: timedelta


class Scope(Enum):
    """What is counted together. The value is the code that the trail and the metrics carry."""

    ACCOUNT_FROM_NETWORK = "account_from_network"
    """Failures at one account from one client network, in browsers that it does not know."""
    ACCOUNT = "account"
    """Failures at one account, in all browsers that it does not know."""
    KNOWN_DEVICE = "known_device"
    """Failures at one account in one browser that it knows; counted nowhere else."""
    NETWORK = "network"
    """Failures from one client network, whatever the account."""
    SERVICE = "service"
    """All failures in unknown browsers: beyond its limit somebody is told, and nobody refused."""
    REGISTRATION = "registration"
    """Registrations from one client network."""
    MAIL = "mail"
    """Mails that somebody asks for to one address, or for one account."""
    MAIL_FROM_NETWORK = "mail_from_network"
    """The same, from one client network."""
    NOTICE = "notice"
    """Mails that tell an account of its logins: beyond the limit the mail stays away, no login."""

    @property
    def limits(self) -> tuple[Limit, ...]:
        return _LIMITS[self]

    @property
    def refuses(self) -> bool:
        return self not in (Scope.SERVICE, Scope.NOTICE)


_MINUTES, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_LIMITS = {
    Scope.ACCOUNT_FROM_NETWORK: (Limit(5, 5 * _MINUTES), Limit(20, _HOUR)),
    # No more than 100 failures at one authenticator (NIST SP 800-63B-4 3.2.2): here and below.
    Scope.ACCOUNT: (Limit(20, 15 * _MINUTES), Limit(100, _DAY)),
    Scope.KNOWN_DEVICE: (Limit(10, 15 * _MINUTES), Limit(100, _DAY)),
    Scope.NETWORK: (Limit(20, 5 * _MINUTES), Limit(100, _HOUR)),
    Scope.SERVICE: (Limit(1000, 5 * _MINUTES),),
    Scope.REGISTRATION: (Limit(5, _HOUR), Limit(20, _DAY)),
    Scope.MAIL: (Limit(3, _HOUR), Limit(5, _DAY)),
    Scope.MAIL_FROM_NETWORK: (Limit(10, _HOUR),),
    Scope.NOTICE: (Limit(3, _DAY),),
}


class Throttled(Refusal):
    """Too many tries: nothing was looked at, right or wrong (ASVS 5.0 6.3.1)."""

    code = "throttled"

    def __init__(self, scope: Scope, retry_after: int) -> None:
        """`retry_after` is in seconds."""
        super().__init__()
        self.scope = scope
        self.retry_after = retry_after


@final
@dataclass(frozen=True, slots=True)
class Counter:
    """One limit of one scope, of somebody whom its key stands for and does not tell."""

    key: str
    scope: Scope
    limit: Limit


@final
@dataclass(frozen=True, slots=True)
class Counted:
    """What a counter came to when a try was counted, and when it begins anew."""

    counter: Counter
    count: int
    ends_at: datetime

    @property
    def is_full(self) -> bool:
        """Whether this was the last one there is."""
        return self.count == self.counter.limit.most

    @property
    def is_beyond(self) -> bool:
        return self.count > self.counter.limit.most


@final
@dataclass(frozen=True, slots=True)
class Try:
    """A try that was let through, and where it was counted."""

    counted: Sequence[Counted] = ()
    known_device: bool = False

    @property
    def filled(self) -> tuple[Scope, ...]:
        """The scopes in which it was the last one there is, each once."""
        return tuple(dict.fromkeys(one.counter.scope for one in self.counted if one.is_full))


def admitted(counted: Sequence[Counted], now: datetime) -> Sequence[Counted]:
    """All of them, as they came. Raises Throttled, until the last of those beyond their limit."""
    beyond = [one for one in counted if one.counter.scope.refuses and one.is_beyond]
    if beyond:
        last = max(beyond, key=lambda one: one.ends_at)
        seconds = math.ceil((last.ends_at - now).total_seconds())
        raise Throttled(last.counter.scope, max(1, seconds))
    return counted


class Tries(Protocol):
    """The counters as a story meets them; what it does to them is kept when the story is."""

    @abstractmethod
    def count(self, counters: Sequence[Counter], now: datetime) -> Sequence[Counted]:
        """Counts one more in each: of scopes that refuse nobody, so that it goes beyond limits."""

    @abstractmethod
    def give_back(self, counted: Sequence[Counted], emptied: Sequence[Scope]) -> None:
        """Like that of `RateLimiter`, and at the latest right after the story."""


class RateLimiter(Protocol):
    """Counts tries, shared by all processes and machines that share the storage.

    Like a transaction, each of these raises StorageUnavailable where nothing can be counted: then
    there is no try either.
    """

    @abstractmethod
    def count(self, counters: Sequence[Counter], now: datetime) -> Sequence[Counted]:
        """Counts one try in each of them or, raising Throttled where one is full, in none.

        However many call it at once, no more get through than there is room for.
        """

    @abstractmethod
    def give_back(self, counted: Sequence[Counted], emptied: Sequence[Scope]) -> None:
        """Takes back a try that was no failure; the counters of these scopes begin anew.

        So does a counter in which nothing is left: when its window ends tells of no try that was
        right. What has begun anew since is left alone.
        """

    @abstractmethod
    def remove_ended(self, now: datetime, limit: int) -> int:
        """At most so many; how many it were."""


@final
class Unlimited(RateLimiter):
    """For benchmarks, and where a limiter stands in front: there are always more tries."""

    def count(self, counters: Sequence[Counter], now: datetime) -> Sequence[Counted]:  # noqa: ARG002
        return ()

    def give_back(self, counted: Sequence[Counted], emptied: Sequence[Scope]) -> None: ...

    def remove_ended(self, now: datetime, limit: int) -> int:  # noqa: ARG002
        return 0


@final
@dataclass(frozen=True, slots=True)
class Counters:
    """Finds the counters of somebody: their keys are keyed digests, so that nothing is told."""

    keys: KeyRing

    def of(self, scope: Scope, *whose: str) -> tuple[Counter, ...]:
        """One for each of the scope's limits."""
        named = "\0".join((scope.value, *whose)).encode("utf-8", "surrogatepass")
        digest = encoded(self.keys.mac(named)[:_KEY_BYTES])
        return tuple(
            Counter(f"{digest}.{number}", scope, limit) for number, limit in enumerate(scope.limits)
        )

    def of_failure(
        self, account: str, network: str | None, device: str | None
    ) -> tuple[Counter, ...]:
        """Where a wrong password counts: `account` is its id, or the name that nobody has.

        `network` is None where nobody knows whose it is: counted as one, all clients would be
        locked out by any. `device` is the id of a browser that the account knows: what strangers
        do then changes nothing for it, and it changes nothing for them.
        """
        if device is not None:
            return self.of(Scope.KNOWN_DEVICE, account, device)
        from_there = () if network is None else self._from(account, network)
        return (*from_there, *self.of(Scope.ACCOUNT, account), *self.of(Scope.SERVICE))

    def _from(self, account: str, network: str) -> tuple[Counter, ...]:
        return (
            *self.of(Scope.ACCOUNT_FROM_NETWORK, account, network),
            *self.of(Scope.NETWORK, network),
        )
