"""Browsers in a process of their own: crowds in closed loops, and probes that wait for nobody.

It is cheap, because it shares the cores with what it measures: requests come ready made, and of an
answer only the status is looked at. The order comes as JSON on the standard input, the report goes
as JSON to the standard output.
"""

import asyncio
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from tempfile import TemporaryFile

from tests.bench.wire import HOST, content_length, status_in
from tests.system.server import PROJECT

PATIENCE = 60.0
FAILED = 0
"""Stands for a status where no answer came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    port: int
    requests: list[str]
    """One for each client of a crowd; probes send the first."""
    seconds: float
    every: float = 0.0
    """Seconds from one probe to the next, on a new connection each; 0 orders a crowd."""
    proof: str = ""
    """What the head of an answer below 400 must hold; one without it is a fault."""
    keep_alive: bool = False
    """Whether a crowd's clients keep their connections, as no crowd of strangers does."""
    pause: float = 1.0
    """Seconds that a client of a crowd waits after a refusal."""


@dataclass(slots=True, kw_only=True)
class Report:
    seconds: float
    in_time: int = 0
    """Answers with one of the best statuses, below 400, before the time was over."""
    statuses: dict[int, int] = field(default_factory=dict)
    took: dict[int, list[float]] = field(default_factory=dict)
    """Seconds of each answer, by status."""
    faults: list[str] = field(default_factory=list)

    def add(self, status: int, took: float) -> None:
        self.statuses[status] = self.statuses.get(status, 0) + 1
        self.took.setdefault(status, []).append(took)

    def fail(self, error: Exception) -> None:
        self.add(FAILED, 0.0)
        self.faults.append(f"{type(error).__name__}: {error}")

    @property
    def rate(self) -> float:
        return self.in_time / self.seconds

    def errors(self, *allowed: int) -> int:
        return sum(count for status, count in self.statuses.items() if status not in allowed)


@contextmanager
def sent(order: Order) -> Iterator[subprocess.Popen[str]]:
    """Starts a process that carries the order out; `report_of` waits for its end."""
    with TemporaryFile("w+") as written:  # an order of hundreds of requests is too long to be said
        json.dump(asdict(order), written)
        written.seek(0)
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "tests.bench.clients"],
            env={"PYTHONPATH": str(PROJECT)},
            stdin=written,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def report_of(process: subprocess.Popen[str], seconds: float) -> Report:
    text, _ = process.communicate(timeout=seconds + 2 * PATIENCE)
    if process.returncode:
        raise AssertionError(f"the clients ended with {process.returncode}")
    raw = json.loads(text)
    raw["statuses"] = Counter({int(status): count for status, count in raw["statuses"].items()})
    raw["took"] = {int(status): values for status, values in raw["took"].items()}
    return Report(**raw)


def run(order: Order) -> Report:
    with sent(order) as process:
        return report_of(process, order.seconds)


class Unproven(Exception):
    """A redirect or a page that is not the one that was asked for."""


class _Client:
    """One connection, kept alive as long as the server lets it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, request: bytes, proof: bytes = b"") -> int:
        """The answer's status. Raises Unproven."""
        async with asyncio.timeout(PATIENCE):
            if self._streams is None:
                self._streams = await asyncio.open_connection(HOST, self._port)
            reader, writer = self._streams
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            await reader.readexactly(content_length(head))
            if b"onnection: close" in head:
                self.close()
        if (status := status_in(head)) < 400 and proof not in head:
            raise Unproven(head.decode(errors="replace"))
        return status

    def close(self) -> None:
        if self._streams:
            self._streams[1].close()
            self._streams = None


async def _crowd(order: Order) -> Report:
    report = Report(seconds=order.seconds)
    until = time.perf_counter() + order.seconds
    await asyncio.gather(
        *(_loop(order, request.encode(), until, report) for request in order.requests)
    )
    return report


async def _loop(order: Order, request: bytes, until: float, report: Report) -> None:
    client = _Client(order.port)
    while (begun := time.perf_counter()) < until:
        try:
            status = await client.ask(request, order.proof.encode())
        except (OSError, EOFError, TimeoutError, Unproven) as error:
            client.close()
            report.fail(error)
            await asyncio.sleep(order.pause)
            continue
        now = time.perf_counter()
        report.add(status, now - begun)
        if not order.keep_alive:
            client.close()
        if status < 400:
            report.in_time += now < until
        else:
            await asyncio.sleep(order.pause)
    client.close()


async def _probes(order: Order) -> Report:
    """Each goes out at its time, whatever became of those before it."""
    report = Report(seconds=order.seconds)
    begun, asked = time.perf_counter(), []
    for number in range(round(order.seconds / order.every)):
        await asyncio.sleep(max(0.0, begun + number * order.every - time.perf_counter()))
        asked.append(asyncio.create_task(_probe(order, report)))
    await asyncio.gather(*asked)
    return report


async def _probe(order: Order, report: Report) -> None:
    client, begun = _Client(order.port), time.perf_counter()
    try:
        status = await client.ask(order.requests[0].encode())
        report.add(status, time.perf_counter() - begun)
    except (OSError, EOFError, TimeoutError) as error:
        report.fail(error)
    finally:
        client.close()


def main() -> None:
    order = Order(**json.load(sys.stdin))
    print(json.dumps(asdict(asyncio.run((_probes if order.every else _crowd)(order)))))


if __name__ == "__main__":
    main()
