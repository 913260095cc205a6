"""What the server itself says of what was done to it: its metrics, and its trail."""

import json
import re
import subprocess
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.attack.scene import METRICS_TOKEN, settings
from tests.attack.target import block_of
from tests.bench.servers import DOORWARD, environment
from tests.bench.wire import Connection, get

HASHED = frozenset({"login", "reauthentication"})
NOT_LOOKED_AT = "throttled"
"""The reason of a refusal that cost no hash."""
_SERIES = re.compile(rb"(?m)^(\w+)(?:\{(.*)\})? (\S+)$")


@dataclass(frozen=True, slots=True)
class Seen:
    """Of one moment."""

    hashes: int
    """Begun since the start, verified or made."""
    hashes_refused: int
    events: Mapping[str, int]
    """By kind and outcome: `login refused`."""


def metrics(port: int) -> Seen:
    """As whoever reads them has them."""
    bearer = f"Authorization: Bearer {METRICS_TOKEN}\r\n"
    with Connection(port) as connection:
        answer = connection.ask(get(port, "/metrics", more=bearer))
    series = [(name.decode(), labels, float(n)) for name, labels, n in _found(answer.body)]
    events: Counter[str] = Counter()
    for name, labels, number in series:
        if name == "doorward_events_total" and number:
            told = dict(re.findall(r'(\w+)="([^"]*)"', labels.decode()))
            events[f"{told['event']} {told['outcome']}"] += int(number)
    return Seen(
        _sum(series, "doorward_hash_duration_seconds_count"),
        _sum(series, "doorward_hash_refused_total"),
        dict(events),
    )


def verified(folder: Path, url: str) -> Counter[int]:
    """The wrong passwords that were looked at, by the block of addresses that they came from."""
    told = subprocess.run(
        [*DOORWARD, "audit", "export"],
        cwd=folder,
        env=environment(folder, **settings(url)),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    blocks: Counter[int] = Counter()
    for line in told.stdout.splitlines():
        event = json.loads(line)
        refused = event["event"] in HASHED and event["outcome"] == "refused"
        block = block_of(event["address"] or "")
        if refused and event["reason"] != NOT_LOOKED_AT and block is not None:
            blocks[block] += 1
    return blocks


def _found(body: bytes) -> list[tuple[bytes, bytes, bytes]]:
    return _SERIES.findall(body)


def _sum(series: list[tuple[str, bytes, float]], name: str) -> int:
    return int(sum(number for found, _, number in series if found == name))
