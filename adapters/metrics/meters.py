"""Every metric there is: its name, its labels, what it means, and who counts it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import Literal, final

from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4

from adapters.metrics.numbers import Histogram, Number, Numbers
from domain.events import EventKind, LetterKind
from domain.webhooks import TYPES

_REQUEST_BOUNDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_HASH_BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


@final
@dataclass(frozen=True, slots=True)
class Meter:
    """One metric, as it is told and as it is documented."""

    name: str
    kind: Literal["counter", "gauge", "histogram"]
    text: str
    labels: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Every value that a label can have; none are listed where they come with the requests."""


EVENTS = Meter(
    "doorward_events_total",
    "counter",
    "What happened to accounts, by kind of event and outcome.",
    {"event": tuple(kind.value for kind in EventKind), "outcome": ("success", "refused")},
)
REQUESTS = Meter(
    "doorward_request_duration_seconds",
    "histogram",
    "Time to answer, by endpoint and class of status; its count is the number of requests.",
    {"endpoint": (), "status": ("1xx", "2xx", "3xx", "4xx", "5xx")},
)
HASH_QUEUE = Meter(
    "doorward_hash_queue_length", "gauge", "Password hashes that wait for their turn now."
)
HASH_WAIT = Meter(
    "doorward_hash_wait_seconds", "histogram", "Time that a password hash waited for its turn."
)
HASH_DURATION = Meter(
    "doorward_hash_duration_seconds", "histogram", "Time that a password hash took, once begun."
)
HASH_REFUSED = Meter(
    "doorward_hash_refused_total", "counter", "Password hashes refused for their wait's length."
)
DATABASE_ERRORS = Meter(
    "doorward_database_errors_total",
    "counter",
    "Faults of the database: it did not answer, or answered what nobody expected.",
    {"kind": ("unavailable", "unexpected")},
)
DATABASE_CONFLICTS = Meter(
    "doorward_database_conflicts_total", "counter", "Transactions that conflicted with another."
)
LETTERS = Meter(
    "doorward_letters_total",
    "counter",
    "Tries to deliver a letter, by its kind and by what became of it.",
    {
        "kind": tuple(kind.value for kind in LetterKind),
        "outcome": ("sent", "deferred", "parked", "dropped"),
    },
)
WEBHOOKS = Meter(
    "doorward_webhooks_total",
    "counter",
    "Tries to deliver a webhook, by its type and by what became of it.",
    {"type": tuple(TYPES.values()), "outcome": ("sent", "deferred", "parked")},
)

METERS = (
    EVENTS,
    REQUESTS,
    HASH_QUEUE,
    HASH_WAIT,
    HASH_DURATION,
    HASH_REFUSED,
    DATABASE_ERRORS,
    DATABASE_CONFLICTS,
    LETTERS,
    WEBHOOKS,
)


@final
class HashingMeters:
    """What the hashing lane tells."""

    def __init__(self, numbers: Numbers) -> None:
        self._queue = numbers.gauge(HASH_QUEUE.name, HASH_QUEUE.text, {})
        self._wait = numbers.histogram(HASH_WAIT.name, HASH_WAIT.text, {}, _HASH_BOUNDS)
        self._hash = numbers.histogram(HASH_DURATION.name, HASH_DURATION.text, {}, _HASH_BOUNDS)
        self._refused = numbers.counter(HASH_REFUSED.name, HASH_REFUSED.text, {})

    def queue(self, length: int) -> None:
        self._queue.set(length)

    def observe_wait(self, seconds: float) -> None:
        self._wait.observe(seconds)

    def observe_hash(self, seconds: float) -> None:
        self._hash.observe(seconds)

    def refused(self) -> None:
        self._refused.add()


@final
class Metrics:
    """All of them; each method is handed to the adapter that has something to tell."""

    content_type = CONTENT_TYPE_PLAIN_0_0_4

    def __init__(self, folder: Path | None) -> None:
        """Without a folder nothing is counted, and `told` tells nothing."""
        self._numbers = Numbers(folder)
        self.hashing = HashingMeters(self._numbers)
        self._events = self._counters(EVENTS)
        self._faults = {kind: n for (kind,), n in self._counters(DATABASE_ERRORS).items()}
        self._faults["conflict"] = self._counters(DATABASE_CONFLICTS)[()]
        self._letters = self._counters(LETTERS)
        self._webhooks = self._counters(WEBHOOKS)
        self._requests: dict[tuple[str, int], Histogram] = {}

    def event(self, name: str, outcome: str) -> None:
        """What happened to somebody; what is no event of the trail is told in the log alone."""
        if number := self._events.get((name, outcome)):
            number.add()

    def database_fault(self, kind: Literal["unavailable", "unexpected", "conflict"]) -> None:
        self._faults[kind].add()

    def letter(self, kind: str, outcome: str) -> None:
        self._letters[kind, outcome].add()

    def webhook(self, type: str, outcome: str) -> None:  # noqa: A002  # as it is sent
        """Of a type that an earlier version sent, nothing is counted."""
        if number := self._webhooks.get((type, outcome)):
            number.add()

    def request(self, endpoint: str, status: int, seconds: float) -> None:
        """`endpoint` is a route's name: there are as many series as there are routes."""
        key = endpoint, status // 100
        series = self._requests.get(key)
        if series is None:
            labels = {"endpoint": endpoint, "status": f"{status // 100}xx"}
            series = self._numbers.histogram(REQUESTS.name, REQUESTS.text, labels, _REQUEST_BOUNDS)
            self._requests[key] = series
        series.observe(seconds)

    def told(self) -> bytes:
        """Those of all processes of this server, as `content_type` says."""
        return self._numbers.told()

    def _counters(self, meter: Meter) -> dict[tuple[str, ...], Number]:
        """One for each value that its labels can have, so that none is missing before it moves."""
        return {
            values: self._numbers.counter(
                meter.name, meter.text, dict(zip(meter.labels, values, strict=True))
            )
            for values in product(*meter.labels.values())
        }
