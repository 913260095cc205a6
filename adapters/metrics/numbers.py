"""Numbers of one process, kept in mapped files in a folder where every process can read them.

The library has this too, as its multi-process mode, but switches it on by a variable of the
environment when it is imported, for the whole process and with one folder. Here the same files are
written through its `MmapedDict` and read through its `MultiProcessCollector`, both of which take a
path: the environment is not touched, and each application in a process has numbers of its own.
"""

import logging
import os
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Literal, Protocol, final

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.mmap_dict import MmapedDict, mmap_key
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.utils import floatToGoString

Kind = Literal["counter", "gauge_livesum", "histogram"]
"""How the files of a kind begin; of a gauge, living processes alone count, and are summed."""

SIZES: dict[Kind, int] = {"counter": 65536, "gauge_livesum": 65536, "histogram": 1048576}
"""Bytes of a file: more than all series need, so that none ever grows."""

_log = logging.getLogger("doorward.metrics")


class _File(Protocol):
    """What is asked of MmapedDict; calls must not overlap."""

    def read_value(self, key: str, /) -> tuple[float, float]: ...

    def write_value(self, key: str, value: float, _timestamp: float, /) -> None: ...


@final
class _Mapped(MmapedDict):
    """Closes its file when the last number in it is gone."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))  # type: ignore[no-untyped-call]  # the library has few types

    def __del__(self) -> None:
        if "_f" in vars(self):  # it could be opened
            MmapedDict.close(self)


@final
class _Nowhere:
    """Takes the numbers that nobody reads."""

    def read_value(self, _key: str, /) -> tuple[float, float]:
        return 0.0, 0.0

    def write_value(self, _key: str, _value: float, _timestamp: float, /) -> None:
        return


@final
class Number:
    """One value of this process."""

    __slots__ = ("_file", "_key", "_lock", "_value")

    def __init__(self, file: _File, key: str, lock: Lock) -> None:
        """Called with the lock held."""
        self._file, self._key, self._lock = file, key, lock
        self._value = file.read_value(key)[0]  # of a process before that had the same id

    def add(self, amount: float = 1.0) -> None:
        with self._lock:
            self._value += amount
            self._file.write_value(self._key, self._value, 0.0)

    def set(self, value: float) -> None:
        with self._lock:
            self._value = value
            self._file.write_value(self._key, value, 0.0)


@final
class Histogram:
    """How often something took how long; `bounds` are the buckets' upper ones, in seconds."""

    __slots__ = ("_bounds", "_buckets", "_sum")

    def __init__(self, bounds: Sequence[float], total: Number, buckets: Sequence[Number]) -> None:
        self._bounds, self._sum, self._buckets = bounds, total, buckets

    def observe(self, seconds: float) -> None:
        self._sum.add(seconds)
        self._buckets[bisect_left(self._bounds, seconds)].add()


@final
class Numbers:
    """Makes numbers, and tells those of all processes. Made after the server has forked.

    Without a folder they are counted nowhere. Where the folder cannot be written they are neither:
    nobody is turned away for that.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._files: dict[Kind, _File] = {}
        self._made: dict[str, Number] = {}
        self._lock = Lock()  # one for all: what it guards takes less than a microsecond
        self._registry = CollectorRegistry()
        if folder is not None:
            MultiProcessCollector(self._registry, path=str(folder))

    def counter(self, name: str, text: str, labels: Mapping[str, str]) -> Number:
        """`name` ends in `_total`."""
        return self._number("counter", (name.removesuffix("_total"), name, text), labels)

    def gauge(self, name: str, text: str, labels: Mapping[str, str]) -> Number:
        return self._number("gauge_livesum", (name, name, text), labels)

    def histogram(
        self, name: str, text: str, labels: Mapping[str, str], bounds: Sequence[float]
    ) -> Histogram:
        total = self._number("histogram", (name, f"{name}_sum", text), labels)
        buckets = [
            self._number(
                "histogram",
                (name, f"{name}_bucket", text),
                {**labels, "le": floatToGoString(bound)},
            )
            for bound in (*bounds, float("inf"))
        ]
        return Histogram(tuple(bounds), total, buckets)

    def told(self) -> bytes:
        """Those of all processes, in Prometheus's text format."""
        return generate_latest(self._registry)

    def _number(self, kind: Kind, names: tuple[str, str, str], labels: Mapping[str, str]) -> Number:
        metric, sample, text = names
        key = mmap_key(metric, sample, [*labels], [*labels.values()], text)
        with self._lock:
            if kind not in self._files:
                self._files[kind] = self._open(kind)
            if key not in self._made:  # two of the same would each forget what the other counts
                self._made[key] = Number(self._files[kind], key, self._lock)
            return self._made[key]

    def _open(self, kind: Kind) -> _File:
        if self._folder is None:
            return _Nowhere()
        path = self._folder / f"{kind}_{os.getpid()}.db"
        try:
            _make(path, SIZES[kind])
            return _Mapped(path)
        except OSError as error:
            _log.error("metrics_not_kept", extra={"reason": f"{path}: {error.strerror}"})
            return _Nowhere()


def _make(path: Path, size: int) -> None:
    """With every byte in its place: to touch one that a full disk cannot give kills a process.

    It gets its name when it is whole, since a reader takes an empty one for a broken one.
    """
    if not path.exists():
        making = path.with_suffix(".new")
        making.write_bytes(bytes(size))
        making.rename(path)
